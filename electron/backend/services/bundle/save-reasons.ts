import { cleanText } from '../../../../shared/domain/text/clean-text.ts';
import type { CallError } from '../../../../shared/ipc/define.ts';
import { err, ok, type Result } from '../../../../shared/lib/result.ts';
import { inTransaction } from '../../db/transaction.ts';
import type { Receiving } from '../../receiving.ts';
import { readReceivingDesk } from '../intake/receiving-desk.ts';

type Outcome = Result<Record<string, never>, CallError<'setup/unit-unknown'>>;

/** Keeps why communes have sent nothing; all of them or, when one is not this district's, none (H7). */
export function createSaveReasons({ store, clock }: Pick<Receiving, 'store' | 'clock'>) {
  return (reasons: Readonly<Record<string, string>>): Outcome => {
    const { register, receiver } = readReceivingDesk(store);
    const foreign = Object.keys(reasons).find(
      (code) => register.unit(code)?.parent !== receiver.unit,
    );
    if (foreign !== undefined)
      return err({ code: 'setup/unit-unknown', params: { unit: foreign } });
    const at = clock.now();
    return inTransaction(store.db, () => {
      for (const [unit, reason] of Object.entries(reasons))
        store.district.missing.save(unit, cleanText(reason).trim(), at);
      return ok({});
    });
  };
}
