import type { CallError } from '../../../../shared/ipc/define.ts';
import { err, type Result } from '../../../../shared/lib/result.ts';
import type { Clock } from '../../ports.ts';
import type { Store } from '../../store.ts';
import { readFormContext } from '../form/form-context.ts';
import { recordChange } from '../form/record-change.ts';

type Failure = CallError<'form/locked' | 'evidence/unknown' | 'evidence/cited'>;

/** Takes a document out of the library. Its bytes stay in the store: a sealed revision may hold the same ones. */
export function createRemoveEvidence({
  store,
  clock,
}: {
  readonly store: Store;
  readonly clock: Clock;
}) {
  return (sha256: string): Result<{ savedAt: string }, Failure> => {
    const context = readFormContext(store);
    if (context.revision.state !== 'draft') return err({ code: 'form/locked' });
    const item = store.evidence.find(sha256);
    if (item === null) return err({ code: 'evidence/unknown', params: { sha256 } });
    const citing = Object.entries(store.form.leaves())
      .filter(([, { evidence = [] }]) => evidence.some((it) => it.sha256 === sha256))
      .map(([leaf]) => leaf);
    if (citing.length > 0)
      return err({ code: 'evidence/cited', params: { leaves: citing.join(', ') } });
    const at = clock.now();
    return recordChange(store, {
      context,
      at,
      change: { kind: 'evidence', subject: sha256, old: item, new: null },
      write: () => store.evidence.remove(sha256),
    });
  };
}
