import { avogadroConstant, elementaryCharge } from './constants.ts';

/** Exponents of the internal base units: nm, s, e, V, K. */
export type Exponents = readonly [length: number, time: number, charge: number, voltage: number, temperature: number];

/** A unit as mantissa * 10^decimals internal units, kept apart so that decimal prefixes convert without rounding. */
export interface Unit {
  mantissa: number;
  decimals: number;
  exponents: Exponents;
}

const one: Unit = { mantissa: 1, decimals: 0, exponents: [0, 0, 0, 0, 0] };
const coulomb = 1e-19 / elementaryCharge; // [1e19 e]

function unit(mantissa: number, decimals: number, ...exponents: Exponents): Unit {
  return { mantissa, decimals, exponents };
}

const prefixable: ReadonlyMap<string, Unit> = new Map([
  ['m', unit(1, 9, 1, 0, 0, 0, 0)],
  ['s', unit(1, 0, 0, 1, 0, 0, 0)],
  ['V', unit(1, 0, 0, 0, 0, 1, 0)],
  ['K', unit(1, 0, 0, 0, 0, 0, 1)],
  ['eV', unit(1, 0, 0, 0, 1, 1, 0)],
  ['Hz', unit(1, 0, 0, -1, 0, 0, 0)],
  ['C', unit(coulomb, 19, 0, 0, 1, 0, 0)],
  ['A', unit(coulomb, 19, 0, -1, 1, 0, 0)],
  ['J', unit(coulomb, 19, 0, 0, 1, 1, 0)],
  ['W', unit(coulomb, 19, 0, -1, 1, 1, 0)],
  ['g', unit(coulomb, -2, -2, 2, 1, 1, 0)],
  ['S', unit(coulomb, 19, 0, -1, 1, -1, 0)],
  ['ohm', unit(1 / coulomb, -19, 0, 1, -1, 1, 0)],
  ['\u03a9', unit(1 / coulomb, -19, 0, 1, -1, 1, 0)],
]);

const plain: ReadonlyMap<string, Unit> = new Map([
  ['min', unit(60, 0, 0, 1, 0, 0, 0)],
  ['h', unit(3600, 0, 0, 1, 0, 0, 0)],
  ['e', unit(1, 0, 0, 0, 1, 0, 0)],
  ['\u00c5', unit(1, -1, 1, 0, 0, 0, 0)],
  ['angstrom', unit(1, -1, 1, 0, 0, 0, 0)],
  ['mol', unit(avogadroConstant / 1e23, 23, 0, 0, 0, 0, 0)],
]);

const prefixes: ReadonlyMap<string, number> = new Map([
  ['f', -15],
  ['p', -12],
  ['n', -9],
  ['u', -6],
  ['\u03bc', -6],
  ['m', -3],
  ['c', -2],
  ['k', 3],
  ['M', 6],
  ['G', 9],
  ['T', 12],
]);

function findSymbol(symbol: string): Unit {
  const exact = plain.get(symbol) ?? prefixable.get(symbol);
  if (exact) return exact;
  const shift = prefixes.get(symbol[0]);
  const base = prefixable.get(symbol.slice(1));
  if (shift === undefined || !base) throw new Error(`unknown unit "${symbol}"`);
  return { ...base, decimals: base.decimals + shift };
}

function combine(left: Unit, right: Unit, power: number): Unit {
  let mantissa = left.mantissa;
  // Not **, whose last bits differ between JavaScript engines.
  for (let count = 0; count < Math.abs(power); count++) {
    mantissa = power > 0 ? mantissa * right.mantissa : mantissa / right.mantissa;
  }
  const [length, time, charge, voltage, temperature] = left.exponents.map(
    (exponent, index) => exponent + right.exponents[index] * power,
  );
  return {
    mantissa,
    decimals: left.decimals + right.decimals * power,
    exponents: [length, time, charge, voltage, temperature],
  };
}

const tokenPattern = /\s*(?:(?<symbol>\p{L}+)|\^?(?<power>[+-]?\d)|(?<operator>[*·/()]))/uy;

type Token = { kind: 'symbol' | 'power' | 'operator' | 'end'; text: string };

function tokenize(text: string): Token[] {
  // NFKC turns superscripts into digits and the look-alike micro, ohm and angstrom signs into letters.
  const source = text.normalize('NFKC').replaceAll('\u2212', '-').trimEnd();
  const tokens: Token[] = [];
  for (let start = 0; start < source.length; start = tokenPattern.lastIndex) {
    tokenPattern.lastIndex = start;
    const groups = tokenPattern.exec(source)?.groups;
    if (!groups) throw new Error(`cannot read "${source.slice(start).trim()}" as a unit`);
    const [kind, found] = Object.entries(groups).find((entry) => entry[1] !== undefined) as [Token['kind'], string];
    tokens.push({ kind, text: found });
  }
  tokens.push({ kind: 'end', text: '' });
  return tokens;
}

function readFactor(tokens: Token[]): Unit {
  const token = tokens.shift() as Token;
  let factor: Unit;
  if (token.kind === 'symbol') factor = findSymbol(token.text);
  else if (token.text === '(') factor = readProduct(tokens, ')');
  else if (token.text === '1') return one;
  else throw new Error(token.text === '' ? 'unit ends too soon' : `"${token.text}" is out of place`);
  return tokens[0].kind === 'power' ? combine(one, factor, Number((tokens.shift() as Token).text)) : factor;
}

function readProduct(tokens: Token[], end: ')' | ''): Unit {
  let product = tokens[0].text === '/' ? one : readFactor(tokens);
  while (tokens[0].text !== end) {
    const isOperator = ['/', '*', '·'].includes(tokens[0].text);
    const power = tokens[0].text === '/' ? -1 : 1;
    if (isOperator) tokens.shift();
    product = combine(product, readFactor(tokens), power);
  }
  tokens.shift();
  return product;
}

/**
 * Reads a unit expression such as "MV/cm", "W/(m K)", "g/cm3", "cm^-2" or "/s", left to right as written.
 *
 * @throws Error naming the symbol that is no unit or stands in the wrong place.
 */
export function parseUnit(text: string): Unit {
  return readProduct(tokenize(text), '');
}
