import { z } from 'zod';

import { Answer } from '../../domain/answers/assessment.ts';
import { NodeCode } from '../../domain/criteria/criteria-set.ts';
import { FieldSlug } from '../../domain/criteria/field.ts';
import { HistoryLine } from '../../domain/history/leaf-history.ts';
import { Decimal } from '../../domain/number/decimal.ts';
import { command, query } from '../define.ts';
import { FileToken } from '../dto.ts';
import { UnreadText } from './form-methods.ts';

const own = ['unit', 'district'] as const;
const saved = z.object({ savedAt: z.string() });

const LastYear = z.object({
  year: z.int(),
  fileName: z.string(),
  openedAt: z.string(),
  digest: z.string(),
  words: z.array(z.string()).length(8),
  /** Figures that have a field of the same name and kind this year. */
  answers: z.record(FieldSlug, Answer),
  /** Points the unit claimed, by leaf code. */
  points: z.record(NodeCode, Decimal),
});

/** What stands beside the leaves of the own form: history, unread text, last year, what came back. */
export const leafMethods = {
  /** Every change of one leaf's figures, texts and citations, newest first (U3). */
  'leaf.history': query({
    input: z.object({ leaf: NodeCode }),
    output: z.object({ lines: z.array(HistoryLine).readonly() }),
    errors: ['form/unknown-leaf'],
    roles: own,
    reads: ['history', 'form'],
  }),
  /** What was typed and is no value yet, so that a restart does not lose it; `null` once it is gone. */
  'form.save-unread': command({
    input: z.object({ field: FieldSlug, text: UnreadText.nullable() }),
    output: saved,
    errors: ['form/locked', 'form/unknown-field'],
    roles: own,
    changes: ['submission'],
  }),
  /** Last year's submission to compare with; null when none was opened (U2). */
  'last-year.get': query({
    input: z.object({}),
    output: LastYear.nullable(),
    errors: [],
    roles: own,
    reads: ['last-year', 'session'],
  }),
  /** Opens the unit's own submission of an earlier year; takes the place of one opened before. */
  'last-year.open': command({
    input: z.object({ file: FileToken }),
    output: LastYear.extend({
      signer: z.string(),
      /** False when last year's certificate comes from an authority that this desk does not know. */
      certificateChecked: z.boolean(),
    }),
    errors: [
      'package/refused',
      'last-year/not-a-submission',
      'last-year/other-unit',
      'last-year/not-earlier',
    ],
    roles: own,
    changes: ['last-year'],
  }),
  'last-year.forget': command({
    input: z.object({}),
    output: z.object({}),
    errors: [],
    roles: own,
    changes: ['last-year'],
  }),
  /** Receipts that came back, newest first, and which revision counts by them (U11, P2). */
  'inbox.receipts': query({
    input: z.object({}),
    output: z.object({
      receipts: z.array(
        z.object({
          revision: z.int(),
          number: z.int(),
          arrivedAt: z.string(),
          by: z.string(),
          inTime: z.boolean(),
          official: z.boolean(),
          openedAt: z.string(),
        }),
      ),
      counted: z.object({ revision: z.int(), inTime: z.boolean() }).nullable(),
    }),
    errors: [],
    roles: own,
    reads: ['submission', 'session'],
  }),
};
