import { z } from 'zod';

import { RichText } from '../../domain/text/rich-text.ts';
import { query } from '../define.ts';

/** What stands beside the report of the own form. */
export const reportMethods = {
  /** Texts that a section had, newest first, the newest fifty; each with who wrote it and when (U3, U7). */
  'report.history': query({
    input: z.object({ section: z.string().max(20) }),
    output: z.object({
      versions: z.array(
        z.object({
          at: z.string(),
          who: z.string(),
          /** Name of the file it came with; null when it was typed at this desk. */
          via: z.string().nullable(),
          text: RichText,
        }),
      ),
    }),
    errors: ['form/unknown-section'],
    roles: ['unit', 'district'],
    reads: ['history', 'form'],
  }),
};
