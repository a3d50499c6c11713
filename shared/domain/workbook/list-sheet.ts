import { workbookFile as words } from '../../i18n/vi/workbook-file.ts';
import { fieldBySlug, leavesByField } from '../criteria/walk.ts';
import type { Field } from '../criteria/field.ts';
import { hintOf, listCell } from './answer-cells.ts';
import {
  lineRow,
  plainCell,
  type BookCell,
  type BookRow,
  type BookSheet,
  type Entry,
} from './form-book.ts';
import type { FormExport } from './form-export.ts';
import { LIST_ROW_KEY, listKey } from './plan-rows.ts';

export type ListField = Extract<Field, { type: 'list' }>;
type Column = ListField['columns'][number];

/** What a list can hold at all (`AnswerValue`). */
export const MOST_LIST_ROWS = 500;
const SPARE_ROWS = 60;
const WIDTH: Readonly<Record<Column['type'], number>> = {
  text: 44,
  date: 16,
  integer: 14,
  decimal: 14,
};
const LONGEST_TEXT = 1000;

/** A table of its own sheet: one row per item, with room for more. */
export function listSheet(
  field: ListField,
  form: FormExport,
  { name, marks }: { readonly name: string; readonly marks: readonly string[] },
): BookSheet {
  const rows = listRows(form.answers[field.slug]?.value);
  const count = Math.min(MOST_LIST_ROWS, Math.max(rows.length, 40) + SPARE_ROWS);
  const head = headRows(field, form, marks);
  return {
    name,
    shown: 'visible',
    widths: [0, 6, ...field.columns.map(({ type }) => WIDTH[type])],
    rows: [
      ...head,
      ...Array.from({ length: Math.max(count, rows.length) }, (_, at) =>
        itemRow(field, rows[at] ?? {}, at),
      ),
    ],
    frozen: { rows: head.length, columns: 2 },
    footer: words.footer(form.unitTitle),
  };
}

/** Rows of a stored list; anything else in its place is no row. */
export function listRows(value: unknown): readonly Readonly<Record<string, string>>[] {
  if (!Array.isArray(value)) return [];
  return value.filter((row: unknown) => isRow(row));
}

function isRow(row: unknown): row is Readonly<Record<string, string>> {
  return typeof row === 'object' && row !== null;
}

function headRows(field: ListField, form: FormExport, marks: readonly string[]): BookRow[] {
  const counted = fieldBySlug(form.set).get(field.rowsEqual ?? '')?.label;
  const leaves = leavesByField(form.set).get(field.slug) ?? [];
  const lead = [
    words.listLead(leaves.map(({ code }) => code).join(', ')),
    ...(counted === undefined ? [] : [words.listRows(counted)]),
    hintOf(field, form.set.period),
  ];
  return [
    ...marks.map((mark) => lineRow('mark', mark)),
    lineRow('title', words.listTitle(field.label)),
    lineRow('lead', lead.join(' ')),
    {
      look: 'keys',
      cells: [listKey(field.slug), 'number', ...field.columns.map(({ key }) => key)].map((key) =>
        plainCell(key),
      ),
    },
    {
      look: 'head',
      cells: [
        null,
        plainCell(words.rowNumber),
        ...field.columns.map(({ label }) => plainCell(label)),
      ],
    },
  ];
}

function itemRow(field: ListField, row: Readonly<Record<string, string>>, at: number): BookRow {
  const cell = (column: Column): BookCell => ({
    value: listCell(column, row[column.key] ?? ''),
    entry: ENTRY[column.type],
    align: ALIGN[column.type],
  });
  return {
    look: 'plain',
    cells: [
      plainCell(LIST_ROW_KEY),
      plainCell({ number: String(at + 1) }, { align: 'center' }),
      ...field.columns.map(cell),
    ],
  };
}

const ENTRY: Readonly<Record<Column['type'], Entry>> = {
  text: { kind: 'text', most: LONGEST_TEXT },
  date: { kind: 'day', min: null, max: null },
  integer: { kind: 'whole', min: null, max: null },
  decimal: { kind: 'decimal', min: null, max: null },
};
const ALIGN = { text: 'left', date: 'center', integer: 'right', decimal: 'right' } as const;
