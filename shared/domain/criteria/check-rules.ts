import type { Decimal } from '../number/decimal.ts';
import { compareDecimals, sumDecimals } from '../number/exact.ts';
import { checkExpression, fieldNames } from './check-expression.ts';
import { repeated } from './check-structure.ts';
import type { CriteriaSet, Leaf } from './criteria-set.ts';
import type { Field } from './field.ts';
import type { Rule } from './rule.ts';
import { fieldExpressions, fieldsOfRule, innerRules } from './rule-reads.ts';
import { type Flaw, flaw, type SetProblem } from './set-problem.ts';
import { fieldBySlug, leavesOf } from './walk.ts';

type Place = { readonly set: CriteriaSet; readonly max: Decimal };
type Option = { readonly key: string; readonly points: Decimal };

function checkOptionPoints(field: Field, options: readonly Option[]): Flaw[] {
  const known = 'options' in field ? field.options.map((option) => option.key) : [];
  const keys = options.map((option) => option.key);
  return [
    ...repeated(keys).map((option) => flaw('option-duplicate', { option })),
    ...keys
      .filter((key) => !known.includes(key))
      .map((option) => flaw('option-unknown', { option, field: field.slug })),
    ...known
      .filter((key) => !keys.includes(key))
      .map((option) => flaw('option-without-points', { option, field: field.slug })),
  ];
}

/** Choice and checklist: the field has the right type, its options and the rule's are the same. */
function checkOptions(rule: Rule, { set }: Place): Flaw[] {
  if (rule.kind !== 'choice' && rule.kind !== 'checklist') return [];
  const field = fieldBySlug(set).get(rule.field);
  if (field === undefined) return [flaw('field-unknown', { field: rule.field })];
  const wanted = rule.kind === 'choice' ? 'choice' : 'multi-choice';
  if (field.type !== wanted) return [flaw('field-type-unfit', { field: field.slug })];
  return checkOptionPoints(field, rule.kind === 'choice' ? rule.options : rule.items);
}

/** Points of rules that name them outright; null for rules that compute them. */
function namedPoints(rule: Rule): readonly Decimal[] | null {
  if (rule.kind === 'choice') return rule.options.map((option) => option.points);
  if (!('bands' in rule)) return null;
  return [...rule.bands.map((band) => band.points), rule.otherwise];
}

/** No answer may give more than the maximum, and some answer must give it. */
function checkPoints(rule: Rule, { max }: Place): Flaw[] {
  const points =
    rule.kind === 'checklist' ? [sumDecimals(rule.items.map((item) => item.points))] : null;
  const named = namedPoints(rule) ?? points;
  if (named === null) return [];
  const above =
    rule.kind === 'checklist' ? [] : named.filter((one) => compareDecimals(one, max) > 0);
  const flaws = above.map((one) => flaw('points-above-maximum', { points: one, max }));
  const reachable = named.some((one) => compareDecimals(one, max) >= 0);
  return reachable ? flaws : [...flaws, flaw('maximum-unreachable', { max })];
}

/** Limits go down, or a lower band would never be reached. */
function checkBandOrder(rule: Rule): Flaw[] {
  if (rule.kind !== 'quotient-tiers' && rule.kind !== 'value-tiers') return [];
  return rule.bands.slice(1).flatMap((band, index) => {
    const above = rule.bands[index];
    if (above === undefined) return [];
    const order = compareDecimals(band.limit, above.limit);
    const sameButIncluded = order === 0 && above.op === '>' && band.op === '>=';
    return order < 0 || sameButIncluded ? [] : [flaw('band-unreachable', { limit: band.limit })];
  });
}

function numbersToBePositive(rule: Rule): readonly Decimal[] {
  if (rule.kind === 'ratio') return [rule.targetPercent ?? '100', rule.thresholdPercent ?? '100'];
  if (rule.kind === 'deduct') return rule.deductions.map((deduction) => deduction.pointsEach);
  if (rule.kind === 'relative') return [rule.provisionalBest];
  return rule.kind === 'count-step' ? [rule.stepPoints] : [];
}

