import { z } from 'zod';

import { NodeCode } from '../criteria/criteria-set.ts';
import { Instant, plainText, Sha256, Slug } from '../text/plain-text.ts';
import { DecisionAuthor } from './author.ts';
import { LeafCheck, ReviewerAnswers, Round } from './leaf-check.ts';

const reason = plainText(1000, 1);
/** Who looked where, when it was another laptop: the findings package it came in (P5, P6). */
const found = z.strictObject({ by: DecisionAuthor, at: Instant, package: Sha256 }).optional();

/** Completeness, returns and the looks at leaves (P3, P4, H4). */
export const reviewDecisions = [
  /** The submission has every required part; from here the verification clock runs (P3, letter I.4). */
  z.strictObject({ kind: z.literal('found-complete'), unit: Slug, digest: Sha256 }),
  /** Sent back to be completed (H4, P3); the return package says the same to the unit. */
  z.strictObject({
    kind: z.literal('returned'),
    unit: Slug,
    /** The submission sent back. */
    digest: Sha256,
    revision: z.int().min(1),
    /** Digest of the return package. */
    package: Sha256,
    /** `incomplete` voids the submission until it is completed in the term; `clarify` lets it stand meanwhile. */
    purpose: z.enum(['incomplete', 'clarify']),
    until: Instant,
    reason,
    leaves: z.array(NodeCode),
  }),
  /** Takes a return back: the submission stands as it was. */
  z.strictObject({ kind: z.literal('return-lifted'), unit: Slug, package: Sha256, reason }),
  z.strictObject({
    kind: z.literal('checked'),
    ...LeafCheck.shape,
    found,
  }),
  /** One named person accepts the standing points of these leaves without a change (P4: recorded with count). */
  z.strictObject({
    kind: z.literal('checked-in-bulk'),
    unit: Slug,
    digest: Sha256,
    round: Round,
    leaves: z.array(NodeCode).min(1),
    count: z.int().min(1),
  }),
  /** Takes this desk's looks of one round at one leaf back: nobody looked yet (P4, undo). */
  z.strictObject({
    kind: z.literal('check-withdrawn'),
    unit: Slug,
    digest: Sha256,
    leaf: NodeCode,
    round: Round,
  }),
  /** The unit is asked to explain; the leaf waits until somebody looks again (P4). */
  z.strictObject({
    kind: z.literal('explanation-asked'),
    unit: Slug,
    digest: Sha256,
    leaf: NodeCode,
    question: plainText(1000, 1),
    found,
  }),
  z.strictObject({ kind: z.literal('reviewer-answered'), ...ReviewerAnswers.shape }),
] as const;
