import type { Answer, LeafEntry } from '../../../../shared/domain/answers/assessment.ts';
import type { CallError } from '../../../../shared/ipc/define.ts';
import { ok, type Result } from '../../../../shared/lib/result.ts';
import { inTransaction } from '../../db/transaction.ts';
import type { Clock } from '../../ports.ts';
import type { Store } from '../../store.ts';
import { createSaveAnswer } from './save-answer.ts';
import { createSaveLeaf } from './save-leaf.ts';
import { createSaveUnread } from './save-unread.ts';

type Changes = {
  readonly answers: readonly { readonly field: string; readonly answer: Answer | null }[];
  readonly leaves: readonly { readonly leaf: string; readonly entry: LeafEntry }[];
  readonly unread?: readonly { readonly field: string; readonly text: string | null }[];
  /** Name of the file that all of it came with (U6, U12); without it somebody typed it here. */
  readonly via?: string;
};
type Failure = CallError<
  | 'form/locked'
  | 'form/unknown-field'
  | 'form/wrong-type'
  | 'form/unknown-leaf'
  | 'evidence/unknown'
>;

/** Saves several figures and leaves as one step: one refusal takes all of it back, and names its field or leaf. */
export function createSaveMany(deps: { readonly store: Store; readonly clock: Clock }) {
  const saveAnswer = createSaveAnswer(deps);
  const saveLeaf = createSaveLeaf(deps);
  const saveUnread = createSaveUnread(deps);
  return ({ answers, leaves, unread = [], via }: Changes): Result<{ savedAt: string }, Failure> =>
    inTransaction(deps.store.db, (): Result<{ savedAt: string }, Failure> => {
      for (const { field, answer } of answers) {
        const saved = saveAnswer(field, answer, via);
        if (!saved.ok) return saved;
      }
      for (const { leaf, entry } of leaves) {
        const saved = saveLeaf(leaf, entry, via);
        if (!saved.ok) return saved;
      }
      for (const { field, text } of unread) {
        const saved = saveUnread(field, text);
        if (!saved.ok) return saved;
      }
      return ok({ savedAt: deps.clock.now() });
    });
}
