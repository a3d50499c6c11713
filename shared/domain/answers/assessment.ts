import { z } from 'zod';

import { NodeCode } from '../criteria/criteria-set.ts';
import { FieldSlug } from '../criteria/field.ts';
import { Level } from '../level/level.ts';
import { Decimal } from '../number/decimal.ts';
import { Instant, IsoDate, plainText, Sha256, Slug } from '../text/plain-text.ts';

/**
 * The value of a field, by the type the set gives it: integer → integer; decimal → decimal string; boolean;
 * choice → option key; multi-choice → sorted option keys; date → YYYY-MM-DD; text → string; list → rows.
 */
export const AnswerValue = z.union([
  z.int(),
  z.boolean(),
  z.string().max(4000),
  z.array(z.string().max(48)).max(200),
  z.array(z.record(z.string().max(48), z.string().max(1000))).max(500),
]);
export type AnswerValue = z.output<typeof AnswerValue>;

export const Answer = z.strictObject({
  value: AnswerValue,
  /** "Số liệu ước tính": the figure is an estimate as of this date. */
  estimatedAsOf: IsoDate.optional(),
});
export type Answer = z.output<typeof Answer>;
export type Answers = Readonly<Record<string, Answer>>;

/** One document cited at a leaf, with the place in it (domain notes, 2.8). */
export const Citation = z.strictObject({ sha256: Sha256, place: plainText(200) });
export type Citation = z.output<typeof Citation>;

/** What the unit says about one leaf beside the figures. */
export const LeafEntry = z.strictObject({
  /** A self-chosen score, at most what the rule gives. */
  selfPoints: Decimal.optional(),
  reason: plainText(1000).optional(),
  note: plainText(2000).optional(),
  /** The unit's proposal not to count the leaf, with its reason; only the campaign decides. */
  proposedNotApplicable: plainText(1000, 1).optional(),
  evidence: z.array(Citation).max(50).optional(),
});
export type LeafEntry = z.output<typeof LeafEntry>;
export type LeafEntries = Readonly<Record<string, LeafEntry>>;

/**
 * What a document says about itself, as evidence is to be cited: title, số hiệu, date and issuer (domain notes, 2.8).
 * What is not known is left out.
 */
export const EvidenceDescription = z.strictObject({
  title: plainText(300),
  number: plainText(100, 1).optional(),
  issuedOn: IsoDate.optional(),
  issuer: plainText(200, 1).optional(),
});
export type EvidenceDescription = z.output<typeof EvidenceDescription>;

/** A document of the evidence library (U4). Its file name is data, never a path. */
export const EvidenceItem = z.strictObject({
  sha256: Sha256,
  extension: z.string().regex(/^[a-z0-9]{1,8}$/),
  size: z.int().min(1).max(20_000_000),
  fileName: plainText(200, 1),
  ...EvidenceDescription.shape,
});
export type EvidenceItem = z.output<typeof EvidenceItem>;

export const Person = z.strictObject({ name: plainText(100, 1), title: plainText(150) });
export type Person = z.output<typeof Person>;

/** `data/assessment.json` of a submission: everything a unit claims. */
export const Assessment = z.strictObject({
  format: z.literal('assessment/1'),
  unit: Slug,
  level: Level,
  criteria: z.strictObject({ version: plainText(20, 1), digest: Sha256 }),
  officer: Person,
  leader: Person,
  /** When the leader approved exactly this content (U9). */
  approvedAt: Instant,
  answers: z.record(FieldSlug, Answer),
  leaves: z.record(NodeCode, LeafEntry),
  evidence: z.array(EvidenceItem).max(900),
  /** Points the unit claims per leaf, null where it has none; the reader recomputes and compares. */
  claimed: z.record(NodeCode, Decimal.nullable()),
});
export type Assessment = z.output<typeof Assessment>;
