import { z } from 'zod';

import { MissingPart } from '../../domain/board/missing-parts.ts';
import { BOARD_STATES } from '../../domain/board/unit-state.ts';
import { ReturnData } from '../../domain/package/notice-data.ts';
import { PACKAGE_PROBLEMS } from '../../domain/package/problems.ts';
import { PointsSource, Standing } from '../../domain/ranking/ranking.ts';
import { Instant, Sha256 } from '../../domain/text/plain-text.ts';
import { command, query } from '../define.ts';
import { ExportedFile, Passphrase, UnitLine } from '../dto.ts';

const receivers = ['district', 'province'] as const;
/** The named person who decides; the desk's officer when absent. */
const By = z.object({ name: z.string().min(1).max(100), title: z.string().max(150) });

/** Whom to call at a unit. */
const Contact = z.object({ name: z.string(), phone: z.string() });

const OpenReturn = z.object({
  package: z.string(),
  revision: z.int(),
  purpose: ReturnData.shape.purpose,
  until: z.string(),
  at: z.string(),
  leaves: z.array(z.string()),
});

/** One unit as the board shows it. */
const BoardRow = z.object({
  unit: UnitLine,
  state: z.enum(BOARD_STATES),
  /** Why the newest file of this unit in quarantine was refused; null where none lies there. */
  quarantined: z
    .object({
      code: z.enum(Object.keys(PACKAGE_PROBLEMS)),
      params: z.record(z.string(), z.union([z.string(), z.number()])),
    })
    .nullable(),
  digest: z.string().nullable(),
  revision: z.int().nullable(),
  number: z.int().nullable(),
  arrivedAt: z.string().nullable(),
  via: z.string().nullable(),
  /** This unit's own term, where it was given more time. */
  extendedUntil: z.string().nullable(),
  selfPoints: z.string().nullable(),
  selfPercent: z.string().nullable(),
  points: z.string().nullable(),
  checkedLeaves: z.int(),
  leaves: z.int(),
  missing: z.array(MissingPart),
  /** When a named person found it complete; from then on the verification clock runs (P3). */
  complete: z.object({ at: z.string(), by: z.string() }).nullable(),
  returned: OpenReturn.nullable(),
  /** Leaves that wait for the unit's explanation. */
  questions: z.array(z.string()),
  contact: Contact.nullable(),
});
export type BoardRow = z.output<typeof BoardRow>;

/** Null where the reason concerns no single leaf: the report, a missing paper. */
const ReturnItem = z.object({ leaf: z.string().nullable(), reason: z.string().min(1).max(1000) });

