import { formatInstant } from '../../i18n/format.ts';
import { districtReport } from '../../i18n/vi/district-report.ts';
import { reportWords } from '../../i18n/vi/report.ts';
import type { FigureLine } from '../district/derived-figure.ts';
import type { SummaryLine } from '../district/district-summary.ts';
import { leavesOf } from '../criteria/walk.ts';
import { formatDecimal } from '../../i18n/format.ts';
import type { DistrictPaper } from './district-paper.ts';
import type { Cell, Column, Table } from './report-model.ts';

const words = districtReport.columns;
const common = reportWords.columns;
const text = (title: string, width: number): Column => ({ title, width, align: 'left' });
const centred = (title: string, width: number): Column => ({ title, width, align: 'center' });
const figure = (title: string, width = 11): Column => ({ title, width, align: 'right' });
const counted = (count: number | null): Cell => (count === null ? '' : { count });

/** Every commune of the district, the missing ones too, with its claim and what stands after the district's check. */
export function communesTable({ summary: { lines } }: DistrictPaper): Table {
  return {
    columns: [
      centred(common.order, 6),
      text(common.code, 9),
      text(common.unit, 26),
      text(words.state, 15),
      centred(words.revision, 8),
      centred(words.number, 8),
      text(words.arrivedAt, 17),
      figure(words.required),
      figure(words.self),
      figure(words.selfPercent),
      figure(words.now),
      figure(words.nowPercent),
      figure(words.converted),
      centred(words.checked, 11),
      centred(words.changed, 10),
      text(common.note, 30),
    ],
    rows: lines.map((line, at) => [
      { count: at + 1 },
      line.unit.code,
      line.unit.name,
      districtReport.states[line.state],
      ...arrivalCells(line),
      ...pointCells(line),
      ...checkCells(line),
      line.reason,
    ]),
  };
}

function arrivalCells({ revision, number, arrivedAt }: SummaryLine): Cell[] {
  const at = arrivedAt === null ? '' : formatInstant(arrivedAt);
  return [counted(revision), counted(number), at];
}

function pointCells({ self, now }: SummaryLine): Cell[] {
  if (self === null || now === null) return ['', '', '', '', '', ''];
  return [
    { decimal: now.required },
    { decimal: self.achieved },
    { decimal: self.percent },
    { decimal: now.achieved },
    { decimal: now.percent },
    { decimal: now.converted },
  ];
}

function checkCells({ now, checked, open, changed }: SummaryLine): Cell[] {
  return now === null ? ['', ''] : [`${checked}/${open}`, { count: changed }];
}

/** The same without the columns that only an annex has room for. */
export function shortCommunesTable({ summary: { lines } }: DistrictPaper): Table {
  return {
    columns: [
      centred(common.order, 7),
      text(common.unit, 30),
      text(words.state, 18),
      figure(words.selfPercent, 13),
      figure(words.nowPercent, 13),
      figure(words.converted, 12),
    ],
    rows: lines.map((line, at) => [
      { count: at + 1 },
      line.unit.name,
      districtReport.states[line.state],
      { decimal: line.self?.percent ?? null },
      { decimal: line.now?.percent ?? null },
      { decimal: line.now?.converted ?? null },
    ]),
  };
}

/** Communes without a submission that counts, with the district's reasons (H6, H7). */
export function missingCommunesTable({ summary: { lines } }: DistrictPaper): Table {
  const missing = lines.filter(({ state }) => state === 'missing');
  return {
    columns: [
      centred(common.order, 8),
      text(common.code, 10),
      text(common.unit, 34),
      text(common.reason, 60),
    ],
    rows: missing.map((line: SummaryLine, at) => [
      { count: at + 1 },
      line.unit.code,
      line.unit.name,
      line.reason === '' ? districtReport.noReason : line.reason,
    ]),
  };
}

/** Leaves at which the district gave other points, with its reason and by whom (H4). */
export function changedLeavesTable({ summary: { changes } }: DistrictPaper): Table {
  return {
    columns: [
      centred(common.order, 6),
      text(common.unit, 24),
      text(common.leaf, 9),
      text(common.leafName, 44),
      figure(common.max, 9),
      figure(words.self, 10),
      figure(words.points, 10),
      text(common.reason, 38),
      text(words.by, 22),
    ],
    rows: changes.map((change, at) => [
      { count: at + 1 },
      change.unit.name,
      change.code,
      change.name,
      { decimal: change.max },
      { decimal: change.self },
      { decimal: change.points },
      change.reason,
      change.by,
    ]),
  };
}

/** The district's figures that draw on communes: what they come to, what the form says, who is missing (H5). */
export function figuresTable({ figures, summary }: DistrictPaper): Table {
  const nameOf = new Map(summary.lines.map(({ unit }) => [unit.code, unit.name]));
  const without = (lines: readonly FigureLine[]) =>
    lines
      .filter(({ state }) => state !== 'taken' && state !== 'excluded')
      .map(({ unit }) => nameOf.get(unit) ?? unit)
      .join(', ');
  const column = { decimals: 0 };
  return {
    columns: [
      centred(common.order, 6),
      text(words.figure, 46),
      text(words.measure, 11),
      { ...figure(words.derived), ...column },
      { ...figure(words.entered), ...column },
      centred(words.from, 9),
      text(words.without, 40),
      text(words.why, 34),
    ],
    rows: figures.map(({ label, unit, value, entered, reason, differs, lines }, at) => [
      { count: at + 1 },
      label,
      unit ?? '',
      { decimal: value },
      { decimal: entered },
      { count: lines.filter(({ state }) => state === 'taken').length },
      without(lines),
      differs && reason === '' ? districtReport.noReason : reason,
    ]),
  };
}

/** Every commune's share in every figure: the way from a sum back to its parts (H5). */
export function figureLinesTable({ figures, summary }: DistrictPaper): Table {
  const nameOf = new Map(summary.lines.map(({ unit }) => [unit.code, unit.name]));
  return {
    columns: [
      text(words.figure, 46),
      text(common.unit, 26),
      { ...figure(words.value), decimals: 0 },
      centred(words.revision, 9),
      text(words.state, 24),
    ],
    rows: figures.flatMap(({ label, own, lines }) => [
      ...(own === null
        ? []
        : [[label, districtReport.ownShare, { decimal: own }, '', ''] satisfies Cell[]]),
      ...lines.map(({ unit, value, revision, state }): Cell[] => [
        label,
        nameOf.get(unit) ?? unit,
        { decimal: value },
        counted(revision),
        districtReport.figureStates[state],
      ]),
    ]),
  };
}

/** Points per leaf that stand after the district's check, one commune a row. */
export function communeMatrixTable({ summary: { lines }, communeSet }: DistrictPaper): Table {
  const leaves = leavesOf(communeSet);
  const head = { width: 8.5, align: 'right' } as const;
  return {
    columns: [
      { ...text(common.unit, 28), subtitle: common.max },
      ...leaves.map(({ code, max }) => ({ ...head, title: code, subtitle: formatDecimal(max) })),
      { ...head, title: common.total, subtitle: formatDecimal(communeSet.total) },
    ],
    rows: lines
      .filter(({ now }) => now !== null)
      .map(({ unit, leaves: points, now }) => [
        unit.name,
        ...leaves.map(({ code }): Cell => ({ decimal: points[code] ?? null })),
        { decimal: now?.achieved ?? null },
      ]),
  };
}
