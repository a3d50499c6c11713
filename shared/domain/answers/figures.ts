import type { CriteriaSet } from '../criteria/criteria-set.ts';
import type { Field } from '../criteria/field.ts';
import { fieldBySlug } from '../criteria/walk.ts';
import type { Scope, Value } from '../expression/evaluate.ts';
import { exact } from '../number/exact.ts';
import type { Answers, AnswerValue } from './assessment.ts';
import { checkValue, type ValueProblem } from './check-value.ts';

/** One field's answer as rules and lists of problems see it. */
export type Figure =
  | { readonly state: 'absent' }
  | { readonly state: 'unusable'; readonly problem: ValueProblem }
  /** `value` is null for what no expression can use: dates, texts, lists. */
  | { readonly state: 'usable'; readonly value: Value | null };

export type Figures = {
  readonly figure: (slug: string) => Figure;
  /** Names of an expression over fields; null while absent or unusable. */
  readonly scope: Scope;
  /** Wanted now: always, or because another answer asks for it. */
  readonly wanted: (field: Field) => boolean;
};

/** An empty text or table says nothing; an empty multi-choice says "none of these". */
function isEmpty(field: Field, value: AnswerValue): boolean {
  if (field.type === 'list') return Array.isArray(value) && value.length === 0;
  return typeof value === 'string' && value.trim() === '';
}

function valueOf(field: Field, value: AnswerValue): Value | null {
  if (typeof value === 'number') return { kind: 'number', value: exact(value) };
  if (typeof value === 'boolean') return { kind: 'boolean', value };
  if (typeof value === 'string') {
    if (field.type === 'decimal') return { kind: 'number', value: exact(value) };
    return field.type === 'choice' ? { kind: 'option', key: value } : null;
  }
  if (field.type !== 'multi-choice') return null;
  return { kind: 'options', keys: value.filter((key) => typeof key === 'string') };
}

function read(set: CriteriaSet, answers: Answers, slug: string): Figure {
  const field = fieldBySlug(set).get(slug);
  const answer = Object.hasOwn(answers, slug) ? answers[slug] : undefined;
  if (field === undefined || answer === undefined || isEmpty(field, answer.value)) {
    return { state: 'absent' };
  }
  const problem = checkValue(field, answer.value, set.period);
  if (problem !== null) return { state: 'unusable', problem };
  return { state: 'usable', value: valueOf(field, answer.value) };
}

function asks(figure: Figure, wanted: readonly (boolean | string)[]): boolean {
  if (figure.state !== 'usable' || figure.value === null) return false;
  if (figure.value.kind === 'boolean') return wanted.includes(figure.value.value);
  if (figure.value.kind === 'option') return wanted.includes(figure.value.key);
  return figure.value.kind === 'options' && figure.value.keys.some((key) => wanted.includes(key));
}

/** The answers of one form, each checked and converted once. */
export function figuresOf(set: CriteriaSet, answers: Answers): Figures {
  const known = new Map<string, Figure>();
  const figure = (slug: string): Figure => {
    const found = known.get(slug) ?? read(set, answers, slug);
    known.set(slug, found);
    return found;
  };
  return {
    figure,
    scope: (name) => {
      const found = figure(name);
      return found.state === 'usable' ? found.value : null;
    },
    wanted: ({ required, requiredWhen }) =>
      required || (requiredWhen !== undefined && asks(figure(requiredWhen.field), requiredWhen.in)),
  };
}
