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
    if (JSON.stringify(change.old) !== JSON.stringify(change.new))
      changes.add({
        ...change,
        revision: context.revision.number,
        who: who ?? context.desk.officerName,
        at,
        via,
      });
    return ok({ savedAt: at });
  });
}
