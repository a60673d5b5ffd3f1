import {
  splitLogarithmOfTwo,
  tabulateExponential,
  tabulateLogarithm,
  tabulatePowersOfTwo,
} from './elementaryTables.ts';

export { cos, sin } from './circular.ts';

// Built from +, -, *, /, floor and exact tables alone, so every JavaScript engine gives the same bits.

const { high: logTwoHigh, low: logTwoLow, stepHigh, stepLow } = splitLogarithmOfTwo();
const exponentialTable = tabulateExponential();
const logarithmTable = tabulateLogarithm();
const powersOfTwo = tabulatePowersOfTwo();
const stepsPerUnit = 128 / (logTwoHigh + logTwoLow);
const smallestNormal = 2 ** -1022;
const splitter = 2 ** 27 + 1;

const double = new Float64Array(1);
const words = new Uint32Array(double.buffer);
words[0] = 1;
const lower = double[0] === Number.MIN_VALUE ? 0 : 1; // index of a double's lower word on this machine
const upper = 1 - lower;

/** The rest of the logarithm that longLogarithm returned last. */
const logarithmRest = new Float64Array(1);

/**
 * exp(x), within 1 ulp, the same bits in every JavaScript engine.
 *
 * With x = k ln(2)/128 + r: 2^(k/128) from a table times the power series of exp(r) up to r^5.
 */
export function exp(x: number): number {
  if (!(x > -708 && x < 709)) return exponentialOfSum(x, 0);
  const steps = Math.floor(x * stepsPerUnit + 0.5);
  const r = x - steps * stepHigh - steps * stepLow;
  const k = steps | 0;
  const entry = (k & 127) << 1;
  const square = r * r;
  const rest = exponentialTable[entry + 1] + r + square * (0.5 + r * (1 / 6) + square * (1 / 24 + r * (1 / 120)));
  const scale = exponentialTable[entry] * powersOfTwo[(k >> 7) + 1074];
  return scale + scale * rest;
}

/** exp(x + low) for a small correction low, also where the result overflows or is subnormal. */
function exponentialOfSum(x: number, low: number): number {
  if (!(x > -746)) return x < 0 ? 0 : x;
  if (x > 710) return Infinity;
  const steps = Math.floor(x * stepsPerUnit + 0.5);
  const r = x - steps * stepHigh - steps * stepLow + low;
  const entry = (steps & 127) << 1;
  const square = r * r;
  const rest = exponentialTable[entry + 1] + r + square * (0.5 + r * (1 / 6) + square * (1 / 24 + r * (1 / 120)));
  const exponent = steps >> 7;
  const halfExponent = exponent >> 1;
  const mantissa = exponentialTable[entry] + exponentialTable[entry] * rest;
  return mantissa * powersOfTwo[halfExponent + 1074] * powersOfTwo[exponent - halfExponent + 1074];
}

/**
 * log(x), natural, within 1 ulp, the same bits in every JavaScript engine.
 *
 * With x = 2^k (1 + r)/g, g a short table entry: k ln 2 - ln g + the power series of log(1 + r) up to r^8, r exact.
 */
export function log(x: number): number {
  double[0] = x;
  const high = words[upper];
  if ((high - 0x00100000) >>> 0 >= 0x7fe00000) return specialLogarithm(x);
  const k = ((high + 0x96000) >>> 20) - 1023;
  const entry = ((high >>> 13) & 127) << 2;
  const r = ((high & 0xfffff) | 0x100000) * logarithmTable[entry] - 1 + words[lower] * logarithmTable[entry + 1];
  const square = r * r;
  const series =
    r * square * (1 / 3 - r * 0.25 + square * (0.2 - r * (1 / 6) + square * (1 / 7 - r * 0.125))) - 0.5 * square;
  const base = k * logTwoHigh + logarithmTable[entry + 2];
  const sum = base + r;
  return sum + (base - sum + r + (k * logTwoLow + logarithmTable[entry + 3]) + series);
}

