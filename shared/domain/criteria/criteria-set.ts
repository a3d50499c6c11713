import { z } from 'zod';

import { Level } from '../level/level.ts';
import { Decimal } from '../number/decimal.ts';
import { IsoDate, plainText } from '../text/plain-text.ts';
import { Expression, Field, FieldSlug, Filler } from './field.ts';
import { Rule } from './rule.ts';

/** Code of a part, group, criterion or leaf as printed: `A`, `I.1.2`. */
export const NodeCode = z.string().regex(/^[A-Za-z0-9]{1,8}(\.[A-Za-z0-9]{1,8}){0,7}$/);

export const Leaf = z.strictObject({
  code: NodeCode,
  name: plainText(500, 1),
  max: Decimal,
  rule: Rule,
  /** How points are given, in words, as printed in the set. */
  scoringText: plainText(2000),
  guidance: plainText(4000),
  /** Fields shown at the leaf in order; `rule` when the rule reads it, `info` when it is only shown. */
  fields: z.array(z.strictObject({ field: FieldSlug, use: z.enum(['rule', 'info']) })),
  /** Documents wanted as evidence, in words. */
  evidence: z.array(plainText(300, 1)),
  filledBy: Filler,
  /** The unit neither scores nor explains it. */
  reviewerOnly: z.boolean(),
  naAllowed: z.boolean(),
  naCondition: plainText(1000),
  naConfirmedBy: Filler.optional(),
  legalBasis: z.array(plainText(300, 1)),
  /** Where the sample took it from; empty in an official set. */
  modelledOn: plainText(500),
});
export type Leaf = z.output<typeof Leaf>;

/** Part, group or criterion: any depth (C2). A section holds sections or leaves, never both. */
export type Section = {
  code: string;
  name: string;
  max: string;
  sections?: Section[] | undefined;
  leaves?: Leaf[] | undefined;
};
export const Section: z.ZodType<Section> = z.strictObject({
  code: NodeCode,
  name: plainText(500, 1),
  max: Decimal,
  sections: z
    .array(z.lazy(() => Section))
    .min(1)
    .optional(),
  leaves: z.array(Leaf).min(1).optional(),
});

/** When `when` holds, the answers contradict each other. */
const Check = z.strictObject({
  id: z.string().regex(/^[a-z0-9-]{1,32}$/),
  when: Expression,
  severity: z.enum(['block', 'warn']),
  message: plainText(500, 1),
});

/** Rounding as the set declares it (C4). */
export const Rounding = z.strictObject({
  leafDecimals: z.int().min(0).max(6),
  percentDecimals: z.int().min(0).max(6),
  convertedDecimals: z.int().min(0).max(6),
  mode: z.literal('half-away-from-zero'),
  total: z.literal('sum-of-rounded-leaves'),
});
export type Rounding = z.output<typeof Rounding>;

/** One level's criteria for one year (C2). Structure only; `check-set.ts` proves that it is coherent. */
export const CriteriaSet = z.strictObject({
  format: z.literal('criteria/1'),
  level: Level,
  year: z.int().min(2000).max(2100),
  version: plainText(20, 1),
  title: plainText(300, 1),
  /** True for the shipped "Bộ tiêu chí mẫu"; every screen and document then says so. */
  sample: z.boolean(),
  notice: plainText(1000),
  period: z.strictObject({ start: IsoDate, end: IsoDate }),
  total: Decimal,
  rounding: Rounding,
  /** Letter 1252, I.1: a reason wherever the score is below the maximum. */
  reasonBelowMax: z.boolean(),
  abbreviations: z.record(z.string(), plainText(200, 1)),
  fields: z.array(Field),
  checks: z.array(Check),
  sections: z.array(Section).min(1),
});
export type CriteriaSet = z.output<typeof CriteriaSet>;
