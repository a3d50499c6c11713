import { z } from 'zod';

import { Person } from '../../domain/answers/assessment.ts';
import { EffectiveScore } from '../../domain/campaign/campaign.ts';
import { NodeCode } from '../../domain/criteria/criteria-set.ts';
import { SelectionRule } from '../../domain/decisions/team-decisions.ts';
import { VisitRecord } from '../../domain/package/workset-data.ts';
import { PointsSource } from '../../domain/ranking/ranking.ts';
import { Instant, IsoDate, Sha256, Slug } from '../../domain/text/plain-text.ts';
import { command, query } from '../define.ts';
import { ExportedFile, FileToken, UnitLine } from '../dto.ts';

/** The Sở, and whoever goes there with a work set. */
const onTheSpot = ['province', 'reviewer'] as const;
const decided = { at: z.string(), by: z.string() };
const points = z.string().nullable();
const reason = z.string().trim().min(1).max(1000);

const Plan = z.object({
  ...decided,
  date: z.string(),
  place: z.string(),
  team: z.array(Person),
  /** Every leaf where empty. */
  leaves: z.array(z.string()),
});
const Visit = z.object({
  ...decided,
  ...VisitRecord.omit({ unit: true }).shape,
  photos: z.int(),
});
const Photo = z.object({
  sha256: z.string(),
  leaf: z.string().nullable(),
  fileName: z.string(),
  size: z.int(),
  caption: z.string(),
  takenAt: z.string(),
});

const Row = z.object({
  unit: UnitLine,
  state: z.enum(['selected', 'planned', 'visited', 'cancelled']),
  /** Why it was selected, oldest first. */
  selections: z.array(z.object({ ...decided, rule: SelectionRule, reason: z.string() })),
  plan: Plan.nullable(),
  visit: Visit.nullable(),
  cancelled: z.object({ ...decided, reason: z.string() }).nullable(),
  /** Totals: claimed, and standing now. Null without a submission. */
  self: points,
  standing: points,
  /** Leaves that the visit looks at, and those that have a field score. */
  leaves: z.int(),
  looked: z.int(),
  photos: z.int(),
});

/** A unit that a rule would choose, with what the rule goes by. */
const Proposed = z.object({
  unit: UnitLine,
  /** Of a random draw: the number it drew, hexadecimal. */
  number: z.string().nullable(),
  /** Points by which claim and check differ, leaf by leaf. */
  gap: z.string(),
  self: points,
  standing: points,
});

