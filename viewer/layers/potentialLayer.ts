import { BufferImageSource, Container, Graphics, Sprite, Texture } from 'pixi.js';
import { contourLevels, contourPieces } from '../../src/analysis/contours.ts';
import { channelsOf } from '../../src/analysis/palette.ts';
import type { Section } from '../../src/analysis/section.ts';
import type { FrameHeader } from '../../src/particle/probes/frameTypes.ts';
import type { StageColors } from '../theme.ts';

const mostLines = 9;

/** The potential as a heat map with equipotential lines, in nanometres. */
export class PotentialLayer {
  readonly container = new Container();
  readonly #sprite = new Sprite();
  readonly #lines = new Graphics();
  #shown: { section: Section; colors: StageColors } | null = null;

  constructor() {
    this.container.addChild(this.#sprite, this.#lines);
  }

  show(section: Section | null, voltage: number, header: FrameHeader, colors: StageColors): void {
    this.container.visible = section !== null;
    if (!section || (this.#shown?.section === section && this.#shown.colors === colors)) return;
    this.#shown = { section, colors };
    const stepX = header.width / (section.columns - 1);
    const stepZ = header.thickness / (section.rows - 1);
    this.#showMap(section, colors);
    this.#sprite.setSize(header.width + stepX, header.thickness + stepZ);
    this.#sprite.position.set(-stepX / 2, -stepZ / 2);
    this.#showLines(section, voltage, stepX, stepZ, colors.contour);
  }

  #showMap(section: Section, colors: StageColors): void {
    const { columns, rows } = section;
    const pixels = shade(section, channelsOf(colors.low), channelsOf(colors.high));
    const source = this.#sprite.texture.source;
    if (source instanceof BufferImageSource && source.width === columns && source.height === rows) {
      source.resource = pixels;
      source.update();
      return;
    }
    this.#sprite.texture = new Texture({
      source: new BufferImageSource({ resource: pixels, width: columns, height: rows, scaleMode: 'linear' }),
    });
  }

  #showLines(section: Section, voltage: number, stepX: number, stepZ: number, color: string): void {
    this.#lines.clear();
    for (const level of potentialLevels(section, voltage))
      for (const [x0, z0, x1, z1] of contourPieces(section, level))
        this.#lines.moveTo(x0 * stepX, z0 * stepZ).lineTo(x1 * stepX, z1 * stepZ);
    this.#lines.stroke({ color, pixelLine: true });
  }
}

/** Where equipotential lines are drawn: between the electrodes, or through all of the section where these are alike [V]. */
export function potentialLevels({ least, most }: Section, voltage: number): number[] {
  return voltage === 0
    ? contourLevels(least, most, mostLines)
    : contourLevels(Math.min(0, voltage), Math.max(0, voltage), mostLines);
}

/** One pixel a node, lowest z in the first row. */
function shade({ columns, rows, values, least, most }: Section, low: number[], high: number[]): Uint8Array {
  const pixels = new Uint8Array(columns * rows * 4).fill(255);
  const scale = most > least ? 1 / (most - least) : 0;
  for (let i = 0; i < columns; i++)
    for (let k = 0; k < rows; k++) {
      const share = (values[i * rows + k] - least) * scale;
      for (let channel = 0; channel < 3; channel++)
        pixels[(k * columns + i) * 4 + channel] = low[channel] + share * (high[channel] - low[channel]);
    }
  return pixels;
}
