import { fieldBySlug } from '../../../../shared/domain/criteria/walk.ts';
import type { CallError } from '../../../../shared/ipc/define.ts';
import { err, ok, type Result } from '../../../../shared/lib/result.ts';
import { inTransaction } from '../../db/transaction.ts';
import type { Clock } from '../../ports.ts';
import type { Store } from '../../store.ts';
import { isOwnField, readFormContext } from './form-context.ts';

type Failure = CallError<'form/locked' | 'form/unknown-field'>;

/** Keeps what was typed and does not parse, exactly as typed (screens 03: "values are kept as typed"). */
export function createSaveUnread({
  store,
  clock,
}: {
  readonly store: Store;
  readonly clock: Clock;
}) {
  return (slug: string, text: string | null): Result<{ savedAt: string }, Failure> => {
    const context = readFormContext(store);
    if (context.revision.state !== 'draft') return err({ code: 'form/locked' });
    const field = fieldBySlug(context.criteria.set).get(slug);
    if (field === undefined || !isOwnField(context, field))
      return err({ code: 'form/unknown-field', params: { field: slug } });
    const at = clock.now();
    return inTransaction(store.db, () => {
      if (text === null) store.unread.clear(slug);
      else store.unread.save(slug, text, at);
      return ok({ savedAt: at });
    });
  };
}
