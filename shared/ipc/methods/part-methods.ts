import { z } from 'zod';

import { EvidenceItem, Person } from '../../domain/answers/assessment.ts';
import { NodeCode } from '../../domain/criteria/criteria-set.ts';
import { Authorship, OfficerName } from '../../domain/parts/part-data.ts';
import { PartItem } from '../../domain/parts/part-item.ts';
import { Sha256 } from '../../domain/text/plain-text.ts';
import { command, query } from '../define.ts';
import { ExportedFile, FileToken, Passphrase } from '../dto.ts';

const own = ['unit', 'district'] as const;
const locked = 'form/locked';
const refused = 'package/refused';

/** Failures of opening a part, whether to look at it or to take it. */
const opening = [
  refused,
  locked,
  'parts/not-a-part',
  'parts/other-unit',
  'parts/own-file',
  'parts/not-ours',
  'parts/older',
  'parts/main-desk',
  'parts/other-officer',
] as const;

const Helper = z.object({
  officer: z.string(),
  by: z.string(),
  at: z.string(),
  fileName: z.string(),
});

const Exported = z.object({
  file: ExportedFile,
  officer: z.string(),
  leaves: z.int(),
  sections: z.int(),
  documents: z.int(),
  /** The key that signed, to be compared at the other machine when it is new there. */
  words: z.array(z.string()),
});

/** Something that is assigned as one: a leaf of the form or a section of the report. */
const Piece = z.object({
  kind: z.enum(['leaf', 'section']),
  code: z.string(),
  name: z.string(),
  /** Part or group that it stands under; empty for sections. */
  group: z.string(),
  officer: z.string().nullable(),
  /** Nothing blocks there any more: the same rule as in "Còn thiếu" (U5). */
  done: z.boolean(),
});

const Line = z.object({
  key: z.string(),
  state: z.enum(['take', 'conflict']),
  base: PartItem.nullable(),
  ours: PartItem.nullable(),
  theirs: PartItem.nullable(),
  oursBy: Authorship.nullable(),
  theirsBy: Authorship.nullable(),
});

/** Work split among the officers of one unit (U12). */
export const partMethods = {
  /** Who fills what, and whether this machine only fills a part that another one handed over. */
  'parts.assignees': query({
    input: z.object({}),
    output: z.object({
      /** Whose leaves are "của tôi" on this machine. */
      me: z.string(),
      helper: Helper.nullable(),
      leaves: z.record(NodeCode, z.string()),
      sections: z.record(z.string(), z.string()),
    }),
    errors: [],
    roles: own,
    reads: ['parts'],
  }),
  /** All that can be assigned with its state, and every part that was sent or taken, newest first. */
  'parts.get': query({
    input: z.object({}),
    output: z.object({
      me: z.string(),
      locked: z.boolean(),
      helper: Helper.nullable(),
      pieces: z.array(Piece),
      /** Text that is no value yet stays on this machine. */
      unread: z.int(),
      parts: z.array(
        z.object({
          digest: Sha256,
          direction: z.enum(['out', 'in']),
          officer: z.string(),
          by: z.string(),
          at: z.string(),
          fileName: z.string(),
          leaves: z.int(),
          taken: z.int().nullable(),
        }),
      ),
    }),
    errors: [],
    roles: own,
    reads: ['parts', 'form', 'submission'],
  }),
  /** Gives leaves and sections to an officer, or to nobody with null. */
  'parts.assign': command({
    input: z.object({
      leaves: z.array(NodeCode).max(1000),
      sections: z.array(z.string().max(20)).max(100).default([]),
      officer: OfficerName.nullable(),
    }),
    output: z.object({ savedAt: z.string() }),
    errors: ['form/unknown-leaf', 'form/unknown-section'],
    roles: own,
    changes: ['parts'],
  }),
  /** The file that hands an officer's leaves over to their machine. */
  'parts.give': command({
    input: z.object({ officer: OfficerName, passphrase: Passphrase }),
    output: Exported,
    errors: [
      locked,
      'parts/helper-desk',
      'parts/nothing-assigned',
      'parts/too-large',
      'key/wrong-passphrase',
      'evidence/changed-on-disk',
    ],
    roles: own,
    changes: ['parts'],
  }),
  /** The file that brings a helper's work back. */
  'parts.return': command({
    input: z.object({ passphrase: Passphrase }),
    output: Exported,
    errors: [
      'parts/no-task',
      'parts/too-large',
      'key/wrong-passphrase',
      'evidence/changed-on-disk',
    ],
    roles: own,
    changes: ['parts'],
  }),
  /** A part that was sent or taken, the very same bytes. */
  'parts.file': command({
    input: z.object({ digest: Sha256 }),
    output: ExportedFile,
    errors: ['parts/unknown'],
    roles: own,
    changes: [],
  }),
  /** Whose part a file is and what it would change; writes nothing. */
  'parts.inspect': command({
    input: z.object({ file: FileToken }),
    output: z.object({
      file: FileToken,
      fileName: z.string(),
      purpose: z.enum(['give', 'return']),
      officer: z.string(),
      by: Person,
      me: z.string(),
      sealedAt: z.string(),
      leaves: z.int(),
      sections: z.int(),
      /** `issued`: under a certificate of the Sở; `seen`: took or made a part before; `new`: to be compared by its words. */
      key: z.enum(['issued', 'seen', 'new']),
      words: z.array(z.string()),
      /** The very same part was taken before: nothing is left to do. */
      already: z.object({ at: z.string(), taken: z.int() }).nullable(),
      /** When both machines last had the same; null when they never did. */
      since: z.string().nullable(),
      lines: z.array(Line),
      /** Things that changed only here and stay. */
      kept: z.int(),
      newDocuments: z.array(EvidenceItem),
      /** All documents that the part cites. */
      evidence: z.array(EvidenceItem),
    }),
    errors: opening,
    roles: own,
    changes: [],
  }),
  /** Takes the lines of `theirs`, leaves those of `ours`; every line of the inspection is in one of them. */
  'parts.merge': command({
    input: z.object({
      file: FileToken,
      theirs: z.array(z.string()).max(20_000),
      ours: z.array(z.string()).max(20_000),
    }),
    output: z.object({ savedAt: z.string(), taken: z.int(), kept: z.int() }),
    errors: [
      ...opening,
      'parts/choice-missing',
      'parts/form-changed',
      'parts/document-refused',
      'evidence/library-full',
    ],
    roles: own,
    changes: ['parts', 'form', 'evidence', 'submission', 'history'],
  }),
  /** This machine no longer only fills a part: it may approve, seal and give out parts itself. */
  'parts.release': command({
    input: z.object({}),
    output: z.object({ savedAt: z.string() }),
    errors: ['parts/no-task'],
    roles: own,
    changes: ['parts', 'submission'],
  }),
};
