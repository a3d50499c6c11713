import { z } from 'zod';

import { EvidenceItem } from '../../domain/answers/assessment.ts';
import { Problem } from '../../domain/answers/problem.ts';
import { NodeCode } from '../../domain/criteria/criteria-set.ts';
import { Decimal } from '../../domain/number/decimal.ts';
import { command, query } from '../define.ts';
import { ExportedFile, Passphrase } from '../dto.ts';
import { FormState } from './form-methods.ts';

const own = ['unit', 'district'] as const;
const locked = 'form/locked';

/** Checking, approving, sealing and taking back the own submission (U5, U9, S1-S3). */
export const submissionMethods = {
  /** What would be sent, and what stands in the way (S2, U5). */
  'submission.preview': query({
    input: z.object({}),
    output: z.object({
      state: FormState,
      revision: z.int(),
      previous: z.string().nullable(),
      fileName: z.string(),
      receiver: z.string(),
      problems: z.array(Problem),
      leaves: z.int(),
      /** The unit's own points as they stand, of what counts for it. */
      achieved: Decimal,
      required: Decimal,
      criteria: z.object({ title: z.string(), version: z.string(), sample: z.boolean() }),
      /** Sections of the report that have text. */
      reportWritten: z.int(),
      evidenceCount: z.int(),
      /** Leaves that cite a document. */
      evidenceLeaves: z.int(),
      evidenceBytes: z.int(),
      totalBytes: z.int(),
      limitBytes: z.int(),
      largest: z.array(EvidenceItem),
      /** The leader's approval of exactly the present content; null when none or when something changed since. */
      approval: z.object({ by: z.string(), title: z.string(), at: z.string() }).nullable(),
      /** Sealed revisions, newest first, with what came back. */
      sealed: z.array(
        z.object({
          revision: z.int(),
          digest: z.string(),
          words: z.array(z.string()),
          sealedAt: z.string(),
          fileName: z.string(),
          size: z.int(),
          receipts: z.array(
            z.object({
              number: z.int(),
              arrivedAt: z.string(),
              by: z.string(),
              inTime: z.boolean(),
            }),
          ),
        }),
      ),
    }),
    errors: [],
    roles: own,
    reads: ['submission', 'form'],
  }),
  /** The draft against the revision sent before; null for a first one and for a sealed one. */
  'submission.changes': query({
    input: z.object({}),
    output: z
      .object({
        since: z.int(),
        leaves: z.array(
          z.object({
            code: NodeCode,
            name: z.string(),
            before: Decimal.nullable(),
            after: Decimal.nullable(),
          }),
        ),
        documentsAdded: z.int(),
        documentsRemoved: z.int(),
        before: z.object({ achieved: Decimal, required: Decimal }),
        after: z.object({ achieved: Decimal, required: Decimal }),
      })
      .nullable(),
    errors: [],
    roles: own,
    reads: ['submission', 'form'],
  }),
  'submission.approve': command({
    input: z.object({}),
    output: z.object({ approvedAt: z.string() }),
    errors: [locked, 'parts/helper-desk', 'submission/problems-block'],
    roles: own,
    changes: ['submission'],
  }),
  /** Seals the revision once and gives the file; "ký gói (bảo đảm toàn vẹn)" (U9, S3). */
  'submission.seal': command({
    input: z.object({ passphrase: Passphrase }),
    output: z.object({
      file: ExportedFile,
      revision: z.int(),
      digest: z.string(),
      words: z.array(z.string()),
      receiver: z.string(),
      mailbox: z.string(),
      subject: z.string(),
    }),
    errors: [
      locked,
      'parts/helper-desk',
      'submission/problems-block',
      'submission/not-approved',
      'submission/too-large',
      'key/wrong-passphrase',
      'evidence/changed-on-disk',
    ],
    roles: own,
    changes: ['submission', 'form'],
  }),
  /** The same sealed bytes again, under the name that the receiver's document system lets through (S1). */
  'submission.file': command({
    input: z.object({ revision: z.int(), as: z.enum(['cqdt', 'zip']).default('cqdt') }),
    output: ExportedFile,
    errors: ['submission/unknown-revision'],
    roles: own,
    changes: [],
  }),
  /** "Thu hồi, sửa": opens revision n + 1 while the deadline has not passed (U9). */
  'submission.recall': command({
    input: z.object({}),
    output: z.object({ revision: z.int() }),
    errors: ['submission/nothing-sealed', 'submission/deadline-passed'],
    roles: own,
    changes: ['submission', 'form'],
  }),
};
