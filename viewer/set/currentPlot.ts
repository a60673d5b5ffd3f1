import { powersWithin, roundTicks, type Range } from '../../src/analysis/axisTicks.ts';
import { withPrefix } from '../../src/formats/numberText.ts';
import { amperes, type SweepRow } from '../../src/formats/sweepTable.ts';
import { fitCanvas, sharpCanvas, type SharpCanvas } from './canvas.ts';
import type { SetLook } from './look.ts';
import type { FoundSweep } from './openSet.ts';
import { clipTo, drawAxes, placeX, placeY, thinnedLine, type PlotArea, type Tick } from './plotArea.ts';
import type { PlayedSweep } from './playedSweep.ts';

export const leastCurrent = 1e-12; // [A] at the bottom of a logarithmic axis
const margin = { left: 62, right: 12, top: 8, bottom: 34 }; // [px]

/** Where a sweep stands on its curve. */
export interface CurvePoint {
  row: SweepRow;
  index: number; // of the last row up to it
}

interface Curve {
  color: string;
  line: ReturnType<typeof thinnedLine>;
}

/**
 * Current over voltage, with what has been run through drawn bold, and a point where each sweep stands.
 *
 * A loop goes back and forth in voltage, so its lines are drawn here: plots for series take rising x.
 */
export class CurrentPlot {
  readonly #host: HTMLElement;
  readonly #still: SharpCanvas;
  readonly #moving: SharpCanvas;
  #area: PlotArea | null = null;
  #look: SetLook | null = null;
  #curves: Curve[] = [];

  constructor(host: HTMLElement) {
    this.#host = host;
    this.#still = sharpCanvas(host, 'set-still');
    this.#moving = sharpCanvas(host, 'set-moving');
  }

