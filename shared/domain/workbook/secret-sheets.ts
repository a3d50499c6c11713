import { workbookFile as words } from '../../i18n/vi/workbook-file.ts';
import type { Field } from '../criteria/field.ts';
import { plainCell, type BookRow, type BookSheet } from './form-book.ts';
import { entryTexts, ownFields, ownLeaves, type FormExport } from './form-export.ts';
import { optionLabels } from './option-labels.ts';
import { OPTIONS_SHEET, SECRET_SHEET } from './plan-rows.ts';
import { columnName } from './raw-workbook.ts';

/** Excel holds 32,767 characters in a cell. */
const PIECE = 30_000;

/** Who this workbook belongs to, and what it held when it was made: later only what was changed in it counts. */
export function secretSheet(form: FormExport): BookSheet {
  const kept: readonly (readonly [string, unknown])[] = [
    ['identity', form.identity],
    ...ownFields(form.set).map(({ slug }) => [`answer/${slug}`, form.answers[slug]] as const),
    ...ownLeaves(form.set).map(({ code }) => [`entry/${code}`, textsOf(form, code)] as const),
  ];
  return {
    name: SECRET_SHEET,
    shown: 'secret',
    widths: [40, 60],
    rows: kept.flatMap(([key, value]) => (value === undefined ? [] : [keptRow(key, value)])),
    frozen: { rows: 0, columns: 0 },
    footer: '',
  };
}

function textsOf(form: FormExport, code: string): object | undefined {
  const texts = entryTexts(form.leaves[code]);
  return Object.keys(texts).length === 0 ? undefined : texts;
}

function keptRow(key: string, value: unknown): BookRow {
  const json = JSON.stringify(value);
  const pieces = Array.from({ length: Math.ceil(json.length / PIECE) }, (_, at) =>
    plainCell(json.slice(at * PIECE, (at + 1) * PIECE)),
  );
  return { look: 'plain', cells: [plainCell(key), ...pieces] };
}

type Choice = Extract<Field, { type: 'choice' }>;

/** The words of the drop-downs, a column each, and where to find them. */
export function optionsSheet(form: FormExport): {
  readonly sheet: BookSheet;
  readonly yesNo: string;
  readonly rangeOf: (slug: string) => string;
} {
  const choices = ownFields(form.set).filter((field): field is Choice => field.type === 'choice');
  const columns = [
    [words.yes, words.no],
    ...choices.map((field) => optionLabels(field).map(({ label }) => label)),
  ];
  const heads = [words.yesNoHead, ...choices.map(({ label }) => label)];
  const depth = Math.max(...columns.map(({ length }) => length));
  const rows = Array.from({ length: depth }, (_, at): BookRow => ({
    look: 'plain',
    cells: columns.map((column) => plainCell(column[at] ?? null)),
  }));
  const range = (at: number) => {
    const column = columnName(at + 1);
    return `${OPTIONS_SHEET}!$${column}$2:$${column}$${(columns[at]?.length ?? 0) + 1}`;
  };
  return {
    sheet: {
      name: OPTIONS_SHEET,
      shown: 'secret',
      widths: columns.map(() => 40),
      rows: [{ look: 'head', cells: heads.map((head) => plainCell(head)) }, ...rows],
      frozen: { rows: 1, columns: 0 },
      footer: '',
    },
    yesNo: range(0),
    rangeOf: (slug) => range(choices.findIndex((field) => field.slug === slug) + 1),
  };
}
