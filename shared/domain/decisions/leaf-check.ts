import { z } from 'zod';

import { Answer } from '../answers/assessment.ts';
import { NodeCode } from '../criteria/criteria-set.ts';
import { FieldSlug } from '../criteria/field.ts';
import { Decimal } from '../number/decimal.ts';
import { plainText, Sha256, Slug } from '../text/plain-text.ts';

/**
 * Which look at a leaf a score comes from; a later one stands beside the earlier, never over it (P4, P6). `dispute`
 * is the look after the unit objected to its notice of appraisal (P7).
 */
export const Round = z.enum(['district', 'desk', 'field', 'dispute']);
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
