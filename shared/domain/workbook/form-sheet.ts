import { workbookFile as words } from '../../i18n/vi/workbook-file.ts';
import type { Leaf } from '../criteria/criteria-set.ts';
import type { Field } from '../criteria/field.ts';
import { missingAlarm, namesFor, wrongAlarms, type Places } from './alarms.ts';
import { entryOf, hintOf, optionCell, scalarCell } from './answer-cells.ts';
import { columnName } from './raw-workbook.ts';
import { dayCell, figureCell } from './cell-value.ts';
import { lineRow, plainCell, type BookCell, type BookRow, type BookSheet } from './form-book.ts';
import type { FormExport } from './form-export.ts';
import { leafRow } from './leaf-row.ts';
import {
  COLUMNS_KEY,
  FORM_COLUMNS,
  formColumn,
  planRows,
  rowKey,
  type FormColumn,
  type PlannedRow,
} from './plan-rows.ts';

/** Where drop-downs and lists of this workbook are. */
export type BookPlaces = {
  /** Range of the words a field's drop-down offers. */
  readonly options: (slug: string) => string;
  readonly yesNo: string;
  readonly listSheet: (slug: string) => string;
};
type Drawing = {
  readonly form: FormExport;
  readonly book: BookPlaces;
  readonly places: Places;
};

const WIDTHS: Readonly<Record<FormColumn, number>> = {
  key: 0,
  code: 9,
  label: 58,
  value: 32,
  unit: 12,
  asOf: 14,
  max: 9,
  selfPoints: 11,
  reason: 42,
  note: 30,
  proposedNotApplicable: 30,
};
const VALUE = columnName(formColumn('value'));

/** The sheet with every leaf, its figures and its texts. */
export function formSheet(form: FormExport, book: BookPlaces, marks: readonly string[]): BookSheet {
  const head = headRows(form, marks);
  const planned = planRows(form);
  const places = new Map(
    planned.flatMap((row, at): readonly (readonly [string, string])[] => {
      const key = rowKey(row);
      return key === null ? [] : [[key, `$${VALUE}$${head.length + at + 1}`]];
    }),
  );
  const drawing = { form, book, places };
  return {
    name: words.formSheet,
    shown: 'visible',
    widths: FORM_COLUMNS.map((name) => WIDTHS[name]),
    rows: [...head, ...planned.map((row) => drawn(row, drawing))],
    frozen: { rows: head.length, columns: formColumn('label') },
    footer: words.footer(form.unitTitle),
  };
}

function headRows(
  { unitTitle, campaignName, set }: FormExport,
  marks: readonly string[],
): BookRow[] {
  return [
    ...marks.map((mark) => lineRow('mark', mark)),
    lineRow('title', words.title),
    lineRow('lead', words.unitLine(unitTitle, campaignName)),
    lineRow('lead', words.setLine(set.title, set.period)),
    lineRow('lead', words.howLine),
    { look: 'keys', cells: [COLUMNS_KEY, ...FORM_COLUMNS.slice(1)].map((key) => plainCell(key)) },
    { look: 'head', cells: FORM_COLUMNS.map((name) => plainCell(words.columns[name])) },
  ];
}

function drawn(row: PlannedRow, drawing: Drawing): BookRow {
  switch (row.kind) {
    case 'section': {
      const { code, name, max } = row.section;
      const cells = {
        code: plainCell(code),
        label: plainCell(name),
        max: plainCell(figureCell(max)),
      };
      return { look: 'section', cells: across(cells) };
    }
    case 'leaf':
      return { look: 'leaf', cells: across(leafRow(row.leaf, drawing.form)) };
    case 'field':
      return { look: 'field', cells: across(fieldRow(row.leaf, row.field, drawing)) };
    case 'option':
      return { look: 'option', cells: across(optionRow(row, drawing)) };
    case 'shown':
      return { look: 'field', cells: across(shownRow(row.field, row.at, drawing)) };
  }
}

