import type { Database } from 'better-sqlite3';
import { z } from 'zod';

import { Answer, LeafEntry } from '../../../shared/domain/answers/assessment.ts';

export type FormRepository = ReturnType<typeof createFormRepository>;

const json = z.string().transform((text): unknown => JSON.parse(text));
const AnswerRow = z.object({
  field: z.string(),
  value: json,
  estimatedAsOf: z.string().nullable(),
});
const LeafRow = z.object({ leaf: z.string(), entry: json.pipe(LeafEntry) });

/** All SQL about the living form: figures and entries of leaves. Every save is durable when its call returns (U3). */
export function createFormRepository(db: Database) {
  const answers = db.prepare('select field, value, estimated_as_of as estimatedAsOf from answer');
  const answer = db.prepare(
    'select field, value, estimated_as_of as estimatedAsOf from answer where field = ?',
  );
  const saveAnswer = db.prepare(`
    insert into answer (field, value, estimated_as_of, saved_at) values (@field, @value, @estimatedAsOf, @at)
    on conflict (field) do update set value = excluded.value, estimated_as_of = excluded.estimated_as_of,
      saved_at = excluded.saved_at`);
  const clearAnswer = db.prepare('delete from answer where field = ?');
  const leaves = db.prepare('select leaf, entry from leaf_entry');
  const leaf = db.prepare('select leaf, entry from leaf_entry where leaf = ?');
  const saveLeaf = db.prepare(`
    insert into leaf_entry (leaf, entry, saved_at) values (?, ?, ?)
    on conflict (leaf) do update set entry = excluded.entry, saved_at = excluded.saved_at`);
  const lastSaved = db.prepare('select max(at) from change_log').pluck();

  return {
    answers: (): Record<string, Answer> =>
      Object.fromEntries(answers.all().map((row) => toAnswer(row))),
    answer(field: string): Answer | null {
      const row = answer.get(field);
      return row === undefined ? null : toAnswer(row)[1];
    },
    saveAnswer(field: string, { value, estimatedAsOf }: Answer, at: string): void {
      saveAnswer.run({
        field,
        value: JSON.stringify(value),
        estimatedAsOf: estimatedAsOf ?? null,
        at,
      });
    },
    clearAnswer(field: string): void {
      clearAnswer.run(field);
    },
    leaves: (): Record<string, LeafEntry> =>
      Object.fromEntries(
        z
          .array(LeafRow)
          .parse(leaves.all())
          .map((row) => [row.leaf, row.entry]),
      ),
    leaf(code: string): LeafEntry | null {
      const row = leaf.get(code);
      return row === undefined ? null : LeafRow.parse(row).entry;
    },
    saveLeaf(code: string, entry: LeafEntry, at: string): void {
      saveLeaf.run(code, JSON.stringify(entry), at);
    },
    /** When anything of the form was saved last; null when nothing was. */
    lastSaved: (): string | null => z.string().nullable().parse(lastSaved.get()),
  };
}

function toAnswer(row: unknown): [string, Answer] {
  const { field, value, estimatedAsOf } = AnswerRow.parse(row);
  const answer = estimatedAsOf === null ? { value } : { value, estimatedAsOf };
  return [field, Answer.parse(answer)];
}
