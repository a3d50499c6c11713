import type { ReceivingStore } from '../../receiving-store.ts';
import { readReceivingDesk } from './receiving-desk.ts';

/** Refused files, newest first, each with its typed reason (H1). */
export function listQuarantine(store: ReceivingStore) {
  const { register } = readReceivingDesk(store);
  return store.quarantine.list().map(({ fileSha256, name, size, at, unit, code, params }) => ({
    sha256: fileSha256,
    name,
    size,
    at,
    unit: unit === null ? null : register.line(unit),
    problem: { code, params },
  }));
}
