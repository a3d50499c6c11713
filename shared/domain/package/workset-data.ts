import { z } from 'zod';

import { Person } from '../answers/assessment.ts';
import { NodeCode } from '../criteria/criteria-set.ts';
import { DecisionAuthor } from '../decisions/author.ts';
import { LeafCheck, ReviewerAnswers, Round } from '../decisions/leaf-check.ts';
import { Instant, IsoDate, plainText, Sha256, Slug } from '../text/plain-text.ts';

/** A look as its maker wrote it down: value, person, time. */
export const FoundLook = z.strictObject({ ...LeafCheck.shape, at: Instant, by: DecisionAuthor });
export type FoundLook = z.output<typeof FoundLook>;

/** `data/workset.json`, beside `members/<unit>.cqdt`: what one reviewer looks at on another laptop (P5, P6). */
export const WorksetData = z.strictObject({
  format: z.literal('workset/1'),
  /** Who it is for, and the key that may sign the findings. */
  reviewer: z.strictObject({
    code: Slug,
    name: plainText(100, 1),
    title: plainText(150),
    fingerprint: Sha256,
  }),
  round: Round,
  units: z.array(
    z.strictObject({
      unit: Slug,
      digest: Sha256,
      revision: z.int().min(1),
      /** Its line in the arrival ledger of the Sở. */
      number: z.int().min(1),
      arrivedAt: Instant,
      /** What was decided since the campaign was opened about leaves of this unit counting or not. */
      rulings: z.array(
        z.strictObject({ leaf: NodeCode, counts: z.boolean(), reason: plainText(1000, 1) }),
      ),
      /** Of a visit on the spot; null for work at the desk. */
      visit: z
        .strictObject({ date: IsoDate, place: plainText(300), team: z.array(Person).max(20) })
        .nullable(),
    }),
  ),
  /** Leaves given of every unit; every leaf where empty. */
  leaves: z.array(NodeCode),
  /** Looks that were there when the work set was made, so that the reviewer sees what others found. */
  looks: z.array(FoundLook),
  reviewerAnswers: z.array(
    z.strictObject({ ...ReviewerAnswers.shape, at: Instant, by: DecisionAuthor }),
  ),
});
export type WorksetData = z.output<typeof WorksetData>;

/** A photo taken on the spot: `evidence/<sha256>.<ext>` of a findings package (P6). */
export const FindingPhoto = z.strictObject({
  sha256: Sha256,
  extension: z.string().regex(/^[a-z0-9]{1,8}$/),
  size: z.int().min(1).max(20_000_000),
  fileName: plainText(200, 1),
  unit: Slug,
  leaf: NodeCode.nullable(),
  caption: plainText(300),
  takenAt: Instant,
});
export type FindingPhoto = z.output<typeof FindingPhoto>;

/** A visit as its team wrote it down (P6). */
export const VisitRecord = z.strictObject({
  unit: Slug,
  date: IsoDate,
  place: plainText(300),
  team: z.array(Person).min(1).max(20),
  /** Who spoke for the unit. */
  present: z.array(Person).max(20),
  /** What the team found, in words. */
  remarks: plainText(4000),
  /** What the unit said to it; both stand in the minutes. */
  opinion: plainText(4000),
});
export type VisitRecord = z.output<typeof VisitRecord>;

/** `data/findings.json`: values per (unit, leaf, round) with their author (P5). */
export const FindingsData = z.strictObject({
  format: z.literal('findings/1'),
  /** Digest of the work set that is answered. */
  workset: Sha256,
  reviewer: Slug,
  round: Round,
  /** The reviewer's last look at each leaf; `seq` orders them where a laptop's clock does not. */
  looks: z.array(FoundLook.extend({ seq: z.int().min(1) })),
  /** What the unit is to explain (P4). */
  questions: z.array(
    z.strictObject({
      unit: Slug,
      digest: Sha256,
      leaf: NodeCode,
      question: plainText(1000, 1),
      at: Instant,
      by: DecisionAuthor,
    }),
  ),
  photos: z.array(FindingPhoto).max(400),
  /** As they stood when these findings were sealed, with who wrote them down. */
  visits: z.array(VisitRecord.extend({ at: Instant, by: DecisionAuthor })),
});
export type FindingsData = z.output<typeof FindingsData>;
