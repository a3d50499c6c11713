import { z } from 'zod';

import { Level } from '../level/level.ts';
import { Instant, plainText, Sha256, Slug } from '../text/plain-text.ts';

/** What a workbook says of itself on a sheet nobody sees, so that it never lands in another form (U6). */
export const WorkbookIdentity = z.strictObject({
  format: z.literal('workbook/1'),
  campaign: Slug,
  practice: z.boolean(),
  unit: Slug,
  unitName: plainText(300),
  level: Level,
  /** SHA-256 of the criteria set whose fields the rows are. */
  criteria: Sha256,
  revision: z.int().min(1),
  exportedAt: Instant,
});
export type WorkbookIdentity = z.output<typeof WorkbookIdentity>;
