import { z } from 'zod';

import { NodeCode } from '../criteria/criteria-set.ts';
import { Instant, plainText, Sha256, Slug } from '../text/plain-text.ts';

/** Notice of appraisal, the unit's response, and the end of a round (P7). */
export const noticeDecisions = [
  z.strictObject({
    kind: z.literal('appraised'),
    unit: Slug,
    /** The submission whose points the notice states. */
    digest: Sha256,
    round: z.int().min(1).max(9),
    /** Digest of the appraisal package. */
    package: Sha256,
    /** The unit answers strictly before it. */
    until: Instant,
  }),
  /** What the unit answered; objections are settled by looks of the round `dispute`. */
  z.strictObject({
    kind: z.literal('responded'),
    unit: Slug,
    digest: Sha256,
    round: z.int().min(1).max(9),
    /** Digest of the notice that is answered. */
    appraisal: Sha256,
    /** Digest of the response package. */
    package: Sha256,
    arrivedAt: Instant,
    /** After the term or after the round was closed: kept in the record, not settled. */
    late: z.boolean(),
    items: z.array(
      z.strictObject({
        leaf: NodeCode,
        outcome: z.enum(['accepted', 'objected']),
        text: plainText(2000),
        evidence: z.int().min(0),
      }),
    ),
  }),
  /** The end of a round; what arrives for it afterwards is late. */
  z.strictObject({
    kind: z.literal('appraisal-round-closed'),
    round: z.int().min(1).max(9),
    /** Objections that nobody settled; then the reason says why the round ends all the same. */
    open: z.int().min(0),
    reason: plainText(1000),
  }),
] as const;
