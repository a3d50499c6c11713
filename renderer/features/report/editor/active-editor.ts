import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';

import type { RichText } from '../../../../shared/domain/text/rich-text.ts';
import type { Editor } from './create-editor.ts';
import type { Action, Activity } from './editing.ts';

type Active = { readonly editor: Editor; readonly activity: Activity };

const store = createStore<{ readonly active: Active | null }>(() => ({ active: null }));
const NOTHING: Activity = {
  bold: false,
  italic: false,
  bullets: false,
  numbers: false,
  undo: false,
  redo: false,
};

const editors = new Map<string, Editor>();

/** An editor is on the page, under the name of its field. */
export function editorOpened(name: string, editor: Editor): void {
  editors.set(name, editor);
}

/** Writes a text into a field, to be undone there like any typing. */
export function writeInto(name: string, text: RichText): void {
  editors.get(name)?.write(text);
}

/** The cursor is in this editor, or was last: the toolbar speaks of it. */
export function editorActive(editor: Editor, activity: Activity): void {
  store.setState({ active: { editor, activity } });
}

/** The editor is off the page. */
export function editorGone(editor: Editor): void {
  for (const [name, one] of editors) if (one === editor) editors.delete(name);
  if (store.getState().active?.editor === editor) store.setState({ active: null });
}

/** What holds where the cursor is; null while no editor was entered yet. */
export function useActivity(): Activity | null {
  return useStore(store, ({ active }) => active?.activity ?? null);
}

/** Does it in the editor that has the cursor, or had it last. */
export function runAction(action: Action): void {
  store.getState().active?.editor.run(action);
}

/** Whether a button is pressed: nothing is while no editor was entered. */
export function activityOrNothing(activity: Activity | null): Activity {
  return activity ?? NOTHING;
}