function checkNumbers(rule: Rule, { max }: Place): Flaw[] {
  const flaws = numbersToBePositive(rule)
    .filter((number) => compareDecimals(number, '0') <= 0)
    .map((number) => flaw('number-not-positive', { number }));
  if (rule.kind === 'deduct' && compareDecimals(rule.floor, max) >= 0) {
    flaws.push(flaw('floor-above-maximum', { floor: rule.floor, max }));
  }
  return flaws;
}

function checkFormula(rule: Rule): Flaw[] {
  if (rule.kind !== 'formula') return [];
  return checkExpression(rule.expression, 'number', (name) =>
    name === 'max_points' || Object.hasOwn(rule.variables, name) ? { kind: 'number' } : null,
  );
}

function checkExpressions(rule: Rule, { set }: Place): Flaw[] {
  const wanted = rule.kind === 'boolean' || rule.kind === 'condition-tiers' ? 'boolean' : 'number';
  return fieldExpressions(rule).flatMap((text) => checkExpression(text, wanted, fieldNames(set)));
}

/**
 * Inside best-of and sum-of: no rule that a block or a reviewer must settle, and in a sum no part that could drop out,
 * since a leaf is counted whole or not at all.
 */
function checkInner(rule: Rule, place: Place): Flaw[] {
  const flaws = innerRules(rule)
    .filter(
      (inner) =>
        inner.kind === 'relative' ||
        inner.kind === 'reviewer-points' ||
        (rule.kind === 'sum-of' && 'zeroDenominator' in inner && inner.zeroDenominator === 'na'),
    )
    .map((inner) => flaw('rule-not-nestable', { kind: inner.kind }));
  if (rule.kind === 'best-of') {
    flaws.push(
      ...rule.alternatives.flatMap((alternative) => checkWithoutReach(alternative.rule, place)),
    );
  }
  if (rule.kind !== 'sum-of') return flaws;
  const sum = sumDecimals(rule.parts.map((part) => part.max));
  if (sum !== place.max) flaws.push(flaw('parts-differ', { max: place.max, sum }));
  return [
    ...flaws,
    ...rule.parts.flatMap((part) => checkRule(part.rule, { ...place, max: part.max })),
  ];
}

/** An alternative may be worth less than the leaf: half the maximum for a lesser way. */
function checkWithoutReach(rule: Rule, place: Place): Flaw[] {
  return checkRule(rule, place).filter((found) => found.code !== 'maximum-unreachable');
}

function checkRule(rule: Rule, place: Place): Flaw[] {
  return [
    ...checkExpressions(rule, place),
    ...checkFormula(rule),
    ...checkOptions(rule, place),
    ...checkPoints(rule, place),
    ...checkBandOrder(rule),
    ...checkNumbers(rule, place),
    ...checkInner(rule, place),
  ];
}

/** The leaf lists what its rule reads as `rule` and everything else it shows as `info`. */
function checkUses(set: CriteriaSet, leaf: Leaf): Flaw[] {
  const reads = fieldsOfRule(leaf.rule);
  const listed = leaf.fields.map(({ field }) => field);
  const unknown = listed
    .filter((field) => !fieldBySlug(set).has(field))
    .map((field) => flaw('field-unknown', { field }));
  const differing = leaf.fields
    .filter(({ field, use }) => reads.includes(field) !== (use === 'rule'))
    .map(({ field }) => flaw('field-use-differs', { field }));
  const unlisted = reads
    .filter((field) => fieldBySlug(set).has(field) && !listed.includes(field))
    .map((field) => flaw('field-use-differs', { field }));
  const twice = repeated(listed).map((field) => flaw('field-duplicate', { field }));
  return [...unknown, ...differing, ...unlisted, ...twice];
}

/** Rules of every leaf, with all the rules inside them. */
export function checkRules(set: CriteriaSet): SetProblem[] {
  return leavesOf(set).flatMap((leaf) =>
    [...checkRule(leaf.rule, { set, max: leaf.max }), ...checkUses(set, leaf)].map((found) => ({
      ...found,
      in: 'leaf' as const,
      at: leaf.code,
    })),
  );
}
