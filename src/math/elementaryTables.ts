import { fixedLogarithm, fixedRootsOfTwo, splitFixed } from './fixedPoint.ts';

/** Parts of ln 2, cut so that the product of a high part with an exponent (or with 128 exponents) is exact. */
export interface LogarithmOfTwo {
  high: number; // ln 2 as a multiple of 2^-42
  low: number; // the rest
  stepHigh: number; // ln(2)/128 as a multiple of 2^-42
  stepLow: number; // the rest
}

/** 2^k at index k + 1074, every power of two that a double holds. */
export function tabulatePowersOfTwo(): Float64Array {
  const powers = new Float64Array(2098);
  for (let index = 0, power = Number.MIN_VALUE; index < powers.length; index++, power *= 2) powers[index] = power;
  return powers;
}

/** ln 2 and its 128th part. */
export function splitLogarithmOfTwo(): LogarithmOfTwo {
  const fixed = fixedLogarithm(2n, 1n);
  const [high, low] = splitFixed(fixed, 42n);
  const [stepHigh, stepLow] = splitFixed(fixed >> 7n, 42n);
  return { high, low, stepHigh, stepLow };
}

/** Two entries for each j in 0 ... 127: the double next below 2^(j/128), and what it lacks as a fraction of it. */
export function tabulateExponential(): Float64Array {
  const table = new Float64Array(256);
  fixedRootsOfTwo(128).forEach((root, index) => {
    const [value, rest] = splitFixed(root, 52n);
    table.set([value, rest / value], 2 * index);
  });
  return table;
}

/**
 * Four entries for each interval j of mantissas 1 + (j + 0 ... 1)/128: a 20 bit reciprocal g of the interval's centre
 * (of half of it where j >= 53, so that arguments lie in 0.707 ... 1.414), as factor of the upper 21 and of the lower 32
 * mantissa bits read as integers; then -ln g as a multiple of 2^-42 and the rest. Beside 1, g is exactly 1.
 */
export function tabulateLogarithm(): Float64Array {
  const table = new Float64Array(512);
  for (let index = 0; index < 128; index++) {
    const scale = index < 53 ? 1 : 0.5;
    const touchesOne = index === 0 || index === 127;
    const reciprocal = touchesOne ? 2 ** 20 : Math.round(2 ** 20 / (scale * (1 + (index + 0.5) / 128)));
    const factor = (reciprocal * scale) / 2 ** 40;
    const [high, low] = splitFixed(-fixedLogarithm(BigInt(reciprocal), 1n << 20n), 42n);
    table.set([factor, factor / 2 ** 32, high, low], 4 * index);
  }
  return table;
}
