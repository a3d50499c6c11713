import { z } from 'zod';

import { command } from '../define.ts';
import { ExportedFile } from '../dto.ts';

export const fileMethods = {
  /** Many files made here as one ZIP, so that hundreds are saved in one go; their bytes stay what they are. */
  'file.together': command({
    input: z.object({
      files: z
        .array(ExportedFile.pick({ id: true, name: true }))
        .min(2)
        .max(5000),
    }),
    output: ExportedFile,
    errors: ['file/gone', 'file/together-too-large'],
    roles: 'anyone',
    changes: [],
  }),
};
