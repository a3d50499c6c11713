import type { AnswerValue } from '../../../shared/domain/answers/assessment.ts';
import type { Field } from '../../../shared/domain/criteria/field.ts';
import { readTable } from '../../../shared/domain/text/table-text.ts';
import { vi } from '../../../shared/i18n/vi.ts';
import type { Data } from '../../api/use-query.ts';
import { figureText, figureTyped } from './figure-typed.ts';

export type Entries = Data<'review.figures'>;
/** Texts that were typed or pasted, by unit and field; what is not in here stands as it was. */
export type Draft = ReadonlyMap<string, string>;
export type Cell = { readonly unit: string; readonly field: Field };

export function cellKey({ unit, field }: Cell): string {
  return `${unit} ${field.slug}`;
}

/** What a cell shows: what was typed, else the figure that stands. */
export function cellText(entries: Entries, draft: Draft, cell: Cell): string {
  return draft.get(cellKey(cell)) ?? figureText(cell.field, standing(entries, cell));
}

function standing({ rows }: Entries, { unit, field }: Cell): AnswerValue | undefined {
  return rows.find((row) => row.unit === unit)?.values[field.slug];
}

/** Why a cell cannot be saved as it is typed; null when it can, or nothing was typed. */
export function cellProblem(entries: Entries, draft: Draft, cell: Cell): string | null {
  const typed = draft.get(cellKey(cell));
  if (typed === undefined) return null;
  if (typed.trim() === '')
    return standing(entries, cell) === undefined ? null : vi.review.figures.notEmptied;
  const read = figureTyped(cell.field, typed, entries.period);
  return read.ok ? null : read.error;
}

type Entry = { readonly unit: string; readonly answers: Record<string, { value: AnswerValue }> };

/** What would be recorded, one entry per unit that changed, and how many cells are wrong. */
export function changesOf(
  entries: Entries,
  fields: readonly Field[],
  draft: Draft,
): { readonly changed: readonly Entry[]; readonly wrong: number } {
  let wrong = 0;
  const changed = entries.units.flatMap(({ code }): Entry[] => {
    const answers: Entry['answers'] = {};
    for (const field of fields) {
      const cell = { unit: code, field };
      const typed = draft.get(cellKey(cell));
      if (typed === undefined || typed === figureText(field, standing(entries, cell))) continue;
      if (cellProblem(entries, draft, cell) !== null) wrong += 1;
      const read = figureTyped(field, typed, entries.period);
      if (read.ok) answers[field.slug] = { value: read.value };
    }
    return Object.keys(answers).length === 0 ? [] : [{ unit: code, answers }];
  });
  return { changed, wrong };
}

/** Puts a block from a spreadsheet into the grid from one cell on; what falls outside is counted, never kept. */
export function pasteBlock(
  {
    entries,
    fields,
    draft,
  }: {
    readonly entries: Entries;
    readonly fields: readonly Field[];
    readonly draft: Draft;
  },
  at: Cell,
  text: string,
): { readonly draft: Draft; readonly cells: readonly Cell[]; readonly outside: number } {
  const block = readTable(text);
  const top = entries.units.findIndex(({ code }) => code === at.unit);
  const left = fields.findIndex(({ slug }) => slug === at.field.slug);
  const next = new Map(draft);
  const cells: Cell[] = [];
  let outside = 0;
  for (const [down, row] of block.entries()) {
    const unit = entries.units[top + down]?.code;
    if (unit === undefined) outside += 1;
    for (const [right, typed] of row.entries()) {
      const field = fields[left + right];
      if (unit === undefined || field === undefined) continue;
      const cell = { unit, field };
      next.set(cellKey(cell), typed.trim());
      cells.push(cell);
    }
  }
  return { draft: next, cells, outside };
}
