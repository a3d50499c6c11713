import { must } from '../../../../shared/lib/must.ts';
import type { ReceivingStore } from '../../receiving-store.ts';
import { readReceivingDesk } from '../intake/receiving-desk.ts';
import { fingerprintOf } from '../session/summaries.ts';

/** Requests for a certificate, answered or not, with the words that are compared by phone (T3). */
export function listEnrolments(store: ReceivingStore) {
  const { register } = readReceivingDesk(store);
  return store.enrolments.list().map((request) => ({
    digest: request.digest,
    unit: must(register.line(request.unit), 'only units of the register are taken in'),
    officer: request.officerName,
    phone: request.phone,
    key: fingerprintOf(request.fingerprint),
    at: request.receivedAt,
    issuedAt: request.issuedAt,
  }));
}
