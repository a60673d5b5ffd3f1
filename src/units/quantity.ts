import { parseUnit, type Exponents, type Unit } from './unit.ts';

const dimensions = {
  length: { article: 'a length', example: '40 nm', exponents: [1, 0, 0, 0, 0] },
  volume: { article: 'a volume', example: '0.017 nm^3', exponents: [3, 0, 0, 0, 0] },
  time: { article: 'a time', example: '2 s', exponents: [0, 1, 0, 0, 0] },
  rate: { article: 'a rate', example: '10 THz', exponents: [0, -1, 0, 0, 0] },
  temperature: { article: 'a temperature', example: '300 K', exponents: [0, 0, 0, 0, 1] },
  temperatureCoefficient: { article: 'a temperature coefficient', example: '0.0039 /K', exponents: [0, 0, 0, 0, -1] },
  voltage: { article: 'a voltage', example: '2 V', exponents: [0, 0, 0, 1, 0] },
  voltageRate: { article: 'a voltage rate', example: '1 V/s', exponents: [0, -1, 0, 1, 0] },
  field: { article: 'a field', example: '1 MV/cm', exponents: [-1, 0, 0, 1, 0] },
  energy: { article: 'an energy', example: '0.6 eV', exponents: [0, 0, 1, 1, 0] },
  diffusivity: { article: 'a diffusivity', example: '1e-15 m2/s', exponents: [2, -1, 0, 0, 0] },
  surfaceMobility: { article: 'a surface diffusion constant', example: '1 nm^4/s', exponents: [4, -1, 0, 0, 0] },
  concentration: { article: 'a concentration', example: '1e26 /m3', exponents: [-3, 0, 0, 0, 0] },
  surfaceEnergy: { article: 'a surface energy', example: '1.25 J/m2', exponents: [-2, 0, 1, 1, 0] },
  charge: { article: 'a charge', example: '1 e', exponents: [0, 0, 1, 0, 0] },
  chargingConstant: { article: 'a charging constant', example: '0.2 V nm/e', exponents: [1, 0, -1, 1, 0] },
  current: { article: 'a current', example: '1 mA', exponents: [0, -1, 1, 0, 0] },
  currentDensity: { article: 'a current density', example: '0.4 A/m2', exponents: [-2, -1, 1, 0, 0] },
  conductance: { article: 'a conductance', example: '77 uS', exponents: [0, -1, 1, -1, 0] },
  resistance: { article: 'a resistance', example: '10 kohm', exponents: [0, 1, -1, 1, 0] },
  conductivity: { article: 'a conductivity', example: '6e7 S/m', exponents: [-1, -1, 1, -1, 0] },
  thermalConductivity: { article: 'a thermal conductivity', example: '1.4 W/(m K)', exponents: [-1, -1, 1, 1, -1] },
  heatCapacity: { article: 'a heat capacity per volume', example: '3.4e6 J/(m3 K)', exponents: [-3, 0, 1, 1, -1] },
  mass: { article: 'a mass', example: '63.55 g/mol', exponents: [-2, 2, 1, 1, 0] },
  density: { article: 'a mass density', example: '8.96 g/cm3', exponents: [-5, 2, 1, 1, 0] },
} as const satisfies Record<string, { article: string; example: string; exponents: Exponents }>;

/** What a quantity measures. */
export type Dimension = keyof typeof dimensions;

const baseUnits = ['nm', 's', 'e', 'V', 'K'];
const quantityPattern = /^\s*(?<mantissa>[+-]?(?:\d+\.?\d*|\.\d+))(?:[eE](?<decimals>[+-]?\d+))?(?<unit>.*)$/su;

/** A text that is no quantity of the wanted dimension. */
export class QuantityError extends Error {
  override name = 'QuantityError';
}

function isSame(left: Exponents, right: Exponents): boolean {
  return left.every((exponent, index) => exponent === right[index]);
}

function describeDimension(exponents: Exponents): string {
  const known = Object.values(dimensions).find((dimension) => isSame(dimension.exponents, exponents));
  if (known) return known.article;
  const powers = baseUnits
    .map((symbol, index) => (exponents[index] === 1 ? symbol : `${symbol}^${exponents[index]}`))
    .filter((_, index) => exponents[index] !== 0);
  return powers.length === 0 ? 'a bare number' : `in ${powers.join(' ')}`;
}

/** What a scene may write for a dimension, as `a length such as "40 nm"`. */
export function describeExpected(dimension: Dimension): string {
  return `${dimensions[dimension].article} such as "${dimensions[dimension].example}"`;
}

function shiftDecimals(value: number | string, decimals: number): number {
  const [mantissa, exponent] = String(value).split('e');
  return Number(`${mantissa}e${Number(exponent ?? 0) + decimals}`);
}

/**
 * Reads a quantity with its unit, such as "0.8 MV/cm", into internal units (nm, s, e, V, K and eV).
 *
 * Decimal prefixes convert without rounding: "0.8 MV/cm" is exactly 0.08 V/nm.
 *
 * @throws QuantityError saying what was expected and what the text is instead.
 */
export function parseQuantity(text: string, dimension: Dimension): number {
  const fail = (reason: string): never => {
    throw new QuantityError(`expected ${describeExpected(dimension)}, got "${text}" (${reason})`);
  };
  const groups = quantityPattern.exec(text)?.groups;
  if (!groups) return fail('no number');
  if (groups.unit.trim() === '') return fail('no unit');
  let unit: Unit;
  try {
    unit = parseUnit(groups.unit);
  } catch (error) {
    return fail((error as Error).message);
  }
  if (!isSame(unit.exponents, dimensions[dimension].exponents)) return fail(describeDimension(unit.exponents));
  const value = shiftDecimals(groups.mantissa, Number(groups.decimals ?? 0) + unit.decimals) * unit.mantissa;
  return Number.isFinite(value) ? value : fail('too large');
}

/**
 * Converts a value in internal units into a number of the given unit, such as 0.08 V/nm into 0.8 "MV/cm".
 *
 * @throws Error when the text is no unit.
 */
export function convertQuantity(value: number, unit: string): number {
  const { mantissa, decimals } = parseUnit(unit);
  return Number.isFinite(value) ? shiftDecimals(value / mantissa, -decimals) : value;
}

/**
 * Writes a value in internal units with the given unit, such as "0.8 MV/cm"; parseQuantity reads it back, exactly up to 15 digits.
 *
 * @throws Error when the text is no unit.
 */
export function formatQuantity(value: number, unit: string): string {
  return `${convertQuantity(value, unit)} ${unit}`;
}

/** A number and its unit as written: 0.8 and "MV/cm" of "0.8 MV/cm"; null for a text that is no number with a unit. */
export function splitQuantity(text: string): { value: number; unit: string } | null {
  const groups = quantityPattern.exec(text)?.groups;
  const unit = groups?.unit.trim();
  if (!groups || !unit) return null;
  try {
    parseUnit(unit);
  } catch {
    return null;
  }
  return { value: shiftDecimals(groups.mantissa, Number(groups.decimals ?? 0)), unit };
}

/**
 * Converts a number of one unit into that of another, such as 500 "mV" into 0.5 "V"; null where they measure different things.
 *
 * @throws Error when a text is no unit.
 */
export function convertUnit(value: number, from: string, to: string): number | null {
  if (from === to) return value;
  const [source, target] = [parseUnit(from), parseUnit(to)];
  if (!isSame(source.exponents, target.exponents)) return null;
  const ratio = source.mantissa === target.mantissa ? 1 : source.mantissa / target.mantissa;
  return shiftDecimals(value * ratio, source.decimals - target.decimals);
}
