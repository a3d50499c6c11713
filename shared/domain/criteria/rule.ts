import { z } from 'zod';

import { Decimal } from '../number/decimal.ts';
import { plainText } from '../text/plain-text.ts';
import { Expression, FieldSlug, OptionKey } from './field.ts';

/** What a zero denominator means for a leaf: cannot be sent, not counted, or full points (C3). */
export const ZeroDenominator = z.enum(['error', 'na', 'full']);
const label = plainText(300, 1);

const quotient = {
  numerator: Expression,
  denominator: Expression,
  numeratorLabel: label,
  denominatorLabel: label,
  zeroDenominator: ZeroDenominator,
};
/** First band that fits from the top wins; `>=` includes its limit, `>` does not. */
const LimitBand = z.strictObject({ op: z.enum(['>=', '>']), limit: Decimal, points: Decimal });

/** How one leaf earns points; the meaning of each kind is in `domain/scoring` (C3). */
export type Rule =
  | { kind: 'boolean'; condition: string }
  | { kind: 'choice'; field: string; options: { key: string; points: string }[] }
  | { kind: 'checklist'; field: string; items: { key: string; points: string }[] }
  | (Quotient & {
      kind: 'ratio';
      targetPercent?: string | undefined;
      thresholdPercent?: string | undefined;
    })
  | (Quotient & {
      kind: 'quotient-tiers';
      as: 'percent' | 'quotient';
      bands: Band[];
      otherwise: string;
    })
  | { kind: 'value-tiers'; value: string; valueLabel: string; bands: Band[]; otherwise: string }
  | {
      kind: 'condition-tiers';
      bands: { all: string[]; label: string; points: string }[];
      otherwise: string;
    }
  | { kind: 'count-step'; count: string; stepPoints: string; counted: string }
  | {
      kind: 'deduct';
      deductions: { count: string; label: string; pointsEach: string }[];
      floor: string;
    }
  | { kind: 'best-of'; alternatives: { label: string; rule: Rule }[] }
  | { kind: 'sum-of'; parts: { label: string; max: string; rule: Rule }[] }
  | {
      kind: 'formula';
      variables: Record<string, string>;
      variableLabels: Record<string, string>;
      expression: string;
      zeroDenominator: 'error' | 'na' | 'full';
    }
  | (Quotient & { kind: 'relative'; valueUnit: string; provisionalBest: string })
  | { kind: 'reviewer-points' };

type Quotient = {
  numerator: string;
  denominator: string;
  numeratorLabel: string;
  denominatorLabel: string;
  zeroDenominator: 'error' | 'na' | 'full';
};
type Band = { op: '>=' | '>'; limit: string; points: string };

export const Rule: z.ZodType<Rule> = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('boolean'), condition: Expression }),
  z.strictObject({
    kind: z.literal('choice'),
    field: FieldSlug,
    options: z.array(z.strictObject({ key: OptionKey, points: Decimal })).min(2),
  }),
  z.strictObject({
    kind: z.literal('checklist'),
    field: FieldSlug,
    items: z.array(z.strictObject({ key: OptionKey, points: Decimal })).min(1),
  }),
  z.strictObject({
    kind: z.literal('ratio'),
    ...quotient,
    /** Full points from this percentage on; 100 when absent. */
    targetPercent: Decimal.optional(),
    /** Below this percentage 0 points. */
    thresholdPercent: Decimal.optional(),
  }),
  z.strictObject({
    kind: z.literal('quotient-tiers'),
    ...quotient,
    as: z.enum(['percent', 'quotient']),
    bands: z.array(LimitBand).min(1),
    otherwise: Decimal,
  }),
  z.strictObject({
    kind: z.literal('value-tiers'),
    value: Expression,
    valueLabel: label,
    bands: z.array(LimitBand).min(1),
    otherwise: Decimal,
  }),
  z.strictObject({
    kind: z.literal('condition-tiers'),
    bands: z
      .array(z.strictObject({ all: z.array(Expression).min(1), label, points: Decimal }))
      .min(1),
    otherwise: Decimal,
  }),
  z.strictObject({
    kind: z.literal('count-step'),
    count: Expression,
    stepPoints: Decimal,
    counted: label,
  }),
  z.strictObject({
    kind: z.literal('deduct'),
    deductions: z.array(z.strictObject({ count: Expression, label, pointsEach: Decimal })).min(1),
    /** May be negative: a unit can lose points (domain notes, 2.6). */
    floor: Decimal,
  }),
  z.strictObject({
    kind: z.literal('best-of'),
    alternatives: z.array(z.strictObject({ label, rule: z.lazy(() => Rule) })).min(2),
  }),
  z.strictObject({
    kind: z.literal('sum-of'),
    parts: z.array(z.strictObject({ label, max: Decimal, rule: z.lazy(() => Rule) })).min(2),
  }),
  z.strictObject({
    kind: z.literal('formula'),
    variables: z.record(FieldSlug, Expression),
    variableLabels: z.record(FieldSlug, label),
    expression: Expression,
    zeroDenominator: ZeroDenominator,
  }),
  z.strictObject({
    kind: z.literal('relative'),
    ...quotient,
    valueUnit: label,
    /** Stands in for the best unit's value until the block is closed; the unit sees "tạm tính". */
    provisionalBest: Decimal,
  }),
  z.strictObject({ kind: z.literal('reviewer-points') }),
]);
