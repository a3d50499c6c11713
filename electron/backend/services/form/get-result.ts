import type { z } from 'zod';

import type { Ranking, RankedUnit } from '../../../../shared/domain/ranking/ranking.ts';
import type { contract } from '../../../../shared/ipc/contract.ts';
import type { Store } from '../../store.ts';
import { readDeskContext } from '../session/desk-context.ts';

type Result = z.output<(typeof contract)['inbox.result']['output']>;
type Place = NonNullable<Result>['places'][number];

/** What the newest final result that was opened here says of this unit: place, totals, points per leaf (U11, K5). */
export function createGetResult({ store }: { readonly store: Store }) {
  return (): Result => {
    const newest = store.inbox.newestResult();
    const { desk, register } = readDeskContext(store);
    const own = newest?.ranking.units.find(({ unit }) => unit === desk.unit);
    if (newest === null || own === undefined) return null;
    const { version, openedAt, ranking } = newest;
    const nameOf = (code: string) => register.unit(code)?.name ?? code;
    return {
      version,
      openedAt,
      standing: own.standing,
      reason: own.reason,
      revision: own.submission?.revision ?? null,
      places: placesOf(ranking, desk.unit).map(({ within, ...place }) => ({
        ...place,
        within: within === null ? null : nameOf(within),
      })),
      ...totalsOf(own),
      band: own.band,
      leaves: leavesOf(own),
    };
  };
}

/** Units without a score share the last place; it is a place all the same (letter 1252, I.4). */
function placesOf({ lists }: Ranking, unit: string): Place[] {
  return lists.flatMap(({ within, places, last }) => {
    const place = [...places, ...last].find((it) => it.unit === unit);
    if (place === undefined) return [];
    return [{ within, rank: place.rank, tied: place.tied, of: places.length + last.length }];
  });
}

function leavesOf({ leaves }: RankedUnit): NonNullable<Result>['leaves'] {
  const all = Object.entries(leaves ?? {}).map(([code, { points, source, status }]) => [
    code,
    { points, source, counted: !status.startsWith('not-counted') },
  ]);
  return Object.fromEntries(all);
}

/** Late and absent units have no score (letter 1252, I.4). */
function totalsOf({ totals }: RankedUnit) {
  if (totals === null) return { achieved: null, required: null, percent: null, converted: null };
  const { achieved, required, percent, converted } = totals;
  return { achieved, required, percent, converted };
}
