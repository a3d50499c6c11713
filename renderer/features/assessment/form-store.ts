import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';

import type { EvidenceItem } from '../../../shared/domain/answers/assessment.ts';
import type { Problem } from '../../../shared/domain/answers/problem.ts';
import { listProblems } from '../../../shared/domain/answers/problems.ts';
import { scoreAssessment } from '../../../shared/domain/scoring/score-assessment.ts';
import type { ScoreSheet } from '../../../shared/domain/scoring/score-sheet.ts';
import { must } from '../../../shared/lib/must.ts';
import type { Data } from '../../api/use-query.ts';
import { forgetTyping } from '../../ui/use-typing.ts';
import { applyChange, changeKey, inverseOf, type Change, type Draft } from './form-draft.ts';
import { leafViews, type LeafViews } from './leaf-view.ts';

export type Form = Data<'form.get'>;

/** The form as it is being filled: what is entered, and what follows from it. */
export type FormState = {
  readonly form: Form;
  readonly draft: Draft;
  /** Text that does not parse, by field: kept as typed until it does. */
  readonly unread: Readonly<Record<string, string>>;
  readonly sheet: ScoreSheet;
  readonly problems: readonly Problem[];
  readonly views: LeafViews;
  readonly undoable: readonly Change[];
  readonly redoable: readonly Change[];
};
type Store = { readonly loaded: FormState | null };

const store = createStore<Store>(() => ({ loaded: null }));
/** Everything changed here since the revision was opened: newer than any answer of the backend. */
const changed = new Map<string, Change>();
let lastEdited: string | null = null;
const UNDO_DEPTH = 200;

type Saver = (change: Change) => void;
let save: Saver = () => undefined;

/** Says where changes go; called once, when the form is first shown. */
export function connectSaver(saver: Saver): void {
  save = saver;
}

/** Takes over what the backend knows, under whatever this window changed meanwhile. */
export function formLoaded(form: Form): void {
  const now = store.getState().loaded;
  const sameRevision =
    now !== null && now.form.revision === form.revision && now.form.state === form.state;
  if (!sameRevision) changed.clear();
  const stored: Draft = {
    answers: form.answers,
    leaves: form.leaves,
    report: form.report,
    evidence: form.evidence,
  };
  const draft = [...changed.values()].reduce(applyChange, stored);
  settle({
    form,
    draft,
    unread: sameRevision ? now.unread : {},
    undoable: sameRevision ? now.undoable : [],
    redoable: sameRevision ? now.redoable : [],
    views: sameRevision ? now.views : {},
  });
}

/** The person changed something: shown at once, saved in order, can be taken back. */
export function edit(change: Change): void {
  const { loaded } = store.getState();
  if (loaded === null || loaded.form.state === 'sealed') return;
  // Keystrokes in one field are one step back, not one per letter.
  const sameField = lastEdited === changeKey(change);
  lastEdited = changeKey(change);
  const undoable = sameField
    ? loaded.undoable
    : [...loaded.undoable, inverseOf(loaded.draft, change)].slice(-UNDO_DEPTH);
  commit({ ...loaded, undoable, redoable: [] }, change);
}

/** Remembers text that is no value yet, and clears the value it replaces. */
export function textUnread(field: string, text: string): void {
  const { loaded } = store.getState();
  if (loaded === null) return;
  settle({ ...loaded, unread: { ...loaded.unread, [field]: text } });
  if (loaded.draft.answers[field] !== undefined) {
    edit({ kind: 'answer', key: field, value: null });
  }
}

/** The text parses now, or is gone. */
export function textRead(field: string): void {
  const { loaded } = store.getState();
  if (loaded === null || loaded.unread[field] === undefined) return;
  const unread = Object.fromEntries(
    Object.entries(loaded.unread).filter(([other]) => other !== field),
  );
  settle({ ...loaded, unread });
}

/** A document now lies in the library; the backend has it already. */
export function evidenceAdded(item: EvidenceItem): void {
  const { loaded } = store.getState();
  if (loaded === null || loaded.draft.evidence.some(({ sha256 }) => sha256 === item.sha256)) return;
  const draft = { ...loaded.draft, evidence: [...loaded.draft.evidence, item] };
  settle({ ...loaded, draft });
}

export function undo(): void {
  stepBack('undoable', 'redoable');
}

export function redo(): void {
  stepBack('redoable', 'undoable');
}

function stepBack(from: 'undoable' | 'redoable', to: 'undoable' | 'redoable'): void {
  const { loaded } = store.getState();
  const change = loaded?.[from].at(-1);
  if (loaded === null || change === undefined || loaded.form.state === 'sealed') return;
  lastEdited = null;
  forgetTyping();
  const back = inverseOf(loaded.draft, change);
  commit({ ...loaded, [from]: loaded[from].slice(0, -1), [to]: [...loaded[to], back] }, change);
}

function commit(state: Undone, change: Change): void {
  changed.set(changeKey(change), change);
  settle({ ...state, draft: applyChange(state.draft, change) });
  save(change);
}

type Undone = Omit<FormState, 'sheet' | 'problems'>;

/** Points and problems follow from the entries by the same pure functions as in the backend. */
function settle(state: Undone): void {
  const { form, draft, unread } = state;
  const set = form.criteria;
  const notApplicable = new Set(Object.keys(form.notApplicable));
  const sheet = scoreAssessment({
    set,
    answers: draft.answers,
    leaves: draft.leaves,
    notApplicable,
  });
  const problems = listProblems({
    set,
    answers: draft.answers,
    leaves: draft.leaves,
    evidence: draft.evidence,
    notApplicable,
    report: { required: form.reportRequired, sections: form.reportSections, texts: draft.report },
  });
  const views = leafViews(
    {
      set,
      scores: sheet.leaves,
      problems,
      answered: (field) => draft.answers[field] !== undefined,
      unread: (field) => unread[field] !== undefined,
    },
    state.views,
  );
  store.setState({ loaded: { ...state, sheet, problems, views } });
}

/** A part of the form's state; null until it is loaded. */
export function useLoadedForm<T>(select: (state: FormState) => T): T | null {
  return useStore(store, ({ loaded }) => (loaded === null ? null : select(loaded)));
}

/** The form outside React: for handlers. */
export function currentForm(): FormState | null {
  return store.getState().loaded;
}

/** A part of the form's state, within a screen that is shown only once it is loaded. */
export function useForm<T>(select: (state: FormState) => T): T {
  return useStore(store, ({ loaded }) => select(must(loaded, 'the form is loaded')));
}
