import type { KeyboardEvent } from 'react';

import { COMPOSING_KEY } from '../../../ui/use-chords.ts';
import {
  COLUMNS,
  isCell,
  moveAlong,
  moveCorner,
  moveVertically,
  type GridRow,
  type Place,
} from './grid-rows.ts';

/** What a key means in the grid. */
export type GridAction =
  | { readonly kind: 'go'; readonly place: Place }
  /** The other corner of the selection moves. */
  | { readonly kind: 'extend'; readonly place: Place }
  | { readonly kind: 'all' | 'fill-down' | 'clear' | 'next-error' | 'edit' | 'stop-editing' };
export type GridSpot = {
  readonly rows: readonly GridRow[];
  readonly at: Place;
  /** The other corner of the selection; the same as `at` when only one cell is chosen. */
  readonly to: Place;
};

/** Marks an input whose text is being edited: arrows then move the caret, not the cell. */
const EDITING = 'editing';
const PAGE = 15;

/** What a key does; null when it belongs to the cell itself. Nothing here is a bare letter. */
export function gridAction(event: KeyboardEvent, spot: GridSpot): GridAction | null {
  const { nativeEvent, target } = event;
  if (nativeEvent.isComposing || nativeEvent.keyCode === COMPOSING_KEY) return null;
  if (event.altKey || event.metaKey || !(target instanceof HTMLElement)) return null;
  const editing = isEditing(target);
  if (event.ctrlKey) return withCtrl(event, spot, editing);
  return plain(event, spot, editing);
}

export function isEditing(input: Element | null): boolean {
  return input instanceof HTMLElement && input.dataset[EDITING] === 'true';
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

/** F2: the caret goes to the end of the text, a list of options opens, a dialog opens. */
export function startEditing(target: HTMLElement): void {
  markEditing(target);
  if (target instanceof HTMLInputElement) {
    target.setSelectionRange(target.value.length, target.value.length);
  } else if (target instanceof HTMLSelectElement) target.showPicker();
  else target.click();
}

function withCtrl(
  { key, shiftKey }: KeyboardEvent,
  { rows, at }: GridSpot,
  editing: boolean,
): GridAction | null {
  const name = key.toLowerCase();
  if (name === 'd' && !shiftKey) return { kind: 'fill-down' };
  if (editing) return null;
  if (name === 'a') return { kind: 'all' };
  if (key === 'Home') return { kind: 'go', place: firstIn(rows, 0) ?? at };
  return key === 'End' ? { kind: 'go', place: lastOf(rows) ?? at } : null;
}

type Step = { readonly across: -1 | 0 | 1; readonly down: number };
const STEPS: Readonly<Record<string, Step>> = {
  ArrowLeft: { across: -1, down: 0 },
  ArrowRight: { across: 1, down: 0 },
  ArrowUp: { across: 0, down: -1 },
  ArrowDown: { across: 0, down: 1 },
  PageUp: { across: 0, down: -PAGE },
  PageDown: { across: 0, down: PAGE },
};
const COMMANDS: Readonly<Record<string, GridAction>> = {
  F2: { kind: 'edit' },
  F8: { kind: 'next-error' },
  Escape: { kind: 'stop-editing' },
};

function plain({ key, shiftKey }: KeyboardEvent, spot: GridSpot, editing: boolean) {
  const command = COMMANDS[key];
  if (command !== undefined) return command;
  const step = STEPS[key];
  if (step !== undefined) return stepped(step, { spot, shiftKey, editing });
  return editing ? enterOrTab(key, spot, shiftKey) : resting(key, spot, shiftKey);
}

type How = { readonly spot: GridSpot; readonly shiftKey: boolean; readonly editing: boolean };

/** An arrow moves the cursor, with Shift the other corner of the selection; while editing it moves the caret. */
function stepped({ across, down }: Step, { spot, shiftKey, editing }: How): GridAction | null {
  if (editing && (shiftKey || across !== 0)) return null;
  if (shiftKey) return { kind: 'extend', place: moveCorner(spot.rows, spot.to, { across, down }) };
  const { rows, at } = spot;
  const place = across === 0 ? moveVertically(rows, at, down) : (moveAlong(rows, at, across) ?? at);
  return { kind: 'go', place };
}

function resting(key: string, spot: GridSpot, back: boolean): GridAction | null {
  if (key === 'Delete') return { kind: 'clear' };
  const home = key === 'Home' ? firstIn(spot.rows, spot.at.row) : null;
  return home === null ? enterOrTab(key, spot, back) : { kind: 'go', place: home };
}

/** Enter goes down and Tab to the right, also while editing; Tab past the last cell leaves the grid. */
function enterOrTab(key: string, { rows, at }: GridSpot, back: boolean): GridAction | null {
  const by = back ? -1 : 1;
  if (key === 'Enter') return { kind: 'go', place: moveVertically(rows, at, by) };
  const next = key === 'Tab' ? moveAlong(rows, at, by) : null;
  return next === null ? null : { kind: 'go', place: next };
}

function firstIn(rows: readonly GridRow[], row: number): Place | null {
  const column = COLUMNS.find((one) => isCell(rows[row], one));
  return column === undefined ? null : { row, column };
}

function lastOf(rows: readonly GridRow[]): Place | null {
  const row = rows.length - 1;
  const column = COLUMNS.findLast((one) => isCell(rows[row], one));
  return column === undefined ? null : { row, column };
}
