import { checkValue } from '../answers/check-value.ts';
import { RESERVED_WORDS } from '../expression/expression.ts';
import { compareDecimals } from '../number/exact.ts';
import { checkExpression, fieldNames } from './check-expression.ts';
import { repeated } from './check-structure.ts';
import type { CriteriaSet } from './criteria-set.ts';
import type { Field } from './field.ts';
import { type Flaw, flaw, type SetProblem } from './set-problem.ts';
import { fieldBySlug, leavesByField } from './walk.ts';

function keysOf(field: Field): readonly string[] {
  if ('options' in field) return field.options.map((option) => option.key);
  return field.type === 'list' ? field.columns.map((column) => column.key) : [];
}

function checkNumbers(set: CriteriaSet, field: Field): Flaw[] {
  if (field.type !== 'integer' && field.type !== 'decimal') return [];
  const { min, max } = field;
  const flaws: Flaw[] = [];
  if (min !== undefined && max !== undefined && compareDecimals(min, max) > 0) {
    flaws.push(flaw('limits-reversed', { minimum: min, maximum: max }));
  }
  if (field.default === undefined) return flaws;
  const value = field.type === 'integer' ? Number(field.default) : field.default;
  if (checkValue(field, value, set.period) === null) return flaws;
  return [...flaws, flaw('default-unfit', { default: field.default })];
}

function dayOf(limit: string | undefined, set: CriteriaSet): string | undefined {
  if (limit === 'period_start') return set.period.start;
  return limit === 'period_end' ? set.period.end : limit;
}

function checkDates(set: CriteriaSet, field: Field): Flaw[] {
  if (field.type !== 'date') return [];
  const [min, max] = [dayOf(field.min, set), dayOf(field.max, set)];
  const reversed = min !== undefined && max !== undefined && min > max;
  return reversed ? [flaw('limits-reversed', { minimum: min, maximum: max })] : [];
}

function checkCondition(set: CriteriaSet, field: Field): Flaw[] {
  const { requiredWhen } = field;
  if (requiredWhen === undefined) return [];
  const other = fieldBySlug(set).get(requiredWhen.field);
  if (other === undefined) return [flaw('field-unknown', { field: requiredWhen.field })];
  if (other.type !== 'boolean' && other.type !== 'choice' && other.type !== 'multi-choice') {
    return [flaw('field-type-unfit', { field: other.slug })];
  }
  const known: readonly (string | boolean)[] =
    other.type === 'boolean' ? [true, false] : keysOf(other);
  return requiredWhen.in
    .filter((value) => !known.includes(value))
    .map((value) => flaw('option-unknown', { option: String(value), field: other.slug }));
}

function checkDerived(set: CriteriaSet, field: Field): Flaw[] {
  const { derived } = field;
  if (derived === undefined) return [];
  const flaws: Flaw[] = [];
  if (derived.own !== undefined && !fieldBySlug(set).has(derived.own)) {
    flaws.push(flaw('field-unknown', { field: derived.own }));
  }
  const incomplete = (derived.source === 'communes') !== (derived.sum !== undefined);
  if (incomplete || field.type !== 'integer') flaws.push(flaw('derived-incomplete'));
  return flaws;
}

function checkRows(set: CriteriaSet, field: Field): Flaw[] {
  if (field.type !== 'list' || field.rowsEqual === undefined) return [];
  const count = fieldBySlug(set).get(field.rowsEqual);
  if (count === undefined) return [flaw('field-unknown', { field: field.rowsEqual })];
  return count.type === 'integer' ? [] : [flaw('field-type-unfit', { field: count.slug })];
}

function checkBounds(set: CriteriaSet, field: Field): Flaw[] {
  if (field.bounds === undefined) return [];
  const own = fieldNames(set)(field.slug)?.kind;
  const flaws = field.bounds.flatMap((bound) =>
    checkExpression(bound.expression, 'number', fieldNames(set)),
  );
  const comparable = own === 'number' || own === 'boolean';
  return comparable ? flaws : [...flaws, flaw('field-type-unfit', { field: field.slug })];
}

function checkField(set: CriteriaSet, field: Field): Flaw[] {
  const flaws = repeated(keysOf(field)).map((option) => flaw('option-duplicate', { option }));
  if (RESERVED_WORDS.includes(field.slug)) flaws.push(flaw('field-reserved-word'));
  if (leavesByField(set).get(field.slug)?.length === 0) flaws.push(flaw('field-not-shown'));
  return [
    ...flaws,
    ...checkNumbers(set, field),
    ...checkDates(set, field),
    ...checkCondition(set, field),
    ...checkDerived(set, field),
    ...checkRows(set, field),
    ...checkBounds(set, field),
  ];
}

/** Fields: names, limits, conditions, bounds, and that each is shown at some leaf, or nobody could fill it. */
export function checkFields(set: CriteriaSet): SetProblem[] {
  return set.fields.flatMap((field) =>
    checkField(set, field).map((found) => ({ ...found, in: 'field' as const, at: field.slug })),
  );
}
