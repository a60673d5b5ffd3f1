import { bodyRadius } from '../laws/bipolar.ts';
import type { Frame, FrameHeader } from '../particle/probes/frameTypes.ts';
import { floatingClusters, type Cluster } from './clusters.ts';
import type { Place } from './metalTrace.ts';

const margin = 1; // [nm] about a cluster, within which metal still counts as its own

/** What became of a cluster, told by the metal at the place where it was largest: names change as bodies merge and split. */
export interface ClusterFate {
  serial: number;
  birth: number; // [s] time of the frame that first shows it
  place: Place; // centre when it was largest
  peak: number; // particles, its size then
  kept: number; // least share of the metal at that place that was left there at any later time
}

/** Metal particles whose centres lie within a radius of a place, x periodic; a slice, or the projection of a box. */
export function metalNear(
  frame: Frame,
  { width }: Pick<FrameHeader, 'width'>,
  { x, z }: Place,
  radius: number,
): number {
  let count = 0;
  frame.kind.forEach((kind, i) => {
    const dx = frame.x[i] - x;
    const across = dx - width * Math.round(dx / width);
    const along = frame.z[i] - z;
    if (kind === 1 && across * across + along * along <= radius * radius) count++;
  });
  return count;
}

/**
 * The floating clusters that once held so many particles, in the order of their birth.
 *
 * @param frames all of a recording, in order
 * @param smallest particles
 */
export function clusterFates(frames: readonly Frame[], header: FrameHeader, smallest: number): ClusterFate[] {
  const largest = new Map<number, { cluster: Cluster; at: number; birth: number }>();
  frames.forEach((frame, at) => {
    for (const cluster of floatingClusters(frame, header)) {
      const known = largest.get(cluster.serial);
      if (known && known.cluster.size >= cluster.size) continue;
      largest.set(cluster.serial, { cluster, at, birth: known?.birth ?? frame.time });
    }
  });
  return [...largest.values()]
    .filter(({ cluster }) => cluster.size >= smallest)
    .sort((one, other) => one.birth - other.birth || one.cluster.serial - other.cluster.serial)
    .map(({ cluster, at, birth }) => {
      const { serial, x, z, size } = cluster;
      const radius = bodyRadius(size, header.particleDiameter, header.dimension) + margin;
      const counts = frames.slice(at).map((frame) => metalNear(frame, header, { x, z }, radius));
      return { serial, birth, place: { x, z }, peak: size, kept: Math.min(...counts) / counts[0] };
    });
}

/** Mean height of all metal [nm]; NaN where there is none. */
export function metalHeight({ kind, z }: Pick<Frame, 'kind' | 'z'>): number {
  let [sum, count] = [0, 0];
  kind.forEach((each, i) => {
    if (each !== 1) return;
    sum += z[i];
    count++;
  });
  return sum / count;
}
