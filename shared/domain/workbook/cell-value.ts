import { formatDate } from '../../i18n/format.ts';
import type { Decimal } from '../number/decimal.ts';
import { exact, toDecimal } from '../number/exact.ts';
import { IsoDate } from '../text/plain-text.ts';
import type { RawCell } from './raw-workbook.ts';
import { dayOfSerial, serialOfDay } from './serial-day.ts';

/** What a cell of ours holds: nothing, text, a figure, a day. */
export type CellValue = null | string | { readonly number: Decimal } | { readonly day: string };

/** Excel keeps 15 significant digits; a longer figure goes in as text and comes back unchanged. */
const DIGITS = 15;

/** A figure as a number where Excel keeps every digit of it, as Vietnamese text where not. */
export function figureCell(value: Decimal): CellValue {
  const digits = value.replace(/^-?0*\.?0*/u, '').replace('.', '').length;
  const kept = digits <= DIGITS && spelledNumber(Number(value)) === value;
  return kept ? { number: value } : value.replace('.', ',');
}

/** A day as a day; those before March 1900 as text, since programs count them differently. */
export function dayCell(isoDate: string): CellValue {
  if (!IsoDate.safeParse(isoDate).success) return isoDate;
  return serialOfDay(isoDate) === null ? formatDate(isoDate) : { day: isoDate };
}

/**
 * The decimal that a person sees behind a binary number: `0.30000000000000004` of a formula is 0,3. Null for what is
 * no number, or so large that its last digits are lost already.
 */
export function spelledNumber(value: number): Decimal | null {
  if (!Number.isFinite(value) || Math.abs(value) > Number.MAX_SAFE_INTEGER) return null;
  const rounded = Number.isInteger(value) ? value : Number(value.toPrecision(DIGITS));
  const [mantissa = '', exponent] = String(rounded).split('e-');
  if (exponent === undefined) return toDecimal(exact(mantissa));
  const negative = mantissa.startsWith('-');
  const digits = mantissa.replace('-', '').replace('.', '');
  const plain = `0.${'0'.repeat(Number(exponent) - 1)}${digits}`;
  return plain.length > 39 ? null : toDecimal(exact(negative ? `-${plain}` : plain));
}

/** Does the cell still hold what we wrote into it? However Excel or LibreOffice may spell it now. */
export function holdsStill(
  written: CellValue,
  cell: RawCell | undefined,
  from1904: boolean,
): boolean {
  const blank = cell === undefined || (cell.kind === 'empty' && !cell.formula);
  if (written === null || written === '') return blank;
  if (blank || cell.formula) return false;
  if (typeof written === 'string') return cell.kind === 'text' && cell.text === written;
  return cell.kind === 'number' && isNumber(written, Number(cell.text), from1904);
}

function isNumber(
  written: Exclude<CellValue, string | null>,
  number: number,
  from1904: boolean,
): boolean {
  return 'number' in written
    ? spelledNumber(number) === written.number
    : dayOfSerial(number, from1904) === written.day;
}
