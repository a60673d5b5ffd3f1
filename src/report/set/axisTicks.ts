/** From where to where an axis goes. */
export type Range = readonly [low: number, high: number];

/** Powers of ten within a range, at most so many; 1, 2, 5 and so on where there are fewer than two. */
export function powersWithin([low, high]: Range, most = 12): number[] {
  const [first, last] = [Math.ceil(Math.log10(low) - 1e-9), Math.floor(Math.log10(high) + 1e-9)];
  const every = Math.max(1, Math.ceil((last - first + 1) / most));
  if (last - first < 1)
    return [first - 1, first, first + 1]
      .flatMap((power) => [1, 2, 5].map((step) => Number(`${step}e${power}`)))
      .filter((value) => value >= low && value <= high);
  return Array.from({ length: last - first + 1 }, (_, i) => first + i)
    .filter((power) => power % every === 0)
    .map((power) => Number(`1e${power}`));
}

/** Ticks of a linear axis at round values, about so many. */
export function roundTicks([low, high]: Range, count: number): number[] {
  const rough = (high - low) / count;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = power * ([1, 2, 5, 10].find((factor) => factor * power >= rough) ?? 10);
  const first = Math.ceil(low / step - 1e-9);
  const last = Math.floor(high / step + 1e-9);
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, i) => Number(((first + i) * step).toPrecision(10)));
}

/** A Vega expression that writes the labels of a logarithmic axis as powers of ten, or as numbers where it spans little. */
export function logLabels([low, high]: Range): string {
  if (powersWithin([low, high]).some((value) => !/^1(?:e|0*$)|^0\.0*1$/u.test(String(value))))
    return "format(datum.value, '~g')";
  const [first, last] = [Math.floor(Math.log10(low)), Math.ceil(Math.log10(high))];
  const names = Array.from({ length: last - first + 1 }, (_, i) => `'${first + i}': '${powerText(first + i)}'`);
  return `({${names.join(', ')}})[toString(round(log(datum.value) / LN10))]`;
}

const superscripts = '⁰¹²³⁴⁵⁶⁷⁸⁹';

/** A power of ten as it is printed, such as 10⁻⁹. */
function powerText(power: number): string {
  const digits = [...String(Math.abs(power))].map((digit) => superscripts[Number(digit)]).join('');
  return `10${power < 0 ? '⁻' : ''}${digits}`;
}
