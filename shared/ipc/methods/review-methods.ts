import { z } from 'zod';

import { Answer } from '../../domain/answers/assessment.ts';
import { NodeCode } from '../../domain/criteria/criteria-set.ts';
import { FieldSlug } from '../../domain/criteria/field.ts';
import { LeafCheck, Round } from '../../domain/decisions/leaf-check.ts';
import { Level } from '../../domain/level/level.ts';
import { Decimal } from '../../domain/number/decimal.ts';
import { Sha256 } from '../../domain/text/plain-text.ts';
import { Flag } from '../../domain/review/flags.ts';
import { LOOK_STATES } from '../../domain/review/look-state.ts';
import { MeasureKind } from '../../domain/review/measure.ts';
import { command, query } from '../define.ts';
import { ExportedFile, UnitLine } from '../dto.ts';
import { EarlierFile, FigureEntries, ReviewDetail } from './review-parts.ts';

const receivers = ['district', 'province'] as const;
/** A reviewer's laptop works on the same tables, within what it was given (P5). */
const lookers = [...receivers, 'reviewer'] as const;
const round = Round.optional();
const points = Decimal.nullable();

/** One figure of a leaf, as `figure-columns.ts` gives it. */
const Column = z.object({
  key: z.string(),
  label: z.string(),
  kind: z.enum(['number', 'percent', 'quotient', 'boolean', 'choice']),
  unit: z.string().nullable(),
  options: z.array(z.object({ key: z.string(), label: z.string() })),
});

/** One leaf of one unit, side by side: figures, every score it had, what deserves a second look (P4). */
const Row = z.object({
  unit: z.string(),
  leaf: z.string(),
  state: z.enum(LOOK_STATES),
  /** Per column: signed terms, keys of options, true or false; empty where there is nothing. */
  cells: z.array(z.array(z.string())),
  /** By what the leaf is compared, and the same a year before. */
  measure: points,
  lastYear: points,
  self: points,
  district: points,
  desk: points,
  field: points,
  dispute: points,
  /** What stood before this round: what agreeing agrees with. */
  before: points,
  /** What counts now. */
  points,
  /** The last look of this round, so that undo can put it back. */
  own: z.object({ outcome: z.enum(['agreed', 'changed']), points, reason: z.string() }).nullable(),
  flags: z.array(Flag),
  /** Given to whoever sits here, or to nobody. */
  mine: z.boolean(),
  /** Name of the reviewer it was given to; null for nobody. */
  reviewer: z.string().nullable(),
  /** The submission came late; it may be given more time yet. */
  late: z.boolean(),
});

const LeafHead = z.object({
  code: z.string(),
  name: z.string(),
  /** The criterion it stands in. */
  section: z.string(),
  max: Decimal,
  /** Lowest points a look may give: below 0 only for a deduction. */
  least: Decimal,
  scoringText: z.string(),
  decimals: z.int(),
  columns: z.array(Column),
  kind: MeasureKind,
  /** Its points come from figures of reviewers: nobody claims them (C3). */
  byRule: z.boolean(),
  /** This desk enters figures of it that no unit may (C3). */
  entersFigures: z.boolean(),
});

const Spread = z.object({
  count: z.int(),
  median: Decimal,
  least: Decimal,
  most: Decimal,
  bins: z.array(z.int()),
  scale: Decimal,
});

const Neighbour = z.object({ code: z.string(), name: z.string() }).nullable();
const changes = ['review', 'ranking'] as const;
/** What was recorded and, when asked for, the rows as they are now. */
const recorded = z.object({ recorded: z.int(), rows: z.array(Row) });
const withRows = z.boolean().optional();
const where = { unit: z.string(), leaf: NodeCode };

