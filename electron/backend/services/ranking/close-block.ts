import type { CallError } from '../../../../shared/ipc/define.ts';
import { err, ok, type Result } from '../../../../shared/lib/result.ts';
import { inTransaction } from '../../db/transaction.ts';
import type { Receiving } from '../../receiving.ts';
import { readReceivingDesk } from '../intake/receiving-desk.ts';

/** Closes a block: its relative criteria become final (P8). A block that is closed stays as it is. */
export function createCloseBlock({
  store,
  ledger,
  ledgerState,
}: Pick<Receiving, 'store' | 'ledger' | 'ledgerState'>) {
  return (block: string): Result<Record<string, never>, CallError<'ranking/unknown-block'>> => {
    const { campaign } = readReceivingDesk(store);
    if (!campaign.register.blocks.some(({ code }) => code === block))
      return err({ code: 'ranking/unknown-block', params: { block } });
    return inTransaction(store.db, () => {
      if (!ledgerState().facts.closedBlocks.has(block))
        ledger.record({ kind: 'block-closed', block });
      return ok({});
    });
  };
}
