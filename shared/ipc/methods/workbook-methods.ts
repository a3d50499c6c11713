import { z } from 'zod';

import { Difference } from '../../domain/workbook/differences.ts';
import { WorkbookProblem } from '../../domain/workbook/workbook-problem.ts';
import { command } from '../define.ts';
import { ExportedFile, FileToken } from '../dto.ts';

const own = ['unit', 'district'] as const;
const saved = z.object({ savedAt: z.string(), count: z.int() });

/** The form as an Excel workbook, there and back (U6). */
export const workbookMethods = {
  /** A workbook of the form as it is saved now, to fill on another machine. */
  'workbook.export': command({
    input: z.object({}),
    output: ExportedFile,
    errors: [],
    roles: own,
    changes: [],
  }),
  /** Reads a workbook that came back and says what it would change; writes nothing. */
  'workbook.inspect': command({
    input: z.object({ file: FileToken }),
    output: z.object({
      fileName: z.string(),
      /** Null when the workbook is not one that this form can take; `problems` say why. */
      made: z.object({ at: z.string(), revision: z.int() }).nullable(),
      problems: z.array(WorkbookProblem),
      differences: z.array(Difference),
    }),
    errors: [
      'workbook/not-xlsx',
      'workbook/locked-or-old',
      'workbook/macro',
      'workbook/damaged',
      'workbook/too-large',
      'workbook/too-heavy',
      'workbook/gone',
    ],
    roles: own,
    changes: [],
  }),
  /** Takes chosen differences of the inspected workbook as one step; each change names the file in the history. */
  'workbook.take': command({
    input: z.object({ file: FileToken, ids: z.array(z.string().max(200)).min(1).max(3000) }),
    output: saved,
    errors: [
      'form/locked',
      'form/unknown-field',
      'form/wrong-type',
      'form/unknown-leaf',
      'evidence/unknown',
      'workbook/gone',
      'workbook/form-changed',
    ],
    roles: own,
    changes: ['form', 'submission'],
  }),
  /** Takes the last taking back, as long as nothing it brought was changed since. */
  'workbook.take-back': command({
    input: z.object({}),
    output: saved,
    errors: [
      'form/locked',
      'form/unknown-field',
      'form/wrong-type',
      'form/unknown-leaf',
      'evidence/unknown',
      'workbook/nothing-to-take-back',
      'workbook/changed-since',
    ],
    roles: own,
    changes: ['form', 'submission'],
  }),
};
