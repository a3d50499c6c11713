import { cleanTexts } from '../../../../shared/domain/text/clean-text.ts';
import type { CallError } from '../../../../shared/ipc/define.ts';
import { err, ok, type Result } from '../../../../shared/lib/result.ts';
import type { Contact } from '../../db/contact-repository.ts';
import { inTransaction } from '../../db/transaction.ts';
import type { Receiving } from '../../receiving.ts';
import { readReceivingDesk, unitsInScope } from '../intake/receiving-desk.ts';

type Outcome = Result<{ saved: number }, CallError<'setup/unit-unknown'>>;

/** Writes down whom to call, one unit or a pasted list; all or none (H3). No decision: nothing depends on it. */
export function createSaveContacts({ store, clock }: Pick<Receiving, 'store' | 'clock'>) {
  return (typed: readonly Contact[]): Outcome => {
    const scope = new Set(unitsInScope(readReceivingDesk(store)).map(({ code }) => code));
    const at = clock.now();
    return inTransaction(store.db, (): Outcome => {
      for (const { unit, ...line } of cleanTexts(typed)) {
        if (!scope.has(unit)) return err({ code: 'setup/unit-unknown', params: { unit } });
        const [name, phone] = [line.name.trim(), line.phone.trim()];
        if (name === '' && phone === '') store.contacts.remove(unit);
        else store.contacts.save({ unit, name, phone }, at);
      }
      return ok({ saved: typed.length });
    });
  };
}
