import { mixColors, okabeIto } from '../../src/analysis/palette.ts';
import type { Frame } from '../../src/particle/probes/frameTypes.ts';

const { orange, skyBlue, green, yellow, blue, vermilion, purple } = okabeIto;
const hues = [blue, orange, green, purple, skyBlue, vermilion, yellow];

/** Hues that people with any colour vision tell apart, then the same lighter and darker. */
export const bodyPalette: readonly string[] = [
  ...hues,
  ...hues.map((hue) => mixColors(hue, '#ffffff', 0.45)),
  ...hues.map((hue) => mixColors(hue, '#000000', 0.42)),
];
const nearby = 9; // [nm] softens the weight of distance

/** A colour for every body, which it keeps; a new one gets what the bodies around it do not have. */
export class BodyColors {
  readonly #known = new Map<number, number>();

  /** Place of a body's colour in the palette. */
  of(serial: number): number {
    return this.#known.get(serial) ?? serial % bodyPalette.length;
  }

  /** Gives colours to the bodies that are new in a frame. */
  meet(frame: Frame, width: number): void {
    const { bodySerial } = frame;
    let places: Map<number, { x: number; z: number }> | null = null;
    for (let row = 0; row < bodySerial.length; row++) {
      const serial = bodySerial[row];
      if (this.#known.has(serial)) continue;
      places ??= firstPlaces(frame);
      this.#known.set(serial, this.#choose(serial, places, width));
    }
  }

  #choose(serial: number, places: Map<number, { x: number; z: number }>, width: number): number {
    const here = places.get(serial) ?? { x: 0, z: 0 };
    const crowd = new Float64Array(bodyPalette.length);
    for (const [other, { x, z }] of places) {
      const color = this.#known.get(other);
      if (color === undefined || other === serial) continue;
      const across = Math.abs(x - here.x);
      const squared = Math.min(across, width - across) ** 2 + (z - here.z) ** 2;
      crowd[color] += 1 / (1 + squared / (nearby * nearby)) ** 2;
    }
    let best = 0;
    for (let color = 1; color < crowd.length; color++)
      if (crowd[color] + 0.02 * Math.floor(color / hues.length) < crowd[best] + 0.02 * Math.floor(best / hues.length))
        best = color;
    return best;
  }
}

/** The place of the first particle of each body. */
function firstPlaces({ body, x, z }: Frame): Map<number, { x: number; z: number }> {
  const places = new Map<number, { x: number; z: number }>();
  for (let i = 0; i < body.length; i++)
    if (body[i] > 0 && !places.has(body[i])) places.set(body[i], { x: x[i], z: z[i] });
  return places;
}
