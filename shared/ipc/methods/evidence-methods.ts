import { z } from 'zod';

import { EvidenceDescription, EvidenceItem } from '../../domain/answers/assessment.ts';
import { Sha256 } from '../../domain/text/plain-text.ts';
import { command, query } from '../define.ts';
import { ExportedFile, FileToken } from '../dto.ts';

const own = ['unit', 'district'] as const;
const saved = z.object({ savedAt: z.string() });
const one = z.object({ sha256: Sha256 });

/** The library of documents that leaves cite (U4). */
export const evidenceMethods = {
  /**
   * Stores a document once by its SHA-256; a second copy returns the first, and makes a lost or changed file whole
   * again, even when the form is locked.
   */
  'evidence.add': command({
    input: z.object({ file: FileToken, title: z.string().max(300) }),
    output: EvidenceItem,
    errors: [
      'form/locked',
      'evidence/empty',
      'evidence/too-large',
      'evidence/type-refused',
      'evidence/program',
      'evidence/content-differs',
      'evidence/macro',
      'evidence/library-full',
    ],
    roles: own,
    changes: ['submission', 'evidence'],
  }),
  /** Title, number, date and issuer of a document; durable when this returns, with a line of history. */
  'evidence.describe': command({
    input: z.object({ sha256: Sha256, description: EvidenceDescription }),
    output: saved,
    errors: ['form/locked', 'evidence/unknown'],
    roles: own,
    changes: ['submission', 'form'],
  }),
  /** Removes a document that no leaf cites. */
  'evidence.remove': command({
    input: one,
    output: saved,
    errors: ['form/locked', 'evidence/unknown', 'evidence/cited'],
    roles: own,
    changes: ['submission', 'form', 'evidence'],
  }),
  /** Reads every document again: those whose file is gone from the disk or no longer has the bytes it is named after. */
  'evidence.check': query({
    input: z.object({}),
    output: z.object({
      damaged: z.array(z.object({ sha256: Sha256, state: z.enum(['missing', 'changed']) })),
    }),
    errors: [],
    roles: own,
    reads: ['evidence'],
  }),
  /** A checked copy to look at or to take along. */
  'evidence.file': command({
    input: one,
    output: ExportedFile,
    errors: ['evidence/unknown', 'evidence/changed-on-disk'],
    roles: own,
    changes: [],
  }),
  /** Opens a checked copy in the system's program; only ever after a person said so. */
  'evidence.open': command({
    input: one,
    output: z.object({ fileName: z.string() }),
    errors: [
      'evidence/unknown',
      'evidence/changed-on-disk',
      'evidence/type-refused',
      'host/no-open',
      'host/open-failed',
    ],
    roles: own,
    changes: [],
  }),
};
