import { describe, expect, it } from 'vitest';
import type { Frame, FrameHeader } from '../../../src/particle/probes/frameTypes.ts';
import { contactDistanceOf, coordinationOf } from '../../../viewer/playback/coordination.ts';
import { frameWith, header, uniformNumbers } from '../../formats/frames.ts';
import { engineCoordination, runShortly } from './runs.ts';

const inclusion = (...center: string[]) => ({ placed: [{ center, diameter: '3 nm' }] });
const slice = {
  geometry: { width: '16 nm', thickness: '12 nm' },
  ...{ mobility: 1e-4, redoxRate: 1e-3, voltage: '2 V', inclusions: inclusion('1 nm', '6 nm') },
};
const box = {
  geometry: { dimension: 3 },
  ...{ mobility: 1e-3, redoxRate: 1e-2, voltage: '2 V', inclusions: inclusion('3 nm', '0.5 nm', '2 nm') },
};

describe('coordinationOf', () => {
  it.each([
    ['slice', slice, 60],
    ['box', box, 5],
  ])('is what the engine counts in a %s', (_, scene, frames) => {
    const run = runShortly(scene, frames);
    const frame = run.frames.at(-1)!;
    const coordination = coordinationOf(frame, run.header, contactDistanceOf({ frame: run.header }));
    const expected = engineCoordination(run.world);
    expect(expected.size).toBeGreaterThan(80);
    expect(Array.from(coordination)).toEqual(Array.from(frame.serial, (serial) => expected.get(serial) ?? 0));
  });

  it.each([2, 3] as const)(
    'agrees with a comparison of all pairs in %i dimensions, also in a film of one or two cells',
    (dimension) => {
      for (const width of [0.7, 1.4, 2.1, 6])
        for (const depth of dimension === 3 ? [0.7, 1.5, 4] : [0.5]) {
          const film = { ...header, dimension, width, depth, thickness: 4 };
          const frame = scattered(film, 60);
          expect(Array.from(coordinationOf(frame, film, 0.625))).toEqual(pairwise(frame, film, 0.625));
        }
    },
  );
});

describe('contactDistanceOf', () => {
  it('takes the contact factor of the scene, or else the usual one of a slice or box', () => {
    expect(contactDistanceOf({ frame: header, scene: { geometry: { contactFactor: 1.5 } } })).toBe(0.75);
    expect(contactDistanceOf({ frame: header, scene: null })).toBe(0.625);
    expect(contactDistanceOf({ frame: { ...header, dimension: 3 } })).toBe(0.6);
  });
});

/** Particles anywhere in a film, every fifth an ion. */
function scattered(film: FrameHeader, count: number): Frame {
  const uniform = uniformNumbers(7);
  const places = (length: number) => Float32Array.from({ length: count }, () => uniform() * length);
  return frameWith({
    serial: Uint32Array.from({ length: count }, (_, i) => i + 1),
    kind: Uint8Array.from({ length: count }, (_, i) => Number(i % 5 > 0)),
    body: Uint32Array.from({ length: count }, (_, i) => Number(i % 5 > 0)),
    x: places(film.width),
    y: film.dimension === 3 ? places(film.depth) : new Float32Array(count),
    z: places(film.thickness),
  });
}

/** Contacts by looking at every pair and at every periodic image. */
function pairwise(frame: Frame, film: FrameHeader, contact: number): number[] {
  const planes = (z: number) => Number(z < contact / 2) + Number(film.thickness - z < contact / 2);
  const nearest = (difference: number, period: number) =>
    Math.min(...[-1, 0, 1].map((image) => Math.abs(difference + image * period)));
  return Array.from(frame.kind, (kind, one) => {
    if (kind === 0) return 0;
    const others = Array.from(frame.kind.keys()).filter((other) => other !== one && frame.kind[other] === 1);
    const touching = others.filter((other) => {
      const dx = nearest(frame.x[other] - frame.x[one], film.width);
      const dy = film.dimension === 3 ? nearest(frame.y[other] - frame.y[one], film.depth) : 0;
      return Math.hypot(dx, dy, frame.z[other] - frame.z[one]) < contact;
    });
    return touching.length + planes(frame.z[one]);
  });
}
