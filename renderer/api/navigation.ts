import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';

import type { Round } from '../../shared/domain/decisions/leaf-check.ts';
import type { Level } from '../../shared/domain/level/level.ts';

/** Where the person is. No addresses to share in a desktop app, so a union is enough. */
export type Screen =
  | { readonly name: 'home' }
  /** Opens at a leaf, and in it at a field, when given. */
  | { readonly name: 'form'; readonly leaf?: string; readonly field?: string }
  /** Opens with a document chosen, by its SHA-256, when given. */
  | { readonly name: 'evidence'; readonly document?: string }
  | { readonly name: 'report'; readonly section?: string }
  | { readonly name: 'missing' }
  /** The form through Excel, there and back. */
  | { readonly name: 'workbook' }
  | { readonly name: 'documents' }
  | { readonly name: 'send' }
  | { readonly name: 'parts' }
  | { readonly name: 'inbox' }
  /** Finds a unit by its code, when given, and begins to send its submission back, when asked for. */
  | { readonly name: 'board'; readonly unit?: string; readonly returning?: true }
  | { readonly name: 'intake' }
  /** The arrival ledger; finds a unit by its code, when given. */
  | { readonly name: 'arrivals'; readonly unit?: string }
  | { readonly name: 'enrolment' }
  | { readonly name: 'bundle' }
  /** The district's summary; opens at one figure drawn on its communes, by its field, when given. */
  | { readonly name: 'summary'; readonly figure?: string }
  /** Field inspection; opens at one unit when given. */
  | { readonly name: 'inspection'; readonly unit?: string }
  /** Notices of appraisal at the Sở; opens at the objections, of one unit when given. */
  | { readonly name: 'notices'; readonly view?: 'objections'; readonly unit?: string }
  /** A unit's answer to its notice; opens at a leaf when given. */
  | { readonly name: 'response'; readonly leaf?: string }
  /** Looking at leaves; opens at a leaf of a level or at a unit, and in another round than the desk's, when given. */
  | {
      readonly name: 'review';
      readonly level?: Level;
      readonly leaf?: string;
      readonly unit?: string;
      readonly round?: Round;
    }
  /** Reviewers, what they are given and what they disagree about. */
  | { readonly name: 'team' }
  | { readonly name: 'ranking' }
  /** Opens at a how-to or a passage of the letter, or with words looked for. */
  | { readonly name: 'help'; readonly topic?: string; readonly query?: string };
export type ScreenName = Screen['name'];

type Place = { readonly screen: Screen; readonly before: Screen | null };
const place = createStore<Place>(() => ({ screen: { name: 'home' }, before: null }));

/** Shows a screen. */
export function goTo(screen: Screen): void {
  place.setState((now) => ({ screen, before: now.screen }));
}

/** Back to where the last jump came from (Alt+Backspace). */
export function goBack(): void {
  const { before } = place.getState();
  if (before !== null) goTo(before);
}

export function useScreen(): Screen {
  return useStore(place, (now) => now.screen);
}
