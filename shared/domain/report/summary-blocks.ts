import { formatDate, formatDecimal, formatInstant } from '../../i18n/format.ts';
import { reportWords } from '../../i18n/vi/report.ts';
import type { RankingList, Standing } from '../ranking/ranking.ts';
import { isChanged, leafLines } from './leaf-tables.ts';
import { missingTable, shortRankingTable } from './ranking-tables.ts';
import { blockName, unitName, type ReportData } from './report-data.ts';
import type { Block, Column, Table } from './report-model.ts';
import { averageOf, bandCounts, rankedOf, weakestLeaves } from './summary-figures.ts';

const words = reportWords.summary;
const columns = reportWords.columns;
/** Longer lists stand in the annex only; the text shows their head. */
const LONGEST_IN_TEXT = 40;
const HEAD = 10;
const WEAKEST = 3;

const paragraph = (text: string): Block => ({ kind: 'paragraph', text });
const heading = (level: 1 | 2, text: string): Block => ({ kind: 'heading', level, text });
const count = (title: string): Column => ({ title, width: 10, align: 'center' });

const STANDINGS: readonly Standing[] = ['ranked', 'late', 'absent', 'excluded'];

function progressTable(data: ReportData): Table {
  const row = (list: RankingList) => {
    const units = data.ranking.units.filter(({ block }) => block === list.block);
    const counts = STANDINGS.map((standing) => ({
      count: units.filter((unit) => unit.standing === standing).length,
    }));
    return [blockName(data, list.block), { count: units.length }, ...counts];
  };
  return {
    columns: [
      { title: columns.block, width: 34, align: 'left' },
      count(columns.units),
      ...STANDINGS.map((standing) => count(columns[standing])),
    ],
    rows: data.blocks.map(row),
  };
}

function progress(data: ReportData): Block[] {
  const { period, deadlines } = data.campaign;
  const taking = data.ranking.units.filter(({ standing }) => standing !== 'excluded');
  const inTime = taking.filter(({ standing }) => standing === 'ranked').length;
  const list = data.levels.flatMap((level) => {
    const deadline = deadlines[level];
    // A deadline is the first moment that is too late, so its own day is the one to name ("trước ngày").
    const day = deadline === undefined ? undefined : formatInstant(deadline).slice(0, 10);
    return day === undefined ? [] : [words.deadline(reportWords.levels[level], day)];
  });
  return [
    heading(1, words.progress),
    paragraph(words.progressText(taking.length, inTime)),
    paragraph(words.period(formatDate(period.start), formatDate(period.end))),
    paragraph(words.deadlines(list.join('; '))),
    { kind: 'table', caption: words.progressTable, table: progressTable(data) },
  ];
}

function blockText(data: ReportData, list: RankingList): Block[] {
  const units = rankedOf(data, list);
  const best = units.at(0)?.totals?.converted ?? null;
  const lowest = units.at(-1)?.totals?.converted ?? null;
  const average = averageOf(units.map(({ totals }) => totals?.percent ?? null));
  if (best === null || lowest === null || average === null) return [paragraph(words.nobody)];
  const bestNames = list.places
    .filter(({ rank }) => rank === 1)
    .map(({ unit }) => unitName(data, unit))
    .join(', ');
  const bands = bandCounts(data, units).map(({ name, count: many }) => words.band(name, many));
  return [
    paragraph(
      words.blockText({
        ranked: units.length,
        average: formatDecimal(average, 2),
        best: formatDecimal(best, 2),
        bestNames,
        lowest: formatDecimal(lowest, 2),
      }),
    ),
    paragraph(words.bands(bands.join('; '))),
  ];
}

