import { formatDate } from '../../i18n/format.ts';
import { reportWords } from '../../i18n/vi/report.ts';
import type { RankingList } from '../ranking/ranking.ts';
import { differencesTable, leavesTable, matrixTable, reasonsTable } from './leaf-tables.ts';
import { missingTable, packagesTable, rankingTable } from './ranking-tables.ts';
import {
  blockName,
  marksOf,
  reportData,
  type ReportData,
  type ReportInput,
} from './report-data.ts';
import type { Sheet, WorkbookModel } from './report-model.ts';

const words = reportWords.workbook;

/** `Cấp sở`, or with the block's code where a level has several blocks. */
function sheetName(data: ReportData, list: RankingList): string {
  const several = data.blocks.filter(({ level }) => level === list.level).length > 1;
  const name = reportWords.sheets[list.level];
  return several ? `${name} ${list.block}`.slice(0, 31) : name;
}

function notesOf(data: ReportData, list: RankingList): string[] {
  const { start, end } = data.campaign.period;
  const open = !data.ranking.closedBlocks.includes(list.block);
  return [
    words.period(formatDate(start), formatDate(end)),
    ...(open && hasRelativeLeaf(data, list) ? [words.open] : []),
  ];
}

function hasRelativeLeaf(data: ReportData, list: RankingList): boolean {
  return data.ranking.units.some(
    ({ block, leaves }) =>
      block === list.block && Object.values(leaves ?? {}).some(({ provisional }) => provisional),
  );
}

function rankingSheet(data: ReportData, list: RankingList): Sheet {
  return {
    name: sheetName(data, list),
    title: words.ranking(blockName(data, list.block)),
    notes: notesOf(data, list),
    table: rankingTable(data, list),
    frozenColumns: 3,
  };
}

function matrixSheets(data: ReportData, list: RankingList): Sheet[] {
  const set = data.sets[list.level];
  if (set === undefined) return [];
  return [
    {
      name: words.matrix(sheetName(data, list).toLowerCase()).slice(0, 31),
      title: words.matrixTitle(blockName(data, list.block)),
      notes: [words.matrixNote],
      table: matrixTable(data, list, set),
      frozenColumns: 2,
    },
  ];
}

/**
 * The workbook of results (K7): summary per block with the seven published columns, unit × leaf matrix, differences
 * between claim and check, reasons below the maximum, missing and late units, the leaves, the packages that counted.
 * A view for people; the canonical ranking is the truth (K4).
 */
export function rankingWorkbook(input: ReportInput): WorkbookModel {
  const data = reportData(input);
  const plain = { notes: [], frozenColumns: 2 };
  return {
    title: words.title(data.campaign.name),
    marks: marksOf(data),
    sheets: [
      ...data.blocks.map((list) => rankingSheet(data, list)),
      { ...plain, name: words.missing, title: words.missingTitle, table: missingTable(data) },
      ...data.blocks.flatMap((list) => matrixSheets(data, list)),
      {
        ...plain,
        name: words.differences,
        title: words.differencesTitle,
        table: differencesTable(data),
      },
      { ...plain, name: words.reasons, title: words.reasonsTitle, table: reasonsTable(data) },
      { ...plain, name: words.leaves, title: words.leavesTitle, table: leavesTable(data) },
      { ...plain, name: words.packages, title: words.packagesTitle, table: packagesTable(data) },
    ],
  };
}
