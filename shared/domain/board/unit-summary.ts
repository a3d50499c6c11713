import { z } from 'zod';

import { Standing } from '../ranking/ranking.ts';
import { MissingPart } from './missing-parts.ts';

/** What a submission comes to on the board: a function of the packages and of what was decided about the unit (H3). */
export const UnitSummary = z.strictObject({
  standing: Standing,
  /** The submission that counts, or the newest one where none does; null for a unit that sent nothing. */
  digest: z.string().nullable(),
  revision: z.int().nullable(),
  number: z.int().nullable(),
  arrivedAt: z.string().nullable(),
  /** Code of the district whose bundle brought it. */
  via: z.string().nullable(),
  selfPoints: z.string().nullable(),
  selfPercent: z.string().nullable(),
  /** What stands now. */
  points: z.string().nullable(),
  /** Leaves that are counted, and how many of them this desk has looked at. */
  leaves: z.int(),
  checkedLeaves: z.int(),
  missing: z.array(MissingPart),
});
export type UnitSummary = z.output<typeof UnitSummary>;