function results(data: ReportData, annexLabel: (index: number) => string): Block[] {
  const sample = data.levels.some((level) => data.sets[level]?.sample === true);
  const perBlock = data.blocks.flatMap((list, index): Block[] => {
    const name = blockName(data, list.block);
    const long = list.places.length > LONGEST_IN_TEXT;
    const caption = long
      ? words.topTable(index + 2, HEAD, name)
      : words.blockTable(index + 2, name);
    const table = shortRankingTable(data, list, long ? HEAD : LONGEST_IN_TEXT);
    return [
      heading(2, words.block(index + 1, name)),
      ...blockText(data, list),
      ...(table.rows.length === 0 ? [] : [{ kind: 'table' as const, caption, table }]),
      paragraph(words.inAnnex(annexLabel(index))),
    ];
  });
  return [heading(1, words.results), ...(sample ? [paragraph(words.sample)] : []), ...perBlock];
}

/** Average percentage per section of the second depth (nhóm), one column per level. */
function groupsTable(data: ReportData): Table {
  const rows = data.levels.flatMap((level) => {
    const groups = (data.sets[level]?.sections ?? []).flatMap((part) => part.sections ?? [part]);
    const units = data.ranking.units.filter((unit) => unit.level === level);
    return groups.map(({ code, name }) => [
      reportWords.levels[level],
      `${code}. ${name}`,
      { decimal: averageOf(units.map(({ sections }) => sections?.[code]?.percent ?? null)) },
    ]);
  });
  return {
    columns: [
      { title: columns.level, width: 12, align: 'left' },
      { title: columns.group, width: 50, align: 'left' },
      { title: columns.average, width: 14, align: 'right' },
    ],
    rows,
  };
}

const whole = (value: number): string => formatDecimal(String(value));

function checking(data: ReportData, tableNumber: number): Block[] {
  const lines = leafLines(data);
  const changed = lines.filter(isChanged);
  return [
    heading(1, words.checking),
    paragraph(
      words.checkingText({
        leaves: whole(lines.length),
        checked: whole(lines.filter(({ ranked }) => ranked.checked).length),
        changed: whole(changed.length),
        units: new Set(changed.map(({ unit }) => unit.unit)).size,
      }),
    ),
    { kind: 'table', caption: words.groupsTable(tableNumber), table: groupsTable(data) },
  ];
}

function shortcomings(data: ReportData, tableNumber: number): Block[] {
  const weak = data.blocks.flatMap((list) => {
    const set = data.sets[list.level];
    if (set === undefined) return [];
    const leaves = weakestLeaves(set, rankedOf(data, list), WEAKEST).map(({ leaf, percent }) =>
      words.weakLeaf(leaf.code, leaf.name, formatDecimal(percent, 2)),
    );
    const where = reportWords.levels[list.level];
    return leaves.length === 0 ? [] : [paragraph(words.weakest(where, leaves.join('; ')))];
  });
  const table = shortMissingTable(data);
  const missing: Block =
    table.rows.length === 0
      ? paragraph(words.noneMissing)
      : { kind: 'table', caption: words.missingTable(tableNumber), table };
  return [heading(1, words.shortcomings), ...weak, missing];
}

/** Column of the missing list → its width on a portrait page, which has no room for code and level. */
const PORTRAIT_WIDTHS = new Map([
  [0, 9],
  [3, 28],
  [4, 24],
  [5, 17],
  [6, 20],
  [7, 20],
]);

function keep<T>(list: readonly T[]): T[] {
  return list.filter((_, index) => PORTRAIT_WIDTHS.has(index));
}

function shortMissingTable(data: ReportData): Table {
  const { columns: all, rows } = missingTable(data);
  const fitted = all.map((column, index) => ({
    ...column,
    width: PORTRAIT_WIDTHS.get(index) ?? column.width,
  }));
  return { columns: keep(fitted), rows: rows.map(keep) };
}

/** The body of the summary report, part by part. */
export function summaryBlocks(
  data: ReportData,
  names: {
    readonly issuer: string;
    readonly province: string;
    readonly annexLabel: (index: number) => string;
  },
): Block[] {
  const next = data.blocks.length + 2;
  return [
    paragraph(words.opening(names.issuer)),
    ...progress(data),
    ...results(data, names.annexLabel),
    ...checking(data, next),
    ...shortcomings(data, next + 1),
    heading(1, words.proposals),
    paragraph(words.proposal(names.issuer, names.province)),
  ];
}
