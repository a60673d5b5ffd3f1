import type { Frame, FrameHeader, Happening } from '../../src/particle/probes/frameTypes.ts';
import type { FrameCounts } from './messages.ts';

/** Centres of mass of bodies, one entry each. */
export interface BodyCentres {
  x: Float64Array; // [nm] within the width
  y: Float64Array; // [nm] within the depth; 0 in a slice
  z: Float64Array; // [nm]
}

/** Electrode reactions of bodies, one entry each. */
export interface BodyRates {
  oxidation: Float64Array; // Gamma_ox [particles/s], NaN where it is not known
  reduction: Float64Array; // Gamma_red [particles/s], NaN where it is not known
}

/** Row of a serial among those of a frame's bodies, which ascend; -1 where it is none of them. */
export function rowOfBody({ bodySerial }: Pick<Frame, 'bodySerial'>, serial: number): number {
  let [low, high] = [0, bodySerial.length - 1];
  while (low <= high) {
    const middle = (low + high) >> 1;
    if (bodySerial[middle] === serial) return middle;
    if (bodySerial[middle] < serial) low = middle + 1;
    else high = middle - 1;
  }
  return -1;
}

/** What one frame adds to the counts of a recording. */
export function countsOf({ kind, bodySize, bodyAttachment }: Frame): Record<keyof FrameCounts, number> {
  const metal = [0, 0, 0, 0]; // particles, by attachment: floating, active, counter, both
  let clusters = 0;
  for (let body = 0; body < bodySize.length; body++) {
    metal[bodyAttachment[body]] += bodySize[body];
    if (bodyAttachment[body] === 0) clusters++;
  }
  let ions = 0;
  for (let i = 0; i < kind.length; i++) if (kind[i] === 0) ions++;
  return { ions, counter: metal[2], active: metal[1], floating: metal[0], bridging: metal[3], clusters };
}

/**
 * Gamma_ox and Gamma_red of the bodies of `later` since `earlier`, NaN for bodies that are not in both.
 *
 * **Holds** what bodies had reacted before they joined another one is not counted as that one's.
 *
 * @param between all happenings after `earlier` up to `later`, in order
 */
export function bodyRates(earlier: Frame, later: Frame, between: readonly Happening[] = later.happenings): BodyRates {
  const count = later.bodySerial.length;
  const rates = { oxidation: new Float64Array(count).fill(NaN), reduction: new Float64Array(count).fill(NaN) };
  const duration = later.time - earlier.time; // [s]
  if (!(duration > 0)) return rates;
  for (let at = 0, before = 0; at < count; at++) {
    while (before < earlier.bodySerial.length && earlier.bodySerial[before] < later.bodySerial[at]) before++;
    if (earlier.bodySerial[before] !== later.bodySerial[at]) continue;
    rates.oxidation[at] = (later.bodyOxidised[at] - earlier.bodyOxidised[before]) / duration;
    rates.reduction[at] = (later.bodyReduced[at] - earlier.bodyReduced[before]) / duration;
  }
  for (const [gone, heir] of endings(between)) {
    const before = rowOfBody(earlier, gone);
    const at = before < 0 ? -1 : rowOfBody(later, heir);
    if (at < 0) continue;
    rates.oxidation[at] -= earlier.bodyOxidised[before] / duration;
    rates.reduction[at] -= earlier.bodyReduced[before] / duration;
  }
  return rates;
}

/** Bodies that ended in another one, with the one in which they are at last. */
function endings(happenings: readonly Happening[]): Map<number, number> {
  const heirs = new Map<number, number>();
  for (let i = happenings.length - 1; i >= 0; i--) {
    const { kind, body, other } = happenings[i];
    if (other !== 0 && kind !== 'split' && kind !== 'detach') heirs.set(other, heirs.get(body) ?? body);
  }
  return heirs;
}

/** Where bodies are, periodic along x (and y in a box): the mean place of their particles, each by the shortest way. */
export function bodyCentres(frame: Frame, { dimension, width, depth }: FrameHeader): BodyCentres {
  const rowOf = rowsOfBodies(frame);
  const count = frame.bodySerial.length;
  const y = dimension === 3 ? periodicMeans(frame.y, rowOf, count, depth) : new Float64Array(count);
  return { x: periodicMeans(frame.x, rowOf, count, width), y, z: means(frame.z, rowOf, count) };
}

/** Row of each particle's body, -1 for ions. */
function rowsOfBodies(frame: Frame): Int32Array {
  const rows = new Map<number, number>();
  for (let row = 0; row < frame.bodySerial.length; row++) rows.set(frame.bodySerial[row], row);
  return Int32Array.from(frame.body, (serial) => (serial === 0 ? -1 : (rows.get(serial) ?? -1)));
}

function means(places: ArrayLike<number>, rowOf: Int32Array, count: number): Float64Array {
  const sums = new Float64Array(count);
  const members = new Float64Array(count);
  for (let i = 0; i < rowOf.length; i++) {
    const row = rowOf[i];
    if (row < 0) continue;
    sums[row] += places[i];
    members[row]++;
  }
  return sums.map((sum, row) => sum / members[row]);
}

/** Means along a periodic axis: about the direction in which most of a body lies, so also for one that spans more than half of it. */
function periodicMeans(places: Float32Array, rowOf: Int32Array, count: number, period: number): Float64Array {
  const turn = (2 * Math.PI) / period;
  const [sines, cosines] = [
    means(
      places.map((place) => Math.sin(turn * place)),
      rowOf,
      count,
    ),
    means(
      places.map((place) => Math.cos(turn * place)),
      rowOf,
      count,
    ),
  ];
  const origins = sines.map((sine, row) => Math.atan2(sine, cosines[row]) / turn);
  const offsets = new Float64Array(places.length);
  for (let i = 0; i < places.length; i++) {
    if (rowOf[i] < 0) continue;
    const offset = places[i] - origins[rowOf[i]];
    offsets[i] = offset - period * Math.round(offset / period);
  }
  return means(offsets, rowOf, count).map((offset, row) => {
    const place = origins[row] + offset;
    return place - period * Math.floor(place / period);
  });
}
