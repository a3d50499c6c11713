import {
  compare,
  divide,
  type Exact,
  exact,
  isZero,
  larger,
  multiply,
  smaller,
  toDisplay,
} from '../number/exact.ts';
import { withQuotient } from './quotient.ts';
import {
  HUNDRED,
  type RuleContext,
  type RuleOf,
  type RuleOutcome,
  scored,
  ZERO,
} from './rule-outcome.ts';
import { bandFor } from './tiers.ts';

/** Between 0 and the maximum, in proportion. */
function share(max: Exact, part: Exact): Exact {
  return larger(ZERO, smaller(max, multiply(max, part)));
}

/** Maximum × (a ÷ b) ÷ target, from 0 to the maximum; nothing below the threshold. */
export function scoreRatio(rule: RuleOf<'ratio'>, context: RuleContext): RuleOutcome {
  return withQuotient(rule, context, ({ value, facts }) => {
    const percent = multiply(value, HUNDRED);
    const targetPercent = rule.targetPercent ?? '100';
    const thresholdPercent = rule.thresholdPercent ?? null;
    const target = exact(targetPercent);
    const belowThreshold =
      thresholdPercent !== null && compare(percent, exact(thresholdPercent)) < 0;
    const points = belowThreshold ? ZERO : share(context.max, divide(percent, target));
    const capped = compare(percent, target) > 0;
    return scored(context, points, {
      kind: 'ratio',
      ...facts,
      targetPercent,
      thresholdPercent,
      belowThreshold,
      capped,
    });
  });
}

/** First band from the top that a ÷ b reaches, read as a percentage or as a plain quotient. */
export function scoreQuotientTiers(
  rule: RuleOf<'quotient-tiers'>,
  context: RuleContext,
): RuleOutcome {
  return withQuotient(rule, context, ({ value, facts }) => {
    const measured = rule.as === 'percent' ? multiply(value, HUNDRED) : value;
    const reached = bandFor(rule, measured);
    return scored(context, reached.points, {
      kind: 'quotient-tiers',
      ...facts,
      as: rule.as,
      quotient: toDisplay(value),
      band: reached.band,
      limit: reached.limit,
    });
  });
}

/**
 * Maximum × value ÷ best value of the ranked units of the block (domain notes, 2.3, Phụ lục 1B); until the block is
 * closed the set's reference stands in and the points are provisional. Where the best is 0 nobody has any: 0 points.
 */
export function scoreRelative(rule: RuleOf<'relative'>, context: RuleContext): RuleOutcome {
  return withQuotient(rule, context, ({ value, facts }) => {
    const best = context.best ?? exact(rule.provisionalBest);
    const provisional = context.best === null;
    const points = isZero(best) ? ZERO : share(context.max, divide(value, best));
    const outcome = scored(context, points, {
      kind: 'relative',
      ...facts,
      quotient: toDisplay(value),
      valueUnit: rule.valueUnit,
      best: toDisplay(best),
      provisional,
    });
    return { ...outcome, value: { ...outcome.value, provisional } };
  });
}
