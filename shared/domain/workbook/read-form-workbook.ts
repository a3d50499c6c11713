import { workbookFile as words } from '../../i18n/vi/workbook-file.ts';
import type { CriteriaSet } from '../criteria/criteria-set.ts';
import type { Field } from '../criteria/field.ts';
import { ENTRY_PARTS, ownFields, ownLeaves, type EntryPart } from './form-export.ts';
import type { ListField } from './list-sheet.ts';
import { COLUMNS_KEY, fieldKey, leafKey, listKey, optionKey } from './plan-rows.ts';
import type { RawWorkbook } from './raw-workbook.ts';
import { readEntryParts, readField, readMulti, type Reader } from './read-form-rows.ts';
import { readListSheet } from './read-list-sheet.ts';
import { identityProblem, readSecretPart, type Expected } from './secret-part.ts';
import { keyedSheets, type KeyedSheet } from './sheet-index.ts';
import { workbookProblem, type WorkbookProblem } from './workbook-problem.ts';
import type { FormPart, ReadAnswer, ReadText, WorkbookReading } from './workbook-reading.ts';

export type WorkbookVerdict =
  | { readonly usable: true; readonly reading: WorkbookReading }
  /** The workbook belongs elsewhere or lost its structure: every reason at once, nothing can be taken. */
  | { readonly usable: false; readonly problems: readonly WorkbookProblem[] };

/** Reads a workbook that came back (U6). Rows and columns are found by hidden keys, wherever they went. */
export function readFormWorkbook(
  workbook: RawWorkbook,
  { set, expected }: { readonly set: CriteriaSet; readonly expected: Expected },
): WorkbookVerdict {
  const secret = readSecretPart(workbook);
  if (!secret.ok) return { usable: false, problems: [secret.error] };
  const foreign = identityProblem(secret.value, expected);
  if (foreign !== null) return { usable: false, problems: [foreign] };
  const structure = structureOf(workbook, set);
  const broken = [...structure.problems];
  if (structure.form === null || broken.length > 0) return { usable: false, problems: broken };
  const problems: WorkbookProblem[] = [];
  const reader: Reader = {
    from1904: workbook.from1904,
    kept: secret.value,
    report: (problem) => void problems.push(problem),
  };
  const { form, lists } = structure;
  const answers = new Map<string, ReadAnswer>();
  for (const field of ownFields(set)) {
    const read = readAny(field, { reader, form, lists });
    if (read !== null) answers.set(field.slug, read);
  }
  const texts = new Map<string, ReadText>();
  for (const { code } of ownLeaves(set))
    for (const [part, read] of readEntryParts(code, form, reader))
      texts.set(`${code}/${part}`, read);
  return { usable: true, reading: { problems, kept: secret.value, answers, texts } };
}

type Sources = {
  readonly reader: Reader;
  readonly form: FormPart;
  readonly lists: ReadonlyMap<string, KeyedSheet>;
};

function readAny(field: Field, { reader, form, lists }: Sources): ReadAnswer | null {
  if (field.type === 'multi-choice') return readMulti(field, form, reader);
  if (field.type !== 'list') return readField(field, form, reader);
  const sheet = lists.get(field.slug);
  return sheet === undefined ? null : readListSheet(field, sheet, reader);
}

type Structure = {
  readonly problems: readonly WorkbookProblem[];
  readonly form: FormPart | null;
  readonly lists: ReadonlyMap<string, KeyedSheet>;
};

function structureOf(workbook: RawWorkbook, set: CriteriaSet): Structure {
  const problems: WorkbookProblem[] = [];
  const only = (marker: string, name: string): KeyedSheet | null => {
    const found = keyedSheets(workbook.sheets, marker);
    const [first, second] = found;
    if (first === undefined) problems.push(workbookProblem('sheet-missing', { sheet: name }));
    if (second !== undefined)
      problems.push(
        workbookProblem('sheet-twice', { sheet: second.name }, { first: first?.name ?? '' }),
      );
    return first ?? null;
  };
  const sheet = only(COLUMNS_KEY, words.formSheet);
  const listFields = ownFields(set).filter((field): field is ListField => field.type === 'list');
  const lists = new Map<string, KeyedSheet>();
  for (const [at, field] of listFields.entries()) {
    const found = only(listKey(field.slug), words.listSheet(at + 1));
    if (found === null) continue;
    problems.push(
      ...columnProblems(found, new Map(field.columns.map(({ key, label }) => [key, label]))),
    );
    lists.set(field.slug, found);
  }
  if (sheet === null) return { problems, form: null, lists };
  const rows = rowsOf(sheet, expectedRows(set), problems);
  problems.push(...columnProblems(sheet, NEEDED_COLUMNS));
  return { problems, form: { sheet, rows }, lists };
}

const NEEDED_COLUMNS: ReadonlyMap<string, string> = new Map(
  (['value', 'asOf', ...ENTRY_PARTS] satisfies (EntryPart | 'value' | 'asOf')[]).map((name) => [
    name,
    words.columns[name],
  ]),
);

function columnProblems(
  sheet: KeyedSheet,
  needed: ReadonlyMap<string, string>,
): readonly WorkbookProblem[] {
  return [...needed]
    .filter(([name]) => !sheet.columns.has(name))
    .map(([, column]) => workbookProblem('column-missing', { sheet: sheet.name }, { column }));
}

/** Keys that must stand in the form's sheet, with what a person calls the row. */
function expectedRows(set: CriteriaSet): ReadonlyMap<string, string> {
  const leaves = ownLeaves(set).map(
    ({ code, name }) => [leafKey(code), `${code} ${name}`] as const,
  );
  const fields = ownFields(set).flatMap((field): readonly (readonly [string, string])[] => {
    if (field.type === 'list') return [];
    if (field.type !== 'multi-choice') return [[fieldKey(field.slug), field.label]];
    return field.options.map(({ key, label }) => [optionKey(field.slug, key), label]);
  });
  return new Map([...leaves, ...fields]);
}

function rowsOf(
  sheet: KeyedSheet,
  expected: ReadonlyMap<string, string>,
  problems: WorkbookProblem[],
): ReadonlyMap<string, number> {
  const rows = new Map<string, number>();
  for (const { key, row } of sheet.rows) {
    const place = { sheet: sheet.name, cell: String(row) };
    const named = expected.get(key);
    if (named === undefined) problems.push(workbookProblem('row-unknown', place));
    else if (rows.has(key))
      problems.push(
        workbookProblem('row-twice', place, { name: named, first: rows.get(key) ?? 0 }),
      );
    else rows.set(key, row);
  }
  for (const [key, name] of expected)
    if (!rows.has(key))
      problems.push(workbookProblem('row-missing', { sheet: sheet.name }, { name }));
  return rows;
}
