import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';

export type FormView = 'one' | 'grid';
export type GridFilter = 'all' | 'unfinished';
type Place = {
  readonly view: FormView;
  readonly filter: GridFilter;
  readonly leaf: string | null;
  /** Field to put the cursor in once the leaf is shown; null for none. */
  readonly focus: string | null;
  /** "Số liệu ước tính" ticked before any figure was typed, by leaf. */
  readonly estimates: Readonly<Record<string, string>>;
  /** As-of dates that are no date yet, as typed, by leaf. */
  readonly asOfTexts: Readonly<Record<string, string>>;
  /** Field the cursor was in last: the other view takes it up there. */
  readonly field: string | null;
};

const place = createStore<Place>(() => ({
  view: 'one',
  filter: 'all',
  leaf: null,
  focus: null,
  estimates: {},
  asOfTexts: {},
  field: null,
}));

/** Marks the first field of a leaf, whatever it is. */
export const FIRST_FIELD = '*';

/** Goes to a leaf; both views stand at the same place. */
export function leafOpened(leaf: string, focus: string | null = null): void {
  const field = focus === null || focus === FIRST_FIELD ? null : focus;
  place.setState({ leaf, focus, field });
}

/** The cursor came into a field (by its `data-field`) of the leaf that is open. */
export function fieldEntered(field: string): void {
  if (place.getState().field !== field) place.setState({ field });
}

/** The other view opens with the cursor where it was. */
export function viewChosen(view: FormView): void {
  place.setState(({ field }) => ({ view, focus: field ?? FIRST_FIELD }));
}

export function filterChosen(filter: GridFilter): void {
  place.setState({ filter });
}

/** The cursor stands where it was asked to. */
export function focusPlaced(): void {
  place.setState({ focus: null });
}

/** Remembers an as-of date for figures still to be typed. */
export function estimatePlanned(leaf: string, asOf: string | null): void {
  place.setState(({ estimates }) => ({ estimates: put(estimates, leaf, asOf) }));
}

/** Keeps the text of an as-of date as typed while it is no date; null once it is one, or gone. */
export function asOfTyped(leaf: string, text: string | null): void {
  place.setState(({ asOfTexts }) => ({ asOfTexts: put(asOfTexts, leaf, text) }));
}

function put(
  record: Readonly<Record<string, string>>,
  leaf: string,
  text: string | null,
): Readonly<Record<string, string>> {
  if (text !== null) return { ...record, [leaf]: text };
  if (record[leaf] === undefined) return record;
  return Object.fromEntries(Object.entries(record).filter(([code]) => code !== leaf));
}

export function usePlace<T>(select: (now: Place) => T): T {
  return useStore(place, select);
}

/** Outside React: for handlers. */
export function currentPlace(): Place {
  return place.getState();
}
