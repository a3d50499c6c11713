import type { Person } from '../../../../shared/domain/answers/assessment.ts';
import { cleanText } from '../../../../shared/domain/text/clean-text.ts';
import type { CallError } from '../../../../shared/ipc/define.ts';
import { err, ok, type Result } from '../../../../shared/lib/result.ts';
import { inTransaction } from '../../db/transaction.ts';
import type { Receiving } from '../../receiving.ts';
import { decider } from '../board/decider.ts';
import { readReceivingDesk } from '../intake/receiving-desk.ts';

type Wanted = {
  readonly files: readonly string[];
  readonly reason: string;
  readonly by?: Person | undefined;
};
type Outcome = Result<{ readonly recorded: number }, CallError<'quarantine/unknown'>>;

/** A named person decides that files stay out; they are kept as they came, with the reason (H2). */
export function createSetAside({ store, ledger }: Pick<Receiving, 'store' | 'ledger'>) {
  return ({ files, reason, by }: Wanted): Outcome =>
    inTransaction(store.db, (): Outcome => {
      const author = decider(readReceivingDesk(store), by);
      for (const sha256 of new Set(files)) {
        const file = store.quarantine.find(sha256);
        if (file === null) return err({ code: 'quarantine/unknown', params: { file: sha256 } });
        const { code, unit } = file;
        const decision = { kind: 'set-aside', file: sha256, code, unit } as const;
        ledger.record({ ...decision, reason: cleanText(reason) }, author);
      }
      return ok({ recorded: new Set(files).size });
    });
}