function specialLogarithm(x: number): number {
  if (x === 0) return -Infinity;
  if (!(x > 0)) return NaN;
  return x === Infinity ? x : log(x * 2 ** 54) - 54 * logTwoHigh - 54 * logTwoLow;
}

/** log(x) for normal x > 0 to about 68 bits: returns the leading double and leaves the rest in logarithmRest. */
function longLogarithm(x: number): number {
  double[0] = x < smallestNormal ? x * 2 ** 54 : x;
  const high = words[upper];
  const k = ((high + 0x96000) >>> 20) - (x < smallestNormal ? 1077 : 1023);
  const entry = ((high >>> 13) & 127) << 2;
  const coarse = ((high & 0xfffff) | 0x100000) * logarithmTable[entry] - 1;
  const fine = words[lower] * logarithmTable[entry + 1];
  const r = coarse + fine;
  const rBack = r - coarse;
  const rRest = coarse - (r - rBack) + (fine - rBack);
  const square = r * r;
  const odd = 1 / 3 + square * (1 / 5 + square * (1 / 7 + square * (1 / 9)));
  const even = 1 / 4 + square * (1 / 6 + square * (1 / 8 + square * (1 / 10)));
  const rCut = r * splitter - (r * splitter - r);
  const halfSquare = 0.5 * rCut * rCut;
  const halfSquareRest = 0.5 * (r - rCut) * (r + rCut);
  const base = k * logTwoHigh + logarithmTable[entry + 2];
  const linear = base + r;
  const quadratic = linear - halfSquare;
  const small =
    base -
    linear +
    r +
    (linear - quadratic - halfSquare) +
    (k * logTwoLow + logarithmTable[entry + 3] + (rRest - r * rRest) - halfSquareRest + r * square * (odd - r * even));
  const sum = quadratic + small;
  logarithmRest[0] = quadratic - sum + small;
  return sum;
}

/**
 * x to the power y as Math.pow defines it, within 1 ulp, the same bits in every JavaScript engine.
 *
 * exp(y log x) with the logarithm and the product carried to about 68 bits.
 */
export function pow(x: number, y: number): number {
  const size = Math.abs(x);
  if (y === 0) return 1;
  if (!(size > 0 && size < Infinity && Math.abs(y) < Infinity)) return specialPower(x, y);
  const isOdd = y % 2 === 1 || y % 2 === -1;
  if (x < 0 && y % 1 !== 0) return NaN;
  return x < 0 && isOdd ? -positivePower(size, y) : positivePower(size, y);
}

function positivePower(x: number, y: number): number {
  const logarithm = longLogarithm(x);
  const estimate = y * logarithm;
  if (Math.abs(estimate) < 2 ** -60) return 1;
  if (!(Math.abs(estimate) < 750)) return estimate > 0 ? Infinity : 0;
  const yHigh = y * splitter - (y * splitter - y);
  const yLow = y - yHigh;
  const logHigh = logarithm * splitter - (logarithm * splitter - logarithm);
  const logLow = logarithm - logHigh;
  const lost = yLow * logLow - (estimate - yHigh * logHigh - yLow * logHigh - yHigh * logLow);
  return exponentialOfSum(estimate, lost + y * logarithmRest[0]);
}

/** x^y where x is 0, infinite or NaN, or y is infinite or NaN. */
function specialPower(x: number, y: number): number {
  const size = Math.abs(x);
  if (Number.isNaN(x) || Number.isNaN(y)) return NaN;
  if (Math.abs(y) === Infinity) {
    if (size === 1) return NaN;
    return size > 1 === y > 0 ? Infinity : 0;
  }
  const result = size > 1 === y > 0 ? Infinity : 0;
  const isNegative = x < 0 || Object.is(x, -0);
  return isNegative && Math.abs(y % 2) === 1 ? -result : result;
}
