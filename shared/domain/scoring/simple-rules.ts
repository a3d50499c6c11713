import {
  add,
  compare,
  exact,
  larger,
  multiply,
  subtract,
  sumDecimals,
  toDisplay,
} from '../number/exact.ts';
import { err } from '../../lib/result.ts';
import {
  readBoolean,
  readNumber,
  type RuleContext,
  type RuleOf,
  type RuleOutcome,
  scored,
  ZERO,
} from './rule-outcome.ts';

/** The maximum when the condition holds, else 0. */
export function scoreBoolean(rule: RuleOf<'boolean'>, context: RuleContext): RuleOutcome {
  const condition = readBoolean(context, rule.condition);
  if (!condition.ok) return condition;
  const points = condition.value ? context.max : ZERO;
  return scored(context, points, { kind: 'boolean', holds: condition.value });
}

/** Points of the option chosen. */
export function scoreChoice(rule: RuleOf<'choice'>, context: RuleContext): RuleOutcome {
  const value = context.scope(rule.field);
  if (value === null) return err({ status: 'missing', fields: [rule.field] });
  const key = value.kind === 'option' ? value.key : null;
  const option = rule.options.find((candidate) => candidate.key === key);
  if (option === undefined) return err({ status: 'invalid', fields: [rule.field] });
  const facts = { kind: 'choice', field: rule.field, option: option.key } as const;
  return scored(context, exact(option.points), facts);
}

/** Sum of the items chosen, at most the maximum. */
export function scoreChecklist(rule: RuleOf<'checklist'>, context: RuleContext): RuleOutcome {
  const value = context.scope(rule.field);
  if (value === null) return err({ status: 'missing', fields: [rule.field] });
  if (value.kind !== 'options') return err({ status: 'invalid', fields: [rule.field] });
  const chosen = rule.items
    .filter((item) => value.keys.includes(item.key))
    .map((item) => ({ option: item.key, points: item.points }));
  const sum = exact(sumDecimals(chosen.map((item) => item.points)));
  const capped = compare(sum, context.max) > 0;
  return scored(context, sum, { kind: 'checklist', field: rule.field, chosen, capped });
}

/** So many points for each, from 0 to the maximum. */
export function scoreCountStep(rule: RuleOf<'count-step'>, context: RuleContext): RuleOutcome {
  const count = readNumber(context, rule.count);
  if (!count.ok) return count;
  const points = larger(ZERO, multiply(count.value, exact(rule.stepPoints)));
  return scored(context, points, {
    kind: 'count-step',
    count: toDisplay(count.value),
    counted: rule.counted,
    stepPoints: rule.stepPoints,
    capped: compare(points, context.max) > 0,
  });
}

/** The maximum less so many points for each, not below the floor, which may be negative (domain notes, 2.6). */
export function scoreDeduct(rule: RuleOf<'deduct'>, context: RuleContext): RuleOutcome {
  const lines: { label: string; count: string; pointsEach: string }[] = [];
  let taken = ZERO;
  for (const deduction of rule.deductions) {
    const count = readNumber(context, deduction.count);
    if (!count.ok) return count;
    taken = add(taken, multiply(count.value, exact(deduction.pointsEach)));
    lines.push({
      label: deduction.label,
      count: toDisplay(count.value),
      pointsEach: deduction.pointsEach,
    });
  }
  const left = subtract(context.max, taken);
  const floor = exact(rule.floor);
  return scored(context, larger(left, floor), {
    kind: 'deduct',
    lines,
    floor: rule.floor,
    floored: compare(left, floor) < 0,
  });
}
