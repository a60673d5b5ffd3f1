/** One accepted step of a sweep. */
export interface SweepRow {
  stage: number; // index among the stages, cycles counted on
  time: number; // [s] since the beginning of all stages
  appliedVoltage: number; // [V]
  cellVoltage: number; // [V] without the compliance element
  current: number; // [e/s] of electrons
  ionicCurrent: number; // [e/s] into the filament, positive while it grows
  conductance: number; // [e/(s V)] of gap and filament in series
  gap: number; // [nm] least, anywhere
  gapRadius: number; // [nm] where it is least
  height: number; // [nm] of the tip
  baseRadius: number; // [nm] at the counter electrode
  middleRadius: number; // [nm] at half the film
  tipRadius: number; // [nm] 0.5 nm below the tip
  recession: number; // [nm] greatest depth of the active electrode
  temperature: number; // [K] highest
  filamentDrop: number; // [V] along the filament
  filmDrop: number; // [V] greatest in the film
  volume: number; // [nm3] of the filament
  charge: number; // [e] deposited since the beginning
}

/** The state of the cell at a moment, for pictures. */
export interface Snapshot {
  label: string; // such as "I = 603 uA"
  stage: number;
  time: number; // [s]
  appliedVoltage: number; // [V]
  cellVoltage: number; // [V]
  current: number; // [e/s]
  front: { r: number[]; z: number[] }; // [nm]
  recession: { r: number[]; depth: number[] }; // [nm]
  wire: { z: number[]; potential: number[] }; // [nm], [V] along the filament, against the counter electrode
  heat: { r: number[]; z: number[]; temperature: number[] } | null; // [nm] centres of the cells, [K] with r running fastest; null where all is at ambient
}

export type EventKind =
  | 'complianceReached' // current at 99 % of the compliance for the first time
  | 'contact' // gap below contact.gap
  | 'melting' // temperature above the melting point
  | 'tipRetraction' // conductance fallen by `fall`, the filament in one piece
  | 'footNecking' // filament parted below its tip
  | 'gapOpened' // by surface forces alone, as much as counts
  | 'conductanceFallen' // by `fall`, at rest
  | 'pinched' // a neck parted at rest, what hung above it floats
  | 'dissolved' // nothing left but the nucleus
  | 'filmDropLarge'; // equipotential film: more than 5 % of the voltage would be lost in it

/** Something that happened in a sweep. */
export interface SweepEvent {
  kind: EventKind;
  stage: number;
  time: number; // [s]
  appliedVoltage: number; // [V]
  detail: string;
}
