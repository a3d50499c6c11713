import type { EvidenceDescription } from '../../../../shared/domain/answers/assessment.ts';
import { cleanTexts } from '../../../../shared/domain/text/clean-text.ts';
import type { CallError } from '../../../../shared/ipc/define.ts';
import { err, type Result } from '../../../../shared/lib/result.ts';
import type { Clock } from '../../ports.ts';
import type { Store } from '../../store.ts';
import { readFormContext } from '../form/form-context.ts';
import { recordChange } from '../form/record-change.ts';

type Failure = CallError<'form/locked' | 'evidence/unknown'>;

/** Saves what a document says about itself. It is part of what the leader approves, so it is history too (U3, U4). */
export function createDescribeEvidence({
  store,
  clock,
}: {
  readonly store: Store;
  readonly clock: Clock;
}) {
  return (sha256: string, typed: EvidenceDescription): Result<{ savedAt: string }, Failure> => {
    const context = readFormContext(store);
    if (context.revision.state !== 'draft') return err({ code: 'form/locked' });
    const old = store.evidence.find(sha256);
    if (old === null) return err({ code: 'evidence/unknown', params: { sha256 } });
    const { extension, size, fileName } = old;
    const item = { sha256, extension, size, fileName, ...cleanTexts(typed) };
    return recordChange(store, {
      context,
      at: clock.now(),
      change: { kind: 'evidence', subject: sha256, old, new: item },
      write: () => store.evidence.describe(item),
    });
  };
}
