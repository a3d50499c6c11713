import { z } from 'zod';

import { Citation, EvidenceItem, Person } from '../answers/assessment.ts';
import { NodeCode } from '../criteria/criteria-set.ts';
import { Decimal } from '../number/decimal.ts';
import { Instant, plainText, Sha256, Slug } from '../text/plain-text.ts';

/** `data/return.json`: what to complete, why, until when (H4, P3). */
export const ReturnData = z.strictObject({
  format: z.literal('return/1'),
  unit: Slug,
  /** The submission that is sent back. */
  revision: z.int().min(1),
  digest: Sha256,
  purpose: z.enum(['incomplete', 'clarify']),
  /** The completed revision arrives strictly before it. */
  until: Instant,
  reason: plainText(2000, 1),
  items: z
    .array(
      z.strictObject({
        /** Null where the reason concerns no single leaf: the report, a missing paper. */
        leaf: NodeCode.nullable(),
        reason: plainText(1000, 1),
      }),
    )
    .max(500),
  officer: Person,
});
export type ReturnData = z.output<typeof ReturnData>;

/** One leaf of a notice of appraisal: every score it had, and the one that stands (P7). */
export const AppraisedLeaf = z.strictObject({
  leaf: NodeCode,
  self: Decimal.nullable(),
  district: Decimal.nullable(),
  desk: Decimal.nullable(),
  field: Decimal.nullable(),
  dispute: Decimal.nullable(),
  /** What counts now; null where the leaf is not counted. */
  points: Decimal.nullable(),
  status: z.enum([
    'scored',
    'missing',
    'invalid',
    'awaiting-reviewer',
    'not-counted-decided',
    'not-counted-by-rule',
  ]),
  /** A named person looked at it (P4). */
  checked: z.boolean(),
  /** Provisional until the block is closed (P8). */
  provisional: z.boolean(),
  reason: plainText(1000),
  /** Answer to an objection of the round before; empty otherwise. */
  answer: plainText(1000),
});
export type AppraisedLeaf = z.output<typeof AppraisedLeaf>;

/** `data/appraisal.json`: the notice of appraisal (thông báo thẩm định) of one unit (P7). */
export const AppraisalData = z.strictObject({
  format: z.literal('appraisal/1'),
  unit: Slug,
  revision: z.int().min(1),
  digest: Sha256,
  round: z.int().min(1).max(9),
  until: Instant,
  leaves: z.array(AppraisedLeaf).max(2000),
  achieved: Decimal,
  required: Decimal,
  percent: Decimal.nullable(),
  converted: Decimal.nullable(),
  officer: Person,
});
export type AppraisalData = z.output<typeof AppraisalData>;

/** What a unit says to one leaf of a notice. */
export const ResponseItem = z.strictObject({
  leaf: NodeCode,
  outcome: z.enum(['accepted', 'objected']),
  /** Why it objects; required then. */
  text: plainText(2000),
  evidence: z.array(Citation).max(50),
});
export type ResponseItem = z.output<typeof ResponseItem>;

/** `data/response.json`, beside `evidence/<sha256>.<ext>` (P7). */
export const ResponseData = z.strictObject({
  format: z.literal('response/1'),
  unit: Slug,
  round: z.int().min(1).max(9),
  /** Digest of the appraisal package that is answered. */
  appraisal: Sha256,
  items: z.array(ResponseItem).max(2000),
  evidence: z.array(EvidenceItem).max(900),
  officer: Person,
  leader: Person,
  approvedAt: Instant,
});
export type ResponseData = z.output<typeof ResponseData>;
