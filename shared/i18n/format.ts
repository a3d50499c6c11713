import type { Decimal } from '../domain/number/decimal.ts';
import { divide, exact, roundTo, toDecimal } from '../domain/number/exact.ts';
import { err, ok, type Result } from '../lib/result.ts';

/**
 * Numbers are spelt from their decimal text, not by `Intl`: a figure must not lose digits on the way through a
 * binary number and must look the same under every ICU. Only sorting asks `Intl`.
 */
function group(whole: string): string {
  return whole.replace(/\B(?=(\d{3})+$)/g, '.');
}

/** `1250000.5` → `1.250.000,5`; with `decimals` always so many of them, rounded half away from zero. */
export function formatDecimal(value: Decimal, decimals?: number): string {
  const text = decimals === undefined ? value : roundTo(exact(value), decimals);
  const negative = text.startsWith('-');
  const [whole = '', fraction = ''] = (negative ? text.slice(1) : text).split('.');
  const shown = decimals === undefined ? fraction : fraction.padEnd(decimals, '0');
  return `${negative ? '-' : ''}${group(whole)}${shown === '' ? '' : `,${shown}`}`;
}

/** `2019-10-18` → `18/10/2019`. */
export function formatDate(isoDate: string): string {
  return isoDate.split('-').toReversed().join('/');
}

export type DateProblem = { readonly code: 'date/empty' | 'date/format' | 'date/no-such-day' };

/** `18/10/2019` (also `18-10-2019`, `8.1.2019`) → `2019-10-18`; the year has four digits. */
export function parseVietnameseDate(text: string): Result<string, DateProblem> {
  const typed = text.trim();
  if (typed === '') return err({ code: 'date/empty' });
  const match = /^(\d{1,2})([/.-])(\d{1,2})\2(\d{4})$/.exec(typed);
  if (match === null) return err({ code: 'date/format' });
  const [, day = '', , month = '', year = ''] = match;
  const iso = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return isCalendarDay(iso) ? ok(iso) : err({ code: 'date/no-such-day' });
}

function isCalendarDay(iso: string): boolean {
  const time = Date.parse(`${iso}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(iso);
}

/** An instant as the clock in Vietnam shows it, whatever zone it was written in: `20/10/2019 08:15`. */
export function formatInstant(instant: string): string {
  const time = Date.parse(instant);
  if (Number.isNaN(time)) throw new Error(`not an instant: ${instant}`);
  const local = new Date(time + 7 * 3_600_000).toISOString();
  return `${formatDate(local.slice(0, 10))} ${local.slice(11, 16)}`;
}

/** Decimal units, one decimal from kB on, as the limits of a campaign are given: `20 MB`, `1,5 kB`. */
export function formatBytes(bytes: number): string {
  if (bytes < 1000) return `${bytes} byte`;
  const [divisor, unit] = bytes < 1_000_000 ? [1000, 'kB'] : [1_000_000, 'MB'];
  return `${formatDecimal(roundTo(divide(exact(bytes), exact(divisor)), 1))} ${unit}`;
}

const collator = new Intl.Collator('vi');

/** Vietnamese alphabetical order (a ă â … d đ e ê). */
export function compareVietnamese(a: string, b: string): number {
  return collator.compare(a, b);
}

/** Why a typed number is none; the screen says it with `numberSentence` of `problem-messages.ts`. */
export type NumberProblem =
  | { readonly code: 'number/empty' }
  /** A letter that looks like a digit: `2l`, `1O`. */
  | { readonly code: 'number/letter-for-digit'; readonly letter: string; readonly digit: string }
  | { readonly code: 'number/character'; readonly character: string }
  /** Dots that do not group thousands: `1.5`, `12.50`, `0.123`. */
  | { readonly code: 'number/dot' }
  /** More than one comma, or a comma with no digits on one side. */
  | { readonly code: 'number/comma' }
  | { readonly code: 'number/sign' }
  | { readonly code: 'number/too-long' };

const LOOKS_LIKE: Readonly<Record<string, string>> = {
  l: '1',
  I: '1',
  i: '1',
  '|': '1',
  o: '0',
  O: '0',
  Q: '0',
  Z: '2',
  z: '2',
  S: '5',
  s: '5',
  b: '6',
  B: '8',
  g: '9',
  q: '9',
};
const LONGEST = 30;

function foreignCharacter(text: string): NumberProblem | null {
  const character = /[^\d.,-]/u.exec(text)?.[0];
  if (character === undefined) return null;
  const digit = LOOKS_LIKE[character];
  return digit === undefined || !/\d/.test(text)
    ? { code: 'number/character', character }
    : { code: 'number/letter-for-digit', letter: character, digit };
}

function shapeProblem(unsigned: string): NumberProblem | null {
  if (unsigned.includes('-') || unsigned === '') return { code: 'number/sign' };
  const parts = unsigned.split(',');
  if (parts.length > 2 || parts.some((part) => part === '')) return { code: 'number/comma' };
  const [whole = '', fraction = ''] = parts;
  const grouped = !whole.includes('.') || /^[1-9]\d{0,2}(\.\d{3})+$/.test(whole);
  return grouped && !fraction.includes('.') ? null : { code: 'number/dot' };
}

/**
 * A number as Vietnamese officers type it: comma before the decimals, dots only between thousands
 * (`1.250.000,5`, `1250000,5`). What could be read two ways is refused rather than guessed.
 */
export function parseVietnameseNumber(text: string): Result<Decimal, NumberProblem> {
  const typed = text.normalize('NFC').trim().replace(/^−/u, '-');
  if (typed === '') return err({ code: 'number/empty' });
  if (typed.length > LONGEST) return err({ code: 'number/too-long' });
  const foreign = foreignCharacter(typed);
  if (foreign !== null) return err(foreign);
  const negative = typed.startsWith('-');
  const unsigned = negative ? typed.slice(1) : typed;
  const problem = shapeProblem(unsigned);
  if (problem !== null) return err(problem);
  const plain = unsigned.replaceAll('.', '').replace(',', '.');
  return ok(toDecimal(exact(negative ? `-${plain}` : plain)));
}
