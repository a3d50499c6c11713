import { nextState } from '../../../../shared/domain/assessment/transitions.ts';
import { packageFileName } from '../../../../shared/domain/package/file-name.ts';
import type { ReturnData } from '../../../../shared/domain/package/notice-data.ts';
import { must } from '../../../../shared/lib/must.ts';
import { ok } from '../../../../shared/lib/result.ts';
import type { Desk } from '../../db/desk-repository.ts';
import { inTransaction } from '../../db/transaction.ts';
import type { Incoming, InboxFailure } from './open-inbox.ts';

/** Null for the return of a revision that this desk sealed (U11). */
export function returnProblem(
  { opened, store }: Incoming,
  { unit, digest }: ReturnData,
): InboxFailure | null {
  const desk = must(store.desks.get(), 'a desk, since the call has a role');
  if (unit !== desk.unit || store.sealed.find(digest)?.kind !== 'submission')
    return { code: 'inbox/not-for-this-desk', params: { unit: opened.manifest.unit.name } };
  return null;
}

/**
 * Keeps it and reopens the form for its term, also after the deadline (U9, U11); call when there is no problem. The form
 * stays as it is when it is open already or when a later revision than the returned one was sealed meanwhile. The same
 * return twice changes nothing.
 */
export function takeReturn({ opened, store, now }: Incoming, data: ReturnData): void {
  const desk = must(store.desks.get(), 'a desk, since the call has a role');
  inTransaction(store.db, () => {
    const isNew = store.notices.add({
      kind: 'return',
      notice: {
        digest: opened.digest,
        submission: data.digest,
        data,
        byName: opened.signer.subject.name,
        fileSha256: opened.fileSha256,
        openedAt: now,
      },
    });
    if (isNew) reopen({ opened, store, now }, data, desk);
    return ok(null);
  });
}

function reopen({ opened, store, now }: Incoming, data: ReturnData, desk: Desk): void {
  const { state, number, digest } = store.revisions.current();
  if (desk.role !== 'unit' && desk.role !== 'district') return;
  const move = nextState('form', { from: state, action: 'accept-return', by: desk.role });
  if (!move.ok || digest !== data.digest) return;
  store.revisions.open({ number: number + 1, previous: digest, openedAt: now });
  store.changes.add({
    revision: number + 1,
    kind: 'recall',
    subject: String(number),
    old: digest,
    new: null,
    who: desk.officerName,
    at: now,
    via: packageFileName(opened.manifest, opened.digest),
  });
}