  /** Takes the sweeps whose points move, all those of the folder, and the size that the page gives. */
  fit(shown: readonly PlayedSweep[], all: readonly FoundSweep[], isLog: boolean, look: SetLook): void {
    const { clientWidth: width, clientHeight: height } = this.#host;
    fitCanvas(this.#still, width, height);
    fitCanvas(this.#moving, width, height);
    const ran = all.filter(({ rows }) => rows.length > 0);
    const area: PlotArea = {
      ...{ left: margin.left, top: margin.top },
      width: Math.max(20, width - margin.left - margin.right),
      height: Math.max(20, height - margin.top - margin.bottom),
      x: {
        range: withMargin(
          rangeOf(ran, ({ appliedVoltage }) => appliedVoltage),
          0.03,
        ),
        isLog: false,
      },
      y: isLog
        ? { range: [leastCurrent, 2.5 * mostCurrent(ran)], isLog: true }
        : {
            range: withMargin(
              rangeOf(ran, ({ current }) => amperes(current)),
              0.05,
            ),
            isLog: false,
          },
    };
    [this.#area, this.#look] = [area, look];
    this.#curves = shown.map(({ color, rows }) => ({ color, line: curveOf(area, rows) }));
    this.#drawStill(
      area,
      ran.filter(({ index }) => shown.every((sweep) => sweep.index !== index)),
      look,
    );
  }

  /** Draws where each of the shown sweeps stands. */
  draw(points: readonly CurvePoint[]): void {
    const { context, width, height } = this.#moving;
    context.clearRect(0, 0, width, height);
    const [area, look] = [this.#area, this.#look];
    if (!area || !look) return;
    clipTo(context, area, () => {
      for (const [i, { color, line }] of this.#curves.entries())
        stroke(context, line, line.index.findLastIndex((row) => row <= points[i].index) + 1, color, 2.2);
    });
    for (const [i, { color }] of this.#curves.entries()) {
      const [x, y] = pointOf(area, points[i].row);
      dot(context, x, Math.min(area.top + area.height, y), color, look.panel);
    }
  }

  #drawStill(area: PlotArea, others: readonly FoundSweep[], look: SetLook): void {
    const { context } = this.#still;
    drawAxes(context, area, look, { x: voltageTicks(area), y: currentTicks(area) });
    clipTo(context, area, () => {
      for (const { rows } of others) stroke(context, curveOf(area, rows), Infinity, look.line, 1.4);
      context.globalAlpha = 0.38;
      for (const { color, line } of this.#curves) stroke(context, line, Infinity, color, 1.2);
      context.globalAlpha = 1;
    });
    context.fillStyle = look.text;
    context.textAlign = 'center';
    context.fillText('applied voltage [V]', area.left + area.width / 2, area.top + area.height + 25);
    context.save();
    context.translate(11, area.top + area.height / 2);
    context.rotate(-Math.PI / 2);
    context.fillText(area.y.isLog ? '|current|' : 'current', 0, 0);
    context.restore();
  }
}

function curveOf(area: PlotArea, rows: readonly SweepRow[]): ReturnType<typeof thinnedLine> {
  const points = rows.map((row) => pointOf(area, row));
  return thinnedLine(
    points.map(([x]) => x),
    points.map(([, y]) => y),
  );
}

function pointOf(area: PlotArea, { appliedVoltage, current }: SweepRow): [x: number, y: number] {
  const shown = area.y.isLog ? Math.max(0.1 * leastCurrent, Math.abs(amperes(current))) : amperes(current);
  return [placeX(area, appliedVoltage), placeY(area, shown)];
}

function stroke(
  context: CanvasRenderingContext2D,
  { x, y }: ReturnType<typeof thinnedLine>,
  count: number,
  color: string,
  width: number,
): void {
  context.strokeStyle = color;
  context.lineWidth = width;
  context.lineJoin = 'round';
  context.beginPath();
  for (let i = 0; i < Math.min(count, x.length); i++)
    if (i === 0) context.moveTo(x[i], y[i]);
    else context.lineTo(x[i], y[i]);
  context.stroke();
}

/** A point with a rim of the ground, so that those that lie on each other can be told apart. */
export function dot(context: CanvasRenderingContext2D, x: number, y: number, color: string, rim: string): void {
  context.beginPath();
  context.arc(x, y, 4.5, 0, 2 * Math.PI);
  context.fillStyle = color;
  context.fill();
  context.lineWidth = 1.5;
  context.strokeStyle = rim;
  context.stroke();
}

function voltageTicks({ x, width }: PlotArea): Tick[] {
  return roundTicks(x.range, width / 60).map((value) => ({ value, text: String(value).replace('-', '−') }));
}

/** Powers of a thousand with their names, and lines at the powers of ten in between. */
export function currentTicks({ y: { range, isLog }, height }: PlotArea): Tick[] {
  if (!isLog)
    return roundTicks(range, height / 36).map((value) => ({
      value,
      text: withPrefix(value, 'A').replace('-', '−').replace(/^0 A$/u, '0'),
    }));
  const every = height < 90 ? 6 : height < 170 ? 3 : 1;
  return powersWithin(range, 30).map((value) => {
    const power = Math.round(Math.log10(value));
    return { value, text: power % every === 0 ? withPrefix(value, 'A') : '' };
  });
}

function rangeOf(sweeps: readonly FoundSweep[], value: (row: SweepRow) => number): Range {
  let [low, high] = [Infinity, -Infinity];
  for (const { rows } of sweeps)
    for (const row of rows) {
      low = Math.min(low, value(row));
      high = Math.max(high, value(row));
    }
  return low <= high ? [low, high] : [0, 1];
}

export function mostCurrent(sweeps: readonly FoundSweep[]): number {
  const [low, high] = rangeOf(sweeps, ({ current }) => amperes(current));
  return Math.max(1e3 * leastCurrent, -low, high);
}

function withMargin([low, high]: Range, share: number): Range {
  const margin = share * (high - low || Math.abs(high) || 1);
  return [low - margin, high + margin];
}
