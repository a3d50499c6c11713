import type { AnswerValue } from '../../../shared/domain/answers/assessment.ts';
import { checkValue, type Period } from '../../../shared/domain/answers/check-value.ts';
import type { Field } from '../../../shared/domain/criteria/field.ts';
import { searchKey } from '../../../shared/domain/text/search-key.ts';
import { figureWords } from '../../../shared/i18n/figure-words.ts';
import {
  formatDecimal,
  parseVietnameseDate,
  parseVietnameseNumber,
} from '../../../shared/i18n/format.ts';
import { dateSentence, numberSentence } from '../../../shared/i18n/problem-messages.ts';
import { vi } from '../../../shared/i18n/vi.ts';
import { err, ok, type Result } from '../../../shared/lib/result.ts';

const t = vi.review.figures;

/** A cell of the grid as typed or pasted: the figure, or a sentence that says what is wrong with it. */
export function figureTyped(
  field: Field,
  typed: string,
  period: Period,
): Result<AnswerValue, string> {
  const read = readFigure(field, typed.trim());
  if (!read.ok) return read;
  const problem = checkValue(field, read.value, period);
  return problem === null ? read : err(t.outOfBounds(boundsWords(field)));
}

/** A figure that stands, as it is typed again. */
export function figureText(field: Field, value: AnswerValue | undefined): string {
  return figureWords(field, value);
}

/** Tables and lists of options do not fit a cell. */
export function fitsCell({ type }: Field): boolean {
  return type !== 'list' && type !== 'multi-choice';
}

function readFigure(field: Field, text: string): Result<AnswerValue, string> {
  switch (field.type) {
    case 'integer':
    case 'decimal':
      return readNumber(field.type, text);
    case 'date': {
      const date = parseVietnameseDate(text);
      return date.ok ? date : err(dateSentence(text, date.error));
    }
    case 'boolean':
      return found(
        [vi.common.yes, vi.common.no].findIndex((word) => same(word, text)),
        (index) => index === 0,
      );
    case 'choice':
      return found(
        field.options.findIndex(({ label, key }) => same(label, text) || same(key, text)),
        (index) => field.options[index]?.key ?? '',
      );
    case 'text':
      return ok(text);
    case 'list':
    case 'multi-choice':
      return err(t.unknown);
  }
}

function readNumber(type: 'integer' | 'decimal', text: string): Result<AnswerValue, string> {
  const number = parseVietnameseNumber(text);
  if (!number.ok) return err(numberSentence(text, number.error));
  if (type === 'decimal') return ok(number.value);
  return number.value.includes('.') ? err(t.whole) : ok(Number(number.value));
}

function found(index: number, value: (index: number) => AnswerValue): Result<AnswerValue, string> {
  return index === -1 ? err(t.unknown) : ok(value(index));
}

function same(a: string, b: string): boolean {
  return searchKey(a) === searchKey(b);
}

function boundsWords(field: Field): string {
  if (field.type !== 'integer' && field.type !== 'decimal') return '';
  const { min, max } = field;
  return t.between(
    min === undefined ? null : formatDecimal(min),
    max === undefined ? null : formatDecimal(max),
  );
}
