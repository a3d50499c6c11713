import { useCallback, useEffect, useMemo, useState } from 'react';

import {
  currentPlace,
  fieldEntered,
  FIRST_FIELD,
  focusPlaced,
  leafOpened,
  usePlace,
} from '../form-place.ts';
import { blockOf, nameOf, placeOf, type GridRow, type Place } from './grid-rows.ts';

type Spot = { readonly at: Place; readonly to: Place };

/** Where the cursor stands in the grid and what is selected; both views of the form stand at the same place. */
export function useGridSpot(rows: readonly GridRow[]) {
  const [{ at, to }, setSpot] = useState<Spot>(() => {
    const { leaf, field } = currentPlace();
    return single(placeOf(rows, leaf, field));
  });
  const go = useCallback(
    (place: Place) => {
      setSpot(single(place));
      const row = rows[place.row];
      if (row === undefined) return;
      leafOpened(row.leaf.code);
      fieldEntered(nameOf(row, place.column));
    },
    [rows],
  );
  const extend = useCallback((corner: Place) => {
    setSpot((now) => ({ at: now.at, to: corner }));
  }, []);
  useJumps(rows, go);
  const block = useMemo(() => blockOf(at, to), [at, to]);
  return { at, to, block, go, extend };
}

function single(place: Place): Spot {
  return { at: place, to: place };
}

/** A jump from elsewhere (F7, "Còn thiếu", the palette) leads to the cell, as it does to the field in the other view. */
function useJumps(rows: readonly GridRow[], go: (place: Place) => void): void {
  const focus = usePlace((place) => place.focus);
  const leaf = usePlace((place) => place.leaf);
  useEffect(() => {
    if (focus === null) return;
    const field = focus === FIRST_FIELD ? null : focus;
    focusPlaced();
    go(placeOf(rows, leaf, field));
  }, [focus, leaf, rows, go]);
}