/** Looks at leaves: tables, evidence, what a named person finds (H4, P4). */
export const reviewMethods = {
  /** Every leaf and every unit of this desk with how far the looking is. */
  'review.overview': query({
    input: z.object({ round }),
    output: z.object({
      round: Round,
      /** Rounds this desk looks in. */
      rounds: z.array(Round),
      levels: z.array(
        z.object({
          level: Level,
          leaves: z.array(
            z.object({
              code: z.string(),
              name: z.string(),
              section: z.string(),
              /** Units that count it and are given to whoever sits here. */
              total: z.int(),
              looked: z.int(),
              asked: z.int(),
            }),
          ),
        }),
      ),
      units: z.array(
        z.object({
          unit: UnitLine,
          total: z.int(),
          looked: z.int(),
          changed: z.int(),
          asked: z.int(),
          late: z.boolean(),
        }),
      ),
      /** Something was given to somebody (P5). */
      assigned: z.boolean(),
      /** Units whose submission of an earlier year is here to compare with. */
      earlier: z.int(),
    }),
    errors: ['review/round-not-here'],
    roles: lookers,
    reads: ['review', 'intake'],
  }),
  /** All units for one leaf. */
  'review.leaf': query({
    input: z.object({ level: Level, leaf: NodeCode, round }),
    output: z.object({
      round: Round,
      level: Level,
      leaf: LeafHead,
      previous: Neighbour,
      next: Neighbour,
      /** Year that `lastYear` speaks of; null where none is known. */
      lastYear: z.int().nullable(),
      spread: Spread.nullable(),
      units: z.array(UnitLine),
      rows: z.array(Row),
    }),
    errors: ['review/leaf-unknown', 'review/round-not-here'],
    roles: lookers,
    reads: ['review', 'intake'],
  }),
  /** All leaves of one unit. */
  'review.unit': query({
    input: z.object({ unit: z.string(), round }),
    output: z.object({
      round: Round,
      unit: UnitLine,
      revision: z.int(),
      number: z.int(),
      arrivedAt: z.string(),
      previous: Neighbour,
      next: Neighbour,
      lastYear: z.int().nullable(),
      self: Decimal,
      points: Decimal,
      max: Decimal,
      leaves: z.array(LeafHead),
      rows: z.array(Row),
    }),
    errors: ['review/not-received', 'review/round-not-here'],
    roles: lookers,
    reads: ['review', 'intake'],
  }),
  /** Everything about one leaf of one unit: claim in words, evidence, who found what and why. */
  'review.detail': query({
    input: z.object({ ...where, round }),
    output: ReviewDetail,
    errors: ['review/not-received', 'review/leaf-unknown', 'review/round-not-here'],
    roles: lookers,
    reads: ['review', 'intake'],
  }),
  /** A checked copy of a document, straight from the package it came in. */
  'review.evidence': command({
    input: z.object({ unit: z.string(), sha256: Sha256 }),
    output: ExportedFile,
    errors: ['review/not-received', 'review/evidence-unknown', 'review/package-damaged'],
    roles: lookers,
    changes: [],
  }),
  /** Records what a named person found; each becomes an entry of the ledger. All or none. */
  'review.record': command({
    input: z.object({
      checks: z
        .array(LeafCheck.omit({ round: true, digest: true }))
        .min(1)
        .max(500),
      round,
      withRows,
    }),
    output: recorded,
    errors: [
      'review/not-received',
      'review/not-given',
      'review/round-not-here',
      'review/points-out-of-range',
      'review/reason-missing',
      'review/leaf-not-open',
    ],
    roles: lookers,
    changes,
  }),
  /** Takes this desk's looks of one round at one leaf back, and a question with them. */
  'review.withdraw': command({
    input: z.object({ ...where, round, withRows }),
    output: recorded,
    errors: [
      'review/not-received',
      'review/not-given',
      'review/round-not-here',
      'review/nothing-to-withdraw',
    ],
    roles: lookers,
    changes,
  }),
  /** The unit is asked to explain; the leaf waits until somebody looks again. */
  'review.ask': command({
    input: z.object({ ...where, question: z.string().min(1).max(1000), round, withRows }),
    output: recorded,
    errors: [
      'review/not-received',
      'review/not-given',
      'review/round-not-here',
      'review/leaf-not-open',
    ],
    roles: lookers,
    changes,
  }),
  /**
   * Accepts the points that stand at every leaf named (all when none is) that nobody of this desk has looked at; one
   * decision per unit, with name and count. Flagged leaves are left out when asked for.
   */
  'review.accept-rest': command({
    input: z.object({
      units: z.array(z.string()).min(1),
      leaves: z.array(NodeCode).min(1).optional(),
      round,
      unflaggedOnly: z.boolean().optional(),
      /** Who accepts, when it is not the desk's officer. */
      by: z.object({ name: z.string().min(1).max(100), title: z.string().max(150) }).optional(),
      withRows,
    }),
    output: recorded,
    errors: ['review/not-received', 'review/not-given', 'review/round-not-here'],
    roles: lookers,
    changes,
  }),
  /** Figures that only a receiving desk enters, of every unit of a level (C3, "reviewer only"). */
  'review.figures': query({
    input: z.object({ level: Level }),
    output: FigureEntries,
    errors: [],
    roles: receivers,
    reads: ['review', 'intake'],
  }),
  'review.answer': command({
    input: z.object({
      entries: z
        .array(z.object({ unit: z.string(), answers: z.record(FieldSlug, Answer) }))
        .min(1)
        .max(300),
    }),
    output: z.object({ recorded: z.int() }),
    errors: ['setup/unit-unknown', 'form/unknown-field', 'form/wrong-type'],
    roles: receivers,
    changes,
  }),
  /** Opens submissions of an earlier year to compare with; a file that is none is told, the others are taken. */
  'review.open-earlier': command({
    input: z.object({ files: z.array(z.uuid()).min(1).max(2000) }),
    output: z.object({ taken: z.int(), files: z.array(EarlierFile) }),
    errors: [],
    roles: receivers,
    changes: ['review'],
  }),
};
