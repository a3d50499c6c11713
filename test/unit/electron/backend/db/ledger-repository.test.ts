import path from 'node:path';

import { expect, test } from 'vitest';

import { createLedgerRepository } from '../../../../../electron/backend/db/ledger-repository.ts';
import { openDatabase } from '../../../../../electron/backend/db/open.ts';
import { checkChain } from '../../../../../shared/domain/decisions/ledger.ts';
import { aFolder } from '../../../../builders/backend.ts';
import { arrived, miniLedger, sha256 } from '../../../../builders/mini-campaign.ts';

const entries = miniLedger([
  arrived({ unit: '10001', name: 'a', number: 1 }),
  arrived({ unit: '10002', name: 'b', number: 2 }),
]);

async function aLedger() {
  const db = openDatabase(path.join(await aFolder(), 'cqdt.sqlite'));
  return { db, ledger: createLedgerRepository(db) };
}

test('entries come back as they were, and the chain holds', async () => {
  const { db, ledger } = await aLedger();
  expect(ledger.last()).toBeNull();
  for (const entry of entries) ledger.append(entry);
  expect(ledger.list()).toEqual(entries);
  expect(ledger.last()).toEqual(entries[1]);
  expect(checkChain(ledger.list(), sha256)).toEqual({ ok: true, value: entries[1]?.hash });
  db.close();
});

test('nothing can be changed, removed, replaced or left out, not even by plain SQL', async () => {
  const { db, ledger } = await aLedger();
  for (const entry of entries) ledger.append(entry);
  const hash = sha256('x');
  expect(() => db.exec(`update ledger set entry = '{}' where seq = 1`)).toThrow('append-only');
  expect(() => db.exec('delete from ledger')).toThrow('append-only');
  expect(() => db.exec(`insert into ledger values (9, '${hash}', '{}')`)).toThrow('no gaps');
  expect(() => db.exec(`insert or replace into ledger values (1, '${hash}', '{}')`)).toThrow(
    'no gaps',
  );
  expect(ledger.list()).toEqual(entries);
  db.close();
});
