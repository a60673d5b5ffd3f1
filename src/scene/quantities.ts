import { z } from 'zod';
import { describeExpected, formatQuantity, parseQuantity, QuantityError, type Dimension } from '../units/quantity.ts';
import { nearestName } from './nearest.ts';

/** A scene value that is written as text or number and read as a number in internal units. */
export type NumberSchema<Written = string> = z.ZodType<number, Written>;

interface Bounds {
  above?: number;
  atLeast?: number;
  below?: number;
  atMost?: number;
}

interface QuantityRules extends Bounds {
  unlimited?: string; // word that stands for infinity
}

const numberText = '[+-]?(?:\\d+\\.?\\d*|\\.\\d+)(?:[eE][+-]?\\d+)?';
const numberPattern = new RegExp(`^\\s*${numberText}`, 'u');

// Units a writer may have meant, the usual one first.
const usualUnits: Partial<Record<Dimension, readonly string[]>> = {
  length: ['nm', 'um', 'mm', 'm', 'angstrom'],
  time: ['s', 'ms', 'us', 'ns', 'min', 'h'],
  rate: ['/s', 'Hz', 'kHz', 'MHz', 'GHz', 'THz'],
  temperature: ['K'],
  voltage: ['V', 'mV', 'kV'],
  voltageRate: ['V/s', 'mV/s', 'V/ms', 'V/us'],
  field: ['MV/cm', 'kV/cm', 'V/nm', 'V/m'],
  energy: ['eV', 'meV', 'J'],
  chargingConstant: ['V nm/e'],
  surfaceMobility: ['nm^4/s'],
  volume: ['nm^3', 'angstrom^3'],
  current: ['A', 'mA', 'uA', 'nA', 'pA'],
  currentDensity: ['A/m2', 'A/cm2'],
  concentration: ['/m3', '/cm3', '/nm3'],
  surfaceEnergy: ['J/m2', 'eV/nm2'],
  resistance: ['ohm', 'kohm', 'Mohm'],
  conductivity: ['S/m', 'S/cm'],
  temperatureCoefficient: ['/K'],
  thermalConductivity: ['W/(m K)'],
  heatCapacity: ['J/(m3 K)'],
};

/** Text with a unit, such as "40 nm", read into internal units; bounds are in internal units too. */
export function quantity(dimension: Dimension, description: string, rules: QuantityRules = {}): NumberSchema {
  const expected = expectedQuantity(dimension, rules);
  return z
    .string({ error: expected })
    .transform((text, context) => {
      if (text === rules.unlimited) return Infinity;
      const value = readQuantity(text, dimension);
      if (value !== null && isWithin(value, rules)) return value;
      const nearest = value === null ? nearestQuantity(text, dimension, rules.unlimited) : undefined;
      context.addIssue({ code: 'custom', message: expected, params: { nearest } });
      return z.NEVER;
    })
    .meta({ description, ...describeText([dimension], rules.unlimited) });
}

/** A dimensionless number. */
export function pureNumber(description: string, bounds: Bounds = {}): NumberSchema<number> {
  const expected = `a number${describeBounds(bounds, String)}`;
  return boundNumber(z.number({ error: expected }), bounds, expected).meta({ description });
}

/** A whole number, or the word "unlimited". */
export function countOrUnlimited(description: string, bounds: Bounds): NumberSchema<number | 'unlimited'> {
  const expected = `a whole number${describeBounds(bounds, String)} or "unlimited"`;
  return z
    .union([z.literal('unlimited'), boundNumber(z.int(), bounds, expected)], { error: expected })
    .transform((value) => (value === 'unlimited' ? Infinity : value))
    .meta({ description });
}

/** A whole number. */
export function wholeNumber(description: string, bounds: Bounds): NumberSchema<number> {
  const expected = `a whole number${describeBounds(bounds, String)}`;
  return boundNumber(z.int({ error: expected }), bounds, expected).meta({ description });
}

/** What a quantity with these rules may look like, as `a length above 0 nm such as "40 nm"`. */
export function expectedQuantity(dimension: Dimension, rules: QuantityRules = {}): string {
  const [unit] = unitsOf(dimension);
  const bounds = describeBounds(rules, (value) => formatQuantity(value, unit));
  const word = rules.unlimited ? ` or "${rules.unlimited}"` : '';
  return describeExpected(dimension).replace(' such as', `${bounds} such as`) + word;
}

/** Reads a quantity; null when the text is none of that dimension. */
export function readQuantity(text: string, dimension: Dimension): number | null {
  try {
    return parseQuantity(text, dimension);
  } catch (error) {
    if (error instanceof QuantityError) return null;
    throw error;
  }
}

/** The text with its unit replaced by the nearest of the dimension: "40 nmm" gives "40 nm", and so does "40 eV" for a length. */
export function nearestQuantity(text: string, dimension: Dimension, word?: string): string | undefined {
  const written = numberPattern.exec(text)?.[0];
  if (written === undefined) return word === undefined ? undefined : nearestName(text, [word]);
  const units = unitsOf(dimension);
  const unit = text.slice(written.length).trim();
  const nearest = `${written.trim()} ${nearestName(unit, units) ?? units[0]}`;
  return nearest === text.trim() ? undefined : nearest;
}

function unitsOf(dimension: Dimension): readonly string[] {
  return usualUnits[dimension] ?? [];
}

function boundNumber(schema: z.ZodNumber, { above, atLeast, below, atMost }: Bounds, error: string): z.ZodNumber {
  let bound = schema;
  if (above !== undefined) bound = bound.gt(above, { error });
  if (atLeast !== undefined) bound = bound.gte(atLeast, { error });
  if (below !== undefined) bound = bound.lt(below, { error });
  if (atMost !== undefined) bound = bound.lte(atMost, { error });
  return bound;
}

function isWithin(value: number, { above, atLeast, below, atMost }: Bounds): boolean {
  return !(
    value <= (above ?? -Infinity) ||
    value < (atLeast ?? -Infinity) ||
    value >= (below ?? Infinity) ||
    value > (atMost ?? Infinity)
  );
}

function describeBounds({ above, atLeast, below, atMost }: Bounds, write: (value: number) => string): string {
  const parts = [];
  if (above !== undefined) parts.push(`above ${write(above)}`);
  if (atLeast !== undefined) parts.push(`of at least ${write(atLeast)}`);
  if (below !== undefined) parts.push(`below ${write(below)}`);
  if (atMost !== undefined) parts.push(`of at most ${write(atMost)}`);
  return parts.length === 0 ? '' : ` ${parts.join(' and ')}`;
}

/** What an editor is told about a text that holds a quantity of one of some dimensions. */
export function describeText(dimensions: readonly Dimension[], word?: string): { pattern: string; examples: string[] } {
  const examples = dimensions.map((dimension) => /"(.+)"/u.exec(describeExpected(dimension))?.[1] ?? '');
  const pattern = `^\\s*${numberText}\\s*[^\\d\\s.].*$`;
  return word === undefined
    ? { pattern, examples }
    : { pattern: `${pattern}|^${word}$`, examples: [...examples, word] };
}
