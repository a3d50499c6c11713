import { applyChange, changeKey, inverseOf, type Change, type Draft } from './form-draft.ts';

/** One step back or forth: all of it at once. */
export type Step = {
  readonly changes: readonly Change[];
  /** What the step did, in the words of the person ("dán 8 ô"); null for plain typing. */
  readonly label: string | null;
};
export type History = {
  readonly undoable: readonly Step[];
  readonly redoable: readonly Step[];
  /** What the person is typing in: the next change of the same thing belongs to the same step. */
  readonly typing: string | null;
};

export const NO_HISTORY: History = { undoable: [], redoable: [], typing: null };
const DEPTH = 200;

/** The history after changes made to `draft`. Keystrokes in one field are one step back, not one per letter. */
export function remembered(history: History, draft: Draft, step: Step): History {
  const typing = step.label === null ? typedIn(draft, step.changes) : null;
  const last = history.undoable.at(-1);
  const goesOn = typing !== null && typing === history.typing && last !== undefined;
  const before = goesOn ? last.changes : [];
  const known = new Set(before.map(changeKey));
  const back = step.changes
    .filter((change) => !known.has(changeKey(change)))
    .map((change) => inverseOf(draft, change));
  const whole = { changes: [...before, ...back], label: step.label };
  const earlier = goesOn ? history.undoable.slice(0, -1) : history.undoable;
  return { undoable: [...earlier, whole].slice(-DEPTH), redoable: [], typing };
}

/**
 * A step that happened outside this window, such as an imported workbook: it can be taken back like any other, and the
 * steps before it stay true.
 */
export function happenedOutside(history: History, back: readonly Change[], label: string): History {
  if (back.length === 0) return history;
  const undoable = [...history.undoable, { changes: back, label }].slice(-DEPTH);
  return { undoable, redoable: [], typing: null };
}

export type Direction = 'undo' | 'redo';

/** Takes the last step back, or does it again; null when there is none. */
export function stepped(
  history: History,
  draft: Draft,
  direction: Direction,
): { readonly history: History; readonly step: Step } | null {
  const [from, to] =
    direction === 'undo'
      ? (['undoable', 'redoable'] as const)
      : (['redoable', 'undoable'] as const);
  const step = history[from].at(-1);
  if (step === undefined) return null;
  const opposite = step.changes.map((change) => inverseOf(draft, change));
  return {
    step,
    history: {
      ...history,
      [from]: history[from].slice(0, -1),
      [to]: [...history[to], { changes: opposite, label: step.label }],
      typing: null,
    },
  };
}

/** Several changes applied one after the other. */
export function applyChanges(draft: Draft, changes: readonly Change[]): Draft {
  return changes.reduce(applyChange, draft);
}

/** Name of the one text or figure these changes type in; null when they are more than typing. */
function typedIn(draft: Draft, changes: readonly Change[]): string | null {
  const names = new Set(changes.map((change) => nameOf(draft, change)));
  const [only] = names;
  return names.size === 1 ? (only ?? null) : null;
}

function nameOf(draft: Draft, change: Change): string | null {
  switch (change.kind) {
    // A figure and the text that is no figure yet are typed in the same box.
    case 'answer':
    case 'unread':
      return `figure ${change.key}`;
    case 'report':
      return changeKey(change);
    case 'leaf':
      return partOfLeaf(draft.leaves[change.key] ?? {}, change);
  }
}

/** Reason, note and lower score of a leaf are steps of their own; so is every document cited or taken away. */
function partOfLeaf(
  before: Draft['leaves'][string],
  { key, value }: Extract<Change, { kind: 'leaf' }>,
): string | null {
  if (before.evidence?.length !== value.evidence?.length) return null;
  const parts = ['reason', 'note', 'selfPoints', 'proposedNotApplicable', 'evidence'] as const;
  const changed = parts.filter((part) => before[part] !== value[part]);
  return changed.length === 1 ? `leaf ${key} ${changed.join('')}` : null;
}
