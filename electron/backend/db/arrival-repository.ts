import type { Database } from 'better-sqlite3';
import { z } from 'zod';

/** One line of the arrival ledger (P2). */
export const Arrival = z.object({
  number: z.int(),
  digest: z.string(),
  kind: z.enum(['submission', 'bundle']),
  unit: z.string(),
  revision: z.int(),
  /** What lateness is judged by; the officer may have entered it. */
  arrivedAt: z.string(),
  importedAt: z.string(),
  enteredBecause: z.string().nullable(),
  /** Digest of the bundle it came in. */
  via: z.string().nullable(),
});
export type Arrival = z.output<typeof Arrival>;

const columns = `number, digest, kind, unit, revision, arrived_at as arrivedAt, imported_at as importedAt,
  entered_because as enteredBecause, via`;
const count = z.int();
const rows = z.array(Arrival);

export type ArrivalRepository = ReturnType<typeof createArrivalRepository>;

/** All SQL about arrivals. A package that came twice by different ways has two lines. */
export function createArrivalRepository(db: Database) {
  const insert = db.prepare(
    `insert into arrival (number, digest, kind, unit, revision, arrived_at, imported_at, entered_because, via)
     values (:number, :digest, :kind, :unit, :revision, :arrivedAt, :importedAt, :enteredBecause, :via)`,
  );
  const next = db.prepare('select coalesce(max(number), 0) + 1 from arrival').pluck();
  const same = db.prepare('select count(*) from arrival where digest = ? and via is ?').pluck();
  const all = db.prepare(`select ${columns} from arrival order by number`);
  const ofUnit = db.prepare(`select ${columns} from arrival where unit = ? order by number`);
  const ofPackage = db.prepare(`select ${columns} from arrival where digest = ? order by number`);
  return {
    add: (row: Arrival): void => void insert.run(row),
    nextNumber: (): number => count.parse(next.get()),
    /** True when this package already came this way (H2: the same twice is once). */
    has: (digest: string, via: string | null): boolean => count.parse(same.get(digest, via)) > 0,
    list: (): Arrival[] => rows.parse(all.all()),
    ofUnit: (unit: string): Arrival[] => rows.parse(ofUnit.all(unit)),
    ofPackage: (digest: string): Arrival[] => rows.parse(ofPackage.all(digest)),
  };
}
