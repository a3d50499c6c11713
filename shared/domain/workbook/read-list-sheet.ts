import { must } from '../../lib/must.ts';
import { listCell } from './answer-cells.ts';
import { sameAnswer } from './form-export.ts';
import { LIST_ROW_KEY } from './plan-rows.ts';
import { listRows, MOST_LIST_ROWS, type ListField } from './list-sheet.ts';
import { readListCell } from './read-cell.ts';
import { readSpot, type Reader } from './read-form-rows.ts';
import type { ReadAnswer } from './workbook-reading.ts';
import { placeIn, type KeyedSheet } from './sheet-index.ts';
import { workbookProblem } from './workbook-problem.ts';

type Row = Readonly<Record<string, string>>;

/** A table of its own sheet; empty rows are left out. Null when one of its cells cannot be read. */
export function readListSheet(
  field: ListField,
  sheet: KeyedSheet,
  reader: Reader,
): ReadAnswer | null {
  const before = reader.kept.answers.get(field.slug) ?? null;
  const known = listRows(before?.value);
  const marked = sheet.rows.filter(({ key }) => key === LIST_ROW_KEY);
  reportOutside(field, sheet, { reader, marked: new Set(marked.map(({ row }) => row)) });
  const read = marked.map(({ row }, at) =>
    readRow(field, { sheet, row, before: known[at] ?? {} }, reader),
  );
  if (read.includes(null)) return null;
  const rows = read.flatMap((row) => (row !== null && isFilled(row) ? [row] : []));
  const place = placeIn(sheet, marked[0]?.row ?? sheet.headRow + 2, firstColumn(field, sheet));
  if (rows.length > MOST_LIST_ROWS) {
    reader.report(
      workbookProblem('too-many-rows', place, { rows: rows.length, most: MOST_LIST_ROWS }),
    );
    return null;
  }
  const answer = rows.length === 0 ? null : { value: rows };
  return { answer: sameAnswer(field, answer, before) ? before : answer, place };
}

function isFilled(row: Row): boolean {
  return Object.values(row).some((cell) => cell !== '');
}

type Line = { readonly sheet: KeyedSheet; readonly row: number; readonly before: Row };

function readRow(field: ListField, { sheet, row, before }: Line, reader: Reader): Row | null {
  const cells = field.columns.map((column) => {
    const text = before[column.key] ?? '';
    const at = must(sheet.columns.get(column.key), 'a column that was found before');
    const written = listCell(column, text);
    const read = readSpot(reader, { sheet, row, column: at, written, kept: text }, (cell) =>
      readListCell(column, cell, reader.from1904),
    );
    if (read === undefined) return null;
    return [column.key, read.value ?? ''] as const;
  });
  const readable = cells.filter((cell) => cell !== null);
  return readable.length === cells.length ? Object.fromEntries(readable) : null;
}

function firstColumn(field: ListField, sheet: KeyedSheet): number {
  return sheet.columns.get(field.columns[0]?.key ?? '') ?? 1;
}

type Inside = { readonly reader: Reader; readonly marked: ReadonlySet<number> };

/** Something typed below the table or in an inserted row would be lost silently. */
function reportOutside(field: ListField, sheet: KeyedSheet, { reader, marked }: Inside): void {
  for (let row = sheet.headRow + 2; row <= sheet.lastRow; row += 1) {
    if (marked.has(row)) continue;
    const filled = field.columns
      .map(({ key }) => sheet.columns.get(key) ?? 0)
      .find((column) => (sheet.cell(row, column)?.text ?? '').trim() !== '');
    if (filled !== undefined)
      reader.report(workbookProblem('outside-table', placeIn(sheet, row, filled)));
  }
}
