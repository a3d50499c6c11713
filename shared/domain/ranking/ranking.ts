import { z } from 'zod';

import { NodeCode } from '../criteria/criteria-set.ts';
import { Level } from '../level/level.ts';
import { Decimal } from '../number/decimal.ts';
import { Instant, plainText, Sha256, Slug } from '../text/plain-text.ts';

/** Where the effective points of a leaf come from; a later look wins over an earlier one. */
export const PointsSource = z.enum(['self', 'district', 'desk', 'field', 'dispute', 'rule']);
export type PointsSource = z.output<typeof PointsSource>;

export const RankedLeaf = z.strictObject({
  points: Decimal.nullable(),
  status: z.enum([
    'scored',
    'missing',
    'invalid',
    'awaiting-reviewer',
    'not-counted-decided',
    'not-counted-by-rule',
  ]),
  source: PointsSource.nullable(),
  /** A named person looked at it (P4). */
  checked: z.boolean(),
  provisional: z.boolean(),
});
export type RankedLeaf = z.output<typeof RankedLeaf>;

export const RankedTotals = z.strictObject({
  max: Decimal,
  notCounted: Decimal,
  required: Decimal,
  achieved: Decimal,
  percent: Decimal.nullable(),
  converted: Decimal.nullable(),
});
export type RankedTotals = z.output<typeof RankedTotals>;

/** Late, absent and unranked units have no score (letter I.4: "xem như xếp hạng cuối"). */
export const Standing = z.enum(['ranked', 'late', 'absent', 'excluded']);
export type Standing = z.output<typeof Standing>;

export const RankedUnit = z.strictObject({
  unit: Slug,
  level: Level,
  block: Slug,
  standing: Standing,
  /** The submission that counts: for a late unit the one that came late, for an absent one null. */
  submission: z
    .strictObject({
      digest: Sha256,
      revision: z.int().min(1),
      arrival: z.int().min(1),
      arrivedAt: Instant,
      via: Sha256.nullable(),
    })
    .nullable(),
  totals: RankedTotals.nullable(),
  sections: z.record(NodeCode, RankedTotals).nullable(),
  band: plainText(60).nullable(),
  leaves: z.record(NodeCode, RankedLeaf).nullable(),
  /** Why it is late, excluded … in the campaign's or the decision's words; empty otherwise. */
  reason: plainText(1000),
});
export type RankedUnit = z.output<typeof RankedUnit>;

export const Place = z.strictObject({
  unit: Slug,
  rank: z.int().min(1),
  tied: z.boolean(),
});

/** One table of results: a level's block, or the communes of one district (K1). */
export const RankingList = z.strictObject({
  id: z.string().regex(/^[a-z0-9-]{1,70}$/),
  level: Level,
  block: Slug,
  /** District whose communes these are; null for the whole province. */
  within: Slug.nullable(),
  /** In order of rank, then of unit code. */
  places: z.array(Place),
  /** Late and absent units together: rank = number of ranked units + 1, no score. */
  last: z.array(Place),
  excluded: z.array(Slug),
});
export type RankingList = z.output<typeof RankingList>;

/** The canonical ranking: a function of the packages, the campaign and the decisions alone (K4). */
export const Ranking = z.strictObject({
  format: z.literal('ranking/1'),
  campaign: z.strictObject({ id: Slug, digest: Sha256 }),
  practice: z.boolean(),
  closedBlocks: z.array(Slug),
  units: z.array(RankedUnit),
  lists: z.array(RankingList),
});
export type Ranking = z.output<typeof Ranking>;
