import path from 'node:path';

import { expect, test } from 'vitest';

import { openDatabase } from '../../electron/backend/db/open.ts';
import { createLedger } from '../../electron/backend/services/ledger.ts';
import { createStore } from '../../electron/backend/store.ts';
import type { Decision } from '../../shared/domain/decisions/decision.ts';
import { aFolder, PASSPHRASE, value, type TestBackend } from '../builders/backend.ts';
import { makeWorld, sealBundle, sealSubmission } from '../builders/packages.ts';
import { aProvinceDesk, saved } from '../builders/receiving-desk.ts';
import { boardRow, contentsOf, take } from '../builders/receiving-story.ts';

const world = await makeWorld();

/** Imports a file some days later as having arrived at that time. */
async function arrives(desk: TestBackend, file: string, at: string) {
  desk.clock.set('2019-10-31T08:00:00+07:00');
  const arrived = { at, because: 'Theo dấu bưu điện' };
  value(await desk.api['intake.import']({ files: [{ file: await desk.give(file), arrived }] }));
}

/** A decision that has no screen yet, written down by the desk's officer. */
function decide({ dir, clock }: TestBackend, decision: Decision): void {
  const db = openDatabase(path.join(dir, 'cqdt.sqlite'));
  createLedger({ store: createStore(db), clock }).record(decision);
  db.close();
}

test.each([
  ['2019-10-24T23:59:59+07:00', 'received'],
  ['2019-10-25T00:00:00+07:00', 'late'],
  ['2019-10-24T16:59:59Z', 'received'],
  ['2019-10-24T17:00:00Z', 'late'],
])('a commune that arrives at %s is %s: "trước ngày 25/10"', async (at, state) => {
  const desk = await aProvinceDesk(world);
  const { path: file } = await sealSubmission(world, { unit: '10001' });
  await arrives(desk, file, at);
  expect(await boardRow(desk, '10001')).toMatchObject({ state });
});

test('an extension gives more time, and the receipt says that it was kept', async () => {
  const desk = await aProvinceDesk(world);
  desk.clock.set('2019-10-26T08:00:00+07:00');
  const { path: file } = await sealSubmission(world, { unit: '10001' });
  await take(desk, file);
  expect(await boardRow(desk, '10001')).toMatchObject({ state: 'late' });
  const until = '2019-10-28T00:00:00+07:00';
  decide(desk, { kind: 'extended', unit: '10001', until, reason: 'Lũ quét ngày 24/10' });
  expect(await boardRow(desk, '10001')).toMatchObject({ state: 'received' });
  const [receipt] = value(await desk.api['receipt.issue']({ passphrase: PASSPHRASE }));
  const { contents } = await contentsOf(
    world,
    await saved(desk, receipt ?? { id: '', name: '' }, await aFolder()),
  );
  expect(contents).toMatchObject({ data: { inTime: true } });
});

test('a late receipt says late; a late revision does not replace one that was in time', async () => {
  const desk = await aProvinceDesk(world);
  const first = await sealSubmission(world, { unit: '10001' });
  const manifest = { revision: 2, previous: first.digest };
  const second = await sealSubmission(world, { unit: '10001', manifest });
  await take(desk, first.path);
  desk.clock.set('2019-10-26T08:00:00+07:00');
  await take(desk, second.path);
  expect(await boardRow(desk, '10001')).toMatchObject({ state: 'received', revision: 1 });
  const folder = await aFolder();
  const receipts = value(await desk.api['receipt.issue']({ passphrase: PASSPHRASE }));
  const inTime = [];
  for (const receipt of receipts)
    inTime.push((await contentsOf(world, await saved(desk, receipt, folder))).contents);
  expect(inTime).toMatchObject([
    { data: { revision: 1, inTime: true } },
    { data: { revision: 2, inTime: false } },
  ]);
});

test('the earliest arrival of a digest counts, whichever way it came', async () => {
  const desk = await aProvinceDesk(world);
  desk.clock.set('2019-10-30T08:00:00+07:00');
  const commune = await sealSubmission(world, { unit: '10001' });
  const own = await sealSubmission(world, { unit: '101' });
  const bundle = await sealBundle(world, { district: '101', members: [own, commune] });
  await arrives(desk, commune.path, '2019-10-26T08:00:00+07:00');
  expect(await boardRow(desk, '10001')).toMatchObject({ state: 'late', via: null });
  await arrives(desk, bundle.path, '2019-10-24T08:00:00+07:00');
  expect(await boardRow(desk, '10001')).toMatchObject({ state: 'received', via: '101' });
});

test("where the campaign says so, the district's receipt is the commune's arrival", async () => {
  const byDistrict = await makeWorld({ campaign: { communeArrival: 'district' } });
  const desk = await aProvinceDesk(byDistrict);
  const commune = await sealSubmission(byDistrict, { unit: '10001' });
  const own = await sealSubmission(byDistrict, { unit: '101' });
  const bundle = await sealBundle(byDistrict, { district: '101', members: [own, commune] });
  await arrives(desk, bundle.path, '2019-10-28T08:00:00+07:00');
  expect(await boardRow(desk, '101')).toMatchObject({ state: 'late' });
  expect(await boardRow(desk, '10001')).toMatchObject({ state: 'received' });
  const folder = await aFolder();
  const said = [];
  for (const receipt of value(await desk.api['receipt.issue']({ passphrase: PASSPHRASE })))
    said.push((await contentsOf(byDistrict, await saved(desk, receipt, folder))).contents);
  expect(said).toMatchObject([
    { data: { unit: '101', inTime: false } },
    { data: { unit: '10001', inTime: true, arrivedAt: '2019-10-28T08:00:00+07:00' } },
  ]);
});

test('an excluded unit stands apart, even when it sent', async () => {
  const desk = await aProvinceDesk(world);
  const { path: file } = await sealSubmission(world, { unit: '10001' });
  await take(desk, file);
  decide(desk, { kind: 'excluded', unit: '10001', reason: 'Mới sáp nhập' });
  expect(await boardRow(desk, '10001')).toMatchObject({
    state: 'excluded',
    number: 1,
    points: null,
  });
});
