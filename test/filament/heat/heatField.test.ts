import { describe, expect, it } from 'vitest';
import type { Front } from '../../../src/filament/front/front.ts';
import { HeatField } from '../../../src/filament/heat/heatField.ts';
import { makeCone, makeCylinder, makeFront, makeHeatCell, makeRecession, thermal, watt } from './heatCell.ts';

/** A cell heated as at 1 mA, its filament 0.2 nm below the electrode. */
function heat(front: Front, power: number): HeatField {
  const field = new HeatField(makeHeatCell());
  const tip = front.z[0];
  field.setMetal(front, makeRecession(0.3));
  for (let k = 0; k < 90; k++) field.addDisc((k * tip) / 90, ((k + 1) * tip) / 90, 6, (0.4 * power) / 90);
  for (let k = 0; k < 30; k++) {
    const share = (0.3 * (2 * k + 1)) / 900;
    field.addFilamentRing((k + 0.5) * 0.1, tip, share * power);
    field.addElectrodeRing((k + 0.5) * 0.1, 10.3, share * power);
  }
  return field;
}

/** Its tip hangs over a neck. */
const mushroom = makeFront([
  [0, 10.1],
  [3.4, 10.1],
  [3.5, 9.4],
  [1.5, 9.2],
  [1.2, 6],
  [2.5, 0],
]);

