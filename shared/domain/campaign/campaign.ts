import { z } from 'zod';

import { NodeCode } from '../criteria/criteria-set.ts';
import { Level } from '../level/level.ts';
import { Decimal } from '../number/decimal.ts';
import { Instant, IsoDate, plainText, Sha256, Slug } from '../text/plain-text.ts';
import { ReportOutline } from './report-outline.ts';

/** How equal totals are placed (K1): 1-2-2-4 or 1-2-2-3; then by the points of the named sections, in order. */
export const RankingPolicy = z.strictObject({
  ties: z.enum(['competition', 'dense']),
  tieBreakers: z.array(NodeCode),
});
export type RankingPolicy = z.output<typeof RankingPolicy>;

/** Bands by percentage, half-open, highest first; `from` belongs to the band. The last one takes all below. */
export const Band = z.strictObject({ name: plainText(60, 1), from: Decimal });
export type Band = z.output<typeof Band>;

/**
 * Which points stand at a leaf that was also inspected on the spot (P6). `last-look`: dispute, else field, else desk,
 * else district. `lowest`: after a dispute its points, else the lower of what desk and field found.
 */
export const EffectiveScore = z.enum(['last-look', 'lowest']);
export type EffectiveScore = z.output<typeof EffectiveScore>;

/** A campaign (đợt đánh giá) is data (C1); nothing of this is in code. */
export const Campaign = z.strictObject({
  format: z.literal('campaign/1'),
  id: Slug,
  name: plainText(300, 1),
  year: z.int().min(2000).max(2100),
  /** "Tập dượt": practice and real never mix (package-format, manifest). */
  practice: z.boolean(),
  legalBasis: z.array(plainText(300, 1)),
  period: z.strictObject({ start: IsoDate, end: IsoDate }),
  /** One instant per level; an arrival is in time when it is strictly before it ("trước ngày", P2). */
  deadlines: z.partialRecord(Level, Instant),
  /** Criteria set of each level: SHA-256 of the canonical bytes of `data/criteria-<level>.json`. */
  criteria: z.partialRecord(
    Level,
    z.strictObject({ version: plainText(20, 1), digest: Sha256, total: Decimal }),
  ),
  excluded: z.array(z.strictObject({ unit: Slug, reason: plainText(500, 1) })),
  /** Leaves decided as not counted for a unit (domain notes, 2.7: decided centrally, per unit). */
  notApplicable: z.array(z.strictObject({ unit: Slug, leaf: NodeCode, reason: plainText(500, 1) })),
  ranking: z.partialRecord(Level, RankingPolicy),
  bands: z.array(Band).min(1),
  /** `district`: the district's receipt is a commune's arrival; `authority`: only the Sở's (default, P2). */
  communeArrival: z.enum(['authority', 'district']),
  /** `last-look` when absent. */
  effectiveScore: EffectiveScore.optional(),
  report: ReportOutline,
  limits: z.strictObject({
    submissionBytes: z.int().min(1_000_000).max(50_000_000),
    evidenceBytes: z.int().min(100_000).max(20_000_000),
  }),
  contact: z.strictObject({
    office: plainText(200),
    phone: plainText(60),
    mailbox: plainText(200),
  }),
});
export type Campaign = z.output<typeof Campaign>;
