import type { Database } from 'better-sqlite3';
import { z } from 'zod';

import { Assessment } from '../../../shared/domain/answers/assessment.ts';

export type CommuneRepository = ReturnType<typeof createCommuneRepository>;

const json = z.string().transform((text): unknown => JSON.parse(text));
const Received = z.object({ unit: z.string(), assessment: json.pipe(Assessment) });
const Arrived = z.object({ unit: z.string(), at: z.string() });

/** All SQL behind figures that a district takes from its communes (H5). */
export function createCommuneRepository(db: Database) {
  const newest = db.prepare(`
    select unit, assessment from (
      select submission.unit, assessment,
        row_number() over (partition by submission.unit order by revision desc, submission.digest) as place
      from submission join package using (digest))
    where place = 1 order by unit`);
  const arrivals = db.prepare(
    "select unit, arrived_at as at from arrival where kind = 'submission' order by number",
  );
  return {
    /** What each unit sent last, by highest revision. */
    newestAssessments: () => z.array(Received).parse(newest.all()),
    /** Every arrival of a submission, of any revision. */
    arrivals: () => z.array(Arrived).parse(arrivals.all()),
  };
}
