import { fieldError } from '../fields/field-error.ts';
import type { FormState } from '../form-store.ts';
import { COLUMNS, fieldAt, type Column, type GridRow, type Place } from './grid-rows.ts';

/** The next cell with something wrong: text that is no value, a broken rule, a missing reason; round the end (F8). */
export function nextError(state: FormState, rows: readonly GridRow[], from: Place): Place | null {
  const start = from.row * COLUMNS.length + COLUMNS.indexOf(from.column);
  const all = rows.length * COLUMNS.length;
  for (let step = 1; step <= all; step += 1) {
    const cell = (start + step) % all;
    const row = rows[Math.floor(cell / COLUMNS.length)];
    const column = COLUMNS[cell % COLUMNS.length];
    if (row === undefined || column === undefined || !isWrong(state, row, column)) continue;
    return { row: Math.floor(cell / COLUMNS.length), column };
  }
  return null;
}

function isWrong(state: FormState, row: GridRow, column: Column): boolean {
  if (column === 'reason') return row.first && needsReason(state, row.leaf.code);
  const field = fieldAt(row, column);
  return field !== null && fieldError(state, field) !== null;
}

/** The leaf is below its maximum and does not say why (letter 1252, I.1). */
export function needsReason({ problems }: FormState, leaf: string): boolean {
  return problems.some((problem) => problem.leaf === leaf && problem.code === 'reason-missing');
}
