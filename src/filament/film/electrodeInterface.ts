/**
 * One interface between metal and film, as rings about the axis: what the film needs of it, and the ionic current that it finds.
 *
 * **Sign** current is positive where metal dissolves (from metal to film).
 */
export interface ElectrodeInterface {
  count: number; // nodes in use; the arrays may be longer
  area: Float64Array; // [nm2] of the ring that a node stands for
  anodic: Float64Array; // [e/(s nm2)] exchange current density of the dissolving term, barriers included
  cathodic: Float64Array; // [e/(s nm2)] exchange current density of the depositing term, barriers included
  temperature: Float64Array; // [K]
  potential: Float64Array; // [V] of the metal against the counter electrode
  current: Float64Array; // [e/(s nm2)] found by the film
}

/** An interface without nodes, and room for some. */
export function makeInterface(capacity: number): ElectrodeInterface {
  return {
    count: 0,
    area: new Float64Array(capacity),
    anodic: new Float64Array(capacity),
    cathodic: new Float64Array(capacity),
    temperature: new Float64Array(capacity),
    potential: new Float64Array(capacity),
    current: new Float64Array(capacity),
  };
}
