import { must } from '../../../shared/lib/must.ts';

const CELL = /(?:^|,)(?:"((?:[^"]|"")*)"|([^",]*))/gy;

function cellsOf(line: string): string[] {
  return [...line.matchAll(CELL)].map(([, quoted, plain]) =>
    quoted === undefined ? (plain ?? '') : quoted.replaceAll('""', '"'),
  );
}

/**
 * Rows of a CSV file of ours by column name: comma, double quotes, one header, no line breaks in cells (RFC 4180
 * without the last). A row with another number of cells is a bug in the data and throws.
 */
export function readCsv(text: string): Record<string, string>[] {
  const lines = text.split(/\r?\n/).filter((line) => line !== '');
  const header = cellsOf(must(lines[0], 'header line of a CSV file'));
  return lines.slice(1).map((line) => {
    const cells = cellsOf(line);
    if (cells.length !== header.length) throw new Error(`CSV row does not fit its header: ${line}`);
    return Object.fromEntries(header.map((name, index) => [name, cells[index] ?? '']));
  });
}
