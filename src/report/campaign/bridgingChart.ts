import type { TopLevelSpec } from 'vega-lite';
import { modeColors } from '../../analysis/palette.ts';
import { csvText } from '../../formats/csvText.ts';
import { withPrefix } from '../../formats/numberText.ts';
import type { BridgingCurve } from './bridging.ts';
import { estimateText } from './distributions.ts';
import { keyOf } from './keys.ts';

const size = { width: 540, height: 340 }; // [px]
const dashes = { a: [1, 0], b: [9, 3], c: [3, 2], d: [9, 3, 2, 3] };

/** Shares of bridged runs over time, one curve a mode in a band of its bootstrap intervals; ticks where runs ended unbridged. */
export function bridgingChart(curves: readonly BridgingCurve[]): TopLevelSpec {
  const all = curves.flatMap(({ steps }) => steps.map(({ time }) => time)).filter((time) => time > 0);
  const [first, last] = [Math.min(...all), Math.max(...all)];
  const x = {
    ...{ field: 'time', type: 'quantitative', title: 'simulated time [s]' },
    scale: { type: 'log', domain: [first * 0.7, last * 1.5], nice: false },
    axis: { values: decades(first * 0.7, last * 1.5), format: '~g', grid: false },
  };
  const y = (field: string) => ({
    ...{ field, type: 'quantitative', title: 'share of runs bridged [1]' },
    scale: { domain: [0, 1] },
  });
  const layers = curves.flatMap((curve) => curveLayers(curve, first * 0.7, x, y));
  return {
    title: { text: 'Share of runs bridged by metal, 95 % bootstrap bands', anchor: 'start', fontSize: 15, offset: 14 },
    hconcat: [{ ...size, layer: layers }, keyOf(curves.map(keyItem), 1)],
    spacing: 24,
  } as unknown as TopLevelSpec;
}

function curveLayers(
  { mode, steps, marks }: BridgingCurve,
  from: number,
  x: object,
  y: (field: string) => object,
): object[] {
  const rows = steps
    .filter(({ time }) => time > 0)
    .map(({ time, share, interval }) => ({ time, share, low: interval?.low ?? share, high: interval?.high ?? share }));
  const values = [{ time: from, share: 0, low: 0, high: 0 }, ...rows];
  const end = values[values.length - 1];
  const [color, interpolate] = [modeColors[mode], 'step-after'];
  const layer = (data: object[], mark: object, encoding: object) => ({
    data: { values: data },
    mark,
    encoding: { x, ...encoding },
  });
  return [
    layer(values, { type: 'area', interpolate, color, opacity: 0.2 }, { y: y('low'), y2: { field: 'high' } }),
    layer(values, { type: 'line', interpolate, color, strokeWidth: 2.4, strokeDash: dashes[mode] }, { y: y('share') }),
    layer(marks, { type: 'tick', orient: 'vertical', color, size: 11, thickness: 1.6, opacity: 1 }, { y: y('share') }),
    layer(
      [end],
      { type: 'text', text: mode, align: 'left', dx: 6, fontSize: 14, color: 'currentColor' },
      { y: y('share') },
    ),
  ];
}

function keyItem({ mode, runs, bridged, censored, median }: BridgingCurve) {
  const seconds = (time: number) => (time === Infinity ? 'not reached' : withPrefix(time, 's', 2));
  const hasMedian = median.value !== Infinity;
  const halfTime = hasMedian ? estimateText(median, seconds) : 'not reached';
  return {
    ...{ fill: modeColors[mode], letter: mode },
    text: [`${bridged} of ${runs} runs bridged, ${censored} censored`, `half by ${halfTime}`],
  };
}

function decades(from: number, to: number): number[] {
  const powers = Array.from({ length: 40 }, (_, i) => i - 20).filter(
    (power) => 10 ** power >= from && 10 ** power <= to,
  );
  const steps = powers.length < 2 ? [1, 2, 5] : [1];
  return Array.from({ length: 40 }, (_, i) => i - 20)
    .flatMap((power) => steps.map((step) => Number(`${step}e${power}`)))
    .filter((time) => time >= from && time <= to);
}

/** The table of the bridging curves, a line a step. */
export function bridgingTable(curves: readonly BridgingCurve[]): string {
  const headings = [
    'mode',
    'simulated time [s]',
    'share bridged',
    '95 % interval from',
    '95 % interval to',
    'runs still watched',
  ];
  const rows = curves.flatMap(({ mode, steps }) =>
    steps.map(({ time, share, interval, watched }) => [
      mode,
      time,
      share,
      interval?.low ?? null,
      interval?.high ?? null,
      watched,
    ]),
  );
  return csvText(headings, rows);
}
