import { describe, expect, it } from 'vitest';
import { MetalAges } from '../../../viewer/playback/metalAges.ts';
import { frameWith } from '../../formats/frames.ts';
import { runShortly } from './runs.ts';

const scene = {
  ...{ mobility: 1e-4, redoxRate: 1e-3, voltage: '2 V' },
  inclusions: { placed: [{ center: ['3 nm', '4 nm'], diameter: '2 nm' }] },
};

describe('MetalAges', () => {
  const { frames } = runShortly(scene, 100);
  const ages = new MetalAges();
  const asked: number[] = [];
  const frameOf = (index: number) => {
    asked.push(index);
    return frames[index];
  };
  for (const frame of frames) ages.add(frame);

  it('give the first frame of the last stretch as metal, in any order of looking', () => {
    expect(ages.count).toBe(100);
    for (const index of [99, 0, 31, 32, 33, 64, 63, 50, 51, 52, 98])
      expect(Array.from(ages.at(index, frameOf))).toEqual(naive(index));
    const since = naive(99);
    expect(new Set(since.filter((time) => !Number.isNaN(time))).size).toBeGreaterThan(20);
  });

  it('ask again for no frame before the last snapshot', () => {
    ages.at(10, frameOf);
    asked.length = 0;
    ages.at(99, frameOf);
    expect(Math.min(...asked)).toBe(97);
    asked.length = 0;
    ages.at(99, frameOf);
    expect(asked).toEqual([99]);
  });

  it('begin anew for a particle that was an ion in between', () => {
    const visits = new MetalAges();
    const visit = [1, 0, 1, 1].map((kind, time) =>
      frameWith({ time, serial: Uint32Array.of(4), kind: Uint8Array.of(kind) }),
    );
    for (const frame of visit) visits.add(frame);
    const at = (index: number) => visits.at(index, (i) => visit[i])[0];
    expect([0, 1, 2, 3].map(at)).toEqual([0, NaN, 2, 2]);
    expect(() => at(4)).toThrow(RangeError);
  });

  /** Walks back from a frame, particle by particle. */
  function naive(index: number): number[] {
    const metal = frames.map((frame) => new Set(frame.serial.filter((_, i) => frame.kind[i] === 1)));
    return Array.from(frames[index].serial, (serial) => {
      if (!metal[index].has(serial)) return NaN;
      let first = index;
      while (first > 0 && metal[first - 1].has(serial)) first--;
      return frames[first].time;
    });
  }
});
