import { z } from 'zod';

import { Decimal } from '../number/decimal.ts';
import { IsoDate, plainText } from '../text/plain-text.ts';

/** Field slugs are kept from the criteria set into packages, so that outsiders can read answers by name. */
export const FieldSlug = z.string().regex(/^[a-z][a-z0-9_]{0,47}$/);
export const OptionKey = z.string().regex(/^[a-z0-9][a-z0-9_-]{0,47}$/);
/** Text of an expression in the language of `domain/expression`. */
export const Expression = z.string().min(1).max(1000);

/** Who enters a figure: the unit itself, the district, or only the province (C2, C3 "reviewer only"). */
export const Filler = z.enum(['unit', 'district', 'province']);
export type Filler = z.output<typeof Filler>;

const Option = z.strictObject({ key: OptionKey, label: plainText(300, 1) });
/** The field stands in `relation` to `expression`, once every field named there is filled. */
const Bound = z.strictObject({
  relation: z.enum(['<', '<=', '>', '>=', '=', '<>']),
  expression: Expression,
  message: plainText(500, 1),
});
/** Where a district's figure comes from (H5): its communes' answers, the register, the arrival ledger. */
const Derived = z.strictObject({
  source: z.enum(['communes', 'register', 'arrivals']),
  sum: Expression.optional(),
  own: FieldSlug.optional(),
  note: plainText(500).optional(),
});
/** A date limit: fixed, or an end of the campaign's data window. */
const DateLimit = z.union([IsoDate, z.enum(['period_start', 'period_end'])]);

const common = {
  slug: FieldSlug,
  label: plainText(300, 1),
  help: plainText(1000),
  unit: plainText(40).nullable(),
  /** May be marked "số liệu ước tính" with an as-of date, since deadlines precede the end of the data window. */
  estimateAllowed: z.boolean(),
  filledBy: Filler,
  required: z.boolean(),
  requiredWhen: z
    .strictObject({ field: FieldSlug, in: z.array(z.union([z.boolean(), OptionKey])).min(1) })
    .optional(),
  bounds: z.array(Bound).optional(),
  derived: Derived.optional(),
};
const numeric = { min: Decimal.optional(), max: Decimal.optional(), default: Decimal.optional() };

/** One figure or choice asked of a unit. A field shared by several leaves is entered once (C3). */
export const Field = z.discriminatedUnion('type', [
  z.strictObject({ ...common, ...numeric, type: z.literal('integer') }),
  z.strictObject({
    ...common,
    ...numeric,
    type: z.literal('decimal'),
    decimals: z.int().min(1).max(6),
  }),
  z.strictObject({ ...common, type: z.literal('boolean') }),
  z.strictObject({ ...common, type: z.literal('choice'), options: z.array(Option).min(2) }),
  z.strictObject({ ...common, type: z.literal('multi-choice'), options: z.array(Option).min(1) }),
  z.strictObject({
    ...common,
    type: z.literal('date'),
    min: DateLimit.optional(),
    max: DateLimit.optional(),
  }),
  z.strictObject({
    ...common,
    type: z.literal('text'),
    maxLength: z.int().min(1).max(4000),
    format: z.enum(['url']).optional(),
  }),
  z.strictObject({
    ...common,
    type: z.literal('list'),
    columns: z
      .array(
        z.strictObject({
          key: OptionKey,
          label: plainText(200, 1),
          type: z.enum(['text', 'date', 'integer', 'decimal']),
        }),
      )
      .min(1),
    /** Slug of the count that the number of rows must equal. */
    rowsEqual: FieldSlug.optional(),
  }),
]);
export type Field = z.output<typeof Field>;
