import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Compliance } from '../../src/circuit/compliance.ts';
import { SeriesCircuit } from '../../src/circuit/seriesCircuit.ts';

const decades = fc.double({ min: -9, max: 6, noNaN: true });
const voltages = fc.double({ min: -4, max: 4, noNaN: true });

function solve(resistance: number, limit: number, conductance: number, voltage: number): SeriesCircuit {
  const circuit = new SeriesCircuit(resistance, limit, 0.1);
  circuit.solve(conductance, voltage);
  return circuit;
}

describe('SeriesCircuit', () => {
  it('is the limiter alone without a resistance, to the last bit', () => {
    fc.assert(
      fc.property(decades, voltages, (decade, voltage) => {
        const limiter = new Compliance(1, 0.1);
        limiter.solve(10 ** decade, voltage);
        const { cellVoltage, current } = solve(0, 1, 10 ** decade, voltage);
        expect([cellVoltage, current]).toEqual([limiter.cellVoltage, limiter.current]);
        expect(solve(0, Infinity, 10 ** decade, voltage).cellVoltage).toBe(voltage);
      }),
    );
  });

  it('divides the voltage between cell, resistor and limiter', () => {
    fc.assert(
      fc.property(decades, decades, voltages, (decade, resistance, voltage) => {
        const conductance = 10 ** decade;
        const { cellVoltage, current } = solve(10 ** resistance, 1, conductance, voltage);
        const limiter = voltage > 0 ? -0.1 * Math.log1p(-current) : 0;
        expect(Math.abs(current - conductance * cellVoltage)).toBeLessThanOrEqual(1e-9 * Math.abs(current) + 1e-300);
        // Near the limit the limiter's voltage hangs on the last digits of the current.
        if (current < 0.999) expect(cellVoltage + current * 10 ** resistance + limiter).toBeCloseTo(voltage, 6);
        expect(current).toBeLessThanOrEqual(1);
      }),
    );
  });

  it('bounds the current by V/R without a limit', () => {
    expect(solve(2, Infinity, 1e12, 3).current).toBeCloseTo(1.5, 9);
    expect(solve(2, Infinity, 1e12, -3).current).toBeCloseTo(-1.5, 9);
    expect(solve(2, Infinity, 0, 3)).toMatchObject({ current: 0, cellVoltage: 3 });
  });
});