describe('HeatField', () => {
  it.each([
    ['a cone', makeCone(5, 3.5, 10.1)],
    ['an overhang', mushroom],
  ])('lets out all heat that goes into %s', (_, front) => {
    const field = heat(front, 2.5e-4 * watt);
    expect(field.power / watt).toBeCloseTo(2.5e-4, 12);
    const { converged, residual } = field.solve(Infinity, 5);
    expect(converged).toBe(true);
    expect(residual / field.power).toBeLessThan(1e-4);
    expect(Math.abs(field.heatFlowOut / field.power - 1)).toBeLessThan(1e-4);
  });

  it('finds filament and electrode hot on their own side of the gap', () => {
    const field = heat(makeCone(5, 3.5, 10.1), 2.5e-4 * watt);
    field.solve(Infinity, 5);
    const tip = field.filamentTemperatureAt(1, 10);
    const electrode = field.electrodeTemperatureAt(1, 10.4);
    expect(field.highest.temperature - tip).toBeLessThan(3);
    expect(tip - electrode).toBeGreaterThan(50);
    expect(field.temperatureAt(1, 10.2)).toBeLessThan(tip);
    expect(field.temperatureAt(1, 10.2)).toBeGreaterThan(electrode);
    expect(field.highest.z).toBeGreaterThan(9);
    expect(field.highest.z).toBeLessThan(10.1);
    expect(field.highest.r).toBeLessThan(0.5);
  });

  it('takes the metal nearby for a point just outside of it, for heat and for temperature', () => {
    const field = new HeatField(makeHeatCell());
    field.setMetal(makeCylinder(2, 9.6), makeRecession(0));
    field.addFilamentRing(1, 9.8, 1e-4 * watt);
    field.solve(Infinity);
    expect(field.highest.z).toBeLessThan(9.6);
    expect(field.filamentTemperatureAt(1.05, 9.75)).toBeCloseTo(field.temperatureAt(1.05, 9.55), 9);
    const surface = field.filamentTemperatureAt(1, 9.5);
    field.clearSources();
    field.addFilamentRing(1, 9.6, 1e-4 * watt);
    field.solve(Infinity);
    expect(field.filamentTemperatureAt(1, 9.5) / surface).toBeCloseTo(1, 1);
  });

  it('puts the heat of a disc without metal where its middle is', () => {
    const field = new HeatField(makeHeatCell());
    field.setMetal(makeCylinder(2, 9), makeRecession());
    field.addDisc(9.2, 9.3, 2, 1e-5 * watt);
    expect(field.power / watt).toBeCloseTo(1e-5, 12);
    field.solve(Infinity);
    expect(Math.abs(field.heatFlowOut / field.power - 1)).toBeLessThan(1e-4);
    expect(field.highest.z).toBeLessThan(9);
  });

  it('is linear in the power while conductivities are constant', () => {
    const rises = [1e-4, 2e-4].map((power) => {
      const parameters = makeHeatCell();
      for (const material of ['filament', 'counter', 'film'] as const) parameters.heat[material].coefficient = 0;
      const field = new HeatField(parameters);
      field.setMetal(makeCylinder(2, 9), makeRecession());
      field.addDisc(0, 9, 2, power * watt);
      field.solve(Infinity);
      return field.highest.temperature - 300;
    });
    expect(rises[1] / rises[0]).toBeCloseTo(2, 3);
  });

  it('stays solvable where a conductivity that rises with temperature would have run away', () => {
    const field = new HeatField(makeHeatCell({ film: thermal(1.4, -7e-4) }));
    field.setMetal(makeCylinder(2, 9), makeRecession());
    field.addDisc(0, 9, 2, 2e-3 * watt);
    for (let step = 0; step < 5; step++) expect(field.solve(Infinity).converged).toBe(true);
    expect(field.highest.temperature).toBeGreaterThan(300 + 1 / 7e-4);
    expect(Math.abs(field.heatFlowOut / field.power - 1)).toBeLessThan(1e-4);
  });

  it('finds its way from the steady state to short steps and back, with one factor too old for the other', () => {
    const field = heat(makeCone(5, 3.5, 10.1), 2.5e-4 * watt);
    field.solve(Infinity, 9);
    const steady = field.highest.temperature;
    field.clearSources();
    const { converged, iterations } = field.solve(1e-16);
    expect(converged).toBe(true);
    expect(iterations).toBeGreaterThan(1);
    expect(field.highest.temperature).toBeLessThan(steady);
    expect((steady - field.highest.temperature) / steady).toBeLessThan(1e-3);
    expect(field.solve(Infinity).converged).toBe(true);
    expect(field.highest.temperature).toBeCloseTo(300, 1);
  });

  it('goes back to the ambient', () => {
    const field = heat(makeCone(5, 3.5, 10.1), 2.5e-4 * watt);
    field.solve(Infinity);
    field.reset();
    expect([field.power, field.highest.temperature, field.filamentTemperatureAt(1, 9), field.heatFlowOut]).toEqual([
      0, 300, 300, 0,
    ]);
    expect(field.solve(Infinity)).toMatchObject({ iterations: 0, converged: true });
  });

  it('draws a window about the cell, r running fastest', () => {
    const field = heat(makeCone(5, 3.5, 10.1), 2.5e-4 * watt);
    field.solve(Infinity);
    const { r, z, temperature } = field.map();
    expect(temperature).toHaveLength(r.length * z.length);
    expect([r[0], z[0]].every((first) => first < 0.3)).toBe(true);
    expect(Math.max(...r)).toBeLessThan(15);
    expect(Math.min(...z)).toBeGreaterThan(-5);
    expect(Math.max(...z)).toBeLessThan(16);
    expect(Math.max(...temperature)).toBe(field.highest.temperature);
    for (const [i, j] of [
      [0, 3],
      [7, 20],
      [12, 31],
    ]) {
      expect(temperature[j * r.length + i]).toBeCloseTo(field.temperatureAt(r[i], z[j]), 9);
    }
  });

  it('says so, and keeps its temperatures, when heat is not finite', () => {
    const field = heat(makeCone(5, 3.5, 10.1), 2.5e-4 * watt);
    field.solve(Infinity);
    const before = field.highest.temperature;
    field.addDisc(0, 1, 2, NaN);
    expect(field.solve(Infinity).converged).toBe(false);
    expect(field.highest.temperature).toBe(before);
  });

  it('comes to the same temperatures whatever was solved before', () => {
    const fresh = heat(makeCone(5, 3.5, 10.1), 2.5e-4 * watt);
    const used = new HeatField(makeHeatCell());
    for (let k = 0; k <= 10; k++) {
      used.setMetal(makeCone(3 + 0.2 * k, 2.5 + 0.1 * k, 9.6 + 0.05 * k), makeRecession(0.3));
      used.clearSources();
      used.addDisc(0, 9, 6, 1e-4 * watt);
      expect(used.solve(Infinity).converged).toBe(true);
    }
    used.clearSources();
    for (let k = 0; k < 30; k++) used.addFilamentRing(k * 0.1, 10.1, 1e-6 * watt);
    fresh.clearSources();
    for (let k = 0; k < 30; k++) fresh.addFilamentRing(k * 0.1, 10.1, 1e-6 * watt);
    fresh.solve(Infinity, 9);
    used.solve(Infinity, 9);
    const rise = fresh.highest.temperature - 300;
    for (const [r, z] of [
      [0, 10],
      [2, 8],
      [0, 4],
      [1, 10.5],
      [8, 9],
    ]) {
      expect(Math.abs(used.temperatureAt(r, z) - fresh.temperatureAt(r, z)) / rise).toBeLessThan(1e-3);
    }
  });
});
