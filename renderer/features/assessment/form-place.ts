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
};

const place = createStore<Place>(() => ({
  view: 'one',
  filter: 'all',
  leaf: null,
  focus: null,
  estimates: {},
}));

/** Marks the first field of a leaf, whatever it is. */
export const FIRST_FIELD = '*';

/** Goes to a leaf; both views stand at the same place. */
export function leafOpened(leaf: string, focus: string | null = null): void {
  place.setState({ leaf, focus });
}

export function viewChosen(view: FormView): void {
  place.setState({ view, focus: FIRST_FIELD });
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
  place.setState(({ estimates }) => ({
    estimates:
      asOf === null
        ? Object.fromEntries(Object.entries(estimates).filter(([code]) => code !== leaf))
        : { ...estimates, [leaf]: asOf },
  }));
}

export function usePlace<T>(select: (now: Place) => T): T {
  return useStore(place, select);
}

/** Outside React: for handlers. */
export function currentPlace(): Place {
  return place.getState();
}
