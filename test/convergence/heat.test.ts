import { describe, expect, it } from 'vitest';
import { HeatField } from '../../src/filament/heat/heatField.ts';
import { makeCone, makeCylinder, makeHeatCell, makeRecession, watt } from '../filament/heat/heatCell.ts';

const power = 0.4e-3 * watt;

/** Temperature rises at the tip, half way down the filament, and in the electrode above the gap. */
function risesOf(field: HeatField, tip: number, recession: number): number[] {
  expect(field.solve(Infinity, 9).converged).toBe(true);
  return [
    field.filamentTemperatureAt(0, tip - 0.1),
    field.filamentTemperatureAt(0, tip / 2),
    field.electrodeTemperatureAt(0, 10 + recession + 0.1),
  ].map((temperature) => temperature - 300);
}

/** A cell as at 1 mA, with most of its heat beside the gap. */
function cone(scale: number, gap: number, recession: number): number[] {
  const field = new HeatField(makeHeatCell({}, scale));
  const tip = 10 + recession - gap;
  field.setMetal(makeCone(5.1, 3.55, tip), makeRecession(recession));
  for (let k = 0; k < 90; k++) field.addDisc((tip * k) / 90, (tip * (k + 1)) / 90, 6, (0.3 * power) / 90);
  for (let k = 0; k < 20; k++) {
    const r = (k + 0.5) * 0.15;
    const share = (2 * k + 1) / 400;
    field.addFilamentRing(r, tip, 0.35 * power * share);
    field.addElectrodeRing(r, 10 + recession, 0.35 * power * share);
  }
  return risesOf(field, tip, recession);
}

/** A cylinder whose surface and gap lie on faces of every grid. */
function cylinder(scale: number): number[] {
  const field = new HeatField(makeHeatCell({}, scale));
  field.setMetal(makeCylinder(3, 9.9), makeRecession(0.2));
  field.addDisc(0, 9.9, 3, power);
  return risesOf(field, 9.9, 0.2);
}

describe('the heat grid', () => {
  /**
   * Fluxes within even cells are of second order; but at the metal's edges, with an angle of 270 degrees of film about them, temperature
   * goes as the distance to the power of 2/3, which leaves an order of 4/3.
   */
  it('converges with an order between 1 and 2', () => {
    const [coarse, middle, fine] = [1, 0.5, 0.25].map(cylinder);
    coarse.forEach((value, k) => {
      const order = Math.log2((value - middle[k]) / (middle[k] - fine[k]));
      expect(order).toBeGreaterThan(1);
      expect(order).toBeLessThan(2);
      expect(Math.abs(value / fine[k] - 1)).toBeLessThan(0.05);
    });
  });

  it.each([0.1, 0.2, 0.4])('is as good with a gap of %f nm anywhere between its faces', (gap) => {
    const reference = cone(0.5, gap, 0.3);
    for (const recession of [0.25, 0.28, 0.3, 0.33]) {
      const found = cone(1, gap, recession);
      found.forEach((value, k) => expect(Math.abs(value / reference[k] - 1)).toBeLessThan(0.05));
    }
  });
});
