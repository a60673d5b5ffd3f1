import { describe, expect, it } from 'vitest';
import { valueText } from '../../../src/formats/sweptValues.ts';
import { planAxis } from '../../../src/report/campaign/planAxis.ts';
import { logarithmic } from './syntheticCampaign.ts';

const mobility = { path: 'mobility', unit: null, column: 'mobility' };
const voltage = { path: 'voltage', unit: 'V', column: 'voltage [V]' };

describe('the axis of a swept path', () => {
  it('is logarithmic where ratios are even, with powers of ten as ticks and edges half-way', () => {
    const axis = planAxis(mobility, logarithmic(1e-4, 1, 5), true);
    expect([axis.kind, axis.title]).toEqual(['logarithmic', 'mobility [1]']);
    expect(axis.ticks.map(({ text }) => text)).toEqual(['1e-4', '0.001', '0.01', '0.1', '1']);
    expect(axis.place(1e-3)).toBeCloseTo(-3, 12);
    [-3.5, -2.5].forEach((edge, i) => expect(axis.edges(1e-3)[i]).toBeCloseTo(edge, 12));
    [-4.5, 0.5].forEach((edge, i) => expect(axis.domain[i]).toBeCloseTo(edge, 12));
  });

  it('is linear where steps are even, in whichever order the values come', () => {
    const axis = planAxis(voltage, [2, 1, 1.5], true);
    expect([axis.kind, axis.title, axis.domain]).toEqual(['linear', 'voltage [V]', [0.75, 2.25]]);
    expect(axis.ticks.map(({ at, text }) => [at, text])).toEqual([
      [1, '1'],
      [1.5, '1.5'],
      [2, '2'],
    ]);
    expect(axis.index(2)).toBe(2);
  });

  it('goes by the ratio of two values, and by steps where a list is uneven or no numbers', () => {
    expect(planAxis(mobility, [0.1, 1], true).kind).toBe('logarithmic');
    expect(planAxis(voltage, [1, 2], true).kind).toBe('linear');
    const uneven = planAxis(mobility, [1e-4, 2e-4, 1], true);
    expect([uneven.kind, uneven.edges(2e-4)]).toEqual(['stepped', [0.5, 1.5]]);
    const metals = planAxis({ path: 'materials.metal', unit: null, column: 'materials.metal' }, ['Ag', 'Cu'], true);
    expect([metals.kind, metals.title]).toEqual(['stepped', 'materials.metal']);
    expect(metals.ticks.map(({ text }) => text)).toEqual(['Ag', 'Cu']);
  });

  it('gives a single value a cell of its own', () => {
    expect(planAxis(voltage, [2, 2], true).edges(2)).toEqual([1.5, 2.5]);
  });
});

describe('valueText', () => {
  it('writes small and large numbers as scenes do', () => {
    expect([0, 0.16, 6.3e-4, 1e-4, -2.5e-5, 1e6, true, 'Ag'].map(valueText)).toEqual([
      ...['0', '0.16', '6.3e-4', '1e-4', '-2.5e-5', '1e6', 'true', 'Ag'],
    ]);
  });
});
