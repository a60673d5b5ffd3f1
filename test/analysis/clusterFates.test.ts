import { describe, expect, it } from 'vitest';
import { clusterFates, metalHeight, metalNear } from '../../src/analysis/clusterFates.ts';
import type { Frame, FrameHeader } from '../../src/particle/probes/frameTypes.ts';

const header = { dimension: 2, width: 20, depth: 0.5, thickness: 20, particleDiameter: 0.5 } as FrameHeader;

/** A frame with one row of metal for each body, half a nanometre apart from x on. */
function frameOf(time: number, bodies: { serial: number; size: number; x: number; z: number }[]): Frame {
  const particles = bodies.flatMap(({ serial, size, x, z }) =>
    Array.from({ length: size }, (_, i) => ({ serial, x: (x + 0.5 * i) % header.width, z })),
  );
  return {
    time,
    kind: Uint8Array.from(particles, () => 1),
    body: Uint32Array.from(particles, ({ serial }) => serial),
    x: Float32Array.from(particles, ({ x }) => x),
    y: new Float32Array(particles.length),
    z: Float32Array.from(particles, ({ z }) => z),
    bodySerial: Uint32Array.from(bodies, ({ serial }) => serial),
    bodySize: Uint32Array.from(bodies, ({ size }) => size),
    bodyCharge: new Int32Array(bodies.length),
    bodyPotential: new Float32Array(bodies.length),
    bodyAttachment: new Uint8Array(bodies.length),
  } as unknown as Frame;
}

describe('metalNear', () => {
  it('counts metal within a radius, also across the periodic edge', () => {
    const frame = frameOf(0, [{ serial: 1, size: 4, x: 19, z: 5 }]); // 19, 19.5, 0, 0.5
    expect(metalNear(frame, header, { x: 0, z: 5 }, 0.6)).toBe(3);
    expect(metalNear(frame, header, { x: 10, z: 5 }, 5)).toBe(0);
  });
});

describe('clusterFates', () => {
  it('tells how much of a cluster is left at the place where it was largest, in the order of birth', () => {
    const frames = [
      frameOf(1, [{ serial: 7, size: 2, x: 5, z: 15 }]),
      frameOf(2, [
        { serial: 7, size: 4, x: 5, z: 15 },
        { serial: 9, size: 3, x: 12, z: 6 },
      ]),
      frameOf(3, [
        { serial: 7, size: 1, x: 5.5, z: 15 },
        { serial: 9, size: 3, x: 12, z: 6 },
      ]),
    ];
    expect(clusterFates(frames, header, 3)).toEqual([
      { serial: 7, birth: 1, place: { x: 5.75, z: 15 }, peak: 4, kept: 0.25 },
      { serial: 9, birth: 2, place: { x: 12.5, z: 6 }, peak: 3, kept: 1 },
    ]);
    expect(clusterFates(frames, header, 4)).toHaveLength(1);
  });
});

describe('metalHeight', () => {
  it('is the mean over all metal and leaves ions out', () => {
    expect(metalHeight({ kind: Uint8Array.of(1, 0, 1), z: Float32Array.of(2, 100, 4) })).toBe(3);
  });
});
