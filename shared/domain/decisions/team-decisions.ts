import { z } from 'zod';

import { Person } from '../answers/assessment.ts';
import { NodeCode } from '../criteria/criteria-set.ts';
import { Instant, IsoDate, plainText, Sha256, Slug } from '../text/plain-text.ts';
import { FindingPhoto, VisitRecord } from '../package/workset-data.ts';
import { DecisionAuthor } from './author.ts';
import { Round } from './leaf-check.ts';

const reason = plainText(1000, 1);

/** How units come to be inspected on the spot (P6); a random choice can be drawn again from its seed. */
export const SelectionRule = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('random'),
    seed: plainText(100, 1),
    count: z.int().min(1).max(1000),
    block: Slug.nullable(),
  }),
  z.strictObject({
    kind: z.literal('largest-gap'),
    count: z.int().min(1).max(1000),
    block: Slug.nullable(),
  }),
  z.strictObject({ kind: z.literal('complaint') }),
  z.strictObject({ kind: z.literal('by-hand') }),
]);
export type SelectionRule = z.output<typeof SelectionRule>;

/** Who reviews what, what travelled between laptops, and visits on the spot (P5, P6). */
export const teamDecisions = [
  /** A reviewer's key, compared by a named person; what this key signs counts as the reviewer's findings. */
  z.strictObject({
    kind: z.literal('reviewer-named'),
    reviewer: Slug,
    name: plainText(100, 1),
    title: plainText(150),
    phone: plainText(60),
    fingerprint: Sha256,
  }),
  /** What this key signs is taken no more; looks that were taken before stand. */
  z.strictObject({ kind: z.literal('reviewer-dismissed'), reviewer: Slug, reason }),
  /** Replaces what the reviewer was given before: these leaves of these units, every leaf where none is named. */
  z.strictObject({
    kind: z.literal('assigned'),
    reviewer: Slug,
    units: z.array(Slug),
    leaves: z.array(NodeCode),
  }),
  z.strictObject({
    kind: z.literal('workset-issued'),
    reviewer: Slug,
    package: Sha256,
    round: Round,
    units: z.array(Slug),
    leaves: z.array(NodeCode),
  }),
  /** Findings taken in: how many values became looks, how many wait because somebody else looked differently. */
  z.strictObject({
    kind: z.literal('findings-taken'),
    reviewer: Slug,
    package: Sha256,
    workset: Sha256,
    taken: z.int().min(0),
    conflicts: z.int().min(0),
    /** Values left out, since the work set did not give these leaves of these units. */
    outside: z.int().min(0),
  }),
  z.strictObject({
    kind: z.literal('inspection-selected'),
    rule: SelectionRule,
    units: z.array(Slug).min(1),
    reason,
  }),
  /** Plan of one visit; a later one replaces the earlier. */
  z.strictObject({
    kind: z.literal('inspection-planned'),
    unit: Slug,
    date: IsoDate,
    place: plainText(300),
    team: z.array(Person).min(1).max(20),
    leaves: z.array(NodeCode),
  }),
  z.strictObject({ kind: z.literal('inspection-cancelled'), unit: Slug, reason }),
  /**
   * The visit took place; its findings are looks of the round `field`. A later record of the same unit replaces the
   * earlier. Photos are named by their SHA-256, so that the record proves them.
   */
  z.strictObject({
    kind: z.literal('inspected'),
    ...VisitRecord.shape,
    photos: z.array(FindingPhoto.omit({ unit: true })).max(400),
    /** Who wrote it down where, when it was another laptop: the findings package it came in. */
    found: z.strictObject({ by: DecisionAuthor, at: Instant, package: Sha256 }).optional(),
  }),
] as const;
