import { formatQuantity } from '../units/quantity.ts';
import { contradiction, type Contradiction } from './contradiction.ts';
import type { Scene } from './schema.ts';
import { sidesOf } from './place.ts';

/** Gaps that a film cannot hold, and metal that melts before it is warm. */
export function deviceContradictions({ device, geometry, temperature }: Scene): Contradiction[] {
  if (!device) return [];
  const found: Contradiction[] = [];
  const widest = Math.min(geometry.thickness, ...sidesOf(geometry)) / 2;
  if (device.tunnelling.range > widest) {
    const expected = `at most half of the film's shortest side: ${formatQuantity(Number(widest.toPrecision(9)), 'nm')}`;
    const sides = ['geometry.width', 'geometry.depth', 'geometry.thickness', 'geometry.dimension'];
    found.push(contradiction('device.tunnelling.range', expected, sides));
  }
  const { meltingPoint } = device.heat;
  if (device.heat.enabled && meltingPoint !== undefined && meltingPoint <= temperature) {
    const expected = `above the temperature of the film, ${formatQuantity(temperature, 'K')}`;
    found.push(contradiction('device.heat.meltingPoint', expected, ['temperature', 'device.heat.enabled']));
  }
  return found;
}
