import { EditorState, Plugin } from 'prosemirror-state';

import {
  lengthOf,
  RICH_TEXT_MAX,
  type RichText,
} from '../../../../shared/domain/text/rich-text.ts';
import { docOf, richOf } from './document.ts';
import { editingPlugins } from './editing.ts';

/** Marks what did not come from the person's hands: another officer's part, an older text taken back. */
export const FROM_OUTSIDE = 'from-outside';

/** A new editor's state; `onFull` is told when an addition was refused because the text would become too long. */
export function createState(rich: RichText, onFull: () => void): EditorState {
  return EditorState.create({ doc: docOf(rich), plugins: [...editingPlugins(), limit(onFull)] });
}

/** What can be written can be stored: nothing is taken in beyond the limit, nothing is cut off. */
function limit(onFull: () => void): Plugin {
  return new Plugin({
    filterTransaction: (change, { doc }) => {
      if (!change.docChanged || change.getMeta(FROM_OUTSIDE) === true) return true;
      if (change.doc.content.size <= doc.content.size) return true;
      // Cheaper than counting: positions in a document are never fewer than its letters.
      if (change.doc.content.size <= RICH_TEXT_MAX) return true;
      if (lengthOf(richOf(change.doc)) <= RICH_TEXT_MAX) return true;
      onFull();
      return false;
    },
  });
}
