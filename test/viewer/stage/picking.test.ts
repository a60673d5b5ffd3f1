import { describe, expect, it } from 'vitest';
import type { Frame, FrameHeader } from '../../../src/particle/probes/frameTypes.ts';
import { Picking } from '../../../viewer/stage/picking.ts';
import { frameWith, header, uniformNumbers } from '../../formats/frames.ts';

const film: FrameHeader = header;

/** Each particle a body of its own, with its place as serial; ions where `isIon`. */
function frameAt(places: [x: number, z: number, y?: number][], isIon: (i: number) => boolean = () => false): Frame {
  return frameWith({
    kind: Uint8Array.from(places, (_, i) => Number(!isIon(i))),
    body: Uint32Array.from(places, (_, i) => (isIon(i) ? 0 : i + 1)),
    x: Float32Array.from(places, ([x]) => x),
    y: Float32Array.from(places, ([, , y]) => y ?? 0),
    z: Float32Array.from(places, ([, z]) => z),
  });
}

function picking(frame: Frame, of = film): Picking {
  const picks = new Picking();
  picks.show(frame, of);
  return picks;
}

describe('Picking', () => {
  it('finds the body of the metal at a place, and of the nearest within reach beside it', () => {
    const picks = picking(frameAt([[5, 5], [6, 5], [5, 7]], (i) => i === 2)); // prettier-ignore
    expect(picks.bodyAt(5.2, 5.1, 0)).toBe(1);
    expect(picks.bodyAt(5.4, 5, 0)).toBe(0);
    expect(picks.bodyAt(5.4, 5, 0.5)).toBe(1);
    expect(picks.bodyAt(5.6, 5, 0.5)).toBe(2);
    expect(picks.bodyAt(5, 7, 0.1)).toBe(0);
    expect(picks.bodyAt(20, 20, 1)).toBe(0);
  });

  it('sees across the periodic edge, and beyond it the film again', () => {
    const picks = picking(frameAt([[39.9, 5], [0.6, 9]])); // prettier-ignore
    expect(picks.bodyAt(0.1, 5, 0)).toBe(1);
    expect(picks.bodyAt(39.8, 9, 1)).toBe(2);
    expect(picks.bodyAt(40.6, 9, 0)).toBe(2);
    expect(picks.bodyAt(-0.1, 5, 0)).toBe(1);
  });

  it('takes the one nearest to the eye in a box', () => {
    const box = { ...film, dimension: 3 as const };
    const places: [number, number, number][] = [[5, 5, 12], [5.2, 5, 3], [5.1, 5, 30], [9, 9, 1]]; // prettier-ignore
    expect(picking(frameAt(places), box).bodyAt(5, 5, 0)).toBe(2);
    expect(picking(frameAt(places), box).bodyAt(4.8, 5, 0)).toBe(1);
    expect(picking(frameAt(places), box).bodyAt(8, 9, 1.1)).toBe(4);
    expect(picking(frameAt(places)).bodyAt(5.09, 5, 0)).toBe(3);
  });

  it('agrees with a look at all particles', () => {
    const uniform = uniformNumbers(3);
    const places = Array.from({ length: 500 }, (): [number, number] => [40 * uniform(), 20 * uniform()]);
    const picks = picking(frameAt(places));
    for (let i = 0; i < 500; i++) {
      const [x, z] = [40 * uniform(), 20 * uniform()];
      const distances = places.map(([px, pz]) => Math.hypot(Math.min(Math.abs(px - x), 40 - Math.abs(px - x)), pz - z));
      const nearest = Math.min(...distances);
      expect(picks.bodyAt(x, z, 1)).toBe(nearest <= 1 ? distances.indexOf(nearest) + 1 : 0);
    }
  });

  it('looks at the frame that is shown', () => {
    const picks = picking(frameAt([[5, 5]]));
    expect(picks.bodyAt(5, 5, 0)).toBe(1);
    picks.show(frameAt([[9, 9]]), film);
    expect(picks.bodyAt(5, 5, 0)).toBe(0);
    picks.show(null, null);
    expect(picks.bodyAt(9, 9, 0)).toBe(0);
  });
});
