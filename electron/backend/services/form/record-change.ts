import { TYPING_PAUSE_MS } from '../../../../shared/domain/history/leaf-history.ts';
import { vietnamInstant } from '../../../../shared/domain/text/vietnam-instant.ts';
import { ok, type Result } from '../../../../shared/lib/result.ts';
import type { Change } from '../../db/change-log-repository.ts';
import { inTransaction } from '../../db/transaction.ts';
import type { Store } from '../../store.ts';
import type { FormContext } from './form-context.ts';

type Saving = {
  readonly context: FormContext;
  readonly at: string;
  readonly change: Pick<Change, 'kind' | 'subject' | 'old' | 'new'>;
  /** Name of the file that the change came with; without it somebody typed it here. */
  readonly via?: string | undefined;
  /** Who made it, when it was not the officer of this desk (U12). */
  readonly who?: string | undefined;
  readonly write: () => void;
};

/** Every keystroke is saved; without a longer pause between them they are one line of the history. */
const PAUSE_MS: Readonly<Partial<Record<Change['kind'], number>>> = {
  answer: TYPING_PAUSE_MS.answer,
  leaf: TYPING_PAUSE_MS.text,
};

/**
 * Writes a change and its line of history in one transaction; durable when this returns (U3). A change that changes
 * nothing leaves no line.
 */
export function recordChange(
  { db, changes }: Pick<Store, 'db' | 'changes'>,
  { context, at, change, via, who, write }: Saving,
): Result<{ savedAt: string }, never> {
  return inTransaction(db, () => {
    write();
    if (JSON.stringify(change.old) !== JSON.stringify(change.new)) {
      const { revision, desk } = context;
      const line = { ...change, revision: revision.number, who: who ?? desk.officerName, at };
      const pause = PAUSE_MS[change.kind];
      const typed = via === undefined && who === undefined && pause !== undefined;
      if (typed) changes.addTyped(line, vietnamInstant(Date.parse(at) - pause));
      else changes.add({ ...line, via });
    }
    return ok({ savedAt: at });
  });
}
