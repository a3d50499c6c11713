import { holds } from '../expression/evaluate.ts';
import { type Exact, exact, toDisplay } from '../number/exact.ts';
import {
  readBoolean,
  readNumber,
  type RuleContext,
  type RuleOf,
  type RuleOutcome,
  scored,
} from './rule-outcome.ts';
import type { BandLimit } from './score-sheet.ts';

type Bands = {
  readonly bands: readonly (BandLimit & { readonly points: string })[];
  readonly otherwise: string;
};
type Reached = {
  readonly points: Exact;
  readonly band: number | null;
  readonly limit: BandLimit | null;
};

/** First band from the top that the value reaches; `>=` includes its limit, `>` does not. */
export function bandFor(rule: Bands, value: Exact): Reached {
  for (const [band, { op, limit, points }] of rule.bands.entries()) {
    if (holds(op, value, exact(limit))) {
      return { points: exact(points), band, limit: { op, limit } };
    }
  }
  return { points: exact(rule.otherwise), band: null, limit: null };
}

/** Points of the band that the value reaches. */
export function scoreValueTiers(rule: RuleOf<'value-tiers'>, context: RuleContext): RuleOutcome {
  const value = readNumber(context, rule.value);
  if (!value.ok) return value;
  const reached = bandFor(rule, value.value);
  return scored(context, reached.points, {
    kind: 'value-tiers',
    value: toDisplay(value.value),
    valueLabel: rule.valueLabel,
    band: reached.band,
    limit: reached.limit,
  });
}

/** Points of the first band from the top whose conditions all hold (TT 01/2018/TT-VPCP, Điều 13: several at once). */
export function scoreConditionTiers(
  rule: RuleOf<'condition-tiers'>,
  context: RuleContext,
): RuleOutcome {
  for (const band of rule.bands) {
    const all = allHold(band.all, context);
    if (!all.ok) return all;
    if (all.value) {
      return scored(context, exact(band.points), { kind: 'condition-tiers', label: band.label });
    }
  }
  return scored(context, exact(rule.otherwise), { kind: 'condition-tiers', label: null });
}

function allHold(
  conditions: readonly string[],
  context: RuleContext,
): ReturnType<typeof readBoolean> {
  for (const condition of conditions) {
    const held = readBoolean(context, condition);
    if (!held.ok || !held.value) return held;
  }
  return { ok: true, value: true };
}
