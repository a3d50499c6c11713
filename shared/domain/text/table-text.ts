/** Cells of a table as spreadsheets put them on the clipboard: tabs between cells, lines between rows. */
export type Cells = readonly (readonly string[])[];

/**
 * Reads such text. A cell with a tab, a line break or a quotation mark in it stands between quotation marks, its own
 * ones doubled; a mark elsewhere is a letter like any other.
 */
export function readTable(text: string): Cells {
  const source = text.replaceAll('\r\n', '\n').replaceAll('\r', '\n').replace(/\n$/u, '');
  const rows: string[][] = [[]];
  for (let at = 0; at <= source.length; at += 1) {
    const cell = source[at] === '"' ? quoted(source, at) : null;
    const end = cell?.end ?? endOfPlain(source, at);
    rows.at(-1)?.push(cell?.text ?? source.slice(at, end));
    if (source[end] === '\n') rows.push([]);
    at = end;
  }
  return rows;
}

/** The same text for cells; any spreadsheet takes it. */
export function writeTable(cells: Cells): string {
  return cells.map((row) => row.map(quote).join('\t')).join('\n');
}

function quote(text: string): string {
  return /[\t\n"]/u.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

function endOfPlain(source: string, from: number): number {
  const length = source.slice(from).search(/[\t\n]/u);
  return length === -1 ? source.length : from + length;
}

/** A quoted cell that begins here; null when the mark is not closed right before the next cell. */
function quoted(
  source: string,
  from: number,
): { readonly text: string; readonly end: number } | null {
  const match = /^"((?:[^"]|"")*)"(?=[\t\n]|$)/u.exec(source.slice(from));
  const inner = match?.[1];
  if (match === null || inner === undefined) return null;
  return { text: inner.replaceAll('""', '"'), end: from + match[0].length };
}
