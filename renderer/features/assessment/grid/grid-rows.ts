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
  /** Its number among the lines of the leaf. */
  readonly line: number;
  readonly a: Field | null;
  readonly b: Field | null;
  /** A choice, a text or a list. */
  readonly choice: Field | null;
  readonly estimate: boolean;
  readonly reason: boolean;
};
export type Place = { readonly row: number; readonly column: Column };

/** The field a cell holds; null for as-of date and reason. */
export function fieldAt(row: GridRow, column: Column): Field | null {
  return column === 'a' || column === 'b' || column === 'choice' ? row[column] : null;
}

/** The lines of one leaf. */
export function rowsOfLeaf(set: CriteriaSet, leaf: Leaf): readonly GridRow[] {
  const known = fieldBySlug(set);
  const own = leaf.fields
    .map(({ field }) => known.get(field))
    .filter((field) => field !== undefined)
    .filter((field) => field.filledBy === 'unit');
  const figures = own.filter(isFigure);
  const others = own.filter((field) => !isFigure(field));
  const lines = Math.max(1, Math.ceil(figures.length / 2), others.length);
  return Array.from({ length: lines }, (_, line) => ({
    leaf,
    first: line === 0,
    line,
    a: figures[line * 2] ?? null,
    b: figures[line * 2 + 1] ?? null,
    choice: others[line] ?? null,
    estimate: line === 0 && own.some(({ estimateAllowed }) => estimateAllowed),
    reason: line === 0 && !leaf.reviewerOnly,
  }));
}

/** Can the cursor stand here? Hatched cells take no focus. */
export function isCell(row: GridRow | undefined, column: Column): boolean {
  if (row === undefined) return false;
  const cell = row[column];
  return cell !== null && cell !== false;
}

/** A cell above or below in the same column, as far away as asked or as there are any. */
export function moveVertically(rows: readonly GridRow[], from: Place, by: number): Place {
  const step = Math.sign(by);
  let left = Math.abs(by);
  let place = from;
  for (let row = from.row + step; row >= 0 && row < rows.length && left > 0; row += step) {
    if (!isCell(rows[row], from.column)) continue;
    place = { row, column: from.column };
    left -= 1;
  }
  return place;
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

/** Where the cursor starts for a leaf: at a field of it, else its first cell, else the first cell of all. */
export function placeOf(
  rows: readonly GridRow[],
  leaf: string | null,
  field: string | null = null,
): Place {
  const named = placeOfField(rows, leaf, field);
  if (named !== null) return named;
  const row = Math.max(
    0,
    rows.findIndex((one) => one.leaf.code === leaf),
  );
  const column = COLUMNS.find((one) => isCell(rows[row], one));
  return { row, column: column ?? 'reason' };
}

function placeOfField(
  rows: readonly GridRow[],
  leaf: string | null,
  field: string | null,
): Place | null {
  if (field === null) return null;
  for (const [at, row] of rows.entries()) {
    if (row.leaf.code !== leaf) continue;
    const column = COLUMNS.find((one) => isCell(row, one) && nameOf(row, one) === field);
    if (column !== undefined) return { row: at, column };
  }
  return null;
}

/** Name of a cell in the other view (`data-field`): the slug of its field, or the reason. */
export function nameOf(row: GridRow, column: Column): string {
  return fieldAt(row, column)?.slug ?? column;
}

/** Rectangle of cells between two corners, as indexes of rows and columns. */
export type Block = {
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
};

/** The block with these corners. */
export function blockOf(one: Place, other: Place): Block {
  const [p, q] = [COLUMNS.indexOf(one.column), COLUMNS.indexOf(other.column)];
  return {
    top: Math.min(one.row, other.row),
    bottom: Math.max(one.row, other.row),
    left: Math.min(p, q),
    right: Math.max(p, q),
  };
}

/** One corner moved by one cell, for Shift with an arrow; stays within the table. */
export function moveCorner(rows: readonly GridRow[], from: Place, by: Step): Place {
  const column = COLUMNS[COLUMNS.indexOf(from.column) + by.across] ?? from.column;
  const row = Math.max(0, Math.min(rows.length - 1, from.row + by.down));
  return { row, column };
}
type Step = { readonly across: -1 | 0 | 1; readonly down: number };

function isFigure({ type }: Field): boolean {
  return type === 'integer' || type === 'decimal' || type === 'date';
}
