import { describe, expect, it } from 'vitest';
import { clusterStatistics, floatingClusters, sizeDistribution } from '../../src/analysis/clusters.ts';
import type { Cluster } from '../../src/analysis/clusters.ts';
import type { Frame } from '../../src/particle/probes/frameTypes.ts';
import { frameWith, uniformNumbers } from '../formats/frames.ts';

const slice = { dimension: 2, width: 40, depth: 0.5 } as const;
const box = { dimension: 3, width: 16, depth: 12 } as const;

/** A frame of floating bodies, given by the places of their particles, and of one body on an electrode. */
function frameOf(bodies: number[][][]): Frame {
  const particles = bodies.flatMap((places, body) => places.map((place) => ({ body: body + 1, place })));
  return frameWith({
    serial: Uint32Array.from(particles, (_, i) => i + 1),
    kind: new Uint8Array(particles.length).fill(1),
    body: Uint32Array.from(particles, ({ body }) => body),
    x: Float32Array.from(particles, ({ place }) => place[0]),
    y: Float32Array.from(particles, ({ place }) => place[1]),
    z: Float32Array.from(particles, ({ place }) => place[2]),
    bodySerial: Uint32Array.from([...bodies.map((_, body) => body + 1), 99]),
    bodySize: Uint32Array.from([...bodies.map((places) => places.length), 50]),
    bodyCharge: Int32Array.from([...bodies.map(() => -1), 0]),
    bodyPotential: Float32Array.from([...bodies.map(() => 0.5), 0]),
    bodyOxidised: new Uint32Array(bodies.length + 1),
    bodyReduced: new Uint32Array(bodies.length + 1),
    bodyAttachment: Uint8Array.from([...bodies.map(() => 0), 2]),
  });
}

describe('floatingClusters', () => {
  it('finds floating bodies only, with what the frame says about them', () => {
    const clusters = floatingClusters(frameOf([[[10, 0, 5]]]), slice);
    expect(clusters).toEqual([
      { serial: 1, size: 1, charge: -1, potential: 0.5, x: 10, y: 0, z: 5, spacing: Infinity },
    ]);
  });

  it('places the centre of a cluster that lies across the periodic edge', () => {
    const acrossEdge = [
      [39.75, 0, 4],
      [0.25, 0, 4],
      [0.75, 0, 7],
    ];
    const [cluster] = floatingClusters(frameOf([acrossEdge]), slice);
    expect(cluster.x).toBeCloseTo(0.25, 9);
    expect(cluster.z).toBeCloseTo(5, 9);
  });

  it('measures spacing by the shortest way around', () => {
    const clusters = floatingClusters(frameOf([[[1, 0, 5]], [[39, 0, 5]], [[20, 0, 5]]]), slice);
    expect(clusters.map(({ spacing }) => spacing)).toEqual([2, 2, 19]);
  });

  it.each([slice, box])('agrees with a comparison of all pairs in dimension $dimension', (sides) => {
    const uniform = uniformNumbers(7);
    const places = Array.from({ length: 120 }, () => [
      uniform() * sides.width,
      sides.dimension === 3 ? uniform() * sides.depth : 0,
      uniform() * 20,
    ]);
    const clusters = floatingClusters(frameOf(places.map((place) => [place])), sides);
    const around = (difference: number, period: number) =>
      Math.min(Math.abs(difference), period - Math.abs(difference));
    for (const one of clusters) {
      const distances = clusters
        .filter((other) => other !== one)
        .map((other) =>
          Math.hypot(around(one.x - other.x, sides.width), around(one.y - other.y, sides.depth), one.z - other.z),
        );
      expect(one.spacing).toBeCloseTo(Math.min(...distances), 9);
    }
  });
});

function clustersOfSizes(sizes: number[]): Cluster[] {
  return sizes.map((size, i) => ({ serial: i, size, charge: 0, potential: 0, x: 0, y: 0, z: 0, spacing: 2 + i }));
}

describe('clusterStatistics', () => {
  it('weighs sizes by number and by mass', () => {
    expect(clusterStatistics(clustersOfSizes([1, 1, 4]))).toEqual({
      count: 3,
      meanSize: 2,
      massWeightedSize: 3,
      largestSize: 4,
      meanSpacing: 3,
    });
  });

  it('knows no spacing of fewer than two clusters', () => {
    expect(clusterStatistics([])).toMatchObject({ count: 0, meanSize: 0, massWeightedSize: 0, meanSpacing: null });
    expect(clusterStatistics(clustersOfSizes([5])).meanSpacing).toBeNull();
  });
});

describe('sizeDistribution', () => {
  it('counts clusters in doubling bins', () => {
    expect(sizeDistribution(clustersOfSizes([1, 1, 2, 3, 7, 8]))).toEqual([
      { from: 1, to: 1, clusters: 2 },
      { from: 2, to: 3, clusters: 2 },
      { from: 4, to: 7, clusters: 1 },
      { from: 8, to: 15, clusters: 1 },
    ]);
    expect(sizeDistribution([])).toEqual([]);
  });
});
