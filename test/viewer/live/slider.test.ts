import { describe, expect, it } from 'vitest';
import { lastPosition, positionAt, valueAt, widened, type SliderRange } from '../../../viewer/live/slider.ts';

const factors: SliderRange = { scale: 'logarithmic', least: 1e-4, most: 1, step: 0 };
const volts: SliderRange = { scale: 'linear', least: -5, most: 5, step: 0.05 };

describe('a logarithmic slider', () => {
  it('has its decades at equal distances', () => {
    expect([1e-4, 1e-3, 1e-2, 0.1, 1].map((value) => positionAt(factors, value))).toEqual([0, 250, 500, 750, 1000]);
    expect([0, 250, 500, lastPosition].map((position) => valueAt(factors, position))).toEqual([1e-4, 1e-3, 0.01, 1]);
  });

  it('gives numbers of two figures that stand where they were read', () => {
    for (let position = 0; position <= lastPosition; position += 7) {
      const value = valueAt(factors, position);
      expect(Number(value.toPrecision(2))).toBe(value);
      expect(Math.abs(positionAt(factors, value) - position)).toBeLessThanOrEqual(6);
    }
  });

  it('reaches by whole decades to a value outside', () => {
    expect(widened(factors, 3e-11)).toMatchObject({ least: 1e-11, most: 1 });
    expect(widened(factors, 20)).toMatchObject({ least: 1e-4, most: 100 });
    expect(widened(factors, -1)).toEqual(factors);
    expect(widened(factors, NaN)).toEqual(factors);
  });
});

describe('a linear slider', () => {
  it('gives multiples of its step between its ends', () => {
    expect(valueAt(volts, 500)).toBe(0);
    expect(valueAt(volts, 0)).toBe(-5);
    expect(valueAt(volts, 123)).toBe(-3.75);
    expect(positionAt(volts, 2)).toBe(700);
  });

  it('stands at an end for a value beyond it, at the start for none', () => {
    expect(positionAt(volts, 8)).toBe(lastPosition);
    expect(positionAt(volts, NaN)).toBe(0);
    expect(widened(volts, NaN)).toEqual(volts);
    expect(widened(volts, 16)).toMatchObject({ least: -5, most: 16 });
  });
});
