import type { ReceivingStore } from '../../receiving-store.ts';

/**
 * When the package of this digest was taken in by itself; null when it never was. A certificate that ended, or a key
 * that the Sở revoked, after that changes nothing for what is here: the same file again is judged as of then (H2).
 */
export function takenBefore(store: ReceivingStore, digest: string | null) {
  if (digest === null) return null;
  const arrival = store.arrivals.ofPackage(digest).find(({ via }) => via === null);
  if (arrival !== undefined)
    return { arrivedAt: arrival.arrivedAt, importedAt: arrival.importedAt };
  const known = store.packages.find(digest);
  // Requests for a certificate and responses are no arrivals.
  return known?.kind === 'enrolment' || known?.kind === 'response'
    ? { arrivedAt: known.importedAt, importedAt: known.importedAt }
    : null;
}
