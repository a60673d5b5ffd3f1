const prefixes = ['a', 'f', 'p', 'n', 'µ', 'm', '', 'k', 'M', 'G', 'T'];

/** A number with its unit and a prefix, such as 0.0163 and "s" as "16.3 ms". */
export function withPrefix(value: number, unit: string, digits = 3): string {
  if (value === 0 || !Number.isFinite(value)) return `${value} ${unit}`.trim();
  const rounded = Number(value.toPrecision(digits));
  const step = Math.min(4, Math.max(-6, Math.floor(Math.log10(Math.abs(rounded)) / 3)));
  const mantissa = Number((rounded / 10 ** (3 * step)).toPrecision(digits));
  return `${mantissa} ${prefixes[step + 6]}${unit}`.trim();
}

/** A whole number with commas between thousands. */
export function grouped(value: number): string {
  return Math.round(value).toLocaleString('en-US');
}

/** Seconds a person waits, such as "12 s" or "3 min 20 s". */
export function duration(seconds: number): string {
  const whole = Math.ceil(seconds);
  if (whole < 60) return `${whole} s`;
  if (whole < 3600) return `${Math.floor(whole / 60)} min ${whole % 60} s`;
  return `${Math.floor(whole / 3600)} h ${Math.floor((whole % 3600) / 60)} min`;
}
