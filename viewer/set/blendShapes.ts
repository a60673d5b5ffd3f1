import type { Snapshot } from '../../src/formats/sweepProfiles.ts';
import type { SweepRow } from '../../src/formats/sweepTable.ts';

/** Filament, active electrode and temperatures at a moment. */
export type CellShape = Pick<Snapshot, 'front' | 'recession' | 'heat'>;

const points = 160; // along an outline

/** An outline by points at equal steps along it, from tip to foot. */
export function evenOutline({ r, z }: Snapshot['front']): Snapshot['front'] {
  const along = [0];
  for (let i = 1; i < r.length; i++) along.push(along[i - 1] + Math.hypot(r[i] - r[i - 1], z[i] - z[i - 1]));
  const even: Snapshot['front'] = { r: [], z: [] };
  const step = along[along.length - 1] / (points - 1);
  for (let k = 0, i = 0; k < points; k++) {
    while (i < r.length - 2 && along[i + 1] <= k * step) i++;
    const length = along[i + 1] - along[i];
    const share = length > 0 ? Math.min(1, (k * step - along[i]) / length) : 0;
    even.r.push(mix(r[i], r[i + 1], share));
    even.z.push(mix(z[i], z[i + 1], share));
  }
  return even;
}

/**
 * A shape between two others, stretched so that height, base radius, depth of the recession and highest temperature are those of a row.
 *
 * @param share of the way, 0 to 1; both outlines are even ones
 * @param ambient where a shape has no temperatures [K]
 */
export function blendShapes(from: CellShape, to: CellShape, share: number, row: SweepRow, ambient: number): CellShape {
  return {
    front: fitFront(mixLists(from.front.r, to.front.r, share), mixLists(from.front.z, to.front.z, share), row),
    recession: {
      r: from.recession.r,
      depth: scaled(mixLists(from.recession.depth, to.recession.depth, share), row.recession),
    },
    heat: blendHeat(from.heat, to.heat, share, row.temperature, ambient),
  };
}

/** Heights all by one factor, radii by one that goes over to 1 at the tip. */
function fitFront(r: number[], z: number[], { height, baseRadius }: SweepRow): Snapshot['front'] {
  const tall = scaled(z, height);
  const base = r[r.length - 1];
  const factor = base > 0 ? baseRadius / base : 1;
  return { r: r.map((radius, i) => radius * (1 + (factor - 1) * (1 - tall[i] / height))), z: tall };
}

function blendHeat(
  from: Snapshot['heat'],
  to: Snapshot['heat'],
  share: number,
  hottest: number,
  ambient: number,
): Snapshot['heat'] {
  const near = (share < 0.5 ? from : to) ?? from ?? to;
  if (!near) return null;
  const both = from && to && areAlike(from, to);
  const temperature = both ? mixLists(from.temperature, to.temperature, share) : near.temperature;
  const excess = scaled(
    temperature.map((value) => value - ambient),
    hottest - ambient,
  );
  return { r: near.r, z: near.z, temperature: excess.map((value) => ambient + value) };
}

function areAlike(one: NonNullable<Snapshot['heat']>, other: NonNullable<Snapshot['heat']>): boolean {
  const isSame = (a: number[], b: number[]) => a.length === b.length && a.every((value, i) => value === b[i]);
  return isSame(one.r, other.r) && isSame(one.z, other.z);
}

/** Values times what makes their greatest the wanted one; as they are where none is above 0. */
function scaled(values: readonly number[], greatest: number): number[] {
  const most = values.reduce((largest, value) => Math.max(largest, value), 0);
  const factor = most > 0 && Number.isFinite(greatest) ? greatest / most : 1;
  return values.map((value) => value * factor);
}

function mixLists(from: readonly number[], to: readonly number[], share: number): number[] {
  return from.map((value, i) => mix(value, to[i], share));
}

function mix(from: number, to: number, share: number): number {
  return from + share * (to - from);
}
