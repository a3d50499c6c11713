import path from 'node:path/posix';

import type { CellLook } from '../../../shared/domain/workbook/raw-workbook.ts';
import { unescapeFromExcel } from '../export/excel-text.ts';
import { WorkbookFileError } from './file-problem.ts';
import type { Parts } from './unzip.ts';
import { WORKBOOK_LIMITS as LIMITS } from './workbook-limits.ts';
import { readXml, type Attributes } from './xml.ts';

/** Sheets in the order of the tabs, with the part that holds each. */
export type SheetPlace = { readonly name: string; readonly part: string };

/** Names of the sheets and where they lie. Names that formulas use are not read: they may be made to cover millions of cells. */
export function readBookPart(parts: Parts): {
  readonly from1904: boolean;
  readonly sheets: readonly SheetPlace[];
} {
  const book =
    parts.names.find((name) => /^xl\/workbook\d*\.xml$/u.test(name)) ?? 'xl/workbook.xml';
  const targets = readTargets(parts, `xl/_rels/${path.basename(book)}.rels`);
  const sheets: SheetPlace[] = [];
  let from1904 = false;
  readXml(must(parts.text(book), book), book, {
    open: (name, attributes) => {
      if (name === 'workbookPr') from1904 = isTrue(attributes('date1904'));
      if (name !== 'sheet') return;
      const part = targets.get(attributes('id') ?? '');
      if (part === undefined) throw new WorkbookFileError('workbook/damaged', book);
      sheets.push({ name: (attributes('name') ?? '').normalize('NFC'), part });
    },
    close: () => undefined,
    text: () => undefined,
  });
  if (sheets.length > LIMITS.sheets) throw new WorkbookFileError('workbook/too-large', book);
  return { from1904, sheets };
}

function readTargets(parts: Parts, name: string): ReadonlyMap<string, string> {
  const targets = new Map<string, string>();
  readXml(must(parts.text(name), name), name, {
    open: (element, attributes) => {
      if (element !== 'Relationship') return;
      const target = attributes('Target') ?? '';
      const whole = target.startsWith('/') ? target.slice(1) : path.join('xl', target);
      targets.set(attributes('Id') ?? '', whole);
    },
    close: () => undefined,
    text: () => undefined,
  });
  return targets;
}

function must(text: string | null, part: string): string {
  if (text === null) throw new WorkbookFileError('workbook/damaged', part);
  return text;
}

export function isTrue(value: string | null): boolean {
  return value === '1' || value === 'true';
}

/** Texts that cells refer to by number; the readings of Asian scripts beside them are no text. */
export function readSharedTexts(parts: Parts): readonly string[] {
  const part = parts.names.find((name) => name.toLowerCase() === 'xl/sharedstrings.xml');
  const xml = part === undefined ? null : parts.text(part);
  if (xml === null) return [];
  const texts: string[] = [];
  const piece = textCollector();
  readXml(xml, 'sharedStrings', {
    open: (name) => {
      piece.open(name);
      if (name === 'si') piece.clear();
    },
    close: (name) => {
      piece.close(name);
      if (name === 'si') texts.push(piece.taken());
    },
    text: piece.text,
  });
  return texts;
}

/** Gathers the text of `t` elements outside phonetic hints, in plain and in rich strings. */
export function textCollector() {
  let gathered = '';
  let inText = false;
  let phonetic = 0;
  return {
    clear: (): void => {
      gathered = '';
    },
    taken: (): string => unescapeFromExcel(gathered),
    open: (name: string): void => {
      if (name === 't') inText = true;
      if (name === 'rPh') phonetic += 1;
    },
    close: (name: string): void => {
      if (name === 't') inText = false;
      if (name === 'rPh') phonetic -= 1;
    },
    text: (text: string): void => {
      if (inText && phonetic === 0) gathered += text;
    },
  };
}

/** How the numbers of each style look: cells name their style by number. */
export function readLooks(parts: Parts): readonly CellLook[] {
  const xml = parts.text('xl/styles.xml');
  if (xml === null) return [];
  const formats = new Map<number, string>();
  const looks: CellLook[] = [];
  let inCells = false;
  const openStyle = (name: string, attributes: Attributes): void => {
    if (name === 'cellXfs') inCells = true;
    if (name === 'numFmt')
      formats.set(Number(attributes('numFmtId')), attributes('formatCode') ?? '');
    if (name !== 'xf' || !inCells) return;
    const id = Number(attributes('numFmtId') ?? 0);
    looks.push(lookOf(id, formats.get(id) ?? ''));
    if (looks.length > LIMITS.styles) throw new WorkbookFileError('workbook/too-large', 'styles');
  };
  readXml(xml, 'styles', {
    open: openStyle,
    close: (name) => {
      if (name === 'cellXfs') inCells = false;
    },
    text: () => undefined,
  });
  return looks;
}

/** Formats with a number of their own (ISO/IEC 29500-1, 18.8.30) and those of East Asian Excel. */
function isBuiltInDay(id: number): boolean {
  return (
    (id >= 14 && id <= 22) ||
    (id >= 27 && id <= 36) ||
    (id >= 45 && id <= 58 && id !== 48 && id !== 49)
  );
}

function lookOf(id: number, code: string): CellLook {
  if (id === 9 || id === 10) return 'percent';
  if (isBuiltInDay(id)) return 'date';
  const bare = code.replaceAll(/"[^"]*"|\\.|\[[^\]]*\]|_./gu, '');
  if (bare.includes('%')) return 'percent';
  return /[dmyhs]/iu.test(bare.replace(/general/iu, '')) ? 'date' : 'plain';
}
