import { quadtree } from 'd3-quadtree';
import type { Quadtree } from 'd3-quadtree';
import type { Frame, FrameHeader } from '../particle/probes/frameTypes.ts';

/** A floating body. */
export interface Cluster {
  serial: number;
  size: number; // particles
  charge: number; // [e]
  potential: number; // [V]
  x: number; // [nm] centre
  y: number; // [nm]
  z: number; // [nm]
  spacing: number; // [nm] to the centre of the nearest other cluster, Infinity if there is none
}

export interface ClusterStatistics {
  count: number;
  meanSize: number; // particles
  massWeightedSize: number; // particles, size of the cluster in which a particle taken at random lies
  largestSize: number; // particles
  meanSpacing: number | null; // [nm] null with fewer than two clusters
}

/** A range of sizes and the clusters in it. */
export interface SizeBin {
  from: number; // particles
  to: number; // particles, included
  clusters: number;
}

type Box = Pick<FrameHeader, 'dimension' | 'width' | 'depth'>;

/** The floating clusters of a frame with their centres and nearest neighbours, both periodic along x (and along y in a box). */
export function floatingClusters(frame: Frame, box: Box): Cluster[] {
  const clusters = new Map<number, Cluster>();
  frame.bodySerial.forEach((serial, body) => {
    if (frame.bodyAttachment[body] !== 0) return;
    const [size, charge] = [frame.bodySize[body], frame.bodyCharge[body]];
    clusters.set(serial, { serial, size, charge, potential: frame.bodyPotential[body], x: 0, y: 0, z: 0, spacing: 0 });
  });
  placeCentres(clusters, frame, box);
  const found = [...clusters.values()];
  const tree = treeOf(found, box.width);
  for (const cluster of found) cluster.spacing = nearestDistance(tree, cluster, box);
  return found;
}

export function clusterStatistics(clusters: readonly Cluster[]): ClusterStatistics {
  const count = clusters.length;
  const particles = clusters.reduce((sum, { size }) => sum + size, 0);
  const squares = clusters.reduce((sum, { size }) => sum + size * size, 0);
  const spacing = clusters.reduce((sum, cluster) => sum + cluster.spacing, 0);
  return {
    count,
    meanSize: count > 0 ? particles / count : 0,
    massWeightedSize: count > 0 ? squares / particles : 0,
    largestSize: clusters.reduce((most, { size }) => Math.max(most, size), 0),
    meanSpacing: count > 1 ? spacing / count : null,
  };
}

/** Clusters by size, in bins that double: 1, 2 to 3, 4 to 7 ... up to the largest. */
export function sizeDistribution(clusters: readonly Cluster[]): SizeBin[] {
  const bins: SizeBin[] = [];
  const largest = clusterStatistics(clusters).largestSize;
  for (let from = 1; from <= largest; from *= 2) {
    const to = 2 * from - 1;
    bins.push({ from, to, clusters: clusters.filter(({ size }) => size >= from && size <= to).length });
  }
  return bins;
}

/** Centres of mass: places are averaged relative to each cluster's first particle, by the shortest way around. */
function placeCentres(clusters: Map<number, Cluster>, frame: Frame, { dimension, width, depth }: Box): void {
  const first = new Map<number, number>();
  frame.body.forEach((serial, particle) => {
    const cluster = clusters.get(serial);
    if (!cluster) return;
    const origin = first.get(serial) ?? particle;
    first.set(serial, origin);
    cluster.x += shortest(frame.x[particle] - frame.x[origin], width) / cluster.size;
    if (dimension === 3) cluster.y += shortest(frame.y[particle] - frame.y[origin], depth) / cluster.size;
    cluster.z += frame.z[particle] / cluster.size;
  });
  for (const [serial, origin] of first) {
    const cluster = clusters.get(serial) as Cluster;
    cluster.x = wrap(cluster.x + frame.x[origin], width);
    if (dimension === 3) cluster.y = wrap(cluster.y + frame.y[origin], depth);
  }
}

interface Image {
  x: number; // [nm] of one of the periodic images
  cluster: Cluster;
}

function treeOf(clusters: readonly Cluster[], width: number): Quadtree<Image> {
  const images = clusters.flatMap((cluster) =>
    [-width, 0, width].map((shift): Image => ({ x: cluster.x + shift, cluster })),
  );
  return quadtree(
    images,
    (image) => image.x,
    (image) => image.cluster.z,
  );
}

/** The tree holds x and z only: a square farther away than the best in that plane cannot hold a nearer one in space either. */
function nearestDistance(tree: Quadtree<Image>, from: Cluster, { dimension, depth }: Box): number {
  let best = Infinity;
  tree.visit((node, x0, z0, x1, z1) => {
    const outsideX = Math.max(x0 - from.x, from.x - x1, 0);
    const outsideZ = Math.max(z0 - from.z, from.z - z1, 0);
    if (Math.hypot(outsideX, outsideZ) >= best) return true;
    if (node.length === undefined) {
      for (let leaf: typeof node | undefined = node; leaf; leaf = leaf.next) {
        const { x, cluster } = leaf.data;
        if (cluster === from) continue;
        const dy = dimension === 3 ? shortest(cluster.y - from.y, depth) : 0;
        best = Math.min(best, Math.hypot(x - from.x, dy, cluster.z - from.z));
      }
    }
    return false;
  });
  return best;
}

function shortest(difference: number, period: number): number {
  return difference - period * Math.round(difference / period);
}

function wrap(place: number, period: number): number {
  return place - period * Math.floor(place / period);
}
