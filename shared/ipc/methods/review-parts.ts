import { z } from 'zod';

import { AnswerValue, EvidenceItem } from '../../domain/answers/assessment.ts';
import { Field } from '../../domain/criteria/field.ts';
import { Round } from '../../domain/decisions/leaf-check.ts';
import { Level } from '../../domain/level/level.ts';
import { Decimal } from '../../domain/number/decimal.ts';
import { UnitLine } from '../dto.ts';

const points = Decimal.nullable();

/** Everything a reviewer wants to know of one leaf of one unit (P4). */
export const ReviewDetail = z.object({
  unit: UnitLine,
  revision: z.int(),
  /** Line of the arrival ledger. */
  number: z.int(),
  /** How the claim came about, as a sentence; empty where there is nothing to tell. */
  claim: z.string(),
  /** What else the unit entered here: other figures of the leaf, in words. */
  figures: z.array(
    z.object({ label: z.string(), value: z.string(), estimatedAsOf: z.string().nullable() }),
  ),
  /** Lower than the rule gives: the unit's own choice. */
  computed: points,
  self: points,
  reason: z.string(),
  note: z.string(),
  proposedNotApplicable: z.string(),
  wantedEvidence: z.array(z.string()),
  evidence: z.array(
    EvidenceItem.extend({
      place: z.string(),
      /** Page that the citation names. */
      page: z.int().nullable(),
    }),
  ),
  /** Every look, oldest first, also at earlier revisions of the submission. */
  looks: z.array(
    z.object({
      round: Round,
      outcome: z.enum(['agreed', 'changed']),
      points,
      reason: z.string(),
      by: z.string(),
      at: z.string(),
      /** Revision it looked at. */
      revision: z.int().nullable(),
    }),
  ),
  question: z.object({ text: z.string(), by: z.string(), at: z.string() }).nullable(),
});

/** A grid of figures that only a receiving desk enters, with who entered each last. */
export const FigureEntries = z.object({
  level: Level,
  /** The set's data window: limits of days. */
  period: z.object({ start: z.string(), end: z.string() }),
  fields: z.array(Field),
  units: z.array(UnitLine),
  rows: z.array(
    z.object({
      unit: z.string(),
      values: z.record(z.string(), AnswerValue),
      by: z.string(),
      at: z.string().nullable(),
    }),
  ),
});

/** What became of one file of an earlier year. */
export const EarlierFile = z.object({
  name: z.string(),
  outcome: z.enum(['taken', 'not-a-submission', 'not-earlier', 'unit-unknown', 'damaged']),
});
