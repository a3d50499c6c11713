import { once } from 'node:events';
import { createWriteStream } from 'node:fs';

import type { Alignment, Borders, Font, stream } from 'exceljs';

import type {
  Cell,
  Column,
  Sheet,
  WorkbookModel,
} from '../../../shared/domain/report/report-model.ts';
import { linesIn } from './excel-lines.ts';

/** Paper size A4 in SpreadsheetML. */
const A4 = 9;
/** Characters of 11 pt that fit across a landscape A4 page once Excel has scaled it to about 60 %. */
const READABLE_WIDTH = 220;
const FONT: Partial<Font> = { name: 'Times New Roman', size: 11 };
const LINE = { style: 'thin', color: { argb: 'FF808080' } } as const;
const BOX: Partial<Borders> = { top: LINE, left: LINE, bottom: LINE, right: LINE };
const HEADER_FILL = { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFE7EDF5' } } as const;
/** Characters that Excel forbids or reads as markup in sheet names, headers and footers. */
const FORBIDDEN_IN_NAME = /[[\]:*?/\\]/g;

type Worksheet = ReturnType<stream.xlsx.WorkbookWriter['addWorksheet']>;
type WorkbookWriter = stream.xlsx.WorkbookWriter;

function numberFormat(decimals: number): string {
  return decimals === 0 ? '#,##0' : `#,##0.${'0'.repeat(decimals)}`;
}

/**
 * A value as Excel stores it. Text goes in as text, whatever it begins with, so no answer of a unit is ever a formula.
 * Figures become binary numbers here and nowhere else: a workbook is a view.
 */
function valueOf(cell: Cell): string | number | null {
  if (typeof cell === 'string') return cell === '' ? null : cell;
  if ('count' in cell) return cell.count;
  return cell.decimal === null ? null : Number(cell.decimal);
}

function formatOf(cell: Cell, column: Column): string | null {
  if (typeof cell === 'string') return '@';
  return 'count' in cell ? '0' : numberFormat(column.decimals ?? 2);
}

/** `&` begins a code in headers and footers. */
function printed(text: string): string {
  return text.replaceAll('&', '&&');
}

function openSheet(workbook: WorkbookWriter, sheet: Sheet, marks: readonly string[]): Worksheet {
  const headerTop = marks.length + 1 + sheet.notes.length + 1;
  const headerRows = hasSubtitles(sheet) ? 2 : 1;
  const headerBottom = headerTop + headerRows - 1;
  const pages = pagesWide(sheet);
  const opened = workbook.addWorksheet(sheet.name.replaceAll(FORBIDDEN_IN_NAME, ' ').slice(0, 31), {
    views: [{ state: 'frozen', xSplit: sheet.frozenColumns, ySplit: headerBottom }],
    pageSetup: {
      paperSize: A4,
      orientation: 'landscape',
      fitToPage: true,
      fitToWidth: pages,
      fitToHeight: 0,
      horizontalCentered: true,
      margins: { left: 0.6, right: 0.4, top: 0.8, bottom: 0.6, header: 0.3, footer: 0.3 },
      printTitlesRow: `${headerTop}:${headerBottom}`,
      ...(pages === 1 ? {} : { printTitlesColumn: `A:${columnLetter(sheet.frozenColumns)}` }),
    },
    headerFooter: {
      oddHeader: `&C&B${printed(marks.join(' - '))}`,
      oddFooter: `&L${printed(sheet.title)}&R&P/&N`,
    },
  });
  opened.columns = sheet.table.columns.map(({ width }) => ({ width, style: { font: FONT } }));
  opened.autoFilter = {
    from: { row: headerBottom, column: 1 },
    to: { row: headerBottom + sheet.table.rows.length, column: sheet.table.columns.length },
  };
  return opened;
}

/** Pages side by side on which a sheet stays readable in print; a matrix of 55 leaves needs several. */
function pagesWide(sheet: Sheet): number {
  const characters = sheet.table.columns.reduce((sum, { width }) => sum + width, 0);
  return Math.ceil(characters / READABLE_WIDTH);
}

/** `A` for 1; only the first 26 columns are ever frozen. */
function columnLetter(number: number): string {
  return String.fromCodePoint(64 + number);
}

function hasSubtitles(sheet: Sheet): boolean {
  return sheet.table.columns.some(({ subtitle }) => subtitle !== undefined);
}

function writeLine(sheet: Worksheet, text: string, font: Partial<Font>): void {
  const row = sheet.addRow([text]);
  row.getCell(1).font = { ...FONT, ...font };
  row.commit();
}

function writeHeader(sheet: Worksheet, model: Sheet): void {
  const lines = [model.table.columns.map(({ title }) => title)];
  if (hasSubtitles(model)) lines.push(model.table.columns.map(({ subtitle }) => subtitle ?? ''));
  for (const line of lines) {
    const row = sheet.addRow(line);
    row.height = 15.5 * linesOf(line, model.table.columns);
    row.eachCell({ includeEmpty: true }, (cell) => {
      cell.font = { ...FONT, bold: true };
      cell.fill = HEADER_FILL;
      cell.border = BOX;
      cell.alignment = { horizontal: 'center', vertical: 'middle', wrapText: true };
    });
    row.commit();
  }
}

function linesOf(cells: readonly Cell[], columns: readonly Column[]): number {
  const texts = cells.map((cell) => (typeof cell === 'string' ? cell : ''));
  return linesIn(
    texts,
    columns.map(({ width }) => width),
  );
}

function writeRow(sheet: Worksheet, cells: readonly Cell[], columns: readonly Column[]): void {
  const row = sheet.addRow(cells.map(valueOf));
  row.height = 15.5 * linesOf(cells, columns);
  for (const [index, column] of columns.entries()) {
    const cell = row.getCell(index + 1);
    const alignment: Partial<Alignment> = { horizontal: column.align, vertical: 'top' };
    cell.alignment = { ...alignment, wrapText: true };
    cell.font = FONT;
    cell.border = BOX;
    const format = formatOf(cells[index] ?? '', column);
    if (format !== null) cell.numFmt = format;
  }
  row.commit();
}

function writeSheet(workbook: WorkbookWriter, sheet: Sheet, marks: readonly string[]): void {
  const opened = openSheet(workbook, sheet, marks);
  for (const mark of marks) writeLine(opened, mark, { bold: true, color: { argb: 'FFB00020' } });
  writeLine(opened, sheet.title, { bold: true, size: 13 });
  for (const note of sheet.notes) writeLine(opened, note, { italic: true });
  writeHeader(opened, sheet);
  for (const row of sheet.table.rows) writeRow(opened, row, sheet.table.columns);
  opened.commit();
}

/**
 * Writes a workbook row by row, so that memory does not grow with the number of communes. The only place that knows
 * exceljs. Resolves when the file is written; a folder that is not there or a full disk rejects.
 */
export async function writeWorkbook(model: WorkbookModel, path: string): Promise<void> {
  // Loaded when first needed: it is a third of the time that a desk takes to start.
  const { default: exceljs } = await import('exceljs');
  const file = createWriteStream(path);
  await once(file, 'open');
  const failed = new Promise<never>((_, reject) => {
    file.once('error', reject);
  });
  const workbook = new exceljs.stream.xlsx.WorkbookWriter({
    stream: file,
    useStyles: true,
    // Shared strings are typed as text; inline ones would be typed as results of formulas.
    useSharedStrings: true,
  });
  workbook.title = model.title;
  for (const sheet of model.sheets) writeSheet(workbook, sheet, model.marks);
  await Promise.race([workbook.commit(), failed]);
}
