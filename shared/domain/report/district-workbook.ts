import { districtReport as words } from '../../i18n/vi/district-report.ts';
import type { DistrictPaper } from './district-paper.ts';
import {
  changedLeavesTable,
  communeMatrixTable,
  communesTable,
  figureLinesTable,
  figuresTable,
  missingCommunesTable,
} from './district-tables.ts';
import type { Sheet, WorkbookModel } from './report-model.ts';
import { paperOfUnit } from './unit-document.ts';
import { unitTotalsTable } from './unit-form-table.ts';

/** The district's summary as a workbook (H6): a view for people, made from the submissions that count. */
export function districtWorkbook(paper: DistrictPaper): WorkbookModel {
  const { sheets, titles } = words;
  const { unit } = paper.input;
  const title = titles.workbook(unit.name);
  const { marks } = paperOfUnit(paper.input, { type: '', subject: '', blocks: [] });
  return {
    title,
    marks,
    sheets: [
      { ...sheet(sheets.communes, titles.communes, communesTable(paper)), frozenColumns: 3 },
      sheet(sheets.own, title, unitTotalsTable(paper.input)),
      sheet(sheets.missing, titles.missing, missingCommunesTable(paper)),
      sheet(sheets.changes, titles.changes, changedLeavesTable(paper)),
      sheet(sheets.figures, titles.figures, figuresTable(paper)),
      sheet(sheets.lines, titles.lines, figureLinesTable(paper)),
      sheet(sheets.matrix, titles.matrix, communeMatrixTable(paper)),
    ],
  };
}

function sheet(name: string, title: string, table: Sheet['table']): Sheet {
  return { name, title, notes: [], table, frozenColumns: 1 };
}
