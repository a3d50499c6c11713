import type { Database } from 'better-sqlite3';
import { z } from 'zod';

import { Round } from '../../../shared/domain/decisions/leaf-check.ts';
import { FoundLook } from '../../../shared/domain/package/workset-data.ts';
import { SideState, type Side } from '../../../shared/domain/teams/sides.ts';

/** One leaf of one submission in one round. */
const Place = z.object({ unit: z.string(), digest: z.string(), leaf: z.string(), round: Round });
export type FindingPlace = z.output<typeof Place>;

const Row = Place.extend({
  author: z.string(),
  package: z.string().nullable(),
  seq: z.int(),
  look: z
    .string()
    .transform((text): unknown => JSON.parse(text))
    .pipe(FoundLook),
  state: SideState,
});
/** A side of a place: what one of several people found there (P5). */
export type StoredFinding = Side & FindingPlace;

const rows = z.array(Row);
const COLUMNS = 'unit, digest, leaf, round, author, package, seq, look, state';

export type FindingRepository = ReturnType<typeof createFindingRepository>;

/** All SQL about what reviewers found, beside the looks that the ledger has of it. */
export function createFindingRepository(db: Database) {
  const at = 'unit = :unit and digest = :digest and leaf = :leaf and round = :round';
  const ofPlace = db.prepare(`select ${COLUMNS} from finding where ${at} order by author`);
  const ofAuthor = db.prepare(
    `select ${COLUMNS} from finding where author = ? order by unit, digest, leaf, round`,
  );
  const inConflict = db.prepare(
    `select distinct unit, digest, leaf, round from finding where state = 'conflict'
     order by unit, leaf, round, digest`,
  );
  const clear = db.prepare(`delete from finding where ${at}`);
  const insert = db.prepare(
    `insert into finding (${COLUMNS})
     values (:unit, :digest, :leaf, :round, :author, :package, :seq, :look, :state)`,
  );
  return {
    ofPlace: (place: FindingPlace): StoredFinding[] => rows.parse(ofPlace.all(place)),
    ofAuthor: (author: string): StoredFinding[] => rows.parse(ofAuthor.all(author)),
    /** Places at which people found different things, by unit and leaf; some may be settled since by a direct look. */
    inConflict: (): FindingPlace[] => z.array(Place).parse(inConflict.all()),
    /** Replaces every side of a place. */
    put({ unit, digest, leaf, round }: FindingPlace, sides: readonly Side[]): void {
      const place = { unit, digest, leaf, round };
      clear.run(place);
      for (const side of sides) insert.run({ ...side, ...place, look: JSON.stringify(side.look) });
    },
  };
}
