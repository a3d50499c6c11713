import { z } from 'zod';

import { Instant, plainText, Sha256, Slug } from '../text/plain-text.ts';
import { arrivalDecisions } from './arrival-decisions.ts';
import { DecisionAuthor } from './author.ts';
import { noticeDecisions } from './notice-decisions.ts';
import { reviewDecisions } from './review-decisions.ts';
import { teamDecisions } from './team-decisions.ts';

/** Closing of blocks and the stages of the ranking (P8, K5). */
const rankingDecisions = [
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
] as const;

/** Everything a person decides on a receiving desk, with its reason where there is a choice (T5). */
export const Decision = z.discriminatedUnion('kind', [
  ...arrivalDecisions,
  ...reviewDecisions,
  ...teamDecisions,
  ...noticeDecisions,
  ...rankingDecisions,
]);
export type Decision = z.output<typeof Decision>;

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
