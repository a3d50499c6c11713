import { cellName, type RawCell, type RawRange, type RawSheet } from './raw-workbook.ts';

/** A sheet in which rows are found by the keys of one column and columns by the names in one row. */
export type KeyedSheet = {
  readonly name: string;
  /** Columns by the names in the hidden row. */
  readonly columns: ReadonlyMap<string, number>;
  /** Rows below the head by their key, in order; a key may stand twice. */
  readonly rows: readonly { readonly key: string; readonly row: number }[];
  readonly headRow: number;
  readonly cell: (row: number, column: number) => RawCell | undefined;
  readonly isMerged: (row: number, column: number) => boolean;
  /** Last row that holds anything. */
  readonly lastRow: number;
};

/** Where a cell stands, as a person finds it. */
export function placeIn(sheet: KeyedSheet, row: number, column: number) {
  return { sheet: sheet.name, cell: cellName(row, column) };
}

/** Sheets that carry the marker, which names the row of column names and, by its own column, that of the keys. */
export function keyedSheets(sheets: readonly RawSheet[], marker: string): readonly KeyedSheet[] {
  return sheets.flatMap((sheet) => {
    const mark = sheet.cells.find(({ kind, text }) => kind === 'text' && text === marker);
    return mark === undefined ? [] : [keyedSheet(sheet, mark)];
  });
}

function keyedSheet({ name, cells, merges }: RawSheet, mark: RawCell): KeyedSheet {
  const byPlace = new Map(cells.map((cell) => [cellName(cell.row, cell.column), cell]));
  const below = cells.filter(({ row, column }) => column === mark.column && row > mark.row);
  const named = cells.filter(({ row, column }) => row === mark.row && column > mark.column);
  return {
    name,
    columns: new Map(named.map(({ text, column }) => [text, column])),
    rows: below.map(({ text, row }) => ({ key: text.trim(), row })).filter(({ key }) => key !== ''),
    headRow: mark.row,
    cell: (row, column) => byPlace.get(cellName(row, column)),
    isMerged: (row, column) => merges.some((range) => covers(range, row, column)),
    lastRow: cells.reduce((last, { row }) => Math.max(last, row), 0),
  };
}

function covers({ top, left, bottom, right }: RawRange, row: number, column: number): boolean {
  return row >= top && row <= bottom && column >= left && column <= right;
}
