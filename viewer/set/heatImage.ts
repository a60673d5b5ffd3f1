import { channelsOf, heatStops, rampColor } from '../../src/analysis/palette.ts';
import { placeIn } from '../../src/analysis/revolved.ts';
import type { Range } from '../../src/analysis/axisTicks.ts';
import type { CellShape } from './blendShapes.ts';

type Heat = NonNullable<CellShape['heat']>;

const none = [0, 0] as const;
const columns = 44;
const rows = 84;

/** The ramp of temperatures in steps of 1/255: red, green and blue. */
const ramp = Array.from({ length: 256 }, (_, i) => channelsOf(rampColor(heatStops, i / 255)));

/** A picture of the temperatures from the axis outwards, drawn into any frame. */
export class HeatImage {
  readonly #canvas = document.createElement('canvas');
  readonly #context: CanvasRenderingContext2D | null;
  readonly #pixels: ImageData | null;

  constructor() {
    [this.#canvas.width, this.#canvas.height] = [columns, rows];
    this.#context = this.#canvas.getContext('2d');
    this.#pixels = this.#context?.createImageData(columns, rows) ?? null;
  }

  /**
   * Paints a map anew.
   *
   * @param radius from 0 to it [nm]
   * @param z from below to above [nm]
   * @param scale from the coldest to the hottest colour [K]
   */
  paint(heat: CellShape['heat'], radius: number, z: Range, scale: Range): CanvasImageSource {
    if (!this.#pixels || !this.#context) return this.#canvas;
    const { data } = this.#pixels;
    const across = Array.from({ length: columns }, (_, i) =>
      heat ? placeIn(heat.r, ((i + 0.5) / columns) * radius) : none,
    );
    for (let row = 0, at = 0; row < rows; row++) {
      const height = z[1] - ((row + 0.5) / rows) * (z[1] - z[0]);
      const [k, b] = heat ? placeIn(heat.z, height) : none;
      for (const [i, a] of across) {
        const temperature = heat ? between(heat, i, k, a, b) : scale[0];
        const shade = Math.round((255 * (temperature - scale[0])) / (scale[1] - scale[0]));
        const [red, green, blue] = ramp[Math.min(255, Math.max(0, shade))];
        data[at++] = red;
        data[at++] = green;
        data[at++] = blue;
        data[at++] = 255;
      }
    }
    this.#context.putImageData(this.#pixels, 0, 0);
    return this.#canvas;
  }
}

/** Temperature within the square of four cells. [K] */
function between({ r, temperature }: Heat, i: number, k: number, a: number, b: number): number {
  const at = k * r.length + i;
  const low = temperature[at] + a * (temperature[at + 1] - temperature[at]);
  const above = at + r.length;
  const high = temperature[above] + a * (temperature[above + 1] - temperature[above]);
  return low + b * (high - low);
}
