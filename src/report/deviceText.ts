import { withPrefix } from '../formats/numberText.ts';
import type { DeviceRecord } from '../particle/probes/deviceRecord.ts';

/** A sentence about the current and the heat of a run. */
export function deviceSentence(device: DeviceRecord): string {
  const { atEnd, filaments } = device;
  const greatest = device['greatestCurrent [A]'];
  if (greatest === 0) return 'No current of electrons: the metal leaves gaps too wide for tunnelling.';
  const conducting = filaments.length === 1 ? 'one filament' : `${filaments.length} filaments`;
  const peak = `at most ${withPrefix(greatest, 'A')} and ${device['greatestTemperature [K]'].toFixed(0)} K`;
  return `${withPrefix(atEnd['current [A]'], 'A')} at ${withPrefix(atEnd['cellVoltage [V]'], 'V')} of ${withPrefix(atEnd['appliedVoltage [V]'], 'V')}, by ${conducting}; ${peak}.`;
}
