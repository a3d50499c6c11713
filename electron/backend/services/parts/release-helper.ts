import type { CallError } from '../../../../shared/ipc/define.ts';
import { err, ok, type Result } from '../../../../shared/lib/result.ts';
import { inTransaction } from '../../db/transaction.ts';
import type { Clock } from '../../ports.ts';
import type { Store } from '../../store.ts';
import { helperPart } from './helper-part.ts';

/**
 * A person decides that this machine no longer only fills a part: as when the machine that gave it out is lost. From
 * then on it can approve, seal and give out parts itself (U12).
 */
export function createReleaseHelper({
  store,
  clock,
}: {
  readonly store: Store;
  readonly clock: Clock;
}) {
  return (): Result<{ savedAt: string }, CallError<'parts/no-task'>> => {
    const helper = helperPart(store.parts);
    if (helper === null) return err({ code: 'parts/no-task' });
    const savedAt = clock.now();
    return inTransaction(store.db, () => {
      store.parts.keep(helper.digest, { ...helper.data, releasedAt: savedAt });
      return ok({ savedAt });
    });
  };
}
