import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';

type Said = { readonly polite: string; readonly assertive: string };
const said = createStore<Said>(() => ({ polite: '', assertive: '' }));

/** Tells a screen reader what changed. The one way to do so. */
export function announce(text: string, how: keyof Said = 'polite'): void {
  // A repeated sentence is a new event; the zero-width mark makes the region change.
  said.setState((now) => ({ [how]: now[how] === text ? `${text}\u200B` : text }));
}

/** The two live regions; mounted once by the frame. */
export function Announcer() {
  const { polite, assertive } = useStore(said);
  return (
    <div className="sr-only">
      <div aria-live="polite">{polite}</div>
      <div aria-live="assertive">{assertive}</div>
    </div>
  );
}
