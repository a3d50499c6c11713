import type { CriteriaSet } from '../criteria/criteria-set.ts';
import type { Field } from '../criteria/field.ts';
import { leavesByField } from '../criteria/walk.ts';
import { evaluateBoolean } from '../expression/evaluate.ts';
import { namesIn } from '../expression/names.ts';
import { compare, exact, toDisplay } from '../number/exact.ts';
import { parserOf } from '../scoring/parsed.ts';
import type { Answers, AnswerValue } from './assessment.ts';
import { brokenBounds } from './bounds.ts';
import type { Figures } from './figures.ts';
import type { Problem } from './problem.ts';

type Check = CriteriaSet['checks'][number];

function firstLeaf(set: CriteriaSet, slug: string | undefined): string | null {
  return leavesByField(set).get(slug ?? '')?.[0]?.code ?? null;
}

function boundProblems(set: CriteriaSet, figures: Figures): Problem[] {
  return set.fields.flatMap((field) =>
    brokenBounds(set, figures, field).map(({ message }): Problem => ({
      code: 'bound-broken',
      severity: 'block',
      leaf: firstLeaf(set, field.slug),
      field: field.slug,
      params: { message },
    })),
  );
}

function checkProblem(set: CriteriaSet, figures: Figures, check: Check): Problem[] {
  const expression = parserOf(set)(check.when);
  const contradicts = expression && evaluateBoolean(expression, figures.scope);
  if (!expression || !contradicts?.ok || !contradicts.value) return [];
  const field = namesIn(expression)[0] ?? null;
  return [
    {
      code: 'check-failed',
      severity: check.severity,
      leaf: firstLeaf(set, field ?? undefined),
      field,
      params: { check: check.id, message: check.message },
    },
  ];
}

function valueIn(answers: Answers, slug: string): AnswerValue | undefined {
  return Object.hasOwn(answers, slug) ? answers[slug]?.value : undefined;
}

/**
 * A table must have as many rows as the count it belongs to. A table that nobody began is only pointed out, unless
 * the set requires it (then it is missing as well).
 */
function rowsProblem(field: Field, input: Input, figures: Figures): Problem[] {
  if (field.type !== 'list' || field.rowsEqual === undefined) return [];
  const count = figures.scope(field.rowsEqual);
  const value = valueIn(input.answers, field.slug) ?? [];
  const rows = Array.isArray(value) ? value.length : 0;
  if (count?.kind !== 'number' || compare(count.value, exact(rows)) === 0) return [];
  return [
    {
      code: 'rows-differ',
      severity: rows > 0 ? 'block' : 'warn',
      leaf: firstLeaf(input.set, field.slug),
      field: field.slug,
      params: { rows, count: toDisplay(count.value), counted: field.rowsEqual },
    },
  ];
}

type Input = { readonly set: CriteriaSet; readonly answers: Answers };

/** Answers that contradict each other: bounds between figures, checks of the set, rows against counts. */
export function consistencyProblems(input: Input, figures: Figures): Problem[] {
  const { set } = input;
  return [
    ...boundProblems(set, figures),
    ...set.checks.flatMap((check) => checkProblem(set, figures, check)),
    ...set.fields.flatMap((field) => rowsProblem(field, input, figures)),
  ];
}
