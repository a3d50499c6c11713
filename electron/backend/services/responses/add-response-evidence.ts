import type { z } from 'zod';

import type { EvidenceItem } from '../../../../shared/domain/answers/assessment.ts';
import type { contract } from '../../../../shared/ipc/contract.ts';
import type { CallError } from '../../../../shared/ipc/define.ts';
import type { Result } from '../../../../shared/lib/result.ts';
import type { UnitDesk } from '../../unit-desk.ts';
import { createAddWhileSent } from '../evidence/add-evidence.ts';
import { openNotice } from './answered-notice.ts';

type Method = (typeof contract)['response.add-evidence'];
type Outcome = Result<EvidenceItem, CallError<Method['errors'][number]>>;

/**
 * A new document for an objection. It goes into the one library, also while the form is sent: only what a leaf cites is
 * part of a submission, so what was sealed stays what it was (P7, U4).
 */
export function createAddResponseEvidence(
  deps: Pick<UnitDesk, 'store' | 'files' | 'inbox' | 'clock'>,
) {
  const addEvidence = createAddWhileSent(deps);
  return async ({ appraisal, file, title }: z.output<Method['input']>): Promise<Outcome> => {
    const notice = openNotice(deps.store, appraisal);
    if (notice.ok) return await addEvidence(file, title);
    await deps.inbox.discard(file);
    return notice;
  };
}
