import { useRef, type MouseEvent } from 'react';

import { COLUMNS, type Place } from './grid-rows.ts';

type Moves = {
  readonly at: Place;
  readonly go: (place: Place) => void;
  readonly extend: (place: Place) => void;
};

/** Pressing chooses a cell, dragging or Shift a block. The cell being edited keeps the mouse to itself. */
export function useGridMouse({ at, go, extend }: Moves) {
  const dragging = useRef(false);
  return {
    onMouseDown(event: MouseEvent) {
      const place = placeUnder(event.target);
      if (place === null || event.button !== 0) return;
      dragging.current = true;
      const here = place.row === at.row && place.column === at.column;
      if (here && !event.shiftKey) return;
      event.preventDefault();
      if (event.shiftKey) extend(place);
      else go(place);
    },
    onMouseOver(event: MouseEvent) {
      if (!dragging.current) return;
      if (event.buttons !== 1) {
        dragging.current = false;
        return;
      }
      const place = placeUnder(event.target);
      if (place !== null) extend(place);
    },
  };
}

/** The cell an element lies in, read from its `data-cell`. */
function placeUnder(target: EventTarget): Place | null {
  if (!(target instanceof Element) || target.closest('dialog') !== null) return null;
  const cell = target.closest<HTMLElement>('[data-cell]')?.dataset['cell'];
  const [row = '', name = ''] = cell?.split(' ') ?? [];
  const column = COLUMNS.find((one) => one === name);
  return column === undefined ? null : { row: Number(row), column };
}
