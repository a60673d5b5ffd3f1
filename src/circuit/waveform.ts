/** A voltage in time, as data. */
export type Waveform =
  | { shape: 'constant'; voltage: number } // [V]
  | { shape: 'ramp'; start: number; rate: number } // [V], [V/s]
  | { shape: 'triangle'; rate: number; peak: number; start: number } // [V/s], [V], [V]
  | { shape: 'pulses'; low: number; high: number; width: number; period: number; delay: number } // [V], [V], [s], [s], [s]
  | { shape: 'points'; times: number[]; voltages: number[] }; // [s], [V]
