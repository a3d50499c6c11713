import type { z } from 'zod';

import { countedRevision } from '../../../../shared/domain/assessment/counted-revision.ts';
import type { contract } from '../../../../shared/ipc/contract.ts';
import type { ReceivedReceipt } from '../../db/inbox-repository.ts';
import type { Store } from '../../store.ts';
import { readFormContext } from './form-context.ts';

type Received = z.output<(typeof contract)['inbox.receipts']['output']>;

/** Receipts for what this desk sent, and which revision counts by them (U11, P2). */
export function createListReceipts({ store }: { readonly store: Store }) {
  return (): Received => {
    const { unit, campaign } = readFormContext(store);
    const { authority } = campaign.register;
    const byDistrict = unit.level === 'xa' && campaign.campaign.communeArrival === 'district';
    const receipts = store.sealed
      .listByKind('submission')
      .filter((sealed) => sealed.unit === unit.code)
      .flatMap(({ digest }) => newestOfEach(store.inbox.receiptsFor(digest)))
      .map(({ revision, number, arrivedAt, byName, inTime, openedAt }) => ({
        revision,
        number,
        arrivedAt,
        by: byName,
        inTime,
        official: byDistrict || byName === authority.name,
        openedAt,
      }))
      .toSorted((one, other) => Date.parse(other.openedAt) - Date.parse(one.openedAt));
    const counted = countedRevision(receipts);
    return {
      receipts,
      counted: counted === null ? null : { revision: counted.revision, inTime: counted.inTime },
    };
  };
}

/** Of the receipts that one desk gave for one arrival the newest: a judgement may have changed since the first. */
function newestOfEach(receipts: readonly ReceivedReceipt[]): readonly ReceivedReceipt[] {
  return receipts.filter(
    (one) =>
      !receipts.some(
        (other) =>
          other.byName === one.byName && other.number === one.number && other.issue > one.issue,
      ),
  );
}
