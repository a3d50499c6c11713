import { z } from 'zod';

import { Person } from '../../domain/answers/assessment.ts';
import { NodeCode } from '../../domain/criteria/criteria-set.ts';
import { Round } from '../../domain/decisions/leaf-check.ts';
import { Level } from '../../domain/level/level.ts';
import { Decimal } from '../../domain/number/decimal.ts';
import { command, query } from '../define.ts';
import { ExportedFile, FileToken, Fingerprint, Passphrase, UnitLine } from '../dto.ts';

const packageRefused = 'package/refused';
const desk = ['province'] as const;
const laptop = ['reviewer'] as const;
const Reason = z.string().trim().min(1).max(1000);

/** Findings of one work set, as they were taken in. */
const Taken = z.object({
  at: z.string(),
  taken: z.int(),
  conflicts: z.int(),
  outside: z.int(),
});

const Reviewer = z.object({
  code: z.string(),
  name: z.string(),
  title: z.string(),
  phone: z.string(),
  key: Fingerprint,
  namedAt: z.string(),
  namedBy: z.string(),
  dismissed: z.object({ at: z.string(), reason: z.string() }).nullable(),
  /** These leaves of these units; every leaf where none is named. */
  assigned: z.object({ units: z.array(z.string()), leaves: z.array(NodeCode) }),
  /** Of the assigned units those that sent something, and their leaves given, and looked at in the round of the desk. */
  received: z.int(),
  leaves: z.int(),
  done: z.int(),
  worksets: z.array(
    z.object({
      package: z.string(),
      round: Round,
      units: z.int(),
      at: z.string(),
      findings: z.array(Taken),
    }),
  ),
});

/** What one of several people found at one leaf. */
const ConflictSide = z.object({
  author: z.string(),
  name: z.string(),
  title: z.string(),
  outcome: z.enum(['agreed', 'changed']),
  points: Decimal,
  reason: z.string(),
  at: z.string(),
});

const Place = z.object({ unit: z.string(), digest: z.string(), leaf: NodeCode, round: Round });

