import { useMemo, useState } from 'react';

import { orderLines, type Filter } from './lines.ts';
import type { Line } from './review-data.ts';
import { chooseFilter, useReviewPlace } from './review-place.ts';

type Input = {
  readonly lines: readonly Line[];
  readonly name: string;
  readonly assigned: boolean;
};

/** Every district; else one of them by its code. */
const EVERY = '';

/**
 * The lines that a filter leaves. Which they are and in what order is settled when the table or the filter is opened: a
 * line never jumps away from under the cursor because somebody looked at it.
 */
export function useShownLines({ lines, name, assigned }: Input) {
  const place = useReviewPlace();
  const [district, setDistrict] = useState(EVERY);
  const chosen = place.filter ?? (assigned ? 'mine' : 'all');
  // Without assignments there is nothing that is mine alone.
  const filter: Filter = chosen === 'mine' && !assigned ? 'all' : chosen;
  const here = district === EVERY || lines.some(({ unit }) => unit.parent === district);
  const within = useMemo(
    () =>
      district === EVERY || !here ? lines : lines.filter(({ unit }) => unit.parent === district),
    [lines, district, here],
  );
  const key = `${name} ${filter} ${here ? district : EVERY} ${String(within.length)}`;
  const [order, setOrder] = useState({ key: '', ids: orderLines([], filter) });
  const ids = order.key === key ? order.ids : orderLines(within, filter);
  if (order.key !== key) setOrder({ key, ids });
  const shown = useMemo(() => {
    const byId = new Map(within.map((line) => [line.id, line]));
    return ids.flatMap((id) => byId.get(id) ?? []);
  }, [within, ids]);
  return {
    shown,
    within,
    filter,
    district: here ? district : EVERY,
    onFilter: chooseFilter,
    onDistrict: setDistrict,
  };
}
