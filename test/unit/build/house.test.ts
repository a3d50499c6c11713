import path from 'node:path';

import { expect, test } from 'vitest';

import { exists, sourceFiles, type SourceFile } from '../../builders/source-tree.ts';

const CODE = /^(?:shared|electron|renderer|build|test)\/.*\.tsx?$/u;
const code = sourceFiles(CODE);
const shipped = code.filter(({ name }) => !name.startsWith('test/'));

const names = (files: readonly SourceFile[]) => files.map(({ name }) => name);
const importersOf = (specifier: string) =>
  names(shipped.filter(({ text }) => text.includes(`from '${specifier}'`)));
const withoutComments = (text: string) => text.replace(/\/\*[\s\S]*?\*\/|(?<![:'])\/\/.*$/gmu, '');

test('the house is not empty: these tests look at real files', () => {
  expect(shipped.length).toBeGreaterThan(100);
});

const EDITOR = 'renderer/features/report/editor';

test.each([
  ['exceljs', ['electron/backend/export/excel.ts']],
  ['docx', ['electron/backend/export/word.ts']],
  ['prosemirror-model', [`${EDITOR}/document.ts`]],
  ['prosemirror-state', [`${EDITOR}/state.ts`]],
  ['prosemirror-view', [`${EDITOR}/create-editor.ts`]],
  ['prosemirror-commands', [`${EDITOR}/editing.ts`]],
  ['prosemirror-history', [`${EDITOR}/editing.ts`]],
  ['prosemirror-inputrules', [`${EDITOR}/editing.ts`]],
  ['prosemirror-keymap', [`${EDITOR}/editing.ts`]],
  ['prosemirror-schema-list', [`${EDITOR}/editing.ts`]],
  ['pdfjs-dist', ['renderer/viewer/open-pdf.ts']],
  ['fraction.js', ['shared/domain/number/exact.ts']],
  ['playwright-core', ['electron/hosts/chromium.ts']],
])('%s is imported where it can be replaced, in one file', (specifier, places) => {
  const found = importersOf(specifier).filter((name) => !isPartOf(name, places));
  expect(found).toEqual([]);
});

/** `export/word.ts` may be split into `export/word-….ts` or `export/word/…` when it grows. */
function isPartOf(name: string, places: readonly string[]): boolean {
  return places.some((place) => name.startsWith(place.replace(/\.ts$/u, '')));
}

test.each(['pkijs', 'asn1js'])('%s stays in electron/backend/pki', (specifier) => {
  expect(
    importersOf(specifier).filter((name) => !name.startsWith('electron/backend/pki/')),
  ).toEqual([]);
});

test('Intl is used in shared/i18n/format.ts only: one way to write numbers and dates', () => {
  const users = shipped.filter(({ text }) =>
    /\bIntl\.|toLocale\w*String\(/u.test(withoutComments(text)),
  );
  expect(names(users)).toEqual(['shared/i18n/format.ts']);
});

test('SQL is written in electron/backend/db only', () => {
  const sql =
    /\b(?:select\s+[\w"*(].*\bfrom\b|insert\s+(?:or\s+\w+\s+)?into\b|update\s+\w+\s+set\b|delete\s+from\b)/isu;
  const strings = /`[^`]*`|'[^'\n]*'/gu;
  const offenders = shipped
    .filter(({ name }) => !name.startsWith('electron/backend/db/'))
    .filter(({ text }) =>
      [...withoutComments(text).matchAll(strings)].some(([literal]) => sql.test(literal)),
    );
  expect(names(offenders)).toEqual([]);
});

test('no query asks for all columns: a new column must not change an answer', () => {
  expect(names(shipped.filter(({ text }) => /select\s+(?:\w+\.)?\*/iu.test(text)))).toEqual([]);
});

test('Vietnamese is written in shared/i18n only', () => {
  const letters = /[àáâãèéêìíòóôõùúýăđĩũơưạ-ỹ]/iu;
  const offenders = shipped
    .filter(({ name }) => /^(?:renderer|electron|shared\/(?:domain|ipc|lib))\//u.test(name))
    // Contents of made-up answers, not sentences of the app; data that happens to be code.
    .filter(({ name }) => !name.startsWith('electron/rehearsal/'))
    .filter(({ name }) => !VIETNAMESE_DATA.has(name))
    .filter(({ text }) => letters.test(withoutComments(text)));
  expect(names(offenders)).toEqual([]);
});

/** Vietnamese that is data of the domain, not a sentence: words of a digest, patterns of the alphabet. */
const VIETNAMESE_DATA: ReadonlySet<string> = new Set([
  'shared/domain/package/digest-words.ts',
  'shared/domain/text/search-key.ts',
  // Takes "Tỉnh" off the name of a province.
  'shared/domain/report/summary-report.ts',
]);

test('every file of the domain with behaviour is tested at the mirrored place, by name or as a part', () => {
  const domain = shipped.filter(({ name }) => name.startsWith('shared/domain/'));
  const reached = new Set(names(domain.filter(isTestedAtItsPlace)));
  for (const name of reached) partsOf(name, domain).forEach((part) => reached.add(part));
  const behaving = domain.filter(({ text }) => /^export (?:async )?function/mu.test(text));
  expect(names(behaving).filter((name) => !reached.has(name))).toEqual([]);
});

/** Has `x.test.ts` for `x.ts`, or a test of the mirrored folder imports it. */
function isTestedAtItsPlace({ name }: SourceFile): boolean {
  if (exists(`test/unit/${name.replace(/\.ts$/u, '.test.ts')}`)) return true;
  const folder = `test/unit/${path.posix.dirname(name)}/`;
  return code.some((file) => file.name.startsWith(folder) && file.text.includes(`/${name}'`));
}

/** What a file is made of: the files of its own folder that it imports. */
function partsOf(name: string, files: readonly SourceFile[]): readonly string[] {
  const { text } = files.find((file) => file.name === name) ?? { text: '' };
  return [...text.matchAll(/from '\.\/([\w-]+\.ts)'/gu)].map(([, part]) =>
    path.posix.join(path.posix.dirname(name), part ?? ''),
  );
}

test('files and folders are named in kebab-case, after what they do', () => {
  const odd = names(code).filter(
    (name) => !/^(?:[a-z0-9-]+\/)+[a-z0-9-]+(?:\.[a-z0-9-]+)*\.tsx?$/u.test(name),
  );
  expect(odd).toEqual([]);
  const drawers = names(code).filter((name) =>
    /(?:^|\/)(?:utils?|helpers?|common|types|index|misc)\.tsx?$/u.test(name),
  );
  expect(drawers.filter((name) => !ALLOWED_NAMES.has(name))).toEqual([]);
});

/** `index.ts` lists the migrations; `common.ts` holds words that several screens share. */
const ALLOWED_NAMES: ReadonlySet<string> = new Set([
  'electron/backend/db/migrations/index.ts',
  'shared/i18n/vi/common.ts',
]);

test('no file is longer than 300 lines of code', () => {
  const long = code.filter(
    ({ text }) =>
      withoutComments(text)
        .split('\n')
        .filter((line) => line.trim() !== '').length > 300,
  );
  expect(names(long)).toEqual([]);
});

test('nothing is left open and nothing is switched off', () => {
  // Spelled so that this line does not find itself.
  const open = /\b(?:T[O]DO|FIX[M]E|X[X]X|HA[C]K)\b/u;
  expect(names([...code, ...sourceFiles(/\.md$/u)].filter(({ text }) => open.test(text)))).toEqual(
    [],
  );
  const off = /\b(?:it|test|describe)\.(?:skip|only|todo)\(/u;
  expect(names(code.filter(({ text }) => off.test(text)))).toEqual([]);
});

test('a check that is suppressed says why', () => {
  const silent = code.flatMap(({ name, text }) => {
    const lines = text.split('\n');
    return lines.flatMap((line, index) =>
      /(?:oxlint|eslint)-disable|@ts-(?:ignore|expect-error)/u.test(line) &&
      !hasReason(lines, index)
        ? [`${name}:${index + 1}`]
        : [],
    );
  });
  expect(silent.filter((place) => !/^test\/(?:types\/|unit\/build\/house)/u.test(place))).toEqual(
    [],
  );
});

/** A sentence after `--` on the line, or a comment on the line above. */
function hasReason(lines: readonly string[], index: number): boolean {
  return (
    / -- \w/u.test(lines[index] ?? '') || /^\s*(?:\{?\/\*|\/\/|\*)/u.test(lines[index - 1] ?? '')
  );
}
