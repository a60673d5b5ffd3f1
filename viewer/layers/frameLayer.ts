import { Container, Graphics, Text } from 'pixi.js';
import { contourLevels } from '../../src/analysis/contours.ts';
import { mixColors, roles } from '../../src/analysis/palette.ts';
import { withPrefix } from '../../src/formats/numberText.ts';
import type { FrameHeader } from '../../src/particle/probes/frameTypes.ts';
import type { StageColors } from '../theme.ts';
import { electrodeHeight, type FilmLayout } from './filmLayout.ts';

const fontFamily = 'system-ui, "Segoe UI", Roboto, "Open Sans", sans-serif';
const tickLength = 5; // [px]

/** What surrounds the film: electrodes, axes in nm, scale bar; in pixels. */
export class FrameLayer {
  readonly container = new Container();
  #topLabel: Text | null = null;

  /** Draws everything anew. */
  show(film: FrameHeader, layout: FilmLayout, colors: StageColors): void {
    for (const child of this.container.removeChildren()) child.destroy();
    const lines = new Graphics();
    this.container.addChild(lines);
    this.#topLabel = this.#electrode(lines, layout.top - electrodeHeight, layout, roles.active.color, colors);
    const below = this.#electrode(lines, layout.top + layout.height, layout, roles.counter.color, colors);
    below.text = 'counter electrode, 0 V';
    this.#axes(lines, film, layout, colors);
    this.#scaleBar(lines, film, layout, colors);
  }

  showVoltage(voltage: number): void {
    const text = `active electrode, ${withPrefix(voltage, 'V')}`;
    if (this.#topLabel && this.#topLabel.text !== text) this.#topLabel.text = text;
  }

  #electrode(lines: Graphics, y: number, { left, width }: FilmLayout, color: string, colors: StageColors): Text {
    lines.rect(left, y, width, electrodeHeight).fill(mixColors(color, colors.film, 0.45));
    return this.#write('', left + width / 2, y + electrodeHeight / 2, 0.5, colors.text);
  }

  #axes(lines: Graphics, film: FrameHeader, layout: FilmLayout, colors: StageColors): void {
    const { left, top, width, height, scale } = layout;
    const bottom = top + height + electrodeHeight;
    for (const x of ticksOf(film.width, 8)) {
      lines.moveTo(left + x * scale, bottom).lineTo(left + x * scale, bottom + tickLength);
      this.#write(String(x), left + x * scale, bottom + 15, 0.5, colors.text);
    }
    for (const z of ticksOf(film.thickness, 5)) {
      const y = top + height - z * scale;
      lines.moveTo(left, y).lineTo(left - tickLength, y);
      this.#write(String(z), left - 9, y, 1, colors.text);
    }
    lines.stroke({ color: colors.text, width: 1 });
    this.#write('x [nm]', left + width / 2, bottom + 36, 0.5, colors.text);
    this.#write('z [nm]', left - 44, top + height / 2, 0.5, colors.text).rotation = -Math.PI / 2;
  }

  /** A bar of a round length, at most a fifth of the film, at its right end. */
  #scaleBar(lines: Graphics, film: FrameHeader, layout: FilmLayout, colors: StageColors): void {
    const power = 10 ** Math.floor(Math.log10(film.width / 5));
    const length = power * Math.max(...[1, 2, 5].filter((round) => round * power <= film.width / 5));
    const right = layout.left + layout.width;
    const start = right - length * layout.scale;
    const y = layout.top + layout.height + electrodeHeight + 36;
    lines.rect(start, y - 2, right - start, 4).fill(colors.text);
    this.#write(`${Number(length.toPrecision(3))} nm`, start - 8, y, 1, colors.text);
  }

  #write(text: string, x: number, y: number, anchorX: number, fill: string): Text {
    const label = new Text({ text, style: { fontFamily, fontSize: 13, fill }, anchor: { x: anchorX, y: 0.5 } });
    label.position.set(Math.round(x), Math.round(y));
    this.container.addChild(label);
    return label;
  }
}

function ticksOf(length: number, count: number): number[] {
  return [0, ...contourLevels(0, length, count), length].map((value) => Number(value.toPrecision(6)));
}
