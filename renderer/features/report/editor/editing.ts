import {
  baseKeymap,
  chainCommands,
  deleteSelection,
  joinBackward,
  joinForward,
  joinTextblockBackward,
  joinTextblockForward,
  selectNodeBackward,
  selectNodeForward,
  toggleMark,
} from 'prosemirror-commands';
import { history, redo, redoDepth, undo, undoDepth } from 'prosemirror-history';
import { inputRules, undoInputRule, wrappingInputRule } from 'prosemirror-inputrules';
import { keymap } from 'prosemirror-keymap';
import { liftListItem, splitListItem, wrapInList } from 'prosemirror-schema-list';

import { schema } from './document.ts';

type Command = ReturnType<typeof toggleMark>;
type State = Parameters<Command>[0];

/** What the toolbar can do, and whether it holds where the cursor is. */
export type Action = 'bold' | 'italic' | 'bullets' | 'numbers' | 'undo' | 'redo';
export type Activity = Readonly<Record<Action, boolean>>;

const { bold, italic } = schema.marks;
const { bullets, numbers, item } = schema.nodes;

function listAround({ selection: { $from } }: State) {
  for (let depth = $from.depth; depth > 0; depth -= 1) {
    const node = $from.node(depth);
    if (node.type === bullets || node.type === numbers) return { node, at: $from.before(depth) };
  }
  return null;
}

/** In such a list already: out of it. In the other kind: it changes its kind. Else the lines become items. */
function toggleList(type: typeof bullets): Command {
  return (state, dispatch, view) => {
    const list = listAround(state);
    if (list === null) return wrapInList(type)(state, dispatch, view);
    if (list.node.type === type) return liftListItem(item)(state, dispatch, view);
    dispatch?.(state.tr.setNodeMarkup(list.at, type));
    return true;
  };
}

/** Backspace before the first letter of an item makes it a paragraph again. */
const leaveItem: Command = (state, dispatch, view) => {
  const { empty, $from } = state.selection;
  const first = empty && $from.parentOffset === 0 && listAround(state) !== null;
  return first ? liftListItem(item)(state, dispatch, view) : false;
};

const COMMANDS: Readonly<Record<Action, Command>> = {
  bold: toggleMark(bold),
  italic: toggleMark(italic),
  bullets: toggleList(bullets),
  numbers: toggleList(numbers),
  undo,
  redo,
};

/** The command behind a button. */
export function commandOf(action: Action): Command {
  return COMMANDS[action];
}

/** Which buttons are pressed, and which of undo and redo have something to do. */
export function activityOf(state: State): Activity {
  const { from, to, empty, $from } = state.selection;
  const worn = state.storedMarks ?? $from.marks();
  const isOn = (mark: typeof bold) =>
    empty ? mark.isInSet(worn) !== undefined : state.doc.rangeHasMark(from, to, mark);
  const list = listAround(state)?.node.type;
  return {
    bold: isOn(bold),
    italic: isOn(italic),
    bullets: list === bullets,
    numbers: list === numbers,
    undo: undoDepth(state) > 0,
    redo: redoDepth(state) > 0,
  };
}

const enter = chainCommands(splitListItem(item), baseKeymap['Enter'] ?? splitListItem(item));

/** Keys as in Word; Tab is left alone, so that it leads out. "- " and "1. " begin a list, Backspace takes that back. */
export function editingPlugins() {
  return [
    inputRules({
      rules: [
        wrappingInputRule(/^\s*[-*]\s$/, bullets),
        wrappingInputRule(/^\s*1[.)]\s$/, numbers),
      ],
    }),
    history(),
    keymap({
      'Mod-b': COMMANDS.bold,
      'Mod-B': COMMANDS.bold,
      'Mod-i': COMMANDS.italic,
      'Mod-I': COMMANDS.italic,
      'Mod-z': undo,
      'Mod-Z': redo,
      'Mod-y': redo,
      Enter: enter,
      'Shift-Enter': enter,
      Backspace: chainCommands(
        undoInputRule,
        deleteSelection,
        leaveItem,
        joinTextblockBackward,
        joinBackward,
        selectNodeBackward,
      ),
      Delete: chainCommands(deleteSelection, joinTextblockForward, joinForward, selectNodeForward),
    }),
    keymap(withoutSubmit(baseKeymap)),
  ];
}

/** Ctrl+Enter belongs to the screen: on to the next section. */
function withoutSubmit(keys: Readonly<Record<string, Command>>): Record<string, Command> {
  return Object.fromEntries(Object.entries(keys).filter(([key]) => key !== 'Mod-Enter'));
}
