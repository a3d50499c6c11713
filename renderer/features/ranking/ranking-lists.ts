import { LEVELS } from '../../../shared/domain/level/level.ts';
import { compareVietnamese } from '../../../shared/i18n/format.ts';
import { vi } from '../../../shared/i18n/vi.ts';
import type { RankingList, RankingView } from './ranking-data.ts';

const t = vi.ranking;

export type ListTab = { readonly id: string; readonly label: string };
export type ListTabs = {
  /** Sở, huyện, xã of the province; one per block where a level has several. */
  readonly province: readonly ListTab[];
  /** Communes of one district each, by the district's name. */
  readonly districts: readonly ListTab[];
};

/** The tables of a ranking as a person chooses between them (K1). */
export function listTabs(view: RankingView): ListTabs {
  const whole = view.ranking.lists.filter((list) => list.within === null);
  const province = LEVELS.flatMap((level) => {
    const lists = whole.filter((list) => list.level === level);
    return lists.map((list) => ({ id: list.id, label: tabLabel(view, list, lists.length) }));
  });
  const districts = view.ranking.lists
    .filter((list) => list.within !== null)
    .map((list) => ({ id: list.id, label: unitName(view, list.within ?? '') }))
    .toSorted((a, b) => compareVietnamese(a.label, b.label));
  return { province, districts };
}

/** What a list is of, for the table's name. */
export function listName(view: RankingView, list: RankingList): string {
  if (list.within !== null) return t.lists.within(unitName(view, list.within));
  return t.lists[list.level];
}

function tabLabel(view: RankingView, list: RankingList, listsOfLevel: number): string {
  const count = list.places.length + list.last.length;
  if (listsOfLevel === 1) return t.tabs[list.level](count);
  const block = view.blocks.find(({ code }) => code === list.block);
  return t.tabs.block(block?.name ?? list.block, count);
}

function unitName(view: RankingView, code: string): string {
  return view.units.find((unit) => unit.code === code)?.name ?? code;
}
