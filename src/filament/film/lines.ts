import type { Front } from '../front/front.ts';
import { depthAt, type Recession } from '../front/recession.ts';
import type { ElectrodeInterface } from './electrodeInterface.ts';

const spread = 0.64; // of the way below the tip that a line moves outwards on its way to the electrode
const tipZone = 0.3; // [nm] below the tip from which lines go straight up
const columns = 24; // on the counter electrode
const leastStep = 1e-3; // [nm] between the ends of neighbouring lines

/**
 * Radii at which the lines from the markers of a front, and from the bare counter electrode beyond its foot, meet the active electrode.
 *
 * **Holds** they rise from 0 to the radius of the cell.
 * @param cellRadius [nm]
 * @param radius [nm] written
 * @returns how many lines there are
 */
export function layOutLines({ count, r, z }: Front, cellRadius: number, radius: Float64Array): number {
  radius[0] = 0;
  for (let i = 1; i < count; i++) {
    const wanted = r[i] + spread * Math.max(0, z[0] - tipZone - z[i]);
    radius[i] = Math.min(Math.max(radius[i - 1] + leastStep, wanted), cellRadius - leastStep * (count - i + columns));
  }
  const from = radius[count - 1];
  for (let k = 1; k <= columns; k++) radius[count - 1 + k] = from + (cellRadius - from) * (k / columns);
  return count + columns;
}

/** Areas of the rings of the active electrode that the ends of the lines stand for, as `ringAreas` has them for a front. [nm2] */
export function electrodeAreas(recession: Recession, radius: Float64Array, electrode: ElectrodeInterface): void {
  const { area, count } = electrode;
  area.fill(0, 0, count);
  let depth = depthAt(recession, radius[0]);
  for (let i = 0; i + 1 < count; i++) {
    const next = depthAt(recession, radius[i + 1]);
    const across = radius[i + 1] - radius[i];
    const share = (Math.PI / 3) * Math.sqrt(across * across + (next - depth) * (next - depth));
    area[i] += share * (2 * radius[i] + radius[i + 1]);
    area[i + 1] += share * (radius[i] + 2 * radius[i + 1]);
    depth = next;
  }
}

/** An interface with room for a number of nodes. */
export function emptyInterface(capacity: number): ElectrodeInterface {
  const room = () => new Float64Array(capacity);
  return {
    count: 0,
    area: room(),
    anodic: room(),
    cathodic: room(),
    temperature: room(),
    potential: room(),
    current: room(),
  };
}
