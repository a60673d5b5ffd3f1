import { describe, expect, it } from 'vitest';
import { makeHeatGrid } from '../../../src/filament/heat/heatGrid.ts';
import { MetalShares } from '../../../src/filament/heat/metalShares.ts';
import { MetalStencil } from '../../../src/filament/heat/metalStencil.ts';
import { makeCone, makeHeatCell, makeRecession } from './heatCell.ts';

const grid = makeHeatGrid(makeHeatCell());
const shares = new MetalShares(grid);
shares.set(makeCone(5, 3.5, 10.14), makeRecession(0.23));
const filament = new MetalStencil(grid, shares.filament);
const electrode = new MetalStencil(grid, shares.electrode);
const size = shares.filament.length;
const place = (cell: number) => ({
  r: grid.r.centre[cell % grid.r.count],
  z: grid.z.centre[Math.floor(cell / grid.r.count)],
});

describe('MetalStencil', () => {
  it('is exact for linear functions within the metal, and at any point when told to be', () => {
    const linear = Float64Array.from({ length: size }, (_, cell) => 3 + 2 * place(cell).r - place(cell).z);
    expect(filament.sample(1.23, 8.7, linear)).toBeCloseTo(3 + 2.46 - 8.7, 9);
    expect(electrode.sample(1.23, 11.2, linear)).toBeCloseTo(3 + 2.46 - 11.2, 9);
    expect(filament.interpolate(5.9, 9.87, linear)).toBeCloseTo(3 + 11.8 - 9.87, 9);
  });

  it('tells the metals from each other and from the film 0.1 nm below their surfaces', () => {
    const which = Float64Array.from({ length: size }, (_, cell) => shares.filament[cell] - shares.electrode[cell]);
    for (const r of [0, 0.7, 1.9, 2.8]) {
      expect(filament.sample(r, 10.04, which)).toBeGreaterThan(0.95);
      expect(electrode.sample(r, 10.33, which)).toBeLessThan(-0.95);
    }
  });

  it('puts in what it is given, into metal', () => {
    for (const [r, z] of [
      [0, 10.14],
      [2.2, 10.2],
      [3.5, 9.3],
      [4.9, 0.1],
    ]) {
      const values = new Float64Array(size);
      filament.deposit(r, z, 7, values);
      expect(values.reduce((sum, value) => sum + value, 0)).toBeCloseTo(7, 12);
      const inMetal = values.reduce((sum, value, cell) => sum + value * shares.filament[cell], 0);
      expect(inMetal / 7).toBeGreaterThan(0.5);
    }
  });

  it('goes by distance alone where there is no metal about', () => {
    const values = Float64Array.from({ length: size }, (_, cell) => place(cell).z);
    expect(filament.sample(300, 6.2, values)).toBeCloseTo(filament.interpolate(300, 6.2, values), 12);
  });
});
