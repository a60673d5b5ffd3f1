/** One line of a run's history. */
export interface TimelineRow {
  time: number; // [s]
  voltage: number; // [V] of the active against the counter electrode
  current: number; // [A] Faradaic at the active electrode, mean since the preceding row
  temperature: number; // [K]
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
}
