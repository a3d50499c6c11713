import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** A new folder for the files of one test. */
export function newFolder(): string {
  return mkdtempSync(path.join(tmpdir(), 'cqdt-'));
}

/** What a program prints; throws with its complaint when it fails. */
export function output(program: string, args: readonly string[]): string {
  const { status, stdout, stderr } = spawnSync(program, args, { encoding: 'utf8' });
  if (status !== 0) throw new Error(`${program}: ${stderr}`);
  return stdout;
}

/** Filters of LibreOffice; the CSV one writes UTF-8 with commas and double quotes. */
const FILTERS = {
  pdf: 'pdf',
  csv: 'csv:Text - txt - csv (StarCalc):44,34,76',
  /** One file per sheet, cells as they look. */
  sheets: 'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,-1',
};

/** Converts with LibreOffice, in a profile of its own so that tests can run side by side; gives the new file. */
export function convert(file: string, format: 'pdf' | 'csv'): string {
  const folder = path.dirname(file);
  toFormat(file, format, folder);
  return path.join(folder, `${path.basename(file, path.extname(file))}.${format}`);
}

/** Rows of every sheet of a workbook, as LibreOffice shows them. */
export function rowsOf(workbook: string): string[] {
  const folder = newFolder();
  toFormat(workbook, 'sheets', folder);
  const rows = readdirSync(folder).flatMap((name) =>
    readFileSync(path.join(folder, name), 'utf8').split('\n'),
  );
  rmSync(folder, { recursive: true });
  return rows;
}

function toFormat(file: string, format: keyof typeof FILTERS, folder: string): void {
  const own = newFolder();
  const profile = `-env:UserInstallation=file://${own}`;
  output('soffice', [
    profile,
    '--headless',
    '--convert-to',
    FILTERS[format],
    '--outdir',
    folder,
    file,
  ]);
  rmSync(own, { recursive: true, force: true });
}

/** Text of each page of a PDF, as poppler reads it. */
export function pagesOf(pdf: string): string[] {
  return output('pdftotext', ['-layout', pdf, '-']).split('\f').slice(0, -1);
}
