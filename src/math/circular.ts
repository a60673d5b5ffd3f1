import { fixedPi, splitFixed } from './fixedPoint.ts';

const [quarter1, quarter2, quarter3, quarter4] = splitFixed(fixedPi(160n) >> 1n, 32n, 64n, 96n); // of a turn
const quartersPerUnit = 1 / quarter1;

const wideBits = 1216n;
let wideQuarterTurn = 0n; // pi/2 with wideBits after the point, computed when a huge argument first needs it

/** What reduce leaves beside its result: its rounding rest, and the number of quarter turns taken off modulo 4. */
const reduction = { rest: 0, quarter: 0 };

/** The double-double x - n pi/2 in -pi/4 ... pi/4 for |x| up to a million. */
function reduce(x: number): number {
  const n = Math.floor(x * quartersPerUnit + 0.5);
  const first = x - n * quarter1; // exact, like the next two products
  const second = n * quarter2;
  const third = n * quarter3;
  const fine = first - second;
  const fineBack = fine - first;
  const fineRest = first - (fine - fineBack) - (second + fineBack);
  const finer = fine - third;
  const finerBack = finer - fine;
  const finerRest = fine - (finer - finerBack) - (third + finerBack);
  const rest = fineRest + finerRest - n * quarter4;
  const sum = finer + rest;
  reduction.rest = finer - sum + rest;
  reduction.quarter = n & 3;
  return sum;
}

/** The same for any finite x, in exact integer arithmetic. */
function reduceHuge(x: number): number {
  wideQuarterTurn ||= fixedPi(wideBits) >> 1n;
  const whole = Math.floor(x);
  const fixed = (BigInt(whole) << wideBits) + (BigInt((x - whole) * 2 ** 53) << (wideBits - 53n));
  let n = fixed / wideQuarterTurn;
  let remainder = fixed - n * wideQuarterTurn;
  if (2n * remainder > wideQuarterTurn) {
    n += 1n;
    remainder -= wideQuarterTurn;
  }
  const [sum, rest] = splitFixed(remainder >> (wideBits - 160n), 53n);
  reduction.rest = rest;
  reduction.quarter = Number(n & 3n);
  return sum;
}

function sineSeries(r: number, rest: number): number {
  const z = r * r;
  const tail = 1 / 362880 + z * (-1 / 39916800 + z * (1 / 6227020800 + z * (-1 / 1307674368000 + z / 355687428096000)));
  const series = -1 / 6 + z * (1 / 120 + z * (-1 / 5040 + z * tail));
  return r + (rest * (1 - 0.5 * z) + r * z * series);
}

function cosineSeries(r: number, rest: number): number {
  const z = r * r;
  const tail = 1 / 3628800 + z * (-1 / 479001600 + z * (1 / 87178291200 - z / 20922789888000));
  const series = 1 / 24 + z * (-1 / 720 + z * (1 / 40320 - z * tail));
  const half = 0.5 * z;
  const base = 1 - half;
  return base + (1 - base - half + (z * z * series - r * rest));
}

function sineAfter(quarters: number, r: number, rest: number): number {
  const size = quarters & 1 ? cosineSeries(r, rest) : sineSeries(r, rest);
  return quarters & 2 ? -size : size;
}

/**
 * sin(x), x in radians, within 1 ulp, the same bits in every JavaScript engine.
 *
 * Whole quarter turns are taken off, then the power series up to r^17 is summed.
 */
export function sin(x: number): number {
  const size = Math.abs(x);
  if (size < 2 ** -27) return x;
  if (size < 0.785) return sineSeries(x, 0);
  if (!(size < Infinity)) return NaN;
  const r = size < 1e6 ? reduce(size) : reduceHuge(size);
  const sine = sineAfter(reduction.quarter, r, reduction.rest);
  return x < 0 ? -sine : sine;
}

/**
 * cos(x), x in radians, within 1 ulp, the same bits in every JavaScript engine.
 *
 * Whole quarter turns are taken off, then the power series up to r^18 is summed.
 */
export function cos(x: number): number {
  const size = Math.abs(x);
  if (size < 0.785) return cosineSeries(size, 0);
  if (!(size < Infinity)) return NaN;
  const r = size < 1e6 ? reduce(size) : reduceHuge(size);
  return sineAfter(reduction.quarter + 1, r, reduction.rest);
}
