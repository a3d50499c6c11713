import type { RawSheet, RawWorkbook } from '../../../shared/domain/workbook/raw-workbook.ts';
import { WorkbookFileError } from './file-problem.ts';
import { readBookPart, readLooks, readSharedTexts } from './read-parts.ts';
import { readSheet } from './read-sheet.ts';
import { openParts } from './unzip.ts';
import { WORKBOOK_LIMITS as LIMITS } from './workbook-limits.ts';

/** Everything that cells of a workbook hold. Throws `WorkbookFileError` on what is none or costs too much. */
export function readWorkbook(bytes: Buffer): RawWorkbook {
  const parts = openParts(bytes);
  const { from1904, sheets } = readBookPart(parts);
  const texts = readSharedTexts(parts);
  const looks = readLooks(parts);
  let cellsLeft: number = LIMITS.cells;
  const read: RawSheet[] = [];
  for (const { name, part } of sheets) {
    // A sheet that is only a chart or a macro holds no cells.
    if (!part.startsWith('xl/worksheets/')) continue;
    const xml = parts.text(part);
    if (xml === null) throw new WorkbookFileError('workbook/damaged', part);
    const sheet = readSheet(xml, { name, part, texts, looks, cellsLeft });
    cellsLeft -= sheet.cells.length;
    read.push(sheet);
  }
  return { from1904, sheets: read };
}
