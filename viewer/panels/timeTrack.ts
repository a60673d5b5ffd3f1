import { markKinds } from '../playback/eventMarks.ts';
import type { Player } from '../playback/player.ts';
import type { ThemeName } from '../theme.ts';
import { glyphSize, markLooks } from './markGlyphs.ts';
import { cellWidth, MarkLane } from './markLane.ts';

export const trackInset = 8; // [px] left and right of the track, for the handle
const laneHeight = 9; // [px]
const lineTop = markKinds.length * laneHeight + 3; // [px]
const lineHeight = 5; // [px]

/** The picture under the handle of the time bar: marks by kind, loop, how far frames are read through. */
export class TimeTrack {
  readonly canvas = document.createElement('canvas');
  readonly #lanes = markKinds.map(() => new MarkLane());

  /** Draws everything anew. */
  draw(player: Player, indexedCount: number, theme: ThemeName, recordingKey: string): void {
    const { canvas } = this;
    const [width, height] = [canvas.clientWidth, canvas.clientHeight];
    const ratio = devicePixelRatio;
    [canvas.width, canvas.height] = [Math.round(width * ratio), Math.round(height * ratio)];
    const context = canvas.getContext('2d');
    if (!context || width === 0) return;
    context.setTransform(ratio, 0, 0, ratio, 0, 0);
    context.translate(trackInset, 0);
    const style = getComputedStyle(canvas);
    const color = (name: string) => style.getPropertyValue(name).trim();
    const length = width - 2 * trackInset;
    drawLoop(context, player, length, color('--accent'));
    drawLine(context, player, length, indexedCount, color);
    if (player.count > 0) this.#drawMarks(context, player, length, theme, recordingKey);
  }

  #drawMarks(
    context: CanvasRenderingContext2D,
    { axis, marks }: Player,
    length: number,
    theme: ThemeName,
    recordingKey: string,
  ): void {
    const key = [recordingKey, axis.scale, axis.first, axis.last, length].join();
    markKinds.forEach((kind, row) => {
      if (!marks.shown.has(kind)) return;
      const list = marks.of(kind);
      const drawing = this.#lanes[row].count(key, length, list.length, (mark) => {
        const { frame, time } = list[mark];
        return axis.share(axis.scale === 'frames' ? frame : axis.coordinateOfTime(time));
      });
      const { color, path } = markLooks[kind];
      context.fillStyle = color[theme];
      const top = row * laneHeight;
      if ('bars' in drawing) drawBars(context, drawing.bars, top);
      else drawGlyphs(context, drawing.glyphs, top, new Path2D(path));
    });
  }
}

function drawBars(context: CanvasRenderingContext2D, bars: Float64Array, top: number): void {
  const room = laneHeight - 1;
  bars.forEach((share, cell) => context.fillRect(cell * cellWidth, top + room * (1 - share), cellWidth, room * share));
}

function drawGlyphs(context: CanvasRenderingContext2D, cells: number[], top: number, path: Path2D): void {
  for (const cell of cells) {
    const x = (cell + 0.5) * cellWidth - glyphSize / 2;
    context.translate(x, top);
    context.fill(path);
    context.translate(-x, -top);
  }
}

function drawLoop(context: CanvasRenderingContext2D, { axis, loop, count }: Player, length: number, color: string) {
  if (count === 0 || (loop.start === null && loop.end === null && !loop.on)) return;
  const place = (frame: number) => axis.share(axis.coordinate(Math.min(frame, count - 1))) * length;
  const [from, to] = [place(loop.start ?? 0), place(loop.end ?? count - 1)];
  const bottom = lineTop + lineHeight;
  context.fillStyle = color;
  context.globalAlpha = loop.on ? 0.22 : 0.1;
  context.fillRect(from, 0, Math.max(1, to - from), bottom);
  context.globalAlpha = 1;
  if (loop.start !== null) context.fillRect(from - 1, 0, 2, bottom);
  if (loop.end !== null) context.fillRect(to - 1, 0, 2, bottom);
}

/** The line, fainter where frames have not been read through for events. */
function drawLine(
  context: CanvasRenderingContext2D,
  { axis, count }: Player,
  length: number,
  indexedCount: number,
  color: (name: string) => string,
): void {
  context.fillStyle = color('--line');
  context.fillRect(0, lineTop, length, lineHeight);
  if (count === 0 || indexedCount === 0) return;
  const to = indexedCount >= count ? 1 : axis.share(axis.coordinate(indexedCount - 1));
  context.fillStyle = color('--faint');
  context.globalAlpha = 0.45;
  context.fillRect(0, lineTop, to * length, lineHeight);
  context.globalAlpha = 1;
}
