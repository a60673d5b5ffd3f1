import { describe, expect, it } from 'vitest';
import { HeatField } from '../../../src/filament/heat/heatField.ts';
import { makeCone, makeFront, makeHeatCell, makeRecession, thermal, watt } from './heatCell.ts';

const nothing = makeFront([
  [0, 0],
  [0, 0],
]);

describe('HeatField', () => {
  it('lets out all heat that goes in', () => {
    const field = new HeatField(makeHeatCell());
    field.setMetal(makeCone(5, 3.5, 10.1), makeRecession(0.3));
    for (let k = 0; k < 90; k++) field.addDisc((k * 10) / 90, ((k + 1) * 10) / 90, 6, (1e-4 * watt) / 90);
    for (let k = 0; k < 30; k++) {
      field.addFilamentRing(k * 0.1, 10.1, 3e-6 * watt);
      field.addElectrodeRing(k * 0.1, 10.3, 2e-6 * watt);
    }
    expect(field.power / watt).toBeCloseTo(2.5e-4, 12);
    const { converged } = field.solve(Infinity, 5);
    expect(converged).toBe(true);
    expect(Math.abs(field.heatFlowOut / field.power - 1)).toBeLessThan(1e-4);
    expect(field.highest.temperature).toBeGreaterThan(350);
  });

  it('surrounds a point source in a uniform medium with P/(4 pi kappa rho)', () => {
    const uniform = { filament: thermal(10), counter: thermal(10), film: thermal(10) };
    const field = new HeatField(makeHeatCell(uniform));
    field.setMetal(nothing, makeRecession(0));
    const power = 1e-5 * watt;
    field.addElectrodeRing(0, 9.95, power);
    expect(field.solve(Infinity).converged).toBe(true);
    const { conductivity } = uniform.film;
    for (const [r, z] of [
      [2, 10],
      [0, 8],
      [4, 10.5],
      [3, 13],
    ]) {
      const exact = power / (4 * Math.PI * conductivity * Math.sqrt(r * r + (z - 10.05) * (z - 10.05)));
      expect((field.temperatureAt(r, z) - 300) / exact).toBeGreaterThan(0.93);
      expect((field.temperatureAt(r, z) - 300) / exact).toBeLessThan(1.07);
    }
  });
});
