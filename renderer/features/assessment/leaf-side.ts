import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';

type Side = 'help' | 'history';
const side = createStore<{ readonly shown: Side }>(() => ({ shown: 'help' }));
let openedFrom: Element | null = null;

/** What stands beside the leaf. */
export function useLeafSide(): Side {
  return useStore(side, ({ shown }) => shown);
}

/** Outside React: for handlers. */
export function isHistoryOpen(): boolean {
  return side.getState().shown === 'history';
}

/** Shows the whole history beside the leaf; the place the person comes from is kept. */
export function historyOpened(): void {
  openedFrom = document.activeElement;
  side.setState({ shown: 'history' });
}

/** Back to the guidance, and to where the person was. */
export function historyClosed(): void {
  side.setState({ shown: 'help' });
  // The button that opened it is drawn again by now.
  requestAnimationFrame(() => {
    const again = openedFrom?.isConnected === true ? openedFrom : openButton();
    if (again instanceof HTMLElement) again.focus();
    openedFrom = null;
  });
}

/** Marks the button that opens the history. */
export const OPENS_HISTORY = { 'data-opens': 'history' };

function openButton(): Element | null {
  return document.querySelector('[data-opens="history"]');
}
