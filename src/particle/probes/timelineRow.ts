/** One line of a run's history. */
export interface TimelineRow {
  time: number; // [s]
  voltage: number; // [V] of the active against the counter electrode, as the film sees it
  current: number; // [A] of ions at the active electrode, mean since the preceding row; with a device that of electrons besides, at this moment
  temperature: number; // [K] of the film; with a device where the current heats it
  ions: number;
  floating: number; // metal particles in floating bodies
  ae: number; // metal particles on the active electrode
  ce: number; // metal particles on the counter electrode
  clusters: number; // floating bodies
  nucleations: number; // since the start, as are merges, splits and events
  merges: number;
  splits: number;
  events: number;
  meanCoordination: number;
  /** Of a run with a device. */
  device?: DeviceRow | undefined;
}

/** Circuit and current of electrons at the moment of a row. */
export interface DeviceRow {
  appliedVoltage: number; // [V] across the film and the rest of the circuit
  electronCurrent: number; // [A]
  conductance: number; // [S] of the film
  greatestTemperature: number; // [K] along the filament
  filaments: number; // with more than a hundredth of the current
}
