import { describe, expect, it } from 'vitest';
import { makeHeatGrid } from '../../../src/filament/heat/heatGrid.ts';
import { HeatMatrix } from '../../../src/filament/heat/heatMatrix.ts';
import { MetalShares } from '../../../src/filament/heat/metalShares.ts';
import { createRandomStream } from '../../../src/math/random.ts';
import { makeCone, makeCylinder, makeHeatCell, makeRecession } from './heatCell.ts';

const parameters = makeHeatCell();
const grid = makeHeatGrid(parameters);
const shares = new MetalShares(grid);
const matrix = new HeatMatrix(grid, shares, parameters.heat);
const size = grid.r.count * grid.z.count;
const random = createRandomStream(1, 0, 'heat');
const randomRise = () => Float64Array.from({ length: size }, () => 100 * random.next());

function multiplied(rise: Float64Array): Float64Array {
  const flow = new Float64Array(size);
  matrix.multiply(rise, flow);
  return flow;
}

const dot = (a: Float64Array, b: Float64Array) => a.reduce((sum, value, i) => sum + value * b[i], 0);

describe('HeatMatrix', () => {
  it.each([Infinity, 1e-12])(
    'is symmetric, and even warmth leaves by the boundary and storage alone, for a step of %f s',
    (step) => {
      shares.set(makeCone(5, 3.5, 10.1), makeRecession(0.3));
      matrix.set(randomRise(), step);
      const [x, y] = [randomRise(), randomRise()];
      expect(dot(x, multiplied(y)) / dot(y, multiplied(x))).toBeCloseTo(1, 12);
      expect(dot(x, multiplied(x))).toBeGreaterThan(0);
      const even = multiplied(new Float64Array(size).fill(1));
      even.forEach((flow, cell) => {
        expect(Math.abs(flow - matrix.boundary[cell] - matrix.storage[cell]) / matrix.diagonal[cell]).toBeLessThan(
          1e-12,
        );
      });
    },
  );

  it('stores the heat capacity of what is there', () => {
    shares.set(makeCylinder(2, 9), makeRecession(0.3));
    matrix.set(new Float64Array(size), 1);
    const { filament, film, counter } = parameters.heat;
    const volume = (from: number, to: number) => Math.PI * 400 * 400 * (to - from);
    const body = Math.PI * 4 * 9;
    const exact =
      counter.heatCapacity * volume(-400, 0) +
      film.heatCapacity * (volume(0, 10.3) - body) +
      filament.heatCapacity * (volume(10.3, 410) + body);
    expect(matrix.storage.reduce((sum, value) => sum + value, 0) / exact).toBeCloseTo(1, 9);
  });

  it('conducts by each material at its own temperature', () => {
    shares.set(makeCylinder(2, 9), makeRecession());
    const rise = new Float64Array(size).fill(500);
    matrix.set(rise, Infinity);
    const hot = matrix.upward.slice();
    matrix.set(new Float64Array(size), Infinity);
    const row = (z: number) => grid.z.centre.findIndex((centre) => centre > z) * grid.r.count;
    expect(matrix.upward[row(8.2)] / hot[row(8.2)]).toBeCloseTo(1 + 2e-4 * 500, 9);
    expect(matrix.upward[row(-20)] / hot[row(-20)]).toBeCloseTo(1 + 1e-4 * 500, 9);
    expect(matrix.upward[row(8.2) + 15] / hot[row(8.2) + 15]).toBeCloseTo(1, 9);
  });
});
