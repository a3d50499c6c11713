import { leafByCode } from '../../../../shared/domain/criteria/walk.ts';
import { leafHistory, type HistoryLine } from '../../../../shared/domain/history/leaf-history.ts';
import type { CallError } from '../../../../shared/ipc/define.ts';
import { err, ok, type Result } from '../../../../shared/lib/result.ts';
import type { Store } from '../../store.ts';
import { readFormContext } from './form-context.ts';

type Failure = CallError<'form/unknown-leaf'>;

/** The history of one leaf: its figures, shared ones too, its own entry, and when the form was sent (U3). */
export function createLeafHistory({ store }: { readonly store: Store }) {
  return (code: string): Result<{ lines: readonly HistoryLine[] }, Failure> => {
    const { criteria } = readFormContext(store);
    const leaf = leafByCode(criteria.set).get(code);
    if (leaf === undefined) return err({ code: 'form/unknown-leaf', params: { leaf: code } });
    const fields = leaf.fields.map(({ field }) => field);
    return ok({ lines: leafHistory(store.changes.ofLeaf(code, fields)) });
  };
}
