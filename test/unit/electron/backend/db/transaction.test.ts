import Sqlite from 'better-sqlite3';
import { expect, test } from 'vitest';

import { inTransaction } from '../../../../../electron/backend/db/transaction.ts';
import { err, ok } from '../../../../../shared/lib/result.ts';

function aTable() {
  const db = new Sqlite(':memory:');
  db.exec('create table it (id integer) strict');
  const insert = db.prepare('insert into it (id) values (?)');
  const count = () => db.prepare('select count(*) from it').pluck().get();
  return { db, add: (id: number) => void insert.run(id), count };
}

test('an Ok is committed and comes back', () => {
  const { db, add, count } = aTable();
  expect(
    inTransaction(db, () => {
      add(1);
      return ok('done');
    }),
  ).toEqual(ok('done'));
  expect(count()).toBe(1);
});

test('an Err is rolled back and comes back', () => {
  const { db, add, count } = aTable();
  expect(
    inTransaction(db, () => {
      add(1);
      return err({ code: 'no' });
    }),
  ).toEqual(err({ code: 'no' }));
  expect(count()).toBe(0);
});

test('a throw is rolled back and goes on', () => {
  const { db, add, count } = aTable();
  expect(() =>
    inTransaction(db, () => {
      add(1);
      throw new Error('a bug');
    }),
  ).toThrow('a bug');
  expect(count()).toBe(0);
});

test('an Err inside another transaction undoes only its own part', () => {
  const { db, add, count } = aTable();
  inTransaction(db, () => {
    add(1);
    inTransaction(db, () => {
      add(2);
      return err({ code: 'no' });
    });
    return ok(null);
  });
  expect(count()).toBe(1);
});
