import type { AppraisalData } from '../../../../shared/domain/package/notice-data.ts';
import { must } from '../../../../shared/lib/must.ts';
import type { Incoming, InboxFailure } from '../session/open-inbox.ts';

/** Null for a notice about a revision that this desk sealed (U11, P7). */
export function appraisalProblem(
  { opened, store }: Incoming,
  data: AppraisalData,
): InboxFailure | null {
  const desk = must(store.desks.get(), 'a desk, since the call has a role');
  if (data.unit !== desk.unit || store.sealed.find(data.digest) === null)
    return { code: 'inbox/not-for-this-desk', params: { unit: opened.manifest.unit.name } };
  return null;
}

/** Keeps it for the form and for the answer; call when there is no problem. */
export function takeAppraisal({ opened, store, now }: Incoming, data: AppraisalData): void {
  store.notices.add({
    kind: 'appraisal',
    notice: {
      digest: opened.digest,
      submission: data.digest,
      data,
      byName: opened.signer.subject.name,
      fileSha256: opened.fileSha256,
      openedAt: now,
    },
  });
}
