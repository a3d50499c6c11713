import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';

/** A document being looked at, at the page a citation names. */
export type Viewing = { readonly sha256: string; readonly page: number };

const viewing = createStore<{ readonly now: Viewing | null }>(() => ({ now: null }));

/** Opens the viewer over whatever is shown. */
export function viewDocument(sha256: string, page: number | null = null): void {
  viewing.setState({ now: { sha256, page: page ?? 1 } });
}

export function viewerClosed(): void {
  viewing.setState({ now: null });
}

export function useViewing(): Viewing | null {
  return useStore(viewing, ({ now }) => now);
}
