import { z } from 'zod';

import { Answer, EvidenceItem, LeafEntry } from '../../domain/answers/assessment.ts';
import { ReportSection } from '../../domain/campaign/report-outline.ts';
import { CriteriaSet, NodeCode } from '../../domain/criteria/criteria-set.ts';
import { FieldSlug } from '../../domain/criteria/field.ts';
import { RichText } from '../../domain/text/rich-text.ts';
import { command, query } from '../define.ts';

const own = ['unit', 'district'] as const;
const saved = z.object({ savedAt: z.string() });
const notOpen = ['form/locked'] as const;
/** As typed; longer than any figure, so that a sentence pasted into the wrong cell is kept as well. */
export const UnreadText = z.string().min(1).max(5000);

/** `draft`: being filled; `sealed`: exported and locked until recalled (U9). */
export const FormState = z.enum(['draft', 'sealed']);

export const formMethods = {
  /** The whole form; points are computed by the screens with the same pure functions as here. */
  'form.get': query({
    input: z.object({}),
    output: z.object({
      criteria: CriteriaSet,
      criteriaDigest: z.string(),
      state: FormState,
      revision: z.int(),
      answers: z.record(FieldSlug, Answer),
      /** Text that is no value yet, by field, as it was typed. */
      unread: z.record(FieldSlug, z.string()),
      leaves: z.record(NodeCode, LeafEntry),
      evidence: z.array(EvidenceItem),
      /** Leaves the campaign does not count for this unit, with the reason. */
      notApplicable: z.record(NodeCode, z.string()),
      /** District only: figures taken from its communes, by field, with the communes they come from. */
      derived: z.record(
        FieldSlug,
        z.object({ value: z.string(), from: z.array(z.string()), missing: z.array(z.string()) }),
      ),
      report: z.record(z.string(), RichText),
      /** The outline for this unit's level (U7). */
      reportSections: z.array(ReportSection),
      reportRequired: z.boolean(),
      /** What to say of an outline that is only a sample; null for an official one. */
      reportNotice: z.string().nullable(),
      limits: z.object({ submissionBytes: z.int(), evidenceBytes: z.int() }),
      savedAt: z.string().nullable(),
    }),
    errors: [],
    roles: own,
    reads: ['form'],
  }),
  /** One figure; durable when this returns (U3). `null` clears it. */
  'form.save-answer': command({
    input: z.object({ field: FieldSlug, answer: Answer.nullable() }),
    output: saved,
    errors: [...notOpen, 'form/unknown-field', 'form/wrong-type'],
    roles: own,
    changes: ['submission'],
  }),
  /** Reason, note, lower score, citations of one leaf; durable when this returns. */
  'form.save-leaf': command({
    input: z.object({ leaf: NodeCode, entry: LeafEntry }),
    output: saved,
    errors: [...notOpen, 'form/unknown-leaf', 'evidence/unknown'],
    roles: own,
    changes: ['submission'],
  }),
  /** A pasted block or an undone step: all of it durable when this returns, or none of it. */
  'form.save-many': command({
    input: z.object({
      answers: z.array(z.object({ field: FieldSlug, answer: Answer.nullable() })).max(2000),
      leaves: z.array(z.object({ leaf: NodeCode, entry: LeafEntry })).max(1000),
      /** Text that is no value of its field; null where there is none any more. */
      unread: z
        .array(z.object({ field: FieldSlug, text: UnreadText.nullable() }))
        .max(2000)
        .default([]),
    }),
    output: saved,
    errors: [
      ...notOpen,
      'form/unknown-field',
      'form/wrong-type',
      'form/unknown-leaf',
      'evidence/unknown',
    ],
    roles: own,
    changes: ['submission'],
  }),
  'form.save-report': command({
    input: z.object({ section: z.string(), text: RichText }),
    output: saved,
    errors: [...notOpen, 'form/unknown-section'],
    roles: own,
    changes: ['submission'],
  }),
};
