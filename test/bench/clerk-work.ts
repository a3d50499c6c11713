import type { Answer, AnswerValue } from '../../shared/domain/answers/assessment.ts';
import type { CriteriaSet, Leaf } from '../../shared/domain/criteria/criteria-set.ts';
import type { Field } from '../../shared/domain/criteria/field.ts';
import { fieldBySlug, leavesOf, sectionsOf } from '../../shared/domain/criteria/walk.ts';
import { scoreAssessment } from '../../shared/domain/scoring/score-assessment.ts';
import { formatDate, formatDecimal } from '../../shared/i18n/format.ts';

/** What filling a form asks of a person: keys to press, and moments of thought before them. */
export type ClerkWork = { readonly keys: number; readonly thoughts: number };

/** Keystroke-level model (Card, Moran, Newell 1980): an average typist's key, a mental preparation; seconds. */
const KEY_SECONDS = 0.28;
const THOUGHT_SECONDS = 1.35;
/** A clerk does not type an option's whole sentence into a Word cell. */
const OPTION_TEXT = 20;

/** Seconds by the model; a model, not a person with a watch. */
export function secondsOf({ keys, thoughts }: ClerkWork): number {
  return keys * KEY_SECONDS + thoughts * THOUGHT_SECONDS;
}

type Filled = {
  readonly set: CriteriaSet;
  readonly answers: Readonly<Record<string, Answer>>;
  /** Characters of the reason given at each leaf below its maximum. */
  readonly reason: string;
};

/**
 * The Word table of the letter: every figure typed wherever it is asked (nothing is shared), every score worked out on a
 * calculator and typed, every sum added up and typed, a key to go to the next cell.
 */
export function wordTable(form: Filled): ClerkWork {
  const { set, answers, reason } = form;
  const known = fieldBySlug(set);
  const figures = leavesOf(set).flatMap((leaf) =>
    leaf.fields.flatMap(({ field }) => typedInWord(known.get(field), answers[field]?.value)),
  );
  const { leaves } = scoreAssessment({ set, answers, leaves: {}, notApplicable: new Set() });
  const scored = leaves.filter(({ points }) => points !== null);
  const scores = scored.map(({ points }) => formatDecimal(points ?? '0').length + 1);
  const quotients = leavesOf(set).map((leaf) => onCalculator(leaf, answers));
  const sums = sectionsOf(set).length + 1;
  const below = scored.filter(({ points, max }) => points !== max).length;
  return {
    keys:
      total(figures) +
      total(scores) +
      total(quotients) +
      // Each sum: the points of its leaves again with a plus, then the result with a key to the next cell.
      total(scores) * 2 +
      sums * 6 +
      below * (reason.length + 1),
    thoughts: figures.length + scored.length + sums + below,
  };
}

/** Our workbook: a figure once, drop-downs by key, reasons; scores come when it is taken in, which is the last dozen keys. */
export function workbook(form: Filled): ClerkWork {
  const { set, answers, reason } = form;
  const own = set.fields.filter(({ filledBy }) => filledBy === 'unit');
  const figures = own.flatMap((field) => typedInExcel(field, answers[field.slug]?.value));
  const { leaves } = scoreAssessment({ set, answers, leaves: {}, notApplicable: new Set() });
  const below = leaves.filter(({ points, max }) => points !== null && points !== max).length;
  const takeIn = 12;
  return {
    keys: total(figures) + below * (reason.length + 1) + takeIn,
    thoughts: figures.length + below + 1,
  };
}

function typedInWord(field: Field | undefined, value: AnswerValue | undefined): number[] {
  if (field === undefined || field.filledBy !== 'unit' || value === undefined) return [];
  return [textOf(field, value).length + 1];
}

function typedInExcel(field: Field, value: AnswerValue | undefined): number[] {
  if (value === undefined) return [];
  // Alt+Down, half of the options on average, Enter; then Enter to the next row.
  const options = field.type === 'choice' ? field.options.length : 2;
  const picks = field.type === 'choice' || field.type === 'boolean';
  return [picks ? 2 + Math.ceil(options / 2) + 1 : textOf(field, value).length + 1];
}

/** `a ÷ b × max =` where a rule is a quotient; other rules are looked up in the head. */
function onCalculator(leaf: Leaf, answers: Filled['answers']): number {
  const { rule } = leaf;
  if (rule.kind !== 'ratio' && rule.kind !== 'relative') return 0;
  const digits = [rule.numerator, rule.denominator].map(
    (field) => figureText(answers[field]?.value).length,
  );
  return total(digits) + leaf.max.length + 3;
}

function textOf(field: Field, value: AnswerValue): string {
  if (typeof value === 'boolean') return value ? 'Có' : 'Không';
  if (Array.isArray(value)) return 'x'.repeat(value.length * OPTION_TEXT);
  if (field.type === 'choice')
    return (field.options.find(({ key }) => key === value)?.label ?? '').slice(0, OPTION_TEXT);
  if (field.type === 'date') return formatDate(String(value));
  return field.type === 'text' ? String(value) : formatDecimal(String(value));
}

function figureText(value: AnswerValue | undefined): string {
  return typeof value === 'number' || typeof value === 'string' ? String(value) : '0';
}

function total(keys: readonly number[]): number {
  return keys.reduce((sum, one) => sum + one, 0);
}
