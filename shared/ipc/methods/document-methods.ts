import { z } from 'zod';

import { command } from '../define.ts';
import { ExportedFile } from '../dto.ts';

const own = ['unit', 'district'] as const;

/** What a unit can have on paper: phiếu, báo cáo, giấy gửi, and its lists (U8, X6). */
export const DocumentKind = z.enum(['form', 'report', 'cover', 'missing', 'evidence', 'history']);
export type DocumentKind = z.output<typeof DocumentKind>;
/** NĐ 30/2020 or TT 01/2011 (domain notes, 6). */
export const DocumentProfileChoice = z.enum(['nd30', 'tt01']);
export const DocumentFormat = z.enum(['docx', 'pdf']);

export const documentMethods = {
  /** Makes a document of the form as it is saved; the same text in Word and in PDF. */
  'document.make': command({
    input: z.object({
      document: DocumentKind,
      profile: DocumentProfileChoice,
      format: DocumentFormat,
    }),
    output: ExportedFile,
    errors: ['document/nothing-sent', 'host/no-pdf', 'host/pdf-failed'],
    roles: own,
    changes: [],
  }),
  /** Opens a document made here in the program the system has for it; only when a person asked for it. */
  'document.open': command({
    input: ExportedFile.pick({ id: true, name: true }),
    output: z.object({}),
    errors: ['document/gone', 'host/no-open', 'host/open-failed'],
    roles: own,
    changes: [],
  }),
};
