import { Fraction } from 'fraction.js';

import type { Decimal } from './decimal.ts';

/** An exact rational number. Points are never binary floating point (product C4). */
export type Exact = Fraction;

const PLAIN = /^(-?)(\d+)(?:\.(\d+))?$/;
const LONGEST = 40;

function read(text: string): Exact {
  const match = PLAIN.exec(text);
  if (match === null) throw new Error(`not a decimal: ${text}`);
  const [, sign = '', whole = '', fraction = ''] = match;
  return new Fraction(BigInt(`${sign}${whole}${fraction}`), 10n ** BigInt(fraction.length));
}

/**
 * Values of texts met lately. A set brings the same limits and points at every keystroke, and reducing a fraction
 * costs more than looking it up. Fractions never change, so they may be shared.
 */
const recent = new Map<string, Exact>();
const MOST_RECENT = 2000;

function fromText(text: string): Exact {
  const known = recent.get(text);
  if (known !== undefined) return known;
  const value = read(text);
  if (recent.size >= MOST_RECENT) recent.clear();
  recent.set(text, value);
  return value;
}

/** Exact value of a decimal text, a safe integer or a bigint; anything else is a bug and throws. */
export function exact(value: string | number | bigint): Exact {
  if (typeof value === 'string') return fromText(value);
  if (typeof value === 'number' && !Number.isSafeInteger(value)) {
    throw new Error(`not a safe integer: ${value}`);
  }
  return new Fraction(BigInt(value), 1n);
}

export function add(a: Exact, b: Exact): Exact {
  return a.add(b);
}

export function subtract(a: Exact, b: Exact): Exact {
  return a.sub(b);
}

export function multiply(a: Exact, b: Exact): Exact {
  return a.mul(b);
}

/** Exact quotient; a zero divisor throws, so callers decide about zero first. */
export function divide(a: Exact, b: Exact): Exact {
  if (isZero(b)) throw new Error('division by zero');
  return a.div(b);
}

export function compare(a: Exact, b: Exact): -1 | 0 | 1 {
  const difference = a.compare(b);
  if (difference < 0) return -1;
  return difference > 0 ? 1 : 0;
}

export function isZero(value: Exact): boolean {
  return value.n === 0n;
}

export function isNegative(value: Exact): boolean {
  return value.s < 0n && value.n !== 0n;
}

export function smaller(a: Exact, b: Exact): Exact {
  return compare(a, b) <= 0 ? a : b;
}

export function larger(a: Exact, b: Exact): Exact {
  return compare(a, b) >= 0 ? a : b;
}

/** True while numerator and denominator have at most so many bits: what keeps arithmetic cheap. */
export function fitsInBits(value: Exact, bits: number): boolean {
  const limit = 1n << BigInt(bits);
  return value.n < limit && value.d < limit;
}

/** Spells `digits × 10^-decimals` the one way `Decimal` allows: no trailing zeros, no "-0". */
function spell(digits: bigint, decimals: number, negative: boolean): Decimal {
  const padded = digits.toString().padStart(decimals + 1, '0');
  const whole = padded.slice(0, padded.length - decimals);
  const fraction = padded.slice(padded.length - decimals).replace(/0+$/, '');
  const sign = negative && digits !== 0n ? '-' : '';
  return fraction === '' ? `${sign}${whole}` : `${sign}${whole}.${fraction}`;
}

/** Rounds half away from zero, as the shipped sets declare (product C4). */
export function roundTo(value: Exact, decimals: number): Decimal {
  const doubled = 2n * value.n * 10n ** BigInt(decimals) + value.d;
  return spell(doubled / (2n * value.d), decimals, value.s < 0n);
}

/** How many decimals the number needs; null when its expansion never ends or is too long to store. */
function decimalsNeeded(value: Exact): number | null {
  let power = 1n;
  for (let decimals = 0; decimals <= LONGEST; decimals += 1) {
    if (power % value.d === 0n) return decimals;
    power *= 10n;
  }
  return null;
}

/** The number as a decimal without rounding; throws when it has none (1 ÷ 3). */
export function toDecimal(value: Exact): Decimal {
  const decimals = decimalsNeeded(value);
  if (decimals === null) throw new Error(`no finite decimal: ${value.toFraction()}`);
  const text = roundTo(value, decimals);
  if (text.length > LONGEST) throw new Error(`decimal too long: ${text}`);
  return text;
}

/** As a decimal, rounded to 6 places only where the exact one does not end: for display. */
export function toDisplay(value: Exact): Decimal {
  const decimals = decimalsNeeded(value);
  return decimals !== null && decimals <= 6 ? roundTo(value, decimals) : roundTo(value, 6);
}

function decimalsOf(text: Decimal): number {
  const point = text.indexOf('.');
  return point < 0 ? 0 : text.length - point - 1;
}

/** The decimal × 10^decimals as an integer; `decimals` is at least as many as it has. */
function scaled(text: Decimal, decimals: number): bigint {
  return BigInt(text.replace('.', '')) * 10n ** BigInt(decimals - decimalsOf(text));
}

/** Exact sum of decimals, such as of rounded leaves; integers in the smallest unit, since forms add on every keystroke. */
export function sumDecimals(values: readonly Decimal[]): Decimal {
  const decimals = Math.max(0, ...values.map(decimalsOf));
  let sum = 0n;
  for (const value of values) sum += scaled(value, decimals);
  return sum < 0n ? spell(-sum, decimals, true) : spell(sum, decimals, false);
}

export function compareDecimals(a: Decimal, b: Decimal): -1 | 0 | 1 {
  const decimals = Math.max(decimalsOf(a), decimalsOf(b));
  const [left, right] = [scaled(a, decimals), scaled(b, decimals)];
  if (left === right) return 0;
  return left < right ? -1 : 1;
}
