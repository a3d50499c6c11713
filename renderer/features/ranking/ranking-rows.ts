import { formatDecimal } from '../../../shared/i18n/format.ts';
import { vi } from '../../../shared/i18n/vi.ts';
import type { UnitLine } from '../../../shared/ipc/dto.ts';
import type { RankedUnit, RankingList, RankingView } from './ranking-data.ts';

const t = vi.ranking;

export type GroupRow = {
  readonly kind: 'group';
  readonly id: string;
  readonly name: string;
  readonly note: string;
  readonly ranks: string;
  readonly count: number;
  readonly open: boolean;
};
export type UnitRow = {
  readonly kind: 'ranked' | 'last' | 'excluded';
  readonly id: string;
  readonly group: string;
  readonly rank: number | null;
  readonly tied: boolean;
  readonly unit: UnitLine;
  readonly ranked: RankedUnit;
};
export type RankingRow = GroupRow | UnitRow;

type Group = Omit<GroupRow, 'kind' | 'open' | 'count'> & { readonly units: readonly UnitRow[] };

/**
 * One table as rows: a foldable row per band, under each its units; then the units without a score together, then
 * the excluded ones. A folded group keeps its own row. Groups without units are left out.
 */
export function rankingRows(
  view: RankingView,
  list: RankingList,
  folded: ReadonlySet<string>,
): RankingRow[] {
  const groups = [...bandGroups(view, list), lastGroup(view, list), excludedGroup(view, list)];
  return groups
    .filter((group) => group.units.length > 0)
    .flatMap(({ units, ...group }) => {
      const open = !folded.has(group.id);
      const head: GroupRow = { kind: 'group', ...group, count: units.length, open };
      return open ? [head, ...units] : [head];
    });
}

/** All groups of a list that have units: what "fold all" and the first view work with. */
export function groupIds(view: RankingView, list: RankingList): string[] {
  return rankingRows(view, list, new Set()).flatMap((row) => (row.kind === 'group' ? row.id : []));
}

function bandGroups(view: RankingView, list: RankingList): Group[] {
  const rows = list.places.flatMap((place) => unitRow(view, { ...place, kind: 'ranked' }));
  const named = view.bands.map((band, index) => {
    const above = view.bands[index - 1];
    return makeGroup({
      id: `band-${String(index)}`,
      name: band.name,
      note: bandNote(band.from, above?.from, index === view.bands.length - 1),
      units: rows.filter((row) => row.ranked.band === band.name),
    });
  });
  const known = new Set(view.bands.map((band) => band.name));
  const rest = rows.filter((row) => row.ranked.band === null || !known.has(row.ranked.band));
  return [...named, makeGroup({ id: 'unbanded', name: t.bands.unbanded, note: '', units: rest })];
}

function makeGroup(given: {
  readonly id: string;
  readonly name: string;
  readonly note: string;
  readonly units: readonly UnitRow[];
}): Group {
  const ranks = given.units.map((row) => row.rank ?? 0);
  return {
    ...given,
    ranks: ranks.length === 0 ? '' : t.bands.ranks(Math.min(...ranks), Math.max(...ranks)),
    units: given.units.map((row) => ({ ...row, group: given.id })),
  };
}

/** Bands are half-open: their lower limit belongs to them (K2). The lowest one takes all below. */
function bandNote(from: string, above: string | undefined, lowest: boolean): string {
  if (above === undefined) return t.bands.top(formatDecimal(from));
  if (lowest) return t.bands.bottom(formatDecimal(above));
  return t.bands.middle(formatDecimal(from), formatDecimal(above));
}

function lastGroup(view: RankingView, list: RankingList): Group {
  const units = list.last.flatMap((place) => unitRow(view, { ...place, kind: 'last' }));
  const { last: name, lastNote: note, lastRank: ranks } = t.bands;
  return { ...makeGroup({ id: 'last', name, note, units }), ranks };
}

function excludedGroup(view: RankingView, list: RankingList): Group {
  const units = list.excluded.flatMap((unit) => unitRow(view, { unit, kind: 'excluded' }));
  const { excluded: name, excludedNote: note } = t.bands;
  return { ...makeGroup({ id: 'excluded', name, note, units }), ranks: '' };
}

type Given = {
  readonly unit: string;
  readonly rank?: number;
  readonly tied?: boolean;
  readonly kind: UnitRow['kind'];
};

function unitRow(view: RankingView, given: Given): UnitRow[] {
  const { units, ranked } = indexOf(view);
  const unit = units.get(given.unit);
  const result = ranked.get(given.unit);
  if (unit === undefined || result === undefined) return [];
  return [
    {
      kind: given.kind,
      id: `unit-${given.unit}`,
      group: '',
      rank: given.rank ?? null,
      tied: given.tied ?? false,
      unit,
      ranked: result,
    },
  ];
}

type Index = {
  readonly units: ReadonlyMap<string, UnitLine>;
  readonly ranked: ReadonlyMap<string, RankedUnit>;
};
/** One index per answer of the backend: a list of 222 units is laid out again at every fold. */
const indexes = new WeakMap<RankingView, Index>();

function indexOf(view: RankingView): Index {
  const known = indexes.get(view);
  if (known !== undefined) return known;
  const made = {
    units: new Map(view.units.map((unit) => [unit.code, unit])),
    ranked: new Map(view.ranking.units.map((unit) => [unit.unit, unit])),
  };
  indexes.set(view, made);
  return made;
}