/** Field inspection (P6): who is visited and why, when and by whom, what was found. */
export const inspectionMethods = {
  /** Every unit that was selected, with plan and visit. */
  'inspection.list': query({
    input: z.object({}),
    output: z.object({
      rule: EffectiveScore,
      /** A seed nobody chose: the end of the ledger's last hash. */
      seed: z.string(),
      /** Today in Việt Nam. */
      today: z.string(),
      blocks: z.array(z.object({ code: z.string(), name: z.string() })),
      rows: z.array(Row),
    }),
    errors: [],
    roles: onTheSpot,
    reads: ['inspection', 'review', 'intake'],
  }),
  /** Whom a rule would choose, in its order; for a choice by hand everyone who may be chosen. Nothing is recorded. */
  'inspection.propose': query({
    input: z.object({ rule: SelectionRule }),
    output: z.object({ units: z.array(Proposed), outOf: z.int() }),
    errors: [],
    roles: ['province'],
    reads: ['inspection', 'review', 'intake'],
  }),
  /** Records who is visited, by which rule and why; of a drawn rule exactly those that it draws now. */
  'inspection.select': command({
    input: z.object({ rule: SelectionRule, units: z.array(Slug).min(1).max(1000), reason }),
    output: z.object({ selected: z.int() }),
    errors: ['inspection/draw-differs', 'inspection/not-eligible'],
    roles: ['province'],
    changes: ['inspection'],
  }),
  /** Sets or moves visits; all of them or none. */
  'inspection.plan': command({
    input: z.object({
      plans: z
        .array(
          z.object({
            unit: Slug,
            date: IsoDate,
            place: z.string().max(300),
            team: z.array(Person).min(1).max(20),
            leaves: z.array(NodeCode),
          }),
        )
        .min(1)
        .max(300),
    }),
    output: z.object({ planned: z.int() }),
    errors: ['inspection/not-selected', 'inspection/visited', 'inspection/leaf-unknown'],
    roles: ['province'],
    changes: ['inspection'],
  }),
  'inspection.cancel': command({
    input: z.object({ unit: Slug, reason }),
    output: z.object({}),
    errors: ['inspection/not-selected', 'inspection/visited'],
    roles: ['province'],
    changes: ['inspection'],
  }),
  /** One unit: every leaf with its scores by who gave them, the photos, the record of the visit. */
  'inspection.unit': query({
    input: z.object({ unit: Slug }),
    output: z.object({
      row: Row,
      rule: EffectiveScore,
      leaves: z.array(
        z.object({
          code: z.string(),
          name: z.string(),
          max: z.string(),
          /** Code and name of the section over it. */
          section: z.string(),
          /** The visit is to look at it. */
          planned: z.boolean(),
          /** Counted for this unit, so that a score can be given. */
          open: z.boolean(),
          figures: z.string(),
          self: points,
          district: points,
          desk: points,
          field: points,
          /** What stood before anybody went there: what agreeing agrees with. */
          before: points,
          standing: points,
          source: PointsSource.nullable(),
          /** Of the last look on the spot. */
          reason: z.string(),
        }),
      ),
      photos: z.array(Photo),
      /** Photos were added, changed or taken away since the visit was recorded. */
      unrecorded: z.boolean(),
    }),
    errors: ['inspection/not-selected'],
    roles: onTheSpot,
    reads: ['inspection', 'review', 'intake'],
  }),
  /** Records the visit as it took place, with the photos as they stand; again to correct it. */
  'inspection.record': command({
    input: VisitRecord,
    output: z.object({ photos: z.int() }),
    errors: ['inspection/not-selected', 'inspection/in-future'],
    roles: onTheSpot,
    changes: ['inspection'],
  }),
  'photo.add': command({
    input: z.object({
      file: FileToken,
      unit: Slug,
      leaf: NodeCode.nullable(),
      caption: z.string().max(300),
      takenAt: Instant,
    }),
    output: Photo,
    errors: [
      'inspection/not-selected',
      'photo/empty',
      'photo/too-large',
      'photo/not-an-image',
      'photo/too-many',
    ],
    roles: onTheSpot,
    changes: ['inspection'],
  }),
  /** What is seen on it, and at which leaf it belongs. */
  'photo.describe': command({
    input: z.object({
      unit: Slug,
      sha256: Sha256,
      leaf: NodeCode.nullable(),
      caption: z.string().max(300),
    }),
    output: z.object({}),
    errors: ['photo/unknown'],
    roles: onTheSpot,
    changes: ['inspection'],
  }),
  'photo.remove': command({
    input: z.object({ unit: Slug, sha256: Sha256 }),
    output: z.object({}),
    errors: ['photo/unknown'],
    roles: onTheSpot,
    changes: ['inspection'],
  }),
  /** A checked copy to look at. */
  'photo.file': command({
    input: z.object({ unit: Slug, sha256: Sha256 }),
    output: ExportedFile,
    errors: ['photo/unknown', 'photo/changed-on-disk'],
    roles: onTheSpot,
    changes: [],
  }),
  /** Minutes of one visit; before it was recorded a form to fill in on the spot. */
  'inspection.minutes': command({
    input: z.object({ unit: Slug }),
    output: ExportedFile,
    errors: ['inspection/not-selected'],
    roles: onTheSpot,
    changes: [],
  }),
  /** The plan of all visits as Word, or as Excel. */
  'inspection.plan-file': command({
    input: z.object({ format: z.enum(['docx', 'xlsx']) }),
    output: ExportedFile,
    errors: ['inspection/nothing-planned'],
    roles: ['province'],
    changes: [],
  }),
  /** A letter to every planned unit: when, who, what is looked at. */
  'inspection.letters': command({
    input: z.object({ units: z.array(Slug).min(1).max(300) }),
    output: z.array(ExportedFile),
    errors: ['inspection/nothing-planned'],
    roles: ['province'],
    changes: [],
  }),
};
