import type { LeafEntry } from '../../../../shared/domain/answers/assessment.ts';
import { cleanTexts } from '../../../../shared/domain/text/clean-text.ts';
import type { CallError } from '../../../../shared/ipc/define.ts';
import { err, type Result } from '../../../../shared/lib/result.ts';
import type { Clock } from '../../ports.ts';
import type { Store } from '../../store.ts';
import { isOwnLeaf, readFormContext } from './form-context.ts';
import { recordChange } from './record-change.ts';

type Failure = CallError<'form/locked' | 'form/unknown-leaf' | 'evidence/unknown'>;

/** Saves reason, note, own points and citations of one leaf; what contradicts the rule is a problem, not a refusal. */
export function createSaveLeaf({ store, clock }: { readonly store: Store; readonly clock: Clock }) {
  return (leaf: string, typed: LeafEntry, via?: string): Result<{ savedAt: string }, Failure> => {
    const context = readFormContext(store);
    if (context.revision.state !== 'draft') return err({ code: 'form/locked' });
    if (!isOwnLeaf(context, leaf)) return err({ code: 'form/unknown-leaf', params: { leaf } });
    const entry = cleanTexts(typed);
    const unknown = entry.evidence?.find(({ sha256 }) => store.evidence.find(sha256) === null);
    if (unknown !== undefined)
      return err({ code: 'evidence/unknown', params: { sha256: unknown.sha256 } });
    const at = clock.now();
    return recordChange(store, {
      context,
      at,
      via,
      change: { kind: 'leaf', subject: leaf, old: store.form.leaf(leaf), new: entry },
      write: () => store.form.saveLeaf(leaf, entry, at),
    });
  };
}
