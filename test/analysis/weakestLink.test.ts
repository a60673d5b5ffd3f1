import { describe, expect, it } from 'vitest';
import { weakestLink } from '../../src/analysis/weakestLink.ts';
import type { Frame, FrameHeader } from '../../src/particle/probes/frameTypes.ts';

const header = {
  ...{ dimension: 2, width: 20, depth: 0.5, thickness: 10, particleDiameter: 1, atomsPerParticle: 4, valence: 1 },
  grid: [40, 1, 21],
} as FrameHeader;

/** A frame of metal, each particle with the body it is of. */
function frameOf(places: readonly { x: number; z: number; body: number }[]): Frame {
  return {
    kind: Uint8Array.from(places, () => 1),
    body: Uint32Array.from(places, ({ body }) => body),
    x: Float32Array.from(places, ({ x }) => x),
    y: new Float32Array(places.length),
    z: Float32Array.from(places, ({ z }) => z),
    bodySerial: Uint32Array.from(new Set(places.map(({ body }) => body))),
  } as Frame;
}

const column = (body: number, from: number, to: number, x = 5) =>
  Array.from({ length: to - from + 1 }, (_, i) => ({ x, z: from + i + 0.5, body }));

describe('the weakest link', () => {
  it('is the widest gap of a broken column, and where it lies', () => {
    const link = weakestLink(frameOf([...column(1, 0, 3), ...column(2, 6, 9)]), header);
    expect(link?.gap).toBeCloseTo(2, 6);
    expect(link?.z).toBeCloseTo(5, 6);
    expect(link?.x).toBeCloseTo(5, 6);
  });

  it('is the narrower of two ways, also across the edge', () => {
    const metal = [...column(1, 0, 4, 0.5), { x: 19.5, z: 6, body: 2 }, ...column(3, 7, 9, 19.5)];
    const expected = Math.sqrt(1 + 1.5 * 1.5) - 1;
    expect(weakestLink(frameOf(metal), header)?.gap).toBeCloseTo(expected, 6);
  });

  it('is no gap where metal joins the electrodes, and none where all ways are too wide', () => {
    expect(weakestLink(frameOf(column(1, 0, 9)), header)?.gap).toBe(0);
    expect(weakestLink(frameOf([]), header)).toBeNull();
  });
});
