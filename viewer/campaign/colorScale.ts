import { heatStops, rampColor } from '../../src/analysis/palette.ts';
import { coordinateOf } from '../../src/formats/sweptValues.ts';
import type { Measure } from './measures.ts';

const decadesFrom = 100; // most over least value from which on the scale is logarithmic
const tickCount = 5;

/** Colours for the values of a measure, from dark for low to light for high. */
export interface ColorScale {
  kind: 'linear' | 'logarithmic';
  range: readonly [number, number];
  colorOf(value: number): string;
  ticks: { share: number; text: string }[]; // share of the way from low to high
}

/** The scale of the means to be shown: over the measure's own range, or else from the least to the largest of them. */
export function colorScale({ range: own, text }: Measure, means: readonly number[]): ColorScale {
  const range = own ?? rangeOf(means);
  const [low, high] = range;
  const kind = !own && low > 0 && high / low >= decadesFrom ? 'logarithmic' : 'linear';
  const coordinate = coordinateOf(kind);
  const [from, to] = [coordinate(low), coordinate(high)];
  const valueAt = (share: number) => {
    const place = from + share * (to - from);
    return kind === 'logarithmic' ? 10 ** place : place;
  };
  const shares = Array.from({ length: tickCount }, (_, index) => index / (tickCount - 1));
  return {
    kind,
    range,
    colorOf: (value) => rampColor(heatStops, (coordinate(value) - from) / (to - from)),
    ticks: shares.map((share) => ({ share, text: text(valueAt(share)) })),
  };
}

/** The whole ramp from left to right, as a background in CSS. */
export const rampBackground = `linear-gradient(to right, ${heatStops.join(', ')})`;

/** From the least to the largest value, a little more where they are alike. */
function rangeOf(values: readonly number[]): [number, number] {
  if (values.length === 0) return [0, 1];
  const [least, most] = [Math.min(...values), Math.max(...values)];
  if (most > least) return [least, most];
  return least === 0 ? [0, 1] : [Math.min(0.5 * least, 1.5 * least), Math.max(0.5 * least, 1.5 * least)];
}
