import { describe, expect, it } from 'vitest';
import { floatingClusters } from '../../../src/analysis/clusters.ts';
import type { Frame, Happening } from '../../../src/particle/probes/frameTypes.ts';
import { bodyCentres, bodyRates, countsOf, rowOfBody } from '../../../viewer/playback/frameAnalysis.ts';
import { frameWith, header } from '../../formats/frames.ts';
import { runShortly } from './runs.ts';

const scene = {
  geometry: { width: '16 nm', thickness: '12 nm' },
  ...{ mobility: 1e-4, redoxRate: 1e-3, voltage: '2 V' },
  inclusions: { placed: [{ center: ['1 nm', '6 nm'], diameter: '3 nm' }] },
};
const run = runShortly(scene, 60);

/** A frame whose bodies have the given serials and counters. */
function frameOf(time: number, bodies: Record<number, [oxidised: number, reduced: number]>): Frame {
  const counters = Object.values(bodies);
  return frameWith({
    time,
    bodySerial: Uint32Array.from(Object.keys(bodies).map(Number)),
    bodyOxidised: Uint32Array.from(counters.map(([oxidised]) => oxidised)),
    bodyReduced: Uint32Array.from(counters.map(([, reduced]) => reduced)),
  });
}

function happening(kind: Happening['kind'], body: number, other: number): Happening {
  return { kind, time: 1, body, other, x: 0, y: 0, z: 0, barrier: 0, criticalSize: 0 };
}

describe('countsOf', () => {
  it('agrees with the counts that the engine keeps', () => {
    const { world, frames } = run;
    const counts = countsOf(frames.at(-1)!);
    expect(counts).toMatchObject({
      ions: world.ionCount,
      floating: world.floatingMetal,
      active: world.activeMetal,
      clusters: world.floatingBodies,
    });
    expect(counts.counter + counts.bridging).toBe(world.counterMetal);
  });
});

describe('bodyCentres', () => {
  it('are those of the floating clusters', () => {
    let compared = 0;
    for (const frame of run.frames) {
      const centres = bodyCentres(frame, run.header);
      for (const { serial, x, z } of floatingClusters(frame, run.header)) {
        const row = rowOfBody(frame, serial);
        const apart = Math.abs(centres.x[row] - x);
        expect(Math.min(apart, run.header.width - apart)).toBeLessThan(1e-9);
        expect(centres.z[row]).toBeCloseTo(z, 9);
        compared++;
      }
    }
    expect(compared).toBeGreaterThan(300);
  });

  it('are right for a body that reaches across the edge and spans most of the width', () => {
    const x = Float32Array.from({ length: 31 }, (_, i) => (25 + i) % 40); // 25 nm to 55 nm
    const each = (value: number) => Uint32Array.from(x, () => value);
    const frame = frameWith({ kind: new Uint8Array(31).fill(1), body: each(3), x, y: new Float32Array(31), z: new Float32Array(31).fill(2), bodySerial: Uint32Array.of(3), bodySize: Uint32Array.of(31) }); // prettier-ignore
    expect(bodyCentres(frame, header).x[0] % 40).toBeCloseTo(0, 6);
    const box = { ...header, dimension: 3 as const, depth: 40 };
    const turned = bodyCentres({ ...frame, x: frame.y, y: x }, box);
    expect(Math.abs(turned.y[0] - 20)).toBeCloseTo(20, 6);
    expect(turned.z[0]).toBe(2);
  });
});

describe('bodyRates', () => {
  it('are differences over time, and not known of bodies that are not in both frames', () => {
    const { oxidation, reduction } = bodyRates(
      frameOf(1, { 1: [4, 9], 2: [5, 5] }),
      frameOf(3, { 2: [8, 6], 5: [1, 1] }),
      [],
    );
    expect([...oxidation]).toEqual([1.5, NaN]);
    expect([...reduction]).toEqual([0.5, NaN]);
  });

  it('leave out what a body had reacted before it joined another one', () => {
    const earlier = frameOf(0, { 1: [10, 20], 2: [100, 200], 3: [1000, 2000] });
    const later = frameOf(2, { 1: [1112, 2224] });
    const between = [
      happening('merge', 2, 3),
      happening('attach', 1, 2),
      happening('split', 7, 1),
      happening('dissolve', 7, 0),
    ];
    const { oxidation, reduction } = bodyRates(earlier, later, between);
    expect([...oxidation, ...reduction]).toEqual([1, 2]);
  });

  it('of a run are never negative and add up to what its bodies reacted', () => {
    run.frames.slice(1).forEach((later, i) => {
      const rates = bodyRates(run.frames[i], later, later.happenings);
      for (const rate of [...rates.oxidation, ...rates.reduction])
        if (!Number.isNaN(rate)) expect(rate).toBeGreaterThanOrEqual(0);
    });
    const { oxidation } = bodyRates(
      run.frames[0],
      run.frames.at(-1)!,
      run.frames.slice(1).flatMap((frame) => frame.happenings),
    );
    expect(oxidation.some((rate) => rate > 0)).toBe(true);
  });

  it('are not known without time between', () => {
    expect(bodyRates(frameOf(1, { 1: [0, 0] }), frameOf(1, { 1: [1, 1] }), []).oxidation[0]).toBeNaN();
  });
});
