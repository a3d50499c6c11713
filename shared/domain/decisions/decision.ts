import { z } from 'zod';

import { Answer } from '../answers/assessment.ts';
import { NodeCode } from '../criteria/criteria-set.ts';
import { FieldSlug } from '../criteria/field.ts';
import { Decimal } from '../number/decimal.ts';
import { Role } from '../roles/role.ts';
import { Instant, plainText, Sha256, Slug } from '../text/plain-text.ts';

const reason = plainText(1000, 1);

/** Which look at a leaf a score comes from; a later one stands beside the earlier, never over it (P4, P6). */
export const Round = z.enum(['district', 'desk', 'field']);
export type Round = z.output<typeof Round>;

/** One leaf of one submission checked by a named person. */
export const LeafCheck = z.strictObject({
  unit: Slug,
  /** Digest of the submission that was looked at. */
  digest: Sha256,
  leaf: NodeCode,
  round: Round,
  outcome: z.enum(['agreed', 'changed']),
  /** The points that stand after this check. */
  points: Decimal,
  reason: plainText(1000),
});
export type LeafCheck = z.output<typeof LeafCheck>;

/** Figures that only a reviewer enters, such as late reports (C3). */
export const ReviewerAnswers = z.strictObject({ unit: Slug, answers: z.record(FieldSlug, Answer) });
export type ReviewerAnswers = z.output<typeof ReviewerAnswers>;

/** Everything a person decides on a receiving desk, with its reason where there is a choice (T5). */
export const Decision = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('authority-confirmed'),
    campaign: Sha256,
    fingerprint: Sha256,
  }),
  z.strictObject({ kind: z.literal('key-issued'), unit: Slug, fingerprint: Sha256 }),
  z.strictObject({ kind: z.literal('key-pinned'), unit: Slug, fingerprint: Sha256, reason }),
  z.strictObject({
    kind: z.literal('key-revoked'),
    unit: Slug,
    fingerprint: Sha256,
    reason,
  }),
  /** An entry of the arrival ledger (P2). */
  z.strictObject({
    kind: z.literal('arrived'),
    number: z.int().min(1),
    package: z.enum(['submission', 'bundle']),
    unit: Slug,
    revision: z.int().min(1),
    digest: Sha256,
    /** When it reached the desk; what lateness is judged by. */
    arrivedAt: Instant,
    importedAt: Instant,
    /** Why the time was entered by the officer; absent when arrival is import. */
    enteredBecause: plainText(500, 1).optional(),
    /** Digest of the bundle it came in; null when it came directly. */
    via: Sha256.nullable(),
  }),
  /** A file put in quarantine, by the SHA-256 of its bytes. */
  z.strictObject({
    kind: z.literal('refused'),
    file: Sha256,
    name: plainText(200),
    code: z.string().max(60),
    unit: Slug.nullable(),
  }),
  /** A fork settled by a person: of two contents with one revision number, this one counts. */
  z.strictObject({
    kind: z.literal('fork-settled'),
    unit: Slug,
    revision: z.int().min(1),
    chosen: Sha256,
    rejected: Sha256,
    reason,
  }),
  z.strictObject({ kind: z.literal('extended'), unit: Slug, until: Instant, reason }),
  z.strictObject({ kind: z.literal('excluded'), unit: Slug, reason }),
  z.strictObject({ kind: z.literal('not-applicable'), unit: Slug, leaf: NodeCode, reason }),
  z.strictObject({ kind: z.literal('checked'), ...LeafCheck.shape }),
  /** One named person accepts the standing points of these leaves without a change (P4: recorded with count). */
  z.strictObject({
    kind: z.literal('checked-in-bulk'),
    unit: Slug,
    digest: Sha256,
    round: Round,
    leaves: z.array(NodeCode).min(1),
    count: z.int().min(1),
  }),
  z.strictObject({ kind: z.literal('reviewer-answered'), ...ReviewerAnswers.shape }),
  z.strictObject({ kind: z.literal('block-closed'), block: Slug }),
  /** Draft → submitted to Ban Chỉ đạo → approved by UBND → published (K5). */
  z.strictObject({
    kind: z.literal('ranking-stage'),
    stage: z.enum(['draft', 'submitted', 'approved', 'published']),
    version: z.int().min(1),
    /** SHA-256 of the canonical ranking JSON that the stage speaks of. */
    ranking: Sha256,
    document: plainText(200),
  }),
]);
export type Decision = z.output<typeof Decision>;

export const DecisionAuthor = z.strictObject({
  name: plainText(100, 1),
  title: plainText(150),
  role: Role,
});
export type DecisionAuthor = z.output<typeof DecisionAuthor>;

/** One link of the chain: `hash` = SHA-256 of the canonical JSON of the entry without `hash`. */
export const LedgerEntry = z.strictObject({
  seq: z.int().min(1),
  previous: Sha256.nullable(),
  at: Instant,
  by: DecisionAuthor,
  decision: Decision,
  hash: Sha256,
});
export type LedgerEntry = z.output<typeof LedgerEntry>;

/** `decisions.json`: the ledger as exported. */
export const Ledger = z.strictObject({
  format: z.literal('decisions/1'),
  campaign: z.strictObject({ id: Slug, digest: Sha256 }),
  entries: z.array(LedgerEntry),
});
export type Ledger = z.output<typeof Ledger>;
