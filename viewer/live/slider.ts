const steps = 1000; // of a slider
const figures = 2; // of a value that a logarithmic slider gives

/** What a slider runs over. */
export interface SliderRange {
  scale: 'logarithmic' | 'linear';
  least: number;
  most: number;
  step: number; // of the values of a linear one
}

/** Largest position of a slider; the least is 0. */
export const lastPosition = steps;

/** The range widened so that a value lies in it; as it was for NaN. */
export function widened(range: SliderRange, value: number): SliderRange {
  if (Number.isNaN(value)) return range;
  if (range.scale === 'linear')
    return { ...range, least: Math.min(range.least, value), most: Math.max(range.most, value) };
  if (!(value > 0)) return range;
  const decade = Math.log10(value);
  return {
    ...range,
    least: Math.min(range.least, Number(`1e${Math.floor(decade)}`)),
    most: Math.max(range.most, Number(`1e${Math.ceil(decade)}`)),
  };
}

/** The position nearest to a value. */
export function positionAt(range: SliderRange, value: number): number {
  const along = (at: number) => (range.scale === 'linear' ? at : Math.log(at));
  const share = (along(value) - along(range.least)) / (along(range.most) - along(range.least));
  return Number.isFinite(share) ? Math.round(Math.min(1, Math.max(0, share)) * steps) : 0;
}

/** The value at a position: on a linear slider a multiple of its step, on a logarithmic one a number of two figures. */
export function valueAt(range: SliderRange, position: number): number {
  const { scale, least, most, step } = range;
  const share = position / steps;
  if (scale === 'logarithmic') return Number((least * (most / least) ** share).toPrecision(figures));
  const value = Math.round((least + share * (most - least)) / step) * step;
  return Number(Math.min(most, Math.max(least, value)).toPrecision(12));
}
