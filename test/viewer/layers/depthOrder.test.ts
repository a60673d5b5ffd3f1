import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DepthOrder } from '../../../viewer/layers/depthOrder.ts';

describe('the order of particles in depth', () => {
  it('holds each once, from the back to the front, to a 512th of the depth', () => {
    const depths = new DepthOrder();
    fc.assert(
      fc.property(fc.array(fc.float({ min: 0, max: 10, noNaN: true }), { maxLength: 200 }), (list) => {
        const y = Float32Array.from(list);
        const order = [...depths.sort(y, y.length, 10).subarray(0, y.length)];
        expect([...order].sort((one, other) => one - other)).toEqual(list.map((_, i) => i));
        for (let at = 1; at < order.length; at++)
          expect(y[order[at]]).toBeLessThanOrEqual(y[order[at - 1]] + 10 / 512 + 1e-5);
      }),
    );
  });
});
