import { describe, expect, it } from 'vitest';
import { decayConstant } from '../../src/laws/tunnelling.ts';
import { internalValue, type CitedValue } from '../../src/materials/citedValue.ts';
import { copperSilicaCell as cell } from '../../src/materials/copperSilicaCell.ts';

const entries: [string, CitedValue][] = Object.entries(cell);

describe('copperSilicaCell', () => {
  it.each(entries)('%s has a number, a source and a class', (_, entry) => {
    expect(entry.value).toBeGreaterThanOrEqual(0);
    expect(entry.source.length).toBeGreaterThan(10);
    expect(['measured', 'computed', 'fitted', 'assumed']).toContain(entry.class);
  });

  it('converts into internal units', () => {
    expect(internalValue(cell.exchangeCurrentDensity, 'currentDensity')).toBeCloseTo(0.426 * 6.241509, 5);
    expect(internalValue(cell.ionConcentration, 'concentration')).toBeCloseTo(0.1, 15);
    expect(internalValue(cell.surfaceMobility, 'surfaceMobility')).toBe(1);
  });

  it('has the decay of 18 per nm that gaps of 0.07 to 0.4 nm ask for', () => {
    const decay = decayConstant({
      law: 'printed',
      effectiveMass: cell.effectiveMass.value,
      barrier: internalValue(cell.tunnelBarrier, 'energy'),
    });
    expect(decay).toBeCloseTo(18, 1);
  });
});
