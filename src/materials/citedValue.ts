import { parseQuantity, type Dimension } from '../units/quantity.ts';

/** How a value is known. */
export type Provenance = 'measured' | 'computed' | 'fitted' | 'assumed';

interface Citation {
  unit: string; // empty for a pure number
  source: string;
  class: Provenance;
}

/** A number with its unit, its source and the way it is known. */
export interface CitedValue extends Citation {
  value: number;
}

/** Bounds between which a quantity is found, with unit, source and the way they are known. */
export interface CitedRange extends Citation {
  lowest: number;
  highest: number;
}

/**
 * A cited value in internal units.
 *
 * @throws QuantityError when its unit is not of the dimension.
 */
export function internalValue(cited: CitedValue, dimension: Dimension): number {
  return parseQuantity(`${cited.value} ${cited.unit}`, dimension);
}
