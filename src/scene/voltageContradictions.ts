import { formatQuantity } from '../units/quantity.ts';
import type { Contradiction } from './contradiction.ts';
import { formatPath, type JsonPath } from './problem.ts';
import type { SceneVoltage } from './voltage.ts';

/**
 * What is wrong with a waveform by itself: a pulse longer than its period, a triangle without height, time that runs backwards.
 *
 * @param place of the voltage in its scene
 */
export function voltageContradictions(voltage: SceneVoltage, place: JsonPath): Contradiction[] {
  const at = (name: string, expected: string, other: string): Contradiction => ({
    path: [...place, name],
    expected,
    involved: [formatPath([...place, name]), formatPath([...place, other])],
  });
  if (voltage.shape === 'pulses' && voltage.width >= voltage.period)
    return [at('width', `less than the period, ${formatQuantity(voltage.period, 's')}`, 'period')];
  if (voltage.shape === 'triangle' && voltage.peak === voltage.start)
    return [at('peak', 'a voltage that differs from the start', 'start')];
  if (voltage.shape !== 'points') return [];
  return voltage.times.flatMap((time, index) => {
    const before = voltage.times[index - 1];
    if (index === 0 || time > before) return [];
    const expected = `later than the point before, ${formatQuantity(before, 's')}`;
    return [{ path: [...place, 'points', index, 'time'], expected, involved: [formatPath(place)] }];
  });
}
