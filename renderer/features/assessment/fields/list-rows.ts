import {
  formatDate,
  formatDecimal,
  parseVietnameseDate,
  parseVietnameseNumber,
} from '../../../../shared/i18n/format.ts';
import { cleanText } from '../../../../shared/domain/text/clean-text.ts';
import type { Cells } from '../../../../shared/domain/text/table-text.ts';

export type ListColumn = {
  readonly key: string;
  readonly type: 'text' | 'date' | 'integer' | 'decimal';
};
export type ListRow = Readonly<Record<string, string>>;

/** A stored cell as people write it. */
export function toShown({ type }: ListColumn, value: string): string {
  if (type === 'date' && /^\d{4}-\d\d-\d\d$/.test(value)) return formatDate(value);
  const decimal = type === 'integer' || type === 'decimal';
  return decimal && /^-?\d+(\.\d+)?$/.test(value) ? formatDecimal(value) : value;
}

/** Text of a cell as it is stored: a date or number in its exact form, anything else as typed. */
export function toStored({ type }: ListColumn, text: string): string {
  if (type === 'text') return text;
  const parsed = type === 'date' ? parseVietnameseDate(text) : parseVietnameseNumber(text);
  return parsed.ok ? parsed.value : text;
}

/** The rows of a list after a block of a spreadsheet was pasted at a cell; rows are added as far as it reaches. */
export function pasteRows(
  list: { readonly columns: readonly ListColumn[]; readonly rows: readonly ListRow[] },
  at: { readonly row: number; readonly column: number },
  cells: Cells,
): readonly ListRow[] {
  const { columns, rows } = list;
  const empty = Object.fromEntries(columns.map(({ key }) => [key, '']));
  const length = Math.max(rows.length, at.row + cells.length);
  return Array.from({ length }, (_, place) => {
    const texts = cells[place - at.row] ?? [];
    const pasted = columns.flatMap((column, across) => {
      const text = texts[across - at.column];
      return text === undefined
        ? []
        : [[column.key, toStored(column, cleanText(text).trim())] as const];
    });
    return { ...empty, ...rows[place], ...Object.fromEntries(pasted) };
  });
}
