import type { CriteriaSet, Leaf } from '../../../../shared/domain/criteria/criteria-set.ts';
import type { Field } from '../../../../shared/domain/criteria/field.ts';
import { fieldBySlug } from '../../../../shared/domain/criteria/walk.ts';

export const COLUMNS = ['a', 'b', 'choice', 'estimate', 'reason'] as const;
export type Column = (typeof COLUMNS)[number];

/** One line of the grid. A leaf with more than two figures or one choice takes several lines. */
export type GridRow = {
  readonly leaf: Leaf;
  /** Only the first line of a leaf shows its name, as-of date, reason and points. */
  readonly first: boolean;
  readonly a: Field | null;
  readonly b: Field | null;
  readonly choice: Field | null;
  readonly estimate: boolean;
  readonly reason: boolean;
  /** The leaf also asks for texts or lists, which the grid does not show. */
  readonly more: boolean;
};
export type Place = { readonly row: number; readonly column: Column };

/** The lines of one leaf. */
export function rowsOfLeaf(set: CriteriaSet, leaf: Leaf): readonly GridRow[] {
  const known = fieldBySlug(set);
  const own = leaf.fields
    .map(({ field }) => known.get(field))
    .filter((field) => field !== undefined)
    .filter((field) => field.filledBy === 'unit');
  const figures = own.filter(isFigure);
  const choices = own.filter(isChoice);
  const lines = Math.max(1, Math.ceil(figures.length / 2), choices.length);
  return Array.from({ length: lines }, (_, line) => ({
    leaf,
    first: line === 0,
    a: figures[line * 2] ?? null,
    b: figures[line * 2 + 1] ?? null,
    choice: choices[line] ?? null,
    estimate: line === 0 && own.some(({ estimateAllowed }) => estimateAllowed),
    reason: line === 0 && !leaf.reviewerOnly,
    more: own.some(({ type }) => type === 'text' || type === 'list'),
  }));
}

/** Can the cursor stand here? Hatched cells take no focus. */
export function isCell(row: GridRow | undefined, column: Column): boolean {
  if (row === undefined) return false;
  const cell = row[column];
  return cell !== null && cell !== false;
}

/** The nearest cell above or below in the same column, else in the column beside it. */
export function moveVertically(rows: readonly GridRow[], from: Place, by: 1 | -1): Place {
  for (let row = from.row + by; row >= 0 && row < rows.length; row += by) {
    if (isCell(rows[row], from.column)) return { row, column: from.column };
  }
  return from;
}

/** The next cell in reading order; null past either end. */
export function moveAlong(rows: readonly GridRow[], from: Place, by: 1 | -1): Place | null {
  const last = rows.length * COLUMNS.length;
  let at = from.row * COLUMNS.length + COLUMNS.indexOf(from.column) + by;
  for (; at >= 0 && at < last; at += by) {
    const row = Math.floor(at / COLUMNS.length);
    const column = COLUMNS[at % COLUMNS.length] ?? 'a';
    if (isCell(rows[row], column)) return { row, column };
  }
  return null;
}

/** Where the cursor starts for a leaf: its first cell, or the first cell of all. */
export function placeOf(rows: readonly GridRow[], leaf: string | null): Place {
  const row = Math.max(
    0,
    rows.findIndex((one) => one.leaf.code === leaf),
  );
  const column = COLUMNS.find((one) => isCell(rows[row], one));
  return { row, column: column ?? 'reason' };
}

function isFigure({ type }: Field): boolean {
  return type === 'integer' || type === 'decimal' || type === 'date';
}

function isChoice({ type }: Field): boolean {
  return type === 'boolean' || type === 'choice' || type === 'multi-choice';
}
