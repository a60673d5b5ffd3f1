import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  boltzmannConstant,
  electronMass,
  elementaryCharge,
  planckConstant,
  vacuumPermittivity,
} from '../../src/units/constants.ts';
import {
  convertQuantity,
  formatQuantity,
  parseQuantity,
  QuantityError,
  type Dimension,
} from '../../src/units/quantity.ts';

describe('constants', () => {
  it('agree with the values that physics texts quote', () => {
    expect(boltzmannConstant * 300).toBeCloseTo(0.025852, 6);
    expect(vacuumPermittivity).toBeCloseTo(0.0552635, 7);
    expect(1 / (4 * Math.PI * vacuumPermittivity * 3.9)).toBeCloseTo(0.369, 3);
    expect(convertQuantity(2 / planckConstant, 'S')).toBeCloseTo(7.748091729e-5, 13); // quantum of conductance
    expect(electronMass * 299792458e9 ** 2).toBeCloseTo(510998.95, 1); // rest energy
  });
});

describe('parseQuantity', () => {
  const exact: [string, Dimension, number][] = [
    ['40 nm', 'length', 40],
    ['40nm', 'length', 40],
    ['5 µm', 'length', 5000],
    ['5 \u03bcm', 'length', 5000],
    ['5 um', 'length', 5000],
    ['2.5 Å', 'length', 0.25],
    ['2.5 angstrom', 'length', 0.25],
    ['17.08 Å^3', 'volume', 0.01708],
    ['0.8 MV/cm', 'field', 0.08],
    ['0.6 eV', 'energy', 0.6],
    ['600 meV', 'energy', 0.6],
    ['300 K', 'temperature', 300],
    ['25 ms', 'time', 0.025],
    ['2 min', 'time', 120],
    ['3 h', 'time', 10800],
    ['1e4 /s', 'rate', 1e4],
    ['1e4 1/s', 'rate', 1e4],
    ['1e4 s^-1', 'rate', 1e4],
    ['1e4 s⁻¹', 'rate', 1e4],
    ['10 THz', 'rate', 1e13],
    ['-1 V/s', 'voltageRate', -1],
    ['.5 mV', 'voltage', 5e-4],
    ['2 V nm/e', 'chargingConstant', 2],
    ['3.9e-3 /K', 'temperatureCoefficient', 3.9e-3],
    ['2 nm^4/s', 'surfaceMobility', 2],
    ['1e-15 m2/s', 'diffusivity', 1e3],
    ['1e26 /m3', 'concentration', 0.1],
  ];
  it.each(exact)('reads %s as a %s without rounding', (text, dimension, value) => {
    expect(parseQuantity(text, dimension)).toBe(value);
  });

  const perJoule = 1 / elementaryCharge;
  const rounded: [string, Dimension, number][] = [
    ['1 A', 'current', 6.241509074e18],
    ['1 C', 'charge', 6.241509074e18],
    ['1 kohm', 'resistance', 1e3 * elementaryCharge],
    ['6e7 S/m', 'conductivity', 6e-2 * perJoule],
    ['1 W/(m K)', 'thermalConductivity', 6.241509074e9],
    ['1.25 J/m2', 'surfaceEnergy', 1.25e-18 * perJoule],
    ['1 A/m2', 'currentDensity', 6.241509074],
    ['1 uS', 'conductance', 6.241509074e12],
    ['3.45e6 J/(m3 K)', 'heatCapacity', 3.45e6 * 6.241509074e-9],
    ['8960 kg/m3', 'density', 8960e-45 * perJoule],
    ['8.96 g/cm^3', 'density', 8960e-45 * perJoule],
  ];
  it.each(rounded)('reads %s as a %s through the SI', (text, dimension, value) => {
    expect(Math.abs(parseQuantity(text, dimension) / value - 1)).toBeLessThan(2e-10);
  });

  it('gives the atomic volume of silver from its molar mass and density', () => {
    const volume = parseQuantity('107.87 g/mol', 'mass') / parseQuantity('10.49 g/cm3', 'density');
    expect(volume).toBeCloseTo(parseQuantity('17.08 Å^3', 'volume'), 5);
  });

  const faults: [string, Dimension, string][] = [
    ['40 eV', 'length', 'expected a length such as "40 nm", got "40 eV" (an energy)'],
    ['40', 'length', 'expected a length such as "40 nm", got "40" (no unit)'],
    ['wide', 'length', 'expected a length such as "40 nm", got "wide" (no number)'],
    ['2 MV/cm', 'voltage', 'expected a voltage such as "2 V", got "2 MV/cm" (a field)'],
    ['2 mv', 'voltage', 'expected a voltage such as "2 V", got "2 mv" (unknown unit "mv")'],
    ['10 kT', 'energy', 'expected an energy such as "0.6 eV", got "10 kT" (unknown unit "kT")'],
    ['17 A^3', 'volume', 'expected a volume such as "0.017 nm^3", got "17 A^3" (in s^-3 e^3)'],
    ['5 V/', 'voltage', 'expected a voltage such as "2 V", got "5 V/" (unit ends too soon)'],
    ['5 (V', 'voltage', 'expected a voltage such as "2 V", got "5 (V" (unit ends too soon)'],
    ['5 V)', 'voltage', 'expected a voltage such as "2 V", got "5 V)" (")" is out of place)'],
    ['5 %', 'voltage', 'expected a voltage such as "2 V", got "5 %" (cannot read "%" as a unit)'],
    ['1e999 V', 'voltage', 'expected a voltage such as "2 V", got "1e999 V" (too large)'],
    ['3 mol', 'time', 'expected a time such as "2 s", got "3 mol" (a bare number)'],
  ];
  it.each(faults)('refuses %s as a %s', (text, dimension, message) => {
    expect(() => parseQuantity(text, dimension)).toThrow(new QuantityError(message));
  });

  it('throws nothing but QuantityError, whatever the text', () => {
    const piece = fc.oneof(fc.string(), fc.constantFrom('1', '/', '(', ')', 'nm', '^', '-3', ' ', '*', 'e', '.'));
    const text = fc.array(piece, { maxLength: 8 }).map((pieces) => pieces.join(''));
    fc.assert(
      fc.property(text, (quantity) => {
        try {
          expect(parseQuantity(quantity, 'length')).toSatisfy(Number.isFinite);
        } catch (error) {
          expect(error).toBeInstanceOf(QuantityError);
        }
      }),
      { numRuns: 2000 },
    );
  });
});

describe('formatQuantity', () => {
  it('writes the unit asked for', () => {
    expect(formatQuantity(0.08, 'MV/cm')).toBe('0.8 MV/cm');
    expect(formatQuantity(1e13, 'THz')).toBe('10 THz');
    expect(convertQuantity(parseQuantity('3 mA', 'current'), 'A')).toBeCloseTo(3e-3, 15);
    expect(convertQuantity(Infinity, 'nm')).toBe(Infinity);
  });

  it('writes what parseQuantity reads back, exactly up to fifteen decimal digits', () => {
    const digits = fc.integer({ min: -(10 ** 15) + 1, max: 10 ** 15 - 1 });
    fc.assert(
      fc.property(digits, fc.integer({ min: -280, max: 280 }), (mantissa, exponent) => {
        const field = Number(`${mantissa}e${exponent}`);
        expect(parseQuantity(formatQuantity(field, 'MV/cm'), 'field')).toBe(field);
      }),
    );
  });
});