/** The board of a receiving desk, whom to call, the completeness gate and what is sent back (H3, H4, P3, U11). */
export const boardMethods = {
  /** Every unit of the scope: sent or not, when, in what state (H3, P3). */
  'board.get': query({
    input: z.object({}),
    output: z.object({
      deadlines: z.record(z.string(), z.string()),
      /** A district's own, earlier deadline for its communes. */
      internalDeadline: z.string().nullable(),
      now: z.string(),
      rows: z.array(BoardRow),
    }),
    errors: [],
    roles: receivers,
    reads: ['intake', 'review'],
  }),
  /** Whom to call, one or many; a line without name and telephone forgets what was written down (H3). */
  'contact.save': command({
    input: z.object({
      contacts: z
        .array(z.object({ unit: z.string(), name: z.string().max(100), phone: z.string().max(60) }))
        .min(1)
        .max(20_000),
    }),
    output: z.object({ saved: z.int() }),
    errors: ['setup/unit-unknown'],
    roles: receivers,
    changes: ['intake'],
  }),
  /** Null takes it back. */
  'deadline.set-internal': command({
    input: z.object({ until: Instant.nullable() }),
    output: z.object({}),
    errors: ['deadline/after-official'],
    roles: ['district'],
    changes: ['intake'],
  }),
  /** A named person found these submissions complete; one decision per unit, all or none (P3). */
  'completeness.accept': command({
    input: z.object({ units: z.array(z.string()).min(1).max(20_000), by: By.optional() }),
    output: z.object({ accepted: z.int() }),
    errors: ['completeness/not-received', 'completeness/returned'],
    roles: receivers,
    changes: ['intake', 'review'],
  }),
  /** What a return of the unit's newest submission would say, from what is known: questions asked, parts missing. */
  'return.preview': query({
    input: z.object({ unit: z.string() }),
    output: z.object({
      unit: UnitLine,
      revision: z.int(),
      digest: z.string(),
      arrivedAt: z.string(),
      deadline: z.string().nullable(),
      /** A term to begin with: some working days from now. */
      until: z.string(),
      items: z.array(ReturnItem),
      /** Every leaf that may be named, in order of the set. */
      leaves: z.array(z.object({ code: z.string(), name: z.string() })),
      /** The return that is open already. */
      open: OpenReturn.nullable(),
    }),
    errors: ['return/nothing-received'],
    roles: receivers,
    reads: ['intake', 'review'],
  }),
  /** Signs the return and writes the letter beside it; both say the same (H4, P3). */
  'return.issue': command({
    input: z.object({
      unit: z.string(),
      /** The submission that was on the screen. */
      digest: Sha256,
      purpose: ReturnData.shape.purpose,
      until: Instant,
      reason: z.string().min(1).max(1000),
      items: z.array(ReturnItem).max(500),
      by: By.optional(),
      passphrase: Passphrase,
    }),
    output: z.object({
      package: z.string(),
      words: z.array(z.string()),
      file: ExportedFile,
      letter: ExportedFile,
    }),
    errors: [
      'key/wrong-passphrase',
      'key/no-credential',
      'return/nothing-received',
      'return/newer-arrived',
      'return/already-open',
      'return/term-past',
      'return/leaf-unknown',
    ],
    roles: receivers,
    changes: ['intake', 'review', 'ranking'],
  }),
  /** The very same file again: mails are lost. */
  'return.file': command({
    input: z.object({ package: Sha256 }),
    output: ExportedFile,
    errors: ['return/unknown'],
    roles: receivers,
    changes: [],
  }),
  /** Takes an open return back: the submission stands as it was. */
  'return.lift': command({
    input: z.object({
      unit: z.string(),
      package: Sha256,
      reason: z.string().min(1).max(1000),
      by: By.optional(),
    }),
    output: z.object({}),
    errors: ['return/unknown'],
    roles: receivers,
    changes: ['intake', 'review', 'ranking'],
  }),
  /** Whom to call today, with what to say, of these units (H3): as Excel, or as a Word list to print. */
  'call-list.file': command({
    input: z.object({ units: z.array(z.string()).max(20_000), format: z.enum(['xlsx', 'docx']) }),
    output: ExportedFile,
    errors: ['call-list/nobody'],
    roles: receivers,
    changes: [],
  }),
  /** Returns that came back to this desk for its own submissions, newest first (U11). */
  'inbox.returns': query({
    input: z.object({}),
    output: z.array(
      ReturnData.pick({ purpose: true, until: true, reason: true }).extend({
        items: z.array(
          z.object({
            leaf: z.string().nullable(),
            reason: z.string(),
            /** Something was changed at this leaf since it was sent back. */
            touched: z.boolean(),
          }),
        ),
        digest: z.string(),
        revision: z.int(),
        by: z.string(),
        openedAt: z.string(),
        /** `open`: the form is open for it; `answered`: a later revision was sealed. */
        state: z.enum(['open', 'answered']),
      }),
    ),
    errors: [],
    roles: ['unit', 'district'],
    reads: ['submission', 'session', 'form'],
  }),
  /** The newest final result that was opened here, as far as it speaks of this unit; null before one came (U11, K5). */
  'inbox.result': query({
    input: z.object({}),
    output: z
      .object({
        version: z.int(),
        openedAt: z.string(),
        standing: Standing,
        reason: z.string(),
        revision: z.int().nullable(),
        /** In the list of its block, and of its district where there is one. */
        places: z.array(
          z.object({
            within: z.string().nullable(),
            rank: z.int(),
            tied: z.boolean(),
            of: z.int(),
          }),
        ),
        achieved: z.string().nullable(),
        required: z.string().nullable(),
        percent: z.string().nullable(),
        converted: z.string().nullable(),
        band: z.string().nullable(),
        leaves: z.record(
          z.string(),
          z.object({
            points: z.string().nullable(),
            source: PointsSource.nullable(),
            counted: z.boolean(),
          }),
        ),
      })
      .nullable(),
    errors: [],
    roles: ['unit', 'district'],
    reads: ['submission', 'session'],
  }),
};