/** Reviewers, what they are given, what they found, what they disagree about (P5). */
export const teamMethods = {
  /** A reviewer's laptop: its key, and the file by which the Sở gets to know it. */
  'setup.create-reviewer': command({
    input: z.object({ person: Person, phone: z.string().max(60), passphrase: Passphrase }),
    output: z.object({ enrolment: ExportedFile }),
    errors: [
      'setup/no-campaign',
      'setup/authority-not-confirmed',
      'setup/desk-exists',
      'setup/name-missing',
      'setup/passphrase-short',
    ],
    roles: 'anyone',
    changes: ['session', 'teams'],
  }),
  'team.get': query({
    input: z.object({}),
    output: z.object({
      reviewers: z.array(Reviewer),
      /** Every unit of the campaign that is not excluded. */
      units: z.array(
        z.object({ unit: UnitLine, received: z.boolean(), leaves: z.int(), done: z.int() }),
      ),
      blocks: z.array(z.object({ code: z.string(), name: z.string(), level: Level })),
      /** Groups of leaves by level, in the order of the set. */
      groups: z.array(
        z.object({
          level: Level,
          code: z.string(),
          name: z.string(),
          leaves: z.array(z.object({ code: NodeCode, name: z.string() })),
        }),
      ),
      conflicts: z.int(),
    }),
    errors: [],
    roles: desk,
    reads: ['teams', 'review', 'intake'],
  }),
  /** What a file from a reviewer is; writes nothing. */
  'team.inspect': command({
    input: z.object({ file: FileToken }),
    output: z.discriminatedUnion('kind', [
      z.object({
        kind: z.literal('enrolment'),
        name: z.string(),
        title: z.string(),
        phone: z.string(),
        key: Fingerprint,
        known: z.enum(['new', 'named', 'dismissed']),
      }),
      z.object({
        kind: z.literal('findings'),
        name: z.string(),
        sealedAt: z.string(),
        round: Round,
        units: z.int(),
        looks: z.int(),
        questions: z.int(),
        photos: z.int(),
        visits: z.int(),
        already: z.boolean(),
      }),
    ]),
    errors: [
      packageRefused,
      'team/not-from-a-reviewer',
      'team/reviewer-unknown',
      'team/reviewer-dismissed',
      'team/workset-unknown',
      'team/findings-older',
    ],
    roles: desk,
    changes: [],
  }),
  /** A named person compared the words of the key; what it signs counts from now on. */
  'team.name': command({
    input: z.object({ file: FileToken }),
    output: z.object({ reviewer: z.string(), name: z.string() }),
    errors: [packageRefused, 'team/not-from-a-reviewer', 'team/already-named'],
    roles: desk,
    changes: ['teams'],
  }),
  'team.dismiss': command({
    input: z.object({ reviewer: z.string(), reason: Reason }),
    output: z.object({}),
    errors: ['team/reviewer-unknown'],
    roles: desk,
    changes: ['teams'],
  }),
  /** Replaces what the reviewer was given; no leaf named means every leaf, no unit nothing. */
  'team.assign': command({
    input: z.object({
      reviewer: z.string(),
      units: z.array(z.string()).max(20_000),
      leaves: z.array(NodeCode).max(500),
    }),
    output: z.object({ units: z.int(), leaves: z.int() }),
    errors: [
      'team/reviewer-unknown',
      'team/reviewer-dismissed',
      'setup/unit-unknown',
      'team/leaf-unknown',
    ],
    roles: desk,
    changes: ['teams', 'review'],
  }),
  /** Signed work sets for the laptops of these reviewers, with the original packages inside. */
  'team.issue': command({
    input: z.object({
      reviewers: z.array(z.string()).min(1).max(100),
      round: z.enum(['desk', 'field', 'dispute']),
      /** These units instead of the assigned ones, with every leaf: the visits of one team. */
      units: z.array(z.string()).min(1).max(1000).optional(),
      passphrase: Passphrase,
    }),
    output: z.array(
      z.object({
        reviewer: z.string(),
        name: z.string(),
        /** More than one where a package could not hold everything. */
        files: z.array(ExportedFile),
        units: z.int(),
        /** Given, and nothing has come from them yet. */
        absent: z.int(),
      }),
    ),
    errors: [
      'key/wrong-passphrase',
      'team/reviewer-unknown',
      'team/reviewer-dismissed',
      'team/nothing-to-send',
    ],
    roles: desk,
    changes: ['teams'],
  }),
  /** A work set that was made before, the same bytes. */
  'team.workset-file': command({
    input: z.object({ digest: z.string() }),
    output: ExportedFile,
    errors: ['team/workset-unknown'],
    roles: desk,
    changes: [],
  }),
  /** Takes findings in: one transaction, each leaf by itself; the same file again changes nothing. */
  'team.take': command({
    input: z.object({ file: FileToken }),
    output: z.object({
      name: z.string(),
      already: z.boolean(),
      taken: z.int(),
      /** Known before, or taken back by the reviewer since. */
      same: z.int(),
      conflicts: z.int(),
      outside: z.int(),
      /** Looks at a submission that does not count any more; kept, without effect while it does not. */
      stale: z.int(),
      questions: z.int(),
      visits: z.int(),
      photos: z.int(),
    }),
    errors: [
      packageRefused,
      'team/not-from-a-reviewer',
      'team/reviewer-unknown',
      'team/reviewer-dismissed',
      'team/workset-unknown',
      'team/findings-older',
    ],
    roles: desk,
    changes: ['teams', 'review', 'ranking', 'intake'],
  }),
  /** Leaves at which people found different things and nobody has decided. */
  'team.conflicts': query({
    input: z.object({}),
    output: z.array(
      z.object({
        place: Place,
        unit: UnitLine,
        leaf: z.object({ code: z.string(), name: z.string(), max: Decimal }),
        self: Decimal.nullable(),
        /** What stands as long as nobody decides. */
        standing: Decimal.nullable(),
        sides: z.array(ConflictSide),
      }),
    ),
    errors: [],
    roles: desk,
    reads: ['teams', 'review'],
  }),
  /** A named person decides between the sides, or gives points of their own, with a reason. */
  'team.settle': command({
    input: z.object({
      place: Place,
      /** Author of the side that stands; null for other points. */
      author: z.string().nullable(),
      points: Decimal.nullable(),
      reason: Reason,
    }),
    output: z.object({ points: Decimal }),
    errors: ['team/no-conflict', 'team/side-unknown', 'review/points-out-of-range'],
    roles: desk,
    changes: ['teams', 'review', 'ranking'],
  }),
  /** On the laptop: what it was given and how far it is. */
  'workset.list': query({
    input: z.object({}),
    output: z.object({
      code: z.string(),
      key: Fingerprint,
      worksets: z.array(
        z.object({
          digest: z.string(),
          round: Round,
          openedAt: z.string(),
          units: z.array(z.object({ unit: UnitLine, leaves: z.int(), done: z.int() })),
          leaves: z.int(),
          done: z.int(),
          questions: z.int(),
          visits: z.int(),
          /** The findings sealed last; null before. */
          sealed: z.object({ at: z.string(), fileName: z.string() }).nullable(),
          /** Looks that are in no sealed findings yet, or taken back since. */
          unsealed: z.int(),
        }),
      ),
    }),
    errors: [],
    roles: laptop,
    reads: ['teams', 'review'],
  }),
  'workset.open': command({
    input: z.object({ file: FileToken }),
    output: z.object({ digest: z.string(), units: z.int(), already: z.boolean() }),
    errors: [packageRefused, 'workset/not-a-workset', 'workset/other-reviewer'],
    roles: laptop,
    changes: ['teams', 'review', 'intake'],
  }),
  /** Signs what was found so far; unchanged findings give the same file again. */
  'findings.seal': command({
    input: z.object({ workset: z.string(), passphrase: Passphrase }),
    output: z.object({
      file: ExportedFile,
      looks: z.int(),
      questions: z.int(),
      photos: z.int(),
      visits: z.int(),
      words: z.array(z.string()),
    }),
    errors: [
      'key/wrong-passphrase',
      'findings/workset-unknown',
      'findings/nothing',
      'findings/too-large',
      'findings/photo-changed',
    ],
    roles: laptop,
    changes: ['teams'],
  }),
};
