import type { PackageProblem } from '../../../../shared/domain/package/problems.ts';
import { ok } from '../../../../shared/lib/result.ts';
import { inTransaction } from '../../db/transaction.ts';
import type { Stored } from '../../files/file-store.ts';
import type { Receiving } from '../../receiving.ts';
import { readReceivingDesk } from './receiving-desk.ts';

export type RefusedFile = {
  readonly stored: Stored;
  readonly name: string;
  readonly problem: PackageProblem;
  /** The unit the file claims to be of. */
  readonly unit: string | null;
};

/**
 * Puts a file in quarantine: its copy is kept by SHA-256, the reason goes to the ledger, nothing else changes. The same
 * file refused again for the same reason is no new decision.
 */
export function putInQuarantine(
  { store, ledger, clock }: Pick<Receiving, 'store' | 'ledger' | 'clock'>,
  { stored, name, problem, unit }: RefusedFile,
): void {
  inTransaction(store.db, () => {
    const { register } = readReceivingDesk(store);
    const known = unit !== null && register.unit(unit) !== null ? unit : null;
    const before = store.quarantine.find(stored.sha256);
    const { code, params } = problem;
    // A person chose the other content already: the same file again changes nothing.
    if (before?.code === 'revision-rejected' && code === 'revision-fork') return ok(null);
    store.quarantine.put({
      fileSha256: stored.sha256,
      name,
      size: stored.size,
      at: clock.now(),
      unit: known,
      code,
      params: { ...params },
    });
    if (before?.code !== code)
      ledger.record({ kind: 'refused', file: stored.sha256, name, code, unit: known });
    return ok(null);
  });
}
