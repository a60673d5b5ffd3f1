import type { Snapshot } from '../filament/sweep/sweepRecord.ts';

type Points = [x: number, z: number][];

/** The filament's outline on both sides of the axis. */
export function mirroredFront({ r, z }: Snapshot['front']): Points {
  const right = r.map((x, i): [number, number] => [x, z[i]]);
  return [...right.map(([x, height]): [number, number] => [-x, height]).reverse(), ...right];
}

/** The surface of the active electrode on both sides of the axis. */
export function mirroredElectrode({ r, depth }: Snapshot['recession'], thickness: number): Points {
  const right = r.map((x, i): [number, number] => [x, thickness + depth[i]]);
  return [...right.map(([x, height]): [number, number] => [-x, height]).reverse(), ...right];
}

/** The outermost radius of a front at a height, 0 above it. [nm] */
export function radiusAtHeight({ r, z }: Snapshot['front'], height: number): number {
  let outermost = 0;
  for (let i = 1; i < r.length; i++) {
    const [low, high] = z[i - 1] < z[i] ? [i - 1, i] : [i, i - 1];
    if (height < z[low] || height > z[high]) continue;
    const share = z[high] > z[low] ? (height - z[low]) / (z[high] - z[low]) : 1;
    outermost = Math.max(outermost, r[low] + share * (r[high] - r[low]));
  }
  return outermost;
}

/** Bilinear between the centres of the cells, constant beyond the outermost. [K] */
export function temperatureAt(
  { r, z, temperature }: NonNullable<Snapshot['heat']>,
  radius: number,
  height: number,
): number {
  const [i, a] = placeIn(r, radius);
  const [k, b] = placeIn(z, height);
  const at = (column: number, row: number) => temperature[row * r.length + column];
  const low = at(i, k) + a * (at(i + 1, k) - at(i, k));
  const high = at(i, k + 1) + a * (at(i + 1, k + 1) - at(i, k + 1));
  return low + b * (high - low);
}

/** The piece of a rising list of two or more that holds a value, and the share of it that lies before the value. */
export function placeIn(list: readonly number[], value: number): [index: number, share: number] {
  let index = 0;
  while (index < list.length - 2 && list[index + 1] <= value) index++;
  const share = (value - list[index]) / (list[index + 1] - list[index]);
  return [index, Math.min(1, Math.max(0, share))];
}
