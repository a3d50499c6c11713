import { contract } from '../../../shared/ipc/contract.ts';
import { bind } from '../dispatch.ts';
import { createExportWorkbook } from '../services/workbook/export-workbook.ts';
import { createInspectWorkbook } from '../services/workbook/inspect-workbook.ts';
import type { WorkbookMemory } from '../services/workbook/inspected-workbook.ts';
import { createTakeBack } from '../services/workbook/take-back.ts';
import { createTakeWorkbook } from '../services/workbook/take-workbook.ts';
import type { UnitDesk } from '../unit-desk.ts';

/** The form as an Excel workbook, there and back (U6). */
export function workbookHandlers(desk: UnitDesk) {
  const memory: WorkbookMemory = { inspected: null, taken: null };
  const exportWorkbook = createExportWorkbook(desk);
  const inspect = createInspectWorkbook(desk, memory);
  const take = createTakeWorkbook(desk, memory);
  const takeBack = createTakeBack(desk, memory);
  return {
    'workbook.export': bind(contract['workbook.export'], () => exportWorkbook()),
    'workbook.inspect': bind(contract['workbook.inspect'], ({ file }) => inspect(file)),
    'workbook.take': bind(contract['workbook.take'], ({ file, ids }) => take(file, ids)),
    'workbook.take-back': bind(contract['workbook.take-back'], () => takeBack()),
  };
}
