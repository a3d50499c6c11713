import type { KeyboardEvent } from 'react';

import { moveAlong, moveVertically, type GridRow, type Place } from './grid-rows.ts';

export type GridMove = {
  readonly rows: readonly GridRow[];
  readonly at: Place;
  /** The next line with work left. */
  readonly unfinished: Place | null;
};

/** Marks an input whose text is being edited: arrows then move the caret, not the cell. */
const EDITING = 'editing';

/** Where a key leads in the grid; null when it stays in the cell. Nothing here is a bare letter. */
export function gridKey(event: KeyboardEvent, move: GridMove): Place | null {
  const { key, altKey, ctrlKey, shiftKey, nativeEvent, target } = event;
  if (nativeEvent.isComposing || altKey || ctrlKey || !(target instanceof HTMLElement)) return null;
  if (key === 'F2') {
    startEditing(event, target);
    return null;
  }
  const caret = CARET_KEYS.has(key) && target.dataset[EDITING] === 'true';
  const place = caret ? null : destination(key, shiftKey, move);
  if (place !== null) event.preventDefault();
  return place;
}

/** The first typed letter starts editing, as in a spreadsheet. */
export function markEditing(input: HTMLElement): void {
  input.dataset[EDITING] = 'true';
}

/** A cell just entered holds its whole value selected: typing replaces it. */
export function enterCell(input: HTMLElement | null): void {
  if (input === null) return;
  delete input.dataset[EDITING];
  input.focus({ preventScroll: true });
  input.closest('td')?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  if (input instanceof HTMLInputElement) input.select();
}

/** While text is edited these move the caret. */
const CARET_KEYS: ReadonlySet<string> = new Set(['ArrowLeft', 'ArrowRight']);

function destination(key: string, back: boolean, move: GridMove): Place | null {
  const { rows, at, unfinished } = move;
  switch (key) {
    case 'Enter':
      return moveVertically(rows, at, back ? -1 : 1);
    case 'ArrowDown':
      return moveVertically(rows, at, 1);
    case 'ArrowUp':
      return moveVertically(rows, at, -1);
    case 'Tab':
      return moveAlong(rows, at, back ? -1 : 1);
    case 'ArrowRight':
      return moveAlong(rows, at, 1);
    case 'ArrowLeft':
      return moveAlong(rows, at, -1);
    case 'F8':
      return unfinished;
    default:
      return null;
  }
}

function startEditing(event: KeyboardEvent, target: HTMLElement): void {
  event.preventDefault();
  markEditing(target);
  if (target instanceof HTMLInputElement) {
    target.setSelectionRange(target.value.length, target.value.length);
  } else if (target instanceof HTMLSelectElement) target.showPicker();
  else target.click();
}
