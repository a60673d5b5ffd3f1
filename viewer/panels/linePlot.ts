import type uPlot from 'uplot';
import { withPrefix } from '../../src/formats/numberText.ts';
import { lastUpTo, type TimeAxis } from '../playback/timeAxis.ts';
import type { ThemeName } from '../theme.ts';
import type { PlotData, PlotLook, SeriesLook } from './plotLooks.ts';
import { timeTicks } from './timeTicks.ts';

const font = '11px system-ui, "Segoe UI", Roboto, "Open Sans", sans-serif';
const tickRoom = 62; // [px] along x
const lineGap = 18; // [px] between values along y

const wholeSteps = [1, 10, 100, 1e3, 1e4, 1e5, 1e6, 1e7].flatMap((power) => [power, 2 * power, 5 * power]);

/** What a plot is drawn on. */
export interface PlotGround {
  host: HTMLElement;
  theme: () => ThemeName;
  isShown: (series: SeriesLook) => boolean;
  onHover: (coordinate: number | null) => void;
}

/** Lines over time, drawn seldom; a vertical line for the frame shown, moved at every frame. */
export class LinePlot {
  readonly #plot: uPlot;
  readonly #ground: PlotGround;
  readonly #look: PlotLook;
  readonly #cursor = document.createElement('div');
  readonly #observer = new ResizeObserver(() => this.#resize());
  #axis: TimeAxis;
  #data: PlotData;
  #share = 0; // of the cursor
  #step = 1; // that values are drawn in: the library finds no ticks for very small numbers

  constructor(Plot: typeof uPlot, look: PlotLook, ground: PlotGround, data: PlotData, axis: TimeAxis) {
    this.#ground = ground;
    this.#look = look;
    [this.#data, this.#axis] = [data, axis];
    this.#cursor.className = 'plot-cursor';
    this.#plot = new Plot(this.#options(Plot), this.#drawn(), ground.host);
    this.#plot.over.append(this.#cursor);
    this.#observer.observe(ground.host);
  }

  /** The part that a pointer seeks in. */
  get area(): HTMLElement {
    return this.#plot.over;
  }

  destroy(): void {
    this.#observer.disconnect();
    this.#plot.destroy();
  }

  setData(data: PlotData, axis: TimeAxis): void {
    [this.#data, this.#axis] = [data, axis];
    this.#plot.setData(this.#drawn(), true);
  }

  redraw(): void {
    this.#plot.redraw(true, true);
  }

  /** Shows a series or not, as the ground says. */
  showSeries(at: number): void {
    this.#plot.setSeries(at + 1, { show: this.#ground.isShown(this.#look.series[at]) });
  }

  /** Moves the line of the frame that is shown, 0 to 1 along x. */
  moveCursor(share: number): void {
    this.#share = share;
    const x = (share * this.#plot.bbox.width) / devicePixelRatio;
    this.#cursor.style.transform = `translateX(${x.toFixed(1)}px)`;
  }

  /** Values of the series at a coordinate in words: the last ones up to there. */
  valuesAt(coordinate: number): string[] {
    const [x, ...columns] = this.#data;
    const at = lastUpTo(x.length, (index) => x[index], coordinate);
    return columns.map((column) => (at < 0 ? '–' : withPrefix(column[at], this.#look.unit)));
  }

  #resize(): void {
    const { clientWidth: width, clientHeight: height } = this.#ground.host;
    if (width === 0 || height === 0 || (width === this.#plot.width && height === this.#plot.height)) return;
    this.#plot.setSize({ width, height });
  }

  #drawn(): uPlot.AlignedData {
    const [x, ...columns] = this.#data;
    const most = columns.reduce(
      (sum, column) => column.reduce((high, value) => Math.max(high, Math.abs(value)), sum),
      0,
    );
    this.#step = most > 0 && most < 1e-3 ? Number(`1e${Math.floor(Math.log10(most))}`) : 1;
    return this.#step === 1 ? this.#data : [x, ...columns.map((column) => column.map((value) => value / this.#step))];
  }

  #options(Plot: typeof uPlot): uPlot.Options {
    const { host, onHover } = this.#ground;
    const style = getComputedStyle(host);
    const color = (name: string) => () => style.getPropertyValue(name).trim();
    const line = { stroke: color('--line'), width: 1 };
    const common = { stroke: color('--faint'), font, grid: line, ticks: { ...line, size: 4 }, gap: 3 };
    const { unit, isFromZero } = this.#look;
    const incrs = unit ? undefined : wholeSteps;
    return {
      width: Math.max(60, host.clientWidth),
      height: Math.max(40, host.clientHeight),
      padding: [6, 26, 0, 0],
      legend: { show: false },
      cursor: {
        y: false,
        drag: { x: false, y: false },
        sync: { key: 'time', scales: ['x', null] },
        points: { size: 5 },
      },
      scales: {
        x: { time: false, range: () => this.#range() },
        y: { range: (_, low, high) => rangeOf(low, high, isFromZero) },
      },
      axes: [
        {
          ...common,
          size: 22,
          splits: (plot) => this.#ticks(plot).map(({ coordinate }) => coordinate),
          values: (plot) => this.#ticks(plot).map(({ text }) => text),
        },
        {
          ...common,
          incrs,
          size: 58,
          space: lineGap,
          values: (_, values) => values.map((value) => withPrefix(value * this.#step, unit)),
        },
      ],
      series: [{}, ...this.#look.series.map((series) => this.#seriesOptions(Plot, series))],
      hooks: {
        setCursor: [({ cursor, posToVal }) => onHover(hoverPlace(cursor, posToVal))],
        draw: [() => this.moveCursor(this.#share)],
      },
    };
  }

  #seriesOptions(Plot: typeof uPlot, look: SeriesLook): uPlot.Series {
    const { color, dash, isStepped } = look;
    return {
      show: this.#ground.isShown(look),
      stroke: () => color[this.#ground.theme()],
      width: 1.5,
      dash,
      points: { show: false },
      paths: isStepped ? Plot.paths.stepped?.({ align: -1 }) : undefined,
    };
  }

  #range(): [number, number] {
    const { first, last } = this.#axis;
    return last > first ? [first, last] : [first, first + 1];
  }

  #ticks({ bbox }: uPlot) {
    return timeTicks(this.#axis, Math.max(2, Math.floor(bbox.width / devicePixelRatio / tickRoom)));
  }
}

function hoverPlace({ left }: uPlot.Cursor, posToVal: uPlot['posToVal']): number | null {
  return left === undefined || left < 0 ? null : posToVal(left, 'x');
}

/** All values with some room; from 0 on where the plot is to show how large they are. */
function rangeOf(low: number | null, high: number | null, isFromZero: boolean): [number, number] {
  if (low === null || high === null) return [0, 1];
  const [least, most] = isFromZero ? [Math.min(0, low), Math.max(0, high)] : [low, high];
  const room = most > least ? 0.08 * (most - least) : Math.abs(most) / 20 || 1;
  return [
    isFromZero && least === 0 && most > 0 ? 0 : least - room,
    isFromZero && most === 0 && least < 0 ? 0 : most + room,
  ];
}
