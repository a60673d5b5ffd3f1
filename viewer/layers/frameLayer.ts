import { Container, Graphics } from 'pixi.js';
import { mixColors, okabeIto, roles } from '../../src/analysis/palette.ts';
import type { FilmOutline } from '../../src/formats/filmOutline.ts';
import { withPrefix } from '../../src/formats/numberText.ts';
import type { Camera } from '../stage/camera.ts';
import { electrodeHeight } from '../stage/room.ts';
import type { StageColors } from '../theme.ts';
import { Labels } from './labels.ts';
import { roundBelow, roundTicks } from './ticks.ts';

const tickLength = 5; // [px]
const sourceSlices = 128;

/** What surrounds the film: electrodes, axes in nm, scale bar; in pixels. */
export class FrameLayer {
  readonly container = new Container();
  readonly #shapes = new Graphics();
  readonly #labels = new Labels();
  readonly #moving = new Labels(); // what changes from frame to frame
  #shown: unknown[] = [];

  constructor() {
    this.container.addChild(this.#shapes, this.#labels.container, this.#moving.container);
  }

  show(camera: Camera, outline: FilmOutline, colors: StageColors): void {
    const now = [camera, outline, colors];
    if (now.every((part, i) => part === this.#shown[i])) return;
    this.#shown = now;
    this.#shapes.clear();
    this.#labels.clear();
    this.#electrodes(camera, outline, colors);
    if (!colors.isMicrograph) this.#axes(camera, colors.text);
    this.#scaleBar(camera, colors);
  }

  /** What belongs to one moment: its time, and the voltage of the upper electrode. */
  showMoment(camera: Camera, outline: FilmOutline, colors: StageColors, time: number, voltage: number): void {
    const { left, right, top, bottom } = camera.seen;
    this.#moving.clear();
    const stamp = `t = ${withPrefix(time, 's')}`;
    if (colors.isMicrograph) writeOnFilm(this.#moving, stamp, left + 12, top + 16, 0, colors);
    else this.#moving.write(stamp, left, bottom + electrodeHeight + 36, 0, colors.text);
    if (!isTopSeen(camera)) return;
    const metal = outline.metal ? `${outline.metal}, ` : '';
    const name = outline.isTopInert ? 'inert top electrode, ' : `active electrode, ${metal}`;
    const text = withPrefix(voltage, 'V');
    const place = top - electrodeHeight / 2;
    this.#moving.writeInto([name + text, text], (left + right) / 2, place, right - left, colors.onElectrode);
  }

  #electrodes(camera: Camera, outline: FilmOutline, colors: StageColors): void {
    const { left, right, top, bottom } = camera.seen;
    const topColor = outline.isTopInert ? okabeIto.grey : roles.active.color;
    if (isTopSeen(camera)) {
      const fill = colors.isMicrograph ? colors.activeShadow : mixColors(topColor, colors.film, 0.55);
      this.#shapes.rect(left, top - electrodeHeight, right - left, electrodeHeight).fill(fill);
      if (!outline.isTopInert && !colors.isMicrograph) this.#source(camera, outline, topColor);
    }
    if (isBottomSeen(camera)) {
      const fill = colors.isMicrograph ? colors.counterShadow : mixColors(roles.counter.color, colors.film, 0.55);
      this.#shapes.rect(left, bottom, right - left, electrodeHeight).fill(fill);
      const place = bottom + electrodeHeight / 2;
      const texts = ['counter electrode, inert, 0 V', '0 V'];
      this.#labels.writeInto(texts, (left + right) / 2, place, right - left, colors.onElectrode);
    }
  }

  /** How readily each place of the active electrode emits, as a strip along the film. */
  #source(camera: Camera, { sourceWidth, sourceFloor }: FilmOutline, color: string): void {
    const { left, right, top } = camera.seen;
    const slice = (right - left) / sourceSlices;
    for (let i = 0; i < sourceSlices; i++) {
      const offset = camera.x(left + (i + 0.5) * slice) - camera.film.width / 2;
      const share = sourceWidth === null ? 1 : Math.exp(-((offset / (sourceWidth / 2)) ** 2));
      const alpha = sourceFloor + (1 - sourceFloor) * share;
      this.#shapes.rect(left + i * slice, top - 5, slice, 5).fill({ color, alpha });
    }
  }

  #axes(camera: Camera, color: string): void {
    const { left, right, top, bottom } = camera.seen;
    const base = bottom + (isBottomSeen(camera) ? electrodeHeight : 0);
    const lines = this.#shapes;
    for (const x of roundTicks(camera.x(left), camera.x(right), Math.max(2, Math.floor((right - left) / 90)))) {
      lines.moveTo(camera.left(x), base).lineTo(camera.left(x), base + tickLength);
      this.#labels.write(tickText(x), camera.left(x), base + 15, 0.5, color);
    }
    for (const z of roundTicks(camera.z(bottom), camera.z(top), Math.max(2, Math.floor((bottom - top) / 60)))) {
      lines.moveTo(left, camera.top(z)).lineTo(left - tickLength, camera.top(z));
      this.#labels.write(tickText(z), left - 9, camera.top(z), 1, color);
    }
    lines.moveTo(left, top).lineTo(left, bottom).stroke({ color, width: 1 });
    this.#labels.write('x [nm]', (left + right) / 2, base + 36, 0.5, color);
    this.#labels.write('z [nm]', left - 44, (top + bottom) / 2, 0.5, color, false);
  }

  /** A bar of a round length, at most a fifth of what is seen, below the film; in a micrograph within it. */
  #scaleBar(camera: Camera, colors: StageColors): void {
    const { left, right, bottom } = camera.seen;
    const length = roundBelow((right - left) / camera.scale / 5);
    const end = colors.isMicrograph ? right - 16 : right;
    const top = colors.isMicrograph ? bottom - 16 : bottom + electrodeHeight + 34;
    const start = end - length * camera.scale;
    if (colors.isMicrograph) this.#shapes.rect(start - 1, top - 3, end - start + 2, 6).fill(colors.shadow);
    this.#shapes.rect(start, top - 2, end - start, 4).fill(colors.scaleBar);
    const text = `${length} nm`;
    if (colors.isMicrograph) writeOnFilm(this.#labels, text, (start + end) / 2, top - 14, 0.5, colors);
    else this.#labels.write(text, start - 8, top, 1, colors.scaleBar);
  }
}

/** White on grey, with a shadow that makes it readable. */
function writeOnFilm(
  labels: Labels,
  text: string,
  left: number,
  top: number,
  anchor: number,
  { shadow, scaleBar }: StageColors,
): void {
  labels.write(text, left + 1, top + 1, anchor, shadow);
  labels.write(text, left, top, anchor, scaleBar);
}

function isTopSeen(camera: Camera): boolean {
  return camera.top(camera.film.thickness) >= camera.seen.top - 1;
}

function isBottomSeen(camera: Camera): boolean {
  return camera.top(0) <= camera.seen.bottom + 1;
}

function tickText(value: number): string {
  return String(Number(value.toPrecision(6))).replace('-', '−');
}
