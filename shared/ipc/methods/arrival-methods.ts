import { z } from 'zod';

import { Person } from '../../domain/answers/assessment.ts';
import { NodeCode } from '../../domain/criteria/criteria-set.ts';
import { Instant, Sha256 } from '../../domain/text/plain-text.ts';
import { command, query } from '../define.ts';
import { ExportedFile, UnitLine } from '../dto.ts';

const receivers = ['district', 'province'] as const;
const province = ['province'] as const;
const Reason = z.string().min(1).max(1000);
/** Who decides; the desk's officer when absent. */
const By = Person.optional();
const Units = z.array(z.string()).min(1).max(300);
const changes = ['intake', 'review', 'ranking'] as const;

/** Who decided when, and why. */
const Ruled = z.object({ by: z.string(), at: z.string(), reason: z.string() });

const ArrivalRow = z.object({
  number: z.int(),
  package: z.enum(['submission', 'bundle']),
  unit: UnitLine,
  revision: z.int(),
  digest: Sha256,
  /** True time of arrival as far as it is known. */
  arrivedAt: z.string(),
  importedAt: z.string(),
  /** Why an officer entered the time when the file was taken in; null when arrival is import. */
  enteredBecause: z.string().nullable(),
  /** The time was found out afterwards: what stood before, and who says so. */
  corrected: Ruled.extend({ before: z.string() }).nullable(),
  /** District whose bundle it came in. */
  via: UnitLine.nullable(),
  /** Its predecessor never arrived here. */
  gap: z.boolean(),
  /** Let in by a person although a rule refused it. */
  admitted: Ruled.nullable(),
  /** Key that signed it. */
  signer: z.string(),
  /** Of a submission: in time or not, and what it was judged by; null for a bundle. */
  judged: z
    .object({
      /** What lateness was judged by: where the campaign says so, the district's receipt. */
      at: z.string(),
      inTime: z.boolean(),
      by: z.enum(['deadline', 'extension', 'return', 'no-deadline']),
      limit: z.string().nullable(),
    })
    .nullable(),
  fate: z.enum([
    'counted',
    'repeated',
    'rejected',
    'key-revoked',
    'returned',
    'superseded',
    'late-revision',
    'late',
    'excluded',
  ]),
  /** The newest receipt given for it; `stale` when the judgement changed since. Null before the first, and for bundles. */
  receipt: z.object({ at: z.string(), stale: z.boolean() }).nullable(),
});

const RULING_KINDS = [
  'extended',
  'excluded',
  'readmitted',
  'not-applicable',
  'counted-again',
  'arrival-corrected',
  'fork-settled',
  'admitted',
  'set-aside',
  'key-pinned',
  'key-revoked',
] as const;

/** The arrival ledger and rulings about units (P1, P2). */
export const arrivalMethods = {
  /** Every arrival with its judgement, newest number first (P2). */
  'arrival.list': query({
    input: z.object({}),
    output: z.object({
      now: z.string(),
      /** Arrivals of submissions without a receipt that says what is judged now. */
      receiptsDue: z.int(),
      rows: z.array(ArrivalRow),
    }),
    errors: [],
    roles: receivers,
    reads: ['intake', 'review'],
  }),
  /** The true time of an arrival, found out afterwards; with its members where it is a bundle's. */
  'arrival.correct': command({
    input: z.object({
      number: z.int().min(1),
      at: Instant,
      reason: Reason,
      by: By,
      withMembers: z.boolean().default(false),
    }),
    output: z.object({ corrected: z.int() }),
    errors: ['arrival/unknown', 'arrival/after-import', 'arrival/unchanged'],
    roles: receivers,
    changes,
  }),
  /** The arrival ledger, or the list of receipts to hand out, as a file; a view, never the truth. */
  'arrival.file': command({
    input: z.object({
      list: z.enum(['ledger', 'receipts']),
      format: z.enum(['xlsx', 'docx', 'pdf']),
      /** Lines to write, in this order; all when absent. */
      numbers: z.array(z.int()).max(50_000).optional(),
    }),
    output: ExportedFile,
    errors: ['host/no-pdf', 'host/pdf-failed'],
    roles: receivers,
    changes: [],
  }),
  /** What was decided about arrivals, units and keys, newest first, with what the campaign itself says. */
  'ruling.list': query({
    input: z.object({}),
    output: z.array(
      Ruled.extend({
        seq: z.int(),
        kind: z.enum(RULING_KINDS),
        unit: UnitLine.nullable(),
        leaf: z.object({ code: z.string(), name: z.string() }).nullable(),
        /** End of an extension, the true time of an arrival, or from when a key is revoked. */
        until: z.string().nullable(),
        /** Number of the arrival, or the revision that was settled. */
        number: z.int().nullable(),
        /** Nothing later took it back or replaced it. */
        inForce: z.boolean(),
      }),
    ),
    errors: [],
    roles: receivers,
    reads: ['intake', 'review'],
  }),
  /** Units with what is ruled about each, for the dialogs that decide. */
  'ruling.units': query({
    input: z.object({}),
    output: z.array(
      z.object({
        unit: UnitLine,
        deadline: z.string().nullable(),
        extendedUntil: z.string().nullable(),
        excluded: z.string().nullable(),
        /** Leaves that are not counted, by the campaign or by a decision. */
        notApplicable: z.array(z.string()),
      }),
    ),
    errors: [],
    roles: province,
    reads: ['intake', 'review'],
  }),
  /** Leaves of a level that may be decided as not counted. */
  'ruling.leaves': query({
    input: z.object({ unit: z.string() }),
    output: z.array(z.object({ code: NodeCode, name: z.string(), notCounted: z.boolean() })),
    errors: ['setup/unit-unknown'],
    roles: province,
    reads: ['intake', 'review'],
  }),
  'ruling.extend': command({
    input: z.object({ units: Units, until: Instant, reason: Reason, by: By }),
    output: z.object({ recorded: z.int() }),
    errors: ['setup/unit-unknown', 'ruling/no-deadline', 'ruling/too-early'],
    roles: province,
    changes,
  }),
  'ruling.exclude': command({
    input: z.object({ units: Units, reason: Reason, by: By }),
    output: z.object({ recorded: z.int() }),
    errors: ['setup/unit-unknown', 'ruling/already-excluded'],
    roles: province,
    changes,
  }),
  'ruling.readmit': command({
    input: z.object({ units: Units, reason: Reason, by: By }),
    output: z.object({ recorded: z.int() }),
    errors: ['setup/unit-unknown', 'ruling/not-excluded'],
    roles: province,
    changes,
  }),
  /** Decides that a leaf is not counted for units, or counts it again, after the campaign was opened (C1). */
  'ruling.leaf': command({
    input: z.object({ units: Units, leaf: NodeCode, counted: z.boolean(), reason: Reason, by: By }),
    output: z.object({ recorded: z.int() }),
    errors: ['setup/unit-unknown', 'ruling/leaf-not-open', 'ruling/leaf-unchanged'],
    roles: province,
    changes,
  }),
};
