import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Compliance } from '../../src/circuit/compliance.ts';

const decades = fc.double({ min: -9, max: 6, noNaN: true });
const voltages = fc.double({ min: 0, max: 4, noNaN: true });

function solve(limit: number, saturation: number, conductance: number, voltage: number): Compliance {
  const compliance = new Compliance(limit, saturation);
  compliance.solve(conductance, voltage);
  return compliance;
}

/** V_R / V0 by halving its bracket to the last bit. */
function bisect(limit: number, saturation: number, conductance: number, voltage: number): number {
  let [low, high] = [0, voltage / saturation];
  for (let i = 0; i < 1100; i++) {
    const middle = (low + high) / 2;
    if (middle <= low || middle >= high) break;
    if (voltage + (limit / conductance) * Math.expm1(-middle) - saturation * middle > 0) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}

describe('Compliance', () => {
  it('finds what halving the bracket finds, and divides the voltage', () => {
    fc.assert(
      fc.property(decades, fc.double({ min: 0.01, max: 1, noNaN: true }), voltages, (decade, saturation, voltage) => {
        const conductance = 10 ** decade;
        const { current, cellVoltage } = solve(1, saturation, conductance, voltage);
        const y = bisect(1, saturation, conductance, voltage);
        expect(Math.abs(current + Math.expm1(-y))).toBeLessThan(1e-11 * -Math.expm1(-y) + 1e-300);
        expect(cellVoltage + saturation * y).toBeCloseTo(voltage, 9);
      }),
      { numRuns: 500 },
    );
  });

  it('has the closed form of an ideal source where y is chosen', () => {
    for (const y of [1e-6, 0.3, 4, 19]) {
      const [limit, saturation, conductance] = [6e12, 0.1, 4e13];
      const current = limit * -Math.expm1(-y);
      const found = solve(limit, saturation, conductance, current / conductance + saturation * y);
      expect(found.current / current).toBeCloseTo(1, 12);
      expect((found.cellVoltage * conductance) / current).toBeCloseTo(1, 12);
    }
  });

  it('never passes the limit, and rises with voltage and conductance', () => {
    fc.assert(
      fc.property(decades, decades, voltages, voltages, (decadeA, decadeB, voltageA, voltageB) => {
        const least = Math.min(decadeA, decadeB);
        const most = Math.max(decadeA, decadeB);
        const at = (decade: number, voltage: number) => solve(1, 0.1, 10 ** decade, voltage).current;
        const voltage = Math.max(voltageA, voltageB);
        expect(at(most, voltage)).toBeLessThanOrEqual(1);
        expect(at(least, voltage)).toBeLessThanOrEqual(at(most, voltage) * (1 + 1e-13));
        expect(at(most, Math.min(voltageA, voltageB))).toBeLessThanOrEqual(at(most, voltage) * (1 + 1e-13));
      }),
    );
  });

  it('is a short circuit without a limit, for voltages that do not set, and for a cell that does not conduct', () => {
    expect(solve(Infinity, 0.1, 3, 2)).toMatchObject({ cellVoltage: 2, current: 6 });
    expect(solve(1, 0.1, 3, -2)).toMatchObject({ cellVoltage: -2, current: -6 });
    expect(solve(1, 0.1, 3, 0)).toMatchObject({ cellVoltage: 0, current: 0 });
    expect(solve(1, 0.1, 0, 2)).toMatchObject({ cellVoltage: 2, current: 0 });
  });
});
