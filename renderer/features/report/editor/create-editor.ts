import { EditorView } from 'prosemirror-view';

import type { RichText } from '../../../../shared/domain/text/rich-text.ts';
import { docOf, richOf } from './document.ts';
import { activityOf, commandOf, type Action, type Activity } from './editing.ts';
import { cleanPastedHtml } from './paste.ts';
import { createPendingText } from './pending-text.ts';
import { createState, FROM_OUTSIDE } from './state.ts';

type Options = {
  readonly place: HTMLElement;
  readonly rich: RichText;
  readonly attributes: Readonly<Record<string, string>>;
  readonly readOnly: () => boolean;
  /** The text, a moment after it changed. */
  readonly onText: (rich: RichText) => void;
  /** Something changed that is not handed on yet. */
  readonly onPending: (pending: boolean) => void;
  readonly onActivity: (activity: Activity) => void;
  readonly onFull: () => void;
};

export type Editor = ReturnType<typeof createEditor>;

/** One editor of rich text at a place of the page. Text goes out by `onText`, comes in by `show`. */
export function createEditor(options: Options) {
  const { place, onText, onPending } = options;
  const pending = createPendingText({
    publish: () => {
      onText(richOf(view.state.doc));
      onPending(false);
    },
    composing: () => view.composing,
  });
  const view: EditorView = new EditorView(place, {
    state: createState(options.rich, options.onFull),
    attributes: { ...options.attributes },
    editable: () => !options.readOnly(),
    transformPastedHTML: cleanPastedHtml,
    // A file dropped here would replace the whole page in a browser.
    handleDrop: (_view, event) => (event.dataTransfer?.files.length ?? 0) > 0,
    handleDOMEvents: {
      blur: () => void pending.flush(),
      focus: () => options.onActivity(activityOf(view.state)),
    },
    dispatchTransaction(change) {
      const { state, transactions } = view.state.applyTransaction(change);
      view.updateState(state);
      if (view.hasFocus()) options.onActivity(activityOf(state));
      if (!transactions.some(({ docChanged }) => docChanged)) return;
      place.toggleAttribute('data-empty', isEmpty(view));
      if (change.getMeta(FROM_OUTSIDE) === true) return;
      onPending(true);
      pending.touched();
    },
  });
  place.toggleAttribute('data-empty', isEmpty(view));

  return {
    focus: () => view.focus(),
    /** Does what a button says, and puts the cursor back into the text. */
    run(action: Action): void {
      commandOf(action)(view.state, view.dispatch, view);
      view.focus();
    },
    /** Takes over a text that came from elsewhere; what is being typed here is newer. */
    show(rich: RichText): void {
      const { doc, tr } = view.state;
      if (pending.waiting() || JSON.stringify(rich) === JSON.stringify(richOf(doc))) return;
      const change = tr.replaceWith(0, doc.content.size, docOf(rich).content);
      view.dispatch(change.setMeta(FROM_OUTSIDE, true).setMeta('addToHistory', false));
    },
    /** Puts another text in place of this one, as if the person had pasted it: it can be undone. */
    write(rich: RichText): void {
      const { doc, tr } = view.state;
      view.dispatch(tr.replaceWith(0, doc.content.size, docOf(rich).content));
      view.focus();
    },
    /** Names and descriptions of the field for readers. */
    describe(attributes: Readonly<Record<string, string>>): void {
      view.setProps({ attributes: { ...attributes } });
    },
    flush: () => pending.flush(),
    close(): void {
      pending.flush();
      view.destroy();
    },
  };
}

function isEmpty({ state: { doc } }: EditorView): boolean {
  return doc.childCount === 1 && doc.textContent === '' && doc.firstChild?.isTextblock === true;
}
