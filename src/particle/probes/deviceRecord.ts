import { elementaryCharge } from '../../units/constants.ts';
import type { Device } from '../device/device.ts';

/** What run.json says of a run's current, circuit and heat. */
export interface DeviceRecord {
  'greatestCurrent [A]': number; // by its size
  'greatestCurrentAt [s]': number;
  'greatestTemperature [K]': number; // anywhere along the filament
  'greatestTemperatureAt [s]': number;
  /** When the current first reached a power of ten from 1 pA to 1 mA: "1e-6 A", for those that it reached. */
  'reachedAt [s]': Record<string, number>;
  atEnd: {
    'appliedVoltage [V]': number;
    'cellVoltage [V]': number;
    'current [A]': number;
    'conductance [S]': number;
    'temperature [K]': number;
  };
  /** Current paths at the end, the one with most current first; the serials are those of the bodies that they stand on. */
  filaments: { serial: number; share: number; bodies: number[] }[];
  /** When another filament began to carry more than any other, the last fifty times, from 1 pA on. */
  dominance: { 'time [s]': number; serial: number; share: number }[];
}

export function readDeviceRecord(device: Device): DeviceRecord {
  const { history, network } = device;
  return {
    'greatestCurrent [A]': history.greatestCurrent * elementaryCharge,
    'greatestCurrentAt [s]': history.greatestCurrentTime,
    'greatestTemperature [K]': history.greatestTemperature,
    'greatestTemperatureAt [s]': history.greatestTemperatureTime,
    'reachedAt [s]': Object.fromEntries(history.onsets().map(({ decade, time }) => [`1e${decade} A`, time])),
    atEnd: {
      'appliedVoltage [V]': device.appliedVoltage,
      'cellVoltage [V]': device.cellVoltage,
      'current [A]': device.current * elementaryCharge,
      'conductance [S]': device.conductance * elementaryCharge,
      'temperature [K]': device.temperature,
    },
    filaments: network.filaments.map(({ serial, share, bodies }) => ({ serial, share, bodies })),
    dominance: history.dominances.map(({ time, serial, share }) => ({ 'time [s]': time, serial, share })),
  };
}
