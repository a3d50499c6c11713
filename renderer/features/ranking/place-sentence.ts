import { vi } from '../../../shared/i18n/vi.ts';
import type { RankedUnit, RankingView } from './ranking-data.ts';

const t = vi.ranking;

/** Where a unit stands in one list, with whom it shares the place: `Hạng 2, bằng điểm thị trấn Phú Túc`. */
export function placeSentence(view: RankingView, ranked: RankedUnit, listId: string): string {
  const list = view.ranking.lists.find(({ id }) => id === listId);
  const place = list?.places.find(({ unit }) => unit === ranked.unit);
  if (list === undefined || place === undefined)
    return ranked.standing === 'excluded' ? t.panel.excluded : t.panel.last;
  const rank = String(place.rank);
  const equals = list.places.filter(
    ({ unit, rank: other }) => other === place.rank && unit !== ranked.unit,
  );
  if (equals.length > 1) return t.panel.tiedWithMany(rank, equals.length);
  const [equal] = equals;
  if (equal === undefined) return t.panel.rank(rank, ranked.band ?? t.none);
  const name = view.units.find(({ code }) => code === equal.unit)?.name ?? equal.unit;
  return t.panel.tiedWith(rank, name);
}
