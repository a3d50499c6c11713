import { cleanText } from '../../../../shared/domain/text/clean-text.ts';
import { parseVietnameseDate } from '../../../../shared/i18n/format.ts';
import { estimateChanges, figureChanges, type FormNow } from '../fields/entry-changes.ts';
import { readText } from '../fields/read-text.ts';
import { applyChange, changeKey, type Change } from '../form-draft.ts';
import { COLUMNS, fieldAt, isCell, type Block, type Column, type GridRow } from './grid-rows.ts';
import type { Cells } from '../../../../shared/domain/text/table-text.ts';

/** As-of date of a leaf, for figures that are still to come, or its text while that is no date. */
export type AsOf = {
  readonly leaf: string;
  readonly date: string | null;
  readonly text: string | null;
};
type Outcome =
  /** The text met a hatched cell, a list or the end of the table, or is longer than anything kept. */
  | { readonly kind: 'skipped' | 'too-long' }
  | {
      readonly kind: 'read' | 'unread';
      readonly changes: readonly Change[];
      readonly asOf: AsOf | null;
    };
type Target = { readonly line: number; readonly row: GridRow; readonly column: Column };
type Landed = { readonly target: Target | null; readonly outcome: Outcome };
type Input = {
  readonly now: FormNow;
  readonly rows: readonly GridRow[];
  /** Where the block goes: its top left cell, or a larger selection that a single row or column fills. */
  readonly onto: Block;
  readonly cells: Cells;
};

/** What a pasted block would do; nothing is written yet. */
export type PastePlan = {
  readonly changes: readonly Change[];
  readonly asOf: readonly AsOf[];
  readonly landed: readonly Landed[];
  /** Shared figures that the block gives two different values: the last one holds, and it is said. */
  readonly contradictory: readonly string[];
  readonly size: { readonly rows: number; readonly columns: number };
};

const LONGEST_REASON = 1000;
const LONGEST_UNREAD = 5000;

/** Reads a block of texts into the cells it falls on; what fails stays as typed (04). */
export function planPaste({ now, rows, onto, cells }: Input): PastePlan {
  const size = sizeOf(onto, cells);
  const changes = new Map<string, Change>();
  const asOf: AsOf[] = [];
  const landed: Landed[] = [];
  const contradictory = new Set<string>();
  let form = now;
  for (const [down, across] of places(size)) {
    const text = textAt(cells, down, across);
    const target = targetAt(rows, onto.top + down, onto.left + across);
    if (text === null || (target === null && text.trim() === '')) continue;
    const outcome = target === null ? SKIPPED : enter(form, target, text);
    landed.push({ target, outcome });
    if (!('changes' in outcome)) continue;
    for (const change of outcome.changes) {
      if (contradicts(changes.get(changeKey(change)), change)) contradictory.add(change.key);
      changes.set(changeKey(change), change);
    }
    if (outcome.asOf !== null) asOf.push(outcome.asOf);
    form = after(form, outcome.changes, outcome.asOf);
  }
  return {
    changes: [...changes.values()],
    asOf,
    landed,
    contradictory: [...contradictory],
    size,
  };
}

/** Another value for the same figure; an as-of date is no other value. */
function contradicts(earlier: Change | undefined, later: Change): boolean {
  if (earlier?.kind !== 'answer' || later.kind !== 'answer') return false;
  return JSON.stringify(earlier.value?.value) !== JSON.stringify(later.value?.value);
}

const SKIPPED: Outcome = { kind: 'skipped' };
const TOO_LONG: Outcome = { kind: 'too-long' };

/** The copied block, or as much of the selection as a single row or column of it fills. */
function sizeOf(onto: Block, cells: Cells): PastePlan['size'] {
  const columns = Math.max(...cells.map(({ length }) => length));
  return {
    rows: cells.length === 1 ? onto.bottom - onto.top + 1 : cells.length,
    columns: columns === 1 ? onto.right - onto.left + 1 : columns,
  };
}

function places({ rows, columns }: PastePlan['size']): readonly (readonly [number, number])[] {
  return Array.from(
    { length: rows * columns },
    (_, at) => [Math.floor(at / columns), at % columns] as const,
  );
}

/** One row or one column is repeated. */
function textAt(cells: Cells, down: number, across: number): string | null {
  const row = cells.length === 1 ? cells[0] : cells[down];
  const single = cells.every(({ length }) => length === 1);
  return row?.[single ? 0 : across] ?? null;
}

function targetAt(rows: readonly GridRow[], line: number, across: number): Target | null {
  const row = rows[line];
  const column = COLUMNS[across];
  if (row === undefined || column === undefined || !isCell(row, column)) return null;
  return { line, row, column };
}

function enter(now: FormNow, { row, column }: Target, typed: string): Outcome {
  const text = cleanText(typed).trim();
  const { leaf } = row;
  if (column === 'reason') return enterReason(now, leaf.code, text);
  if (column === 'estimate') return enterAsOf(now, row, text);
  const field = fieldAt(row, column);
  if (field === null || field.type === 'list') return SKIPPED;
  const read = readText(field, text);
  if (!read.readable && text.length > LONGEST_UNREAD) return TOO_LONG;
  const changes = figureChanges(now, { leaf, field }, read);
  return { kind: read.readable ? 'read' : 'unread', changes, asOf: null };
}

function enterReason({ draft }: FormNow, key: string, typed: string): Outcome {
  const text = typed.replaceAll(/\s*\n\s*/gu, ' ');
  if (text.length > LONGEST_REASON) return TOO_LONG;
  const { reason: _, ...rest } = draft.leaves[key] ?? {};
  const value = text === '' ? rest : { ...rest, reason: text };
  return { kind: 'read', changes: [{ kind: 'leaf', key, value }], asOf: null };
}

function enterAsOf(now: FormNow, { leaf }: GridRow, text: string): Outcome {
  const day = parseVietnameseDate(text);
  if (!day.ok && text !== '') {
    return { kind: 'unread', changes: [], asOf: { leaf: leaf.code, date: null, text } };
  }
  const date = day.ok ? day.value : null;
  const changes = estimateChanges(now, leaf, date);
  return { kind: 'read', changes, asOf: { leaf: leaf.code, date, text: null } };
}

/** Later cells of the block read the form as the earlier ones leave it. */
function after(now: FormNow, changes: readonly Change[], asOf: AsOf | null): FormNow {
  const draft = changes.reduce(applyChange, now.draft);
  if (asOf?.date == null) return { ...now, draft };
  return { ...now, draft, planned: { ...now.planned, [asOf.leaf]: asOf.date } };
}
