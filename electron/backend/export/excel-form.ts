import type { Workbook, Worksheet } from 'exceljs';

import type { BookSheet, FormBook } from '../../../shared/domain/workbook/form-book.ts';
import { columnName } from '../../../shared/domain/workbook/raw-workbook.ts';
import { writeFormCell } from './excel-form-cells.ts';
import { ROW_LOOKS, TAB_COLOUR } from './excel-form-looks.ts';
import { linesIn } from './excel-lines.ts';

/** Paper size A4 in SpreadsheetML. */
const A4 = 9;
const LINE_HEIGHT = 15.5;

/**
 * Writes the form as a workbook to fill (U6): locked but for its open cells, with drop-downs, hints and marks. The
 * protection has no password: it keeps hands from slipping, the reader checks everything again.
 */
export async function writeFormBook(book: FormBook, path: string): Promise<void> {
  // Loaded when first needed: it is a third of the time that a desk takes to start.
  const { default: exceljs } = await import('exceljs');
  const workbook = new exceljs.Workbook();
  workbook.title = book.title;
  const visible = book.sheets.findIndex(({ name }) => name === book.first);
  workbook.views = [
    {
      x: 0,
      y: 0,
      width: 24_000,
      height: 14_000,
      firstSheet: 0,
      activeTab: visible,
      visibility: 'visible',
    },
  ];
  for (const sheet of book.sheets) await writeSheet(workbook, sheet, book.marks);
  await workbook.xlsx.writeFile(path);
}

async function writeSheet(
  workbook: Workbook,
  sheet: BookSheet,
  marks: readonly string[],
): Promise<void> {
  const opened = workbook.addWorksheet(sheet.name, {
    state: sheet.shown === 'visible' ? 'visible' : 'veryHidden',
    views: [
      {
        state: 'frozen',
        xSplit: sheet.frozen.columns,
        ySplit: sheet.frozen.rows,
        showGridLines: false,
        zoomScale: 100,
      },
    ],
    pageSetup: pageOf(sheet),
    headerFooter: {
      oddHeader: `&C&B${printed(marks.join(' - '))}`,
      oddFooter: `&L${printed(sheet.footer)}&R&P/&N`,
    },
    properties: sheet.shown === 'visible' ? { tabColor: TAB_COLOUR } : {},
  });
  opened.columns = sheet.widths.map((width) =>
    width === 0 ? { width: 4, hidden: true } : { width },
  );
  for (const [at, row] of sheet.rows.entries()) writeRow(opened, sheet, { at, row });
  // Without a password this derives no key and costs nothing.
  await opened.protect('', {
    selectLockedCells: true,
    selectUnlockedCells: true,
    formatColumns: true,
    formatRows: true,
  });
}

function pageOf({ frozen, widths }: BookSheet) {
  const wide = widths.reduce((sum, width) => sum + width, 0) > 120;
  const repeated = frozen.rows === 0 ? {} : { printTitlesRow: `${frozen.rows}:${frozen.rows}` };
  return {
    paperSize: A4,
    orientation: wide ? ('landscape' as const) : ('portrait' as const),
    fitToPage: true,
    fitToWidth: 1,
    fitToHeight: 0,
    margins: { left: 0.5, right: 0.4, top: 0.7, bottom: 0.6, header: 0.3, footer: 0.3 },
    ...repeated,
  };
}

/** `&` begins a code in headers and footers. */
function printed(text: string): string {
  return text.replaceAll('&', '&&');
}

function writeRow(
  opened: Worksheet,
  sheet: BookSheet,
  { at, row }: { readonly at: number; readonly row: BookSheet['rows'][number] },
): void {
  const look = ROW_LOOKS[row.look];
  const written = opened.getRow(at + 1);
  const last = look.across ? sheet.widths.length : row.cells.length;
  for (let column = 1; column <= last; column += 1) {
    const cell = row.cells[column - 1] ?? null;
    if (cell === null && (!look.across || sheet.widths[column - 1] === 0)) continue;
    writeFormCell(opened, written.getCell(column), { look, cell });
  }
  if (row.look === 'keys') written.hidden = true;
  if (look.merged !== undefined) {
    const [from, to] = look.merged(sheet.widths.length);
    opened.mergeCells(`${columnName(from)}${at + 1}:${columnName(to)}${at + 1}`);
  }
  written.height = Math.max(look.height, LINE_HEIGHT * linesOf(sheet, row) + 3);
}

/** Lines that the longest text of a row needs; Excel does not grow rows of a file that it did not write. */
function linesOf({ widths }: BookSheet, row: BookSheet['rows'][number]): number {
  const look = ROW_LOOKS[row.look];
  if (look.merged !== undefined) {
    const [from, to] = look.merged(widths.length);
    const width = widths.slice(from - 1, to).reduce((sum, one) => sum + one, 0);
    return linesIn(row.cells.slice(from - 1, from).map(textOf), [width]);
  }
  const texts = row.cells.map((cell, at) => (widths[at] === 0 ? '' : textOf(cell)));
  return linesIn(texts, widths);
}

function textOf(cell: BookSheet['rows'][number]['cells'][number]): string {
  return typeof cell?.value === 'string' ? cell.value : '';
}
