import { powersWithin, roundTicks, type Range } from '../../src/analysis/axisTicks.ts';
import { amperes, type SweepRow } from '../../src/formats/sweepTable.ts';
import { fitCanvas, sharpCanvas, type SharpCanvas } from './canvas.ts';
import type { Clock } from './clock.ts';
import { currentTicks, dot, leastCurrent, mostCurrent } from './currentPlot.ts';
import type { SetLook } from './look.ts';
import { clipTo, drawAxes, placeX, placeY, thinnedLine, type PlotArea, type Tick } from './plotArea.ts';
import type { PlayedSweep } from './playedSweep.ts';
import { timeTicks } from './timeTicks.ts';

export const plotMargin = { left: 92, right: 16 }; // [px] the bar keeps to them
const axisHeight = 18; // [px]
const gap = 7; // [px]
const tickDistance = 58; // [px]

const currentName = '|I|';

/** One of the plots over time. */
interface Strip {
  name: string;
  isLog: boolean;
  value: (row: SweepRow) => number;
  range: (sweeps: readonly PlayedSweep[]) => Range;
}

const strips: readonly Strip[] = [
  {
    name: currentName,
    isLog: true,
    value: ({ current }) => Math.max(0.1 * leastCurrent, Math.abs(amperes(current))),
    range: (sweeps) => [leastCurrent, 4 * mostCurrent(sweeps)],
  },
  linear('V [V]', ({ appliedVoltage }) => appliedVoltage),
  {
    name: 'gap [nm]',
    isLog: true,
    value: ({ gap: width }) => width,
    range: (sweeps) => {
      const [low, high] = extremes(sweeps, ({ gap: width }) => width);
      return [0.7 * Math.max(1e-3, low), 1.4 * high];
    },
  },
  linear('T [K]', ({ temperature }) => temperature),
];

function linear(name: string, value: (row: SweepRow) => number): Strip {
  return {
    ...{ name, isLog: false, value },
    range: (sweeps) => {
      const [low, high] = extremes(sweeps, value);
      const margin = 0.1 * (high - low) || 1;
      return [low - margin, high + margin];
    },
  };
}

function extremes(sweeps: readonly PlayedSweep[], value: (row: SweepRow) => number): Range {
  let [low, high] = [Infinity, -Infinity];
  for (const { rows } of sweeps)
    for (const row of rows) [low, high] = [Math.min(low, value(row)), Math.max(high, value(row))];
  return [low, high];
}

/** Current, voltage, gap and temperature over the same axis as the time bar, each with the points where the sweeps stand. */
export class TimePlots {
  readonly #host: HTMLElement;
  readonly #still: SharpCanvas;
  readonly #moving: SharpCanvas;
  #areas: PlotArea[] = [];
  #colors: string[] = [];
  #look: SetLook | null = null;

  constructor(host: HTMLElement) {
    this.#host = host;
    this.#still = sharpCanvas(host, 'set-still');
    this.#moving = sharpCanvas(host, 'set-moving');
  }

  fit(sweeps: readonly PlayedSweep[], clock: Clock, look: SetLook): void {
    const { clientWidth: width, clientHeight: height } = this.#host;
    fitCanvas(this.#still, width, height);
    fitCanvas(this.#moving, width, height);
    this.#look = look;
    this.#colors = sweeps.map(({ color }) => color);
    const across = width - plotMargin.left - plotMargin.right;
    const tall = Math.max(12, (height - axisHeight) / strips.length - gap);
    this.#areas = strips.map((strip, i) => ({
      ...{ left: plotMargin.left, top: 4 + i * (tall + gap), width: Math.max(20, across), height: tall },
      x: { range: [0, 1], isLog: false },
      y: { range: strip.range(sweeps), isLog: strip.isLog },
    }));
    const times = timeTicks(clock, tickDistance / Math.max(1, across));
    const places = sweeps.map((_, i) => clock.placesOfRows(i));
    for (const [i, area] of this.#areas.entries())
      this.#drawStrip(area, strips[i], sweeps, places, {
        x: times.map(({ place, text }) => ({ value: place, text: i === strips.length - 1 ? text : '' })),
        y: ticksOf(area, strips[i].name),
      });
    const { context } = this.#still;
    context.textAlign = 'left';
    context.fillText('t [s]', 8, height - axisHeight + 8);
  }

  /** @param rows states of the sweeps at a place */
  draw(place: number, rows: readonly SweepRow[]): void {
    const { context, width, height } = this.#moving;
    context.clearRect(0, 0, width, height);
    const look = this.#look;
    const [first, last] = [this.#areas[0], this.#areas.at(-1)];
    if (!look || !last) return;
    const x = placeX(first, place);
    context.strokeStyle = look.accent;
    context.lineWidth = 1.5;
    context.stroke(new Path2D(`M${x} ${first.top}V${last.top + last.height}`));
    for (const [i, area] of this.#areas.entries())
      for (const [k, row] of rows.entries()) {
        const y = placeY(area, strips[i].value(row));
        dot(context, x, Math.min(area.top + area.height, Math.max(area.top, y)), this.#colors[k], look.panel);
      }
  }

  #drawStrip(
    area: PlotArea,
    { name, value }: Strip,
    sweeps: readonly PlayedSweep[],
    places: readonly Float64Array[],
    ticks: { x: Tick[]; y: Tick[] },
  ): void {
    const { context } = this.#still;
    const look = this.#look;
    if (!look) return;
    drawAxes(context, area, look, ticks);
    clipTo(context, area, () => {
      context.lineWidth = 1.5;
      for (const [i, { rows, color }] of sweeps.entries()) {
        const x = [...places[i]].map((place) => placeX(area, place));
        const line = thinnedLine(x, rows.map((row) => placeY(area, value(row)))); // prettier-ignore
        context.strokeStyle = color;
        context.beginPath();
        for (let k = 0; k < line.x.length; k++) context.lineTo(line.x[k], line.y[k]);
        context.stroke();
      }
    });
    context.fillStyle = look.text;
    context.textAlign = 'left';
    context.fillText(name, 8, area.top + 7);
  }
}

function ticksOf(area: PlotArea, name: string): Tick[] {
  if (name === currentName) return currentTicks(area).filter(({ text }) => text !== '');
  const { range, isLog } = area.y;
  const values = isLog ? powersWithin(range, 4) : roundTicks(range, Math.max(1, area.height / 18));
  return values.map((value) => ({ value, text: String(value).replace('-', '−') }));
}
