import { cleanText } from '../../../../shared/domain/text/clean-text.ts';
import type { CallError } from '../../../../shared/ipc/define.ts';
import { err, ok, type Result } from '../../../../shared/lib/result.ts';
import { inTransaction } from '../../db/transaction.ts';
import type { Receiving } from '../../receiving.ts';

type Outcome = Result<{ readonly recorded: number }, CallError<'quarantine/unknown'>>;

/** A named person decides that files stay out; they are kept as they came, with the reason (H2). */
export function createSetAside({ store, ledger }: Pick<Receiving, 'store' | 'ledger'>) {
  return ({
    files,
    reason,
  }: {
    readonly files: readonly string[];
    readonly reason: string;
  }): Outcome =>
    inTransaction(store.db, (): Outcome => {
      for (const sha256 of new Set(files)) {
        const file = store.quarantine.find(sha256);
        if (file === null) return err({ code: 'quarantine/unknown', params: { file: sha256 } });
        const { code, unit } = file;
        ledger.record({ kind: 'set-aside', file: sha256, code, unit, reason: cleanText(reason) });
      }
      return ok({ recorded: new Set(files).size });
    });
}
