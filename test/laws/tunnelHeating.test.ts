import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { filamentHeatShare } from '../../src/laws/tunnelHeating.ts';

const [decay, gap, barrier] = [18, 0.4, 3.6]; // [1/nm], [nm], [eV]: x = V / (1 V)

/** Mean depth below the Fermi level of electrons with weight e^{-depth}, depth from 0 to x, as a share of x. */
function meanShare(x: number): number {
  const count = 2000;
  let [weights, depths] = [0, 0];
  for (let i = 0; i < count; i++) {
    const depth = ((i + 0.5) * x) / count;
    weights += Math.exp(-depth);
    depths += depth * Math.exp(-depth);
  }
  return depths / weights / x;
}

describe('filamentHeatShare', () => {
  it('is the mean energy that tunnelling electrons leave behind', () => {
    for (const x of [0.01, 0.3, 1, 3]) expect(filamentHeatShare(x, decay, gap, barrier)).toBeCloseTo(meanShare(x), 6);
  });

  it('exchanges the sides with the voltage, and falls as it rises', () => {
    fc.assert(
      fc.property(fc.double({ min: 1e-12, max: 1e3, noNaN: true }), (voltage) => {
        const share = filamentHeatShare(voltage, decay, gap, barrier);
        expect(share + filamentHeatShare(-voltage, decay, gap, barrier)).toBeCloseTo(1, 13);
        expect(share).toBeLessThanOrEqual(0.5);
        expect(share).toBeGreaterThan(0);
      }),
    );
    expect(filamentHeatShare(0, decay, gap, barrier)).toBe(0.5);
  });

  it('has no step between series and closed form', () => {
    const closed = (x: number) => 1 / x - 1 / Math.expm1(x);
    for (const x of [0.05, 0.0999, 0.1001]) {
      expect(filamentHeatShare(x, decay, gap, barrier)).toBeCloseTo(closed(x), 12);
    }
  });
});
