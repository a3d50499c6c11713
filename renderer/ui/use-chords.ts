import { useEffect } from 'react';

/** What browsers report for a key that an input method is still working on. */
export const COMPOSING_KEY = 229;

/**
 * Keys of a whole screen, by chord: `Ctrl+Enter`, `Alt+ArrowLeft`, `F7`. None is a bare letter, since an input method may
 * turn letters into something else; a key under composition is its own business (X1).
 */
export function useChords(commands: Readonly<Record<string, () => void>>): void {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.isComposing || event.keyCode === COMPOSING_KEY) return;
      const command = commands[chord(event)];
      if (command === undefined) return;
      event.preventDefault();
      command();
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, [commands]);
}

function chord(event: KeyboardEvent): string {
  const ctrl = event.ctrlKey || event.metaKey ? 'Ctrl+' : '';
  const key = event.key.length === 1 ? event.key.toLowerCase() : event.key;
  return `${ctrl}${event.altKey ? 'Alt+' : ''}${event.shiftKey ? 'Shift+' : ''}${key}`;
}
