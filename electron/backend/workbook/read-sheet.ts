import type {
  CellLook,
  RawCell,
  RawRange,
  RawSheet,
} from '../../../shared/domain/workbook/raw-workbook.ts';
import { unescapeFromExcel } from '../export/excel-text.ts';
import { WorkbookFileError } from './file-problem.ts';
import { textCollector } from './read-parts.ts';
import { WORKBOOK_LIMITS as LIMITS } from './workbook-limits.ts';
import { readXml, type Attributes } from './xml.ts';

export type SheetContext = {
  readonly name: string;
  readonly part: string;
  readonly texts: readonly string[];
  readonly looks: readonly CellLook[];
  /** How many cells may still come, over all sheets. */
  readonly cellsLeft: number;
};

type Open = { row: number; column: number; type: string; look: CellLook; formula: boolean };

/** Filled cells and merged ranges of one sheet; empty styled cells are passed over. */
export function readSheet(xml: string, context: SheetContext): RawSheet {
  const cells: RawCell[] = [];
  const merges: RawRange[] = [];
  const inline = textCollector();
  const place = { row: 0, column: 0 };
  let cell: Open | null = null;
  let value: string | null = null;
  let inValue = false;

  const openElement = (name: string, attributes: Attributes): void => {
    inline.open(name);
    if (name === 'row') {
      place.row = rowNumber(attributes('r'), place.row);
      place.column = 0;
    }
    if (name === 'c') {
      cell = openCell(attributes, place, context);
      value = null;
      inline.clear();
    }
    if (name === 'f' && cell !== null) cell.formula = true;
    if (name === 'v') {
      inValue = true;
      value = '';
    }
    if (name === 'mergeCell') merges.push(rangeOf(attributes('ref') ?? '', context.part));
    if (merges.length > LIMITS.cells)
      throw new WorkbookFileError('workbook/too-large', context.part);
  };
  const closeElement = (name: string): void => {
    inline.close(name);
    if (name === 'v') inValue = false;
    if (name !== 'c' || cell === null) return;
    const closed = closeCell(cell, cell.type === 'inlineStr' ? inline.taken() : value, context);
    if (closed !== null) cells.push(closed);
    if (cells.length > context.cellsLeft)
      throw new WorkbookFileError('workbook/too-large', context.part);
    cell = null;
  };
  readXml(xml, context.part, {
    open: openElement,
    close: closeElement,
    text: (text) => {
      inline.text(text);
      if (inValue) value = `${value ?? ''}${text}`;
    },
  });
  return { name: context.name, cells, merges };
}

function rowNumber(given: string | null, before: number): number {
  const row = given === null ? before + 1 : Number(given);
  return Number.isSafeInteger(row) && row > 0 ? row : before + 1;
}

function openCell(
  attributes: Attributes,
  place: { row: number; column: number },
  context: SheetContext,
): Open {
  const reference = attributes('r');
  if (reference === null) place.column += 1;
  else {
    const at = cellAt(reference, context.part);
    place.row = at.row;
    place.column = at.column;
  }
  return {
    row: place.row,
    column: place.column,
    type: attributes('t') ?? 'n',
    look: context.looks[Number(attributes('s') ?? 0)] ?? 'plain',
    formula: false,
  };
}

/** The filled cell; null for one that holds nothing and counts nothing. */
function closeCell(open: Open, value: string | null, { texts }: SheetContext): RawCell | null {
  const { row, column, look, formula } = open;
  const none = value === null || (value === '' && open.type !== 'str');
  if (none && !formula) return null;
  const content = none ? EMPTY : contentOf(open.type, value, texts);
  return { row, column, look, formula, ...content };
}

type Content = Pick<RawCell, 'kind' | 'text'>;
const EMPTY: Content = { kind: 'empty', text: '' };

/** What the value of a cell means by its type (ISO/IEC 29500-1, 18.18.11). */
function contentOf(type: string, value: string, texts: readonly string[]): Content {
  switch (type) {
    case 's':
      return { kind: 'text', text: texts[Number(value)] ?? '' };
    case 'inlineStr':
      return { kind: 'text', text: value };
    case 'str':
      return { kind: 'text', text: unescapeFromExcel(value) };
    case 'd':
      return { kind: 'text', text: value.slice(0, 10) };
    case 'b':
      return { kind: 'boolean', text: value.trim() };
    case 'e':
      return { kind: 'error', text: value.slice(0, 40) };
    default:
      return { kind: 'number', text: value.slice(0, 60) };
  }
}

/** `AB12` → row 12, column 28; `$` is left out. */
function cellAt(reference: string, part: string): { row: number; column: number } {
  const match = /^\$?([A-Z]{1,3})\$?(\d{1,7})$/u.exec(reference);
  if (match === null) throw new WorkbookFileError('workbook/damaged', part);
  const [, letters = '', digits = ''] = match;
  let column = 0;
  for (const letter of letters) column = column * 26 + (letter.codePointAt(0) ?? 64) - 64;
  return { row: Math.max(1, Number(digits)), column };
}

function rangeOf(reference: string, part: string): RawRange {
  const [from = '', to = from] = reference.split(':');
  const [first, last] = [cellAt(from, part), cellAt(to, part)];
  return { top: first.row, left: first.column, bottom: last.row, right: last.column };
}
