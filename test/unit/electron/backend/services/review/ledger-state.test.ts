import { expect, test } from 'vitest';

import { createLedgerRepository } from '../../../../../../electron/backend/db/ledger-repository.ts';
import { openDatabase } from '../../../../../../electron/backend/db/open.ts';
import { inTransaction } from '../../../../../../electron/backend/db/transaction.ts';
import { createLedgerState } from '../../../../../../electron/backend/services/review/ledger-state.ts';
import { err } from '../../../../../../shared/lib/result.ts';
import { must } from '../../../../../../shared/lib/must.ts';
import { arrived, miniLedger } from '../../../../../builders/mini-campaign.ts';
import { aFolder } from '../../../../../builders/backend.ts';

const first = arrived({ unit: '10001', name: 'a', number: 1 });
const rolledBack = arrived({ unit: '10002', name: 'b', number: 2 });
const second = arrived({ unit: '10003', name: 'c', number: 2 });

test('the state follows the ledger, also when a transaction that was read in is rolled back', async () => {
  const db = openDatabase(`${await aFolder()}/cqdt.sqlite`);
  const ledger = createLedgerRepository(db);
  const state = createLedgerState(ledger);
  expect(state()).toMatchObject({ entries: [], head: null });

  const [one, lost] = miniLedger([first, rolledBack]);
  ledger.append(must(one, 'an entry'));
  expect(state().facts.of('10001').submissions).toHaveLength(1);
  inTransaction(db, () => {
    ledger.append(must(lost, 'an entry'));
    expect(state().facts.of('10002').submissions).toHaveLength(1);
    return err('changed my mind');
  });
  expect(state().facts.of('10002').submissions).toEqual([]);

  const [, kept] = miniLedger([first, second]);
  ledger.append(must(kept, 'an entry'));
  const now = state();
  expect(now.entries).toHaveLength(2);
  expect(now.head).toBe(kept?.hash);
  expect([...now.lastAbout.keys()]).toEqual(['10001', '10003']);
  expect(state()).toBe(now);
  db.close();
});
