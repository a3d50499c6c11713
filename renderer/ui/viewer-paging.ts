import type { Dispatch, KeyboardEvent, RefObject, SetStateAction } from 'react';

import { COMPOSING_KEY } from './use-chords.ts';
/** Where in a document the viewer stands. */
export type Paging = {
  readonly page: number;
  /** Null until the document is open. */
  readonly pages: number | null;
  /** 1 fits the width. */
  readonly zoom: number;
  /** Whether the page was reached from the one after it: then it is read from its end. */
  readonly from: 'above' | 'below';
};

export const ZOOMS = [0.5, 0.75, 1, 1.25, 1.5, 2, 3, 4] as const;

export function pagingStart(page: number): Paging {
  return { page, pages: null, zoom: 1, from: 'above' };
}

/** Another page, within the document. */
export function turnedTo(paging: Paging, page: number): Paging {
  const last = paging.pages ?? 1;
  const target = Math.min(last, Math.max(1, page));
  return { ...paging, page: target, from: target < paging.page ? 'below' : 'above' };
}

/** One step larger or smaller, within the steps there are. */
export function zoomed(paging: Paging, step: 1 | -1): Paging {
  const nearest = ZOOMS.findIndex((zoom) => zoom >= paging.zoom);
  const zoom = ZOOMS[Math.min(ZOOMS.length - 1, Math.max(0, nearest + step))];
  return { ...paging, zoom: zoom ?? 1, from: 'above' };
}

type Move = (paging: Paging, paper: HTMLElement) => Paging | null;

/** A null move scrolled within the page. */
const MOVES: Readonly<Record<string, Move>> = {
  PageDown: (paging, paper) =>
    scrolled(paper, 1) ? null : { ...turnedTo(paging, paging.page + 1), from: 'above' },
  PageUp: (paging, paper) => (scrolled(paper, -1) ? null : turnedTo(paging, paging.page - 1)),
  'Ctrl+Home': (paging) => ({ ...turnedTo(paging, 1), from: 'above' }),
  'Ctrl+End': (paging) => turnedTo(paging, paging.pages ?? 1),
  'Alt+ArrowUp': (paging) => zoomed(paging, 1),
  'Alt+ArrowDown': (paging) => zoomed(paging, -1),
};

/** PageUp and PageDown go through the document, Ctrl+Home and Ctrl+End to its ends, Alt with arrows zooms. */
export function useViewerKeys(
  paper: RefObject<HTMLElement | null>,
  paging: Paging,
  setPaging: Dispatch<SetStateAction<Paging>>,
) {
  return (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing || event.keyCode === COMPOSING_KEY) return;
    const move = MOVES[chord(event)];
    if (move === undefined || paper.current === null) return;
    event.preventDefault();
    event.stopPropagation();
    const moved = move(paging, paper.current);
    if (moved === null) return;
    if (moved.page !== paging.page) paper.current.scrollTop = 0;
    setPaging(moved);
  };
}

function chord({ key, ctrlKey, altKey }: KeyboardEvent): string {
  return `${ctrlKey ? 'Ctrl+' : ''}${altKey ? 'Alt+' : ''}${key}`;
}

/** Scrolls by most of a screenful; false when the end was reached already. */
function scrolled(paper: HTMLElement, direction: 1 | -1): boolean {
  const before = paper.scrollTop;
  paper.scrollTop += direction * paper.clientHeight * 0.9;
  return Math.abs(paper.scrollTop - before) > 2;
}
