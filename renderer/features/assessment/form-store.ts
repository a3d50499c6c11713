import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';

import type { EvidenceItem } from '../../../shared/domain/answers/assessment.ts';
import type { RichText } from '../../../shared/domain/text/rich-text.ts';
import { vi } from '../../../shared/i18n/vi.ts';
import { must } from '../../../shared/lib/must.ts';
import { nextMoment } from '../../api/moments.ts';
import { announce } from '../../ui/announcer.tsx';
import { forgetTyping } from '../../ui/use-typing.ts';
import { changesBack, type Change, type Draft } from './form-draft.ts';
import { factsOf, type Form, type FormFacts } from './form-facts.ts';
import {
  applyChanges,
  happenedOutside,
  NO_HISTORY,
  remembered,
  stepped,
  type Direction,
  type History,
} from './form-history.ts';
import { createUnsavedChanges } from './unsaved-changes.ts';

/** The form as it is being filled: what is entered, and what follows from it. */
export type FormState = FormFacts & {
  readonly form: Form;
  /** The moment the backend was asked for `form`. */
  readonly askedAt: number;
  readonly draft: Draft;
  readonly history: History;
};
type Store = { readonly loaded: FormState | null };

const store = createStore<Store>(() => ({ loaded: null }));
const unsaved = createUnsavedChanges();

type Saver = (changes: readonly Change[]) => void;
let save: Saver = () => undefined;

/** Says where changes go; called once, when the form is first shown. */
export function connectSaver(saver: Saver): void {
  save = saver;
}

/**
 * Takes over what the backend knows, under whatever this window changed and the backend did not yet know when it was
 * asked. What changed outside this window meanwhile becomes a step that can be taken back.
 */
export function formLoaded(form: Form, askedAt: number): void {
  const now = store.getState().loaded;
  // A screen that opens again is given the answer of before: nothing new.
  if (now?.form === form && now.askedAt === askedAt) return;
  const same = now !== null && now.form.revision === form.revision && now.form.state === form.state;
  if (!same) unsaved.forget();
  const draft = applyChanges(storedDraft(form), unsaved.newerThan(askedAt));
  const history = same
    ? happenedOutside(now.history, changesBack(now.draft, draft), vi.assessment.steps.outside)
    : NO_HISTORY;
  settle({ form, askedAt, draft, history });
}

function storedDraft({ answers, leaves, report, evidence, unread }: Form): Draft {
  return { answers, leaves, report, evidence, unread };
}

/** The person changed something: shown at once, saved in order, can be taken back. */
export function edit(change: Change): void {
  editMany([change]);
}

/**
 * Several changes at once: one step back, saved together or not at all. With a label ("dán 8 ô") the step stands for
 * itself; without one it joins the typing in the same field before it.
 */
export function editMany(changes: readonly Change[], label: string | null = null): void {
  const { loaded } = store.getState();
  if (loaded === null || loaded.form.state === 'sealed' || changes.length === 0) return;
  const history = remembered(loaded.history, loaded.draft, { changes, label });
  commit({ ...loaded, history }, changes);
}

/** Text of the report: saved like an answer, but its editor has an undo of its own, so it is no step back here (U7). */
export function reportWritten(section: string, text: RichText): void {
  const { loaded } = store.getState();
  if (loaded === null || loaded.form.state === 'sealed') return;
  commit(loaded, [{ kind: 'report', key: section, value: text }]);
}

/** The saved changes are durable: what the backend says from now on is newer. */
export function changesSaved(changes: readonly Change[]): void {
  unsaved.acknowledged(changes, nextMoment());
}

/** A document now lies in the library; the backend has it already. */
export function evidenceAdded(item: EvidenceItem): void {
  const { loaded } = store.getState();
  if (loaded === null || loaded.draft.evidence.some(({ sha256 }) => sha256 === item.sha256)) return;
  const draft = { ...loaded.draft, evidence: [...loaded.draft.evidence, item] };
  settle({ ...loaded, draft });
}

export function undo(): void {
  step('undo');
}

export function redo(): void {
  step('redo');
}

function step(direction: Direction): void {
  const { loaded } = store.getState();
  if (loaded === null || loaded.form.state === 'sealed') return;
  const next = stepped(loaded.history, loaded.draft, direction);
  if (next === null) return;
  forgetTyping();
  commit({ ...loaded, history: next.history }, next.step.changes);
  if (next.step.label !== null) announce(vi.assessment.steps[direction](next.step.label));
}

type Entered = Omit<FormState, keyof FormFacts>;

function commit(state: Entered, changes: readonly Change[]): void {
  unsaved.changed(changes);
  // On its way first: the disk works while points are reckoned and painted.
  save(changes);
  settle({ ...state, draft: applyChanges(state.draft, changes) });
}

function settle(entered: Entered): void {
  const before = store.getState().loaded?.views ?? {};
  const { form, draft } = entered;
  store.setState({ loaded: { ...entered, ...factsOf(form, draft, before) } });
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
