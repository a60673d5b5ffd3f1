import type { Snapshot } from '../filament/sweep/sweepRecord.ts';
import { convertQuantity, parseQuantity } from '../units/quantity.ts';
import { writtenCompliance } from './sweepTable.ts';

export type { Snapshot };

/** A snapshot as profiles-<n>.json holds it. */
export interface WrittenSnapshot {
  label: string;
  stage: number;
  'time [s]': number;
  'appliedVoltage [V]': number;
  'cellVoltage [V]': number;
  'current [A]': number;
  front: { 'r [nm]': number[]; 'z [nm]': number[] };
  recession: { 'r [nm]': number[]; 'depth [nm]': number[] };
  gap: { 'r [nm]': number[]; 'gap [nm]': number[] };
  wire: { 'z [nm]': number[]; 'potential [V]': number[] };
  heat: { 'r [nm]': number[]; 'z [nm]': number[]; 'temperature [K]': number[] } | null;
}

/** The content of profiles-<n>.json. */
export interface SweepProfiles {
  'compliance [A]': number | null; // null: none
  snapshots: WrittenSnapshot[];
}

/** Snapshots of a sweep as their file holds them. */
export function writeProfiles(compliance: number, snapshots: readonly Snapshot[], thickness: number): SweepProfiles {
  return {
    'compliance [A]': writtenCompliance(compliance),
    snapshots: snapshots.map((snapshot) => writeSnapshot(snapshot, thickness)),
  };
}

/** Snapshots in internal units. */
export function readProfiles({ snapshots }: SweepProfiles): Snapshot[] {
  return snapshots.map((written) => ({
    label: written.label,
    stage: written.stage,
    time: written['time [s]'],
    appliedVoltage: written['appliedVoltage [V]'],
    cellVoltage: written['cellVoltage [V]'],
    current: parseQuantity(`${written['current [A]']} A`, 'current'),
    front: { r: written.front['r [nm]'], z: written.front['z [nm]'] },
    recession: { r: written.recession['r [nm]'], depth: written.recession['depth [nm]'] },
    wire: { z: written.wire['z [nm]'], potential: written.wire['potential [V]'] },
    heat: written.heat && {
      r: written.heat['r [nm]'],
      z: written.heat['z [nm]'],
      temperature: written.heat['temperature [K]'],
    },
  }));
}

/**
 * The gap between filament and active electrode over each point of the recession, g(r) = L + D(r) - h(r).
 *
 * @param front.r, front.z [nm] from tip to foot; h is its highest point at r, 0 beside the filament
 * @param thickness L [nm]
 * @returns [nm] of each point
 */
export function gapAlong({ front, recession }: Pick<Snapshot, 'front' | 'recession'>, thickness: number): number[] {
  return recession.r.map((r, i) => thickness + recession.depth[i] - highestAt(front, r));
}

function highestAt({ r, z }: Snapshot['front'], radius: number): number {
  let highest = 0;
  for (let i = 1; i < r.length; i++) {
    const [inner, outer] = r[i - 1] < r[i] ? [i - 1, i] : [i, i - 1];
    if (radius < r[inner] || radius > r[outer]) continue;
    const width = r[outer] - r[inner];
    const height =
      width > 0 ? z[inner] + ((radius - r[inner]) / width) * (z[outer] - z[inner]) : Math.max(z[inner], z[outer]);
    highest = Math.max(highest, height);
  }
  return highest;
}

function writeSnapshot(snapshot: Snapshot, thickness: number): WrittenSnapshot {
  const { label, stage, time, appliedVoltage, cellVoltage, current, front, recession, wire, heat } = snapshot;
  return {
    label,
    stage,
    'time [s]': time,
    'appliedVoltage [V]': appliedVoltage,
    'cellVoltage [V]': cellVoltage,
    'current [A]': convertQuantity(current, 'A'),
    front: { 'r [nm]': front.r, 'z [nm]': front.z },
    recession: { 'r [nm]': recession.r, 'depth [nm]': recession.depth },
    gap: { 'r [nm]': recession.r, 'gap [nm]': gapAlong(snapshot, thickness) },
    wire: { 'z [nm]': wire.z, 'potential [V]': wire.potential },
    heat: heat && { 'r [nm]': heat.r, 'z [nm]': heat.z, 'temperature [K]': heat.temperature },
  };
}
