import { contract } from '../../../shared/ipc/contract.ts';
import { ok } from '../../../shared/lib/result.ts';
import { bind } from '../dispatch.ts';
import { createGetResult } from '../services/form/get-result.ts';
import { createListReturns } from '../services/form/list-returns.ts';
import type { UnitDesk } from '../unit-desk.ts';

/** What came back to a unit beside its receipts: returns, and the final result (U11). */
export function returnHandlers(desk: UnitDesk) {
  const listReturns = createListReturns(desk);
  const getResult = createGetResult(desk);
  return {
    'inbox.returns': bind(contract['inbox.returns'], () => ok(listReturns())),
    'inbox.result': bind(contract['inbox.result'], () => ok(getResult())),
  };
}
