const fractionBits = 160n;
const unity = 1n << fractionBits;

/** The odd power series t + sign t^3/3 + t^5/5 + sign ..., t = numerator/denominator: atanh for sign 1, atan for -1. */
function arcSeries(numerator: bigint, denominator: bigint, sign: 1n | -1n, bits: bigint): bigint {
  let power = (numerator << bits) / denominator;
  const square = (sign * power * power) >> bits;
  let sum = power;
  for (let odd = 3n; power > 1n || power < -1n; odd += 2n) {
    power = (power * square) >> bits;
    sum += power / odd;
  }
  return sum;
}

/** ln(numerator/denominator) as a fixed-point number with 160 binary digits after the point. */
export function fixedLogarithm(numerator: bigint, denominator: bigint): bigint {
  return 2n * arcSeries(numerator - denominator, numerator + denominator, 1n, fractionBits);
}

/** pi with the given number of binary digits after the point, by Machin's formula. */
export function fixedPi(bits: bigint): bigint {
  const guard = 16n;
  const quarter = 4n * arcSeries(1n, 5n, -1n, bits + guard) - arcSeries(1n, 239n, -1n, bits + guard);
  return (4n * quarter) >> guard;
}

function squareRoot(value: bigint): bigint {
  let root = value;
  for (let next = (root + 1n) >> 1n; next < root; next = (root + value / root) >> 1n) root = next;
  return root;
}

/** 2^(index/count) with 160 binary digits after the point, index 0 ... count - 1, for a count that is a power of two. */
export function fixedRootsOfTwo(count: number): bigint[] {
  let step = 2n * unity;
  for (let divisor = count; divisor > 1; divisor /= 2) step = squareRoot(step << fractionBits);
  const powers = [unity];
  while (powers.length < count) powers.push((powers[powers.length - 1] * step) >> fractionBits);
  return powers;
}

/**
 * Cuts a fixed-point number with 160 binary digits after the point into doubles that add up to it: each but the last is
 * a multiple of 2^-digits for its entry of digits, the last is the nearest double to the rest.
 */
export function splitFixed(fixed: bigint, ...digits: bigint[]): number[] {
  let rest = fixed;
  const parts = digits.map((digit) => {
    const part = (rest >> (fractionBits - digit)) << (fractionBits - digit);
    rest -= part;
    return Number(part) / 2 ** 160;
  });
  return [...parts, Number(rest) / 2 ** 160];
}
