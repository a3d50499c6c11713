import type { Database } from 'better-sqlite3';
import { z } from 'zod';

export type AssignmentRepository = ReturnType<typeof createAssignmentRepository>;

const Row = z.object({ leaf: z.string(), officer: z.string() });
/** A section of the report is assigned under its code with this in front, which no leaf's code can begin with. */
const SECTION = 'report:';

/** Who of the unit fills what (U12): officers by leaf, and by section of the report. */
export type Assignments = {
  readonly leaves: Readonly<Record<string, string>>;
  readonly sections: Readonly<Record<string, string>>;
};
type Piece = { readonly kind: 'leaf' | 'section'; readonly code: string };

/** All SQL about who fills what. */
export function createAssignmentRepository(db: Database) {
  const all = db.prepare('select leaf, officer from assignment order by leaf');
  const assign = db.prepare(`
    insert into assignment (leaf, officer, saved_at) values (?, ?, ?)
    on conflict (leaf) do update set officer = excluded.officer, saved_at = excluded.saved_at`);
  const remove = db.prepare('delete from assignment where leaf = ?');
  return {
    all(): Assignments {
      const rows = z.array(Row).parse(all.all());
      const entries = (wanted: boolean) =>
        rows
          .filter(({ leaf }) => leaf.startsWith(SECTION) === wanted)
          .map(({ leaf, officer }) => [wanted ? leaf.slice(SECTION.length) : leaf, officer]);
      return {
        leaves: Object.fromEntries(entries(false)),
        sections: Object.fromEntries(entries(true)),
      };
    },
    assign(piece: Piece, officer: string, at: string): void {
      assign.run(keyOf(piece), officer, at);
    },
    remove(piece: Piece): void {
      remove.run(keyOf(piece));
    },
  };
}

function keyOf({ kind, code }: Piece): string {
  return kind === 'section' ? `${SECTION}${code}` : code;
}
