import { figureWords } from '../../i18n/figure-words.ts';
import { formatDate } from '../../i18n/format.ts';
import { reportWords } from '../../i18n/vi/report.ts';
import { unitReport as words } from '../../i18n/vi/unit-report.ts';
import type { Answers, EvidenceItem, LeafEntries } from '../answers/assessment.ts';
import type { ReportTable } from '../campaign/report-outline.ts';
import type { CriteriaSet } from '../criteria/criteria-set.ts';
import { fieldBySlug, leafByCode } from '../criteria/walk.ts';
import { compareDecimals } from '../number/exact.ts';
import type { ScoreSheet, Totals } from '../scoring/score-sheet.ts';
import type { Cell, Column, Table } from './report-model.ts';

/** Where the tables of a unit's report come from: its form as it stands. */
export type ReportFigures = {
  readonly set: CriteriaSet;
  readonly answers: Answers;
  readonly leaves: LeafEntries;
  readonly evidence: readonly EvidenceItem[];
  readonly sheet: ScoreSheet;
};

const columns = { ...reportWords.columns, ...words.columns };
const order: Column = { title: columns.order, width: 5, align: 'center' };
const pointColumn = (title: string, width: number): Column => ({ title, width, align: 'right' });

/** A table of the report, filled from the form; null where the unit's level has none (U7). */
export function unitReportTable(table: ReportTable, figures: ReportFigures): Table | null {
  switch (table.kind) {
    case 'figures': {
      const slugs = table.fields[figures.set.level];
      return slugs === undefined ? null : figuresTable(slugs, figures);
    }
    case 'points':
      return pointsTable(figures);
    case 'below-maximum':
      return belowMaximumTable(figures);
    case 'evidence':
      return evidenceTable(figures);
  }
}

/** The column of remarks stands only where a figure is an estimate. */
function figuresTable(slugs: readonly string[], { set, answers }: ReportFigures): Table {
  const known = fieldBySlug(set);
  const fields = slugs.map((slug) => known.get(slug)).filter((field) => field !== undefined);
  const noted = fields.some(({ slug }) => answers[slug]?.estimatedAsOf !== undefined);
  return {
    columns: [
      order,
      { title: columns.figure, width: noted ? 38 : 46, align: 'left' },
      { title: columns.unit, width: 10, align: 'center' },
      { title: columns.value, width: noted ? 27 : 33, align: 'center' },
      ...(noted ? [{ title: columns.note, width: 14, align: 'left' as const }] : []),
    ],
    rows: fields.map((field, at) => {
      const answer = answers[field.slug];
      const asOf = answer?.estimatedAsOf;
      const note = asOf === undefined ? '' : words.estimated(formatDate(asOf));
      const value = figureWords(field, answer?.value);
      const cells = [{ count: at + 1 }, field.label, field.unit ?? '', value];
      return noted ? [...cells, note] : cells;
    }),
  };
}

function pointsTable({ set, sheet }: ReportFigures): Table {
  const sections = set.sections.flatMap((part) => [part, ...(part.sections ?? [])]);
  return {
    columns: [
      { title: columns.code, width: 6, align: 'left' },
      { title: columns.section, width: 42, align: 'left' },
      pointColumn(columns.max, 10),
      pointColumn(columns.notCounted, 13),
      pointColumn(columns.self, 10),
      pointColumn(columns.percent, 11),
    ],
    rows: [
      ...sections.map(({ code, name }) => [code, name, ...pointCells(sheet.sections[code])]),
      ['', columns.total, ...pointCells(sheet.total)],
    ],
  };
}

function pointCells(totals: Totals | undefined): Cell[] {
  const { max = null, notCounted = null, achieved = null, percent = null } = totals ?? {};
  return [max, notCounted, achieved, percent].map((decimal) => ({ decimal }));
}

function belowMaximumTable({ set, leaves, sheet }: ReportFigures): Table {
  const known = leafByCode(set);
  const below = sheet.leaves.filter(
    ({ points, max }) => points !== null && compareDecimals(points, max) < 0,
  );
  return {
    columns: [
      { title: columns.code, width: 7, align: 'left' },
      { title: columns.leaf, width: 34, align: 'left' },
      { title: columns.max, width: 8, align: 'right' },
      { title: columns.self, width: 8, align: 'right' },
      { title: columns.reason, width: 38, align: 'left' },
    ],
    rows: below.map(({ code, max, points }) => [
      code,
      known.get(code)?.name ?? '',
      { decimal: max },
      { decimal: points },
      leaves[code]?.reason ?? '',
    ]),
  };
}

function evidenceTable({ set, leaves, evidence }: ReportFigures): Table {
  const places = citedAt(set, leaves);
  const cited = evidence.filter(({ sha256 }) => places.has(sha256));
  return {
    columns: [
      order,
      { title: columns.document, width: 36, align: 'left' },
      { title: columns.number, width: 18, align: 'left' },
      { title: columns.issuer, width: 18, align: 'left' },
      { title: columns.cited, width: 22, align: 'left' },
    ],
    rows: cited.map((item, at) => [
      { count: at + 1 },
      item.title === '' ? item.fileName : item.title,
      numberAndDay(item),
      item.issuer ?? '',
      (places.get(item.sha256) ?? []).join('; '),
    ]),
  };
}

function numberAndDay({ number = '', issuedOn }: EvidenceItem): string {
  return issuedOn === undefined ? number : words.dated(number, formatDate(issuedOn));
}

/** SHA-256 → leaves that cite it with the place in it, in document order. */
function citedAt(set: CriteriaSet, leaves: LeafEntries): ReadonlyMap<string, readonly string[]> {
  const places = new Map<string, string[]>();
  for (const code of leafByCode(set).keys()) {
    for (const { sha256, place } of leaves[code]?.evidence ?? []) {
      const one = place === '' ? code : `${code} (${place})`;
      places.set(sha256, [...(places.get(sha256) ?? []), one]);
    }
  }
  return places;
}
