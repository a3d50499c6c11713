import { readdirSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';

import exceljs from 'exceljs';

/** Reads every filled form of a folder with exceljs, every cell of it, one after the other; says how long that took. */
const [folder = ''] = process.argv.slice(2);
const before = performance.now();
let cells = 0;
for (const name of readdirSync(folder)) {
  const book = new exceljs.Workbook();
  await book.xlsx.readFile(path.join(folder, name));
  for (const sheet of book.worksheets)
    sheet.eachRow((row) => row.eachCell((cell) => (cells += cell.value === null ? 0 : 1)));
}
process.send?.({ took: performance.now() - before, cells });
