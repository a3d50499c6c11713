import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';

/** What the frame may show above a screen; one at a time, Esc closes it and focus goes back (X2). */
type Layer = 'palette' | 'shortcuts' | 'practice' | 'display';
const layer = createStore<{ readonly open: Layer | null }>(() => ({ open: null }));

/** Shows a layer unless a dialog of a screen is open: what it asks comes first. */
export function openLayer(open: Layer): void {
  if (document.querySelector('dialog[open]') === null) layer.setState({ open });
}

export function closeLayer(): void {
  layer.setState({ open: null });
}

export function useLayer(): Layer | null {
  return useStore(layer, ({ open }) => open);
}
