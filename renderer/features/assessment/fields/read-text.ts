import type { Field } from '../../../../shared/domain/criteria/field.ts';
import { IsoDate } from '../../../../shared/domain/text/plain-text.ts';
import { searchKey } from '../../../../shared/domain/text/search-key.ts';
import { cleanText } from '../../../../shared/domain/text/clean-text.ts';
import { parseVietnameseDate, parseVietnameseNumber } from '../../../../shared/i18n/format.ts';
import { figureOf } from './figure-of.ts';
import type { Typed } from './entry-changes.ts';

type FieldOf<T extends Field['type']> = Extract<Field, { type: T }>;
type Read = Omit<Typed, 'text'>;
const UNREADABLE: Read = { value: null, readable: false };

/** Words for yes and no as they stand in people's tables, without diacritics and case. */
const YES: ReadonlySet<string> = new Set(['co', 'yes', 'y', 'true', 'dung', 'x', '1', 'roi']);
const NO: ReadonlySet<string> = new Set(['khong', 'ko', 'no', 'n', 'false', 'sai', '0', 'chua']);
const TICKS: ReadonlySet<string> = new Set(['✓', '✔', '√', '☑']);
const NONE: ReadonlySet<string> = new Set(['khong', 'khongcomucnaootren', 'none']);

/** Text of a table cell as a value of a field (U2): what could be read two ways is not guessed but kept as typed. */
export function readText(field: Field, typed: string): Typed {
  const text = cleanText(typed).trim();
  if (text === '') return { text, value: null, readable: true };
  return { text, ...readFilled(field, text) };
}

function readFilled(field: Field, text: string): Read {
  switch (field.type) {
    case 'integer':
    case 'decimal':
      return readNumber(field, text);
    case 'date':
      return readDay(text);
    case 'boolean':
      return readYesNo(text);
    case 'choice':
      return found(optionOf(field, text));
    case 'multi-choice':
      return readSeveral(field, text);
    case 'text':
      return readUpTo(field.maxLength, text);
    case 'list':
      return UNREADABLE;
  }
}

function found(value: string | null): Read {
  return value === null ? UNREADABLE : { value, readable: true };
}

function readNumber(field: Field, text: string): Read {
  const number = parseVietnameseNumber(text);
  return figureOf(field, number.ok ? number.value : null, number.ok);
}

function readUpTo(longest: number, text: string): Read {
  return text.length <= longest ? found(text) : UNREADABLE;
}

/** A date as officers write it; an ISO date has only one meaning, so it is read too. */
function readDay(text: string): Read {
  const iso = IsoDate.safeParse(text);
  const day = parseVietnameseDate(text);
  if (iso.success) return found(iso.data);
  return day.ok ? found(day.value) : UNREADABLE;
}

function readYesNo(text: string): Read {
  const word = searchKey(text);
  if (TICKS.has(text) || YES.has(word)) return { value: true, readable: true };
  return NO.has(word) ? { value: false, readable: true } : UNREADABLE;
}

/** The option with these words, marks and case aside; null when there is none or more than one. */
function optionOf({ options }: FieldOf<'choice' | 'multi-choice'>, text: string): string | null {
  const same = options.find(({ label }) => label === text);
  if (same !== undefined) return same.key;
  const word = searchKey(text);
  const alike = options.filter(({ key, label }) => key === text || searchKey(label) === word);
  const [only] = alike;
  return alike.length === 1 && only !== undefined ? only.key : null;
}

/** Several options in one cell, parted by semicolons or lines. */
function readSeveral(field: FieldOf<'multi-choice'>, text: string): Read {
  const whole = optionOf(field, text);
  if (whole !== null) return { value: [whole], readable: true };
  if (NONE.has(searchKey(text))) return { value: [], readable: true };
  const parts = text.split(/[;\n]/u).filter((part) => part.trim() !== '');
  const keys = parts.map((part) => optionOf(field, part.trim()));
  const known = keys.filter((key) => key !== null);
  if (known.length < keys.length) return UNREADABLE;
  return { value: [...new Set(known)].toSorted(), readable: true };
}
