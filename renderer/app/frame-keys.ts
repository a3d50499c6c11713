import { goBack, goTo, type ScreenName } from '../api/navigation.ts';
import { pageOfScreen } from '../features/help/help-pages.ts';
import { openLayer } from './layers.ts';

type Action = (here: ScreenName) => void;

/** Keys that work on every screen. Never a bare letter or digit: Telex and VNI need those (screens, principle 6). */
const ACTIONS: Readonly<Record<string, Action>> = {
  'Control+k': () => {
    openLayer('palette');
  },
  'Control+/': () => {
    openLayer('shortcuts');
  },
  F1: (here) => {
    if (here !== 'help') goTo({ name: 'help', topic: pageOfScreen(here) });
  },
  'Alt+Backspace': (here) => {
    // The form has its own way back, into the field.
    if (here !== 'form') goBack();
  },
};

/** Handles a key of the frame; a dialog that is open keeps its keys to itself. */
export function handleFrameKey(event: KeyboardEvent, here: ScreenName): void {
  if (event.isComposing || event.keyCode === 229 || event.defaultPrevented) return;
  const action = ACTIONS[nameOf(event)];
  if (action === undefined) return;
  event.preventDefault();
  if (document.querySelector('dialog[open]') === null) action(here);
}

function nameOf({ key, ctrlKey, altKey, shiftKey }: KeyboardEvent): string {
  const parts = [ctrlKey ? 'Control' : '', altKey ? 'Alt' : '', shiftKey ? 'Shift' : ''];
  return [...parts, key.length === 1 ? key.toLowerCase() : key].filter((it) => it !== '').join('+');
}
