import { formatDecimal } from '../../i18n/format.ts';
import { reportWords } from '../../i18n/vi/report.ts';
import type { CriteriaSet, Leaf } from '../criteria/criteria-set.ts';
import { leavesOf, pathTo } from '../criteria/walk.ts';
import type { Decimal } from '../number/decimal.ts';
import { compareDecimals, exact, subtract, toDecimal } from '../number/exact.ts';
import { effectiveLooks, type EffectiveLook } from '../ranking/effective-points.ts';
import { looksAt } from '../ranking/entrant.ts';
import { readLedger } from '../ranking/ledger-facts.ts';
import type { RankedLeaf, RankedUnit, RankingList } from '../ranking/ranking.ts';
import { placings, unitName, unitsInOrder, type ReportData } from './report-data.ts';
import type { Cell, Column, Table } from './report-model.ts';

const words = reportWords.columns;
const text = (title: string, width: number): Column => ({ title, width, align: 'left' });
const figure = (title: string, width = 10): Column => ({ title, width, align: 'right' });

function matrixCell(leaf: RankedLeaf | undefined): Cell {
  if (leaf === undefined) return '';
  if (leaf.status.startsWith('not-counted')) return reportWords.notCountedShort;
  if (leaf.status === 'awaiting-reviewer') return reportWords.awaiting;
  return { decimal: leaf.points };
}

/** Units by leaves (K7): rows in order of rank, one column per leaf, the total last. */
export function matrixTable(data: ReportData, list: RankingList, set: CriteriaSet): Table {
  const leaves = leavesOf(set);
  const head = { width: 8.5, align: 'right' } as const;
  return {
    columns: [
      { title: words.rank, width: 6, align: 'center' },
      { ...text(words.unit, 36), subtitle: words.max },
      ...leaves.map(({ code, max }) => ({ ...head, title: code, subtitle: formatDecimal(max) })),
      { ...head, title: words.total, subtitle: formatDecimal(set.total) },
    ],
    rows: placings(data, list)
      .filter(({ unit }) => unit.standing === 'ranked')
      .map(({ unit, rank }) => [
        { count: rank },
        unitName(data, unit.unit),
        ...leaves.map(({ code }) => matrixCell(unit.leaves?.[code])),
        { decimal: unit.totals?.achieved ?? null },
      ]),
  };
}

/** The leaves of every level: the legend of the matrices. */
export function leavesTable(data: ReportData): Table {
  return {
    columns: [
      text(words.level, 11),
      text(words.group, 44),
      text(words.leaf, 9),
      text(words.leafName, 70),
      figure(words.max),
    ],
    rows: data.levels.flatMap((level) => {
      const set = data.sets[level];
      if (set === undefined) return [];
      return leavesOf(set).map((leaf) => [
        reportWords.levels[level],
        groupOf(set, leaf),
        leaf.code,
        leaf.name,
        { decimal: leaf.max },
      ]);
    }),
  };
}

function groupOf(set: CriteriaSet, leaf: Leaf): string {
  return pathTo(set, leaf.code)
    .slice(0, 2)
    .map(({ code, name }) => `${code}. ${name}`)
    .join(' / ');
}

export type LeafLine = {
  readonly unit: RankedUnit;
  readonly leaf: Leaf;
  readonly ranked: RankedLeaf;
  readonly self: Decimal | null;
  readonly look: EffectiveLook | null;
};

/** Every leaf of every ranked unit with what the unit claimed and what a reviewer said about it. */
export function leafLines(data: ReportData): LeafLine[] {
  const sources = { bundles: data.bundles, facts: readLedger(data.entries) };
  return unitsInOrder(data).flatMap((unit) => {
    const set = data.sets[unit.level];
    const registered = data.lookup.unit(unit.unit);
    const { leaves, submission } = unit;
    if (set === undefined || registered === null || leaves === null || submission === null) {
      return [];
    }
    const looks = effectiveLooks(looksAt(registered, sources), {
      digest: submission.digest,
      rule: data.campaign.effectiveScore,
    });
    const claimed = data.submissions.get(submission.digest)?.claimed ?? {};
    return leavesOf(set).flatMap((leaf) => {
      const ranked = leaves[leaf.code];
      if (ranked === undefined) return [];
      const self = claimed[leaf.code] ?? null;
      return [{ unit, leaf, ranked, self, look: looks.get(leaf.code) ?? null }];
    });
  });
}

/** A leaf whose points after checking differ from what the unit claimed. */
export function isChanged({ self, ranked }: LeafLine): boolean {
  return self !== null && ranked.points !== null && compareDecimals(self, ranked.points) !== 0;
}

/** Differences between self-assessment and check, with the reviewer's reason (K7). */
export function differencesTable(data: ReportData): Table {
  return {
    columns: [
      text(words.code, 9),
      text(words.unit, 38),
      text(words.leaf, 9),
      text(words.leafName, 48),
      figure(words.self),
      figure(words.effective),
      figure(words.difference),
      text(words.source, 18),
      text(words.reviewer, 26),
      text(words.reason, 60),
    ],
    rows: leafLines(data)
      .filter(isChanged)
      .map((line) => differenceRow(data, line)),
  };
}

function differenceRow(data: ReportData, { unit, leaf, ranked, self, look }: LeafLine): Cell[] {
  const difference =
    self === null || ranked.points === null
      ? null
      : toDecimal(subtract(exact(ranked.points), exact(self)));
  const byReviewer = ranked.source !== 'rule' && look !== null;
  return [
    unit.unit,
    unitName(data, unit.unit),
    leaf.code,
    leaf.name,
    { decimal: self },
    { decimal: ranked.points },
    { decimal: difference },
    ranked.source === null ? '' : reportWords.sources[ranked.source],
    byReviewer ? look.by.name : '',
    byReviewer ? look.reason : reportWords.byRule,
  ];
}

/** Leaves below their maximum with the reason the unit gave (letter 1252, I.1; K7). */
export function reasonsTable(data: ReportData): Table {
  const below = leafLines(data).filter(
    ({ leaf, ranked }) => ranked.points !== null && compareDecimals(ranked.points, leaf.max) < 0,
  );
  return {
    columns: [
      text(words.code, 9),
      text(words.unit, 38),
      text(words.leaf, 9),
      text(words.leafName, 48),
      figure(words.max),
      figure(words.points),
      text(words.reason, 80),
    ],
    rows: below.map(({ unit, leaf, ranked }) => [
      unit.unit,
      unitName(data, unit.unit),
      leaf.code,
      leaf.name,
      { decimal: leaf.max },
      { decimal: ranked.points },
      reasonOf(data, unit, leaf),
    ]),
  };
}

function reasonOf(data: ReportData, unit: RankedUnit, leaf: Leaf): string {
  const assessment = data.submissions.get(unit.submission?.digest ?? '');
  return assessment?.leaves[leaf.code]?.reason ?? '';
}