/** Cells by name in the order of the columns. */
function across(
  cells: Readonly<Partial<Record<FormColumn, BookCell>>>,
): readonly (BookCell | null)[] {
  return FORM_COLUMNS.map((name) => cells[name] ?? null);
}

type Cells = Partial<Record<FormColumn, BookCell>>;

function fieldRow(leaf: Leaf, field: Field, drawing: Drawing): Cells {
  const label = { label: plainCell(field.label, { indent: 1 }), ...unitOf(field) };
  if (field.type === 'list')
    return { ...label, value: plainCell(words.seeList(drawing.book.listSheet(field.slug))) };
  if (field.type === 'multi-choice') return { ...label, value: plainCell(words.chooseEach) };
  const key = `field:${field.slug}`;
  const cell = drawing.places.get(key) ?? '';
  const { form, book } = drawing;
  const { set } = form;
  const answer = form.answers[field.slug];
  const counted = !Object.hasOwn(form.notApplicable, leaf.code);
  const names = namesFor(set, drawing.places);
  const range = field.type === 'boolean' ? book.yesNo : book.options(field.slug);
  return {
    ...label,
    key: plainCell(key),
    value: {
      value: scalarCell(field, answer),
      entry: entryOf(field, set.period, range),
      alarms: [
        ...(counted ? missingAlarm(field, cell, names) : []),
        ...wrongAlarms(field, cell, { set, names }),
      ],
      prompt: { title: leaf.code, text: hintOf(field, set.period) },
      align: field.type === 'integer' || field.type === 'decimal' ? 'right' : 'left',
    },
    ...asOfCell(field, answer?.estimatedAsOf, set.period),
  };
}

function unitOf({ unit }: Field): Cells {
  return unit === null ? {} : { unit: plainCell(unit, { align: 'center' }) };
}

function asOfCell(
  field: Field,
  asOf: string | undefined,
  period: { start: string; end: string },
): Cells {
  if (!field.estimateAllowed && asOf === undefined) return {};
  return {
    asOf: {
      value: asOf === undefined ? null : dayCell(asOf),
      entry: { kind: 'day', min: period.start, max: null },
      prompt: { title: words.columns.asOf, text: words.asOfPrompt },
      align: 'center',
    },
  };
}

function optionRow(row: Extract<PlannedRow, { kind: 'option' }>, drawing: Drawing): Cells {
  const { leaf, field, option } = row;
  const key = `option:${field.slug}/${option}`;
  const counted = !Object.hasOwn(drawing.form.notApplicable, leaf.code);
  const names = namesFor(drawing.form.set, drawing.places);
  const cell = drawing.places.get(key) ?? '';
  const label = field.options.find((one) => one.key === option)?.label ?? option;
  return {
    key: plainCell(key),
    label: plainCell(label, { indent: 3 }),
    value: {
      value: optionCell(option, drawing.form.answers[field.slug]?.value),
      entry: { kind: 'options', range: drawing.book.yesNo },
      alarms: counted ? missingAlarm(field, cell, names) : [],
      prompt: { title: leaf.code, text: hintOf(field, drawing.form.set.period) },
    },
  };
}

/** A figure that is filled elsewhere: at another leaf (shown live), or by a reviewer. */
function shownRow(field: Field, at: string | null, { places, form, book }: Drawing): Cells {
  const label = { label: plainCell(field.label, { indent: 1 }), ...unitOf(field) };
  if (at === null) return { ...label, value: plainCell(words.enteredBy[field.filledBy]) };
  if (field.type === 'list')
    return { ...label, value: plainCell(words.seeList(book.listSheet(field.slug))) };
  const cell = places.get(`field:${field.slug}`);
  if (field.type === 'multi-choice' || cell === undefined)
    return { ...label, value: plainCell(words.seeLeaf(at)) };
  return {
    ...label,
    value: {
      value: scalarCell(field, form.answers[field.slug]),
      formula: `IF(ISBLANK(${cell}),"",${cell})`,
      note: words.seeLeaf(at),
      align: field.type === 'integer' || field.type === 'decimal' ? 'right' : 'left',
    },
    note: plainCell(words.seeLeaf(at)),
  };
}
