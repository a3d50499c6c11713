import { afterAll, describe, expect, test } from 'vitest';

import { arrivalMethods } from '../../shared/ipc/methods/arrival-methods.ts';
import { aFolder, PASSPHRASE, value, type TestBackend } from '../builders/backend.ts';
import { metRefusals } from '../builders/met-refusals.ts';
import { makeWorld, sealBundle, sealSubmission } from '../builders/packages.ts';
import { aProvinceDesk, saved } from '../builders/receiving-desk.ts';
import { boardRow, contentsOf, take } from '../builders/receiving-story.ts';

const world = await makeWorld({
  campaign: { excluded: [{ unit: '10003', reason: 'Đang sáp nhập' }] },
});
const first = await sealSubmission(world, { unit: '10001' });
const second = await sealSubmission(world, {
  unit: '10001',
  manifest: { revision: 2, previous: first.digest },
});

/** A printer that fails is met where documents are made for units. */
const { refuses, expectAllMet } = metRefusals(arrivalMethods, / host\/pdf-failed$/u);
afterAll(expectAllMet);

const listed = async (desk: TestBackend) => value(await desk.api['arrival.list']({}));
const rows = async (desk: TestBackend) => (await listed(desk)).rows;

describe('the arrival ledger (P2)', () => {
  test('says of every arrival when it came, by what way, whether it counts and why', async () => {
    const desk = await aProvinceDesk(world);
    const own = await sealSubmission(world, { unit: '101' });
    const bundle = await sealBundle(world, { district: '101', members: [own, first] });
    desk.clock.set('2019-10-24T08:00:00+07:00');
    await take(desk, bundle.path);
    desk.clock.set('2019-10-26T08:00:00+07:00');
    await take(desk, first.path, second.path);
    const { receiptsDue } = await listed(desk);
    expect(receiptsDue).toBe(4);
    expect(await rows(desk)).toMatchObject([
      { number: 5, revision: 2, fate: 'late-revision', judged: { inTime: false, by: 'deadline' } },
      { number: 4, fate: 'repeated', via: null, judged: { inTime: false } },
      { number: 3, unit: { code: '10001' }, fate: 'counted', via: { code: '101' }, gap: false },
      { number: 2, unit: { code: '101' }, fate: 'counted', via: { code: '101' } },
      { number: 1, package: 'bundle', fate: 'counted', judged: null, receipt: null },
    ]);
  });

  test('takes the true time found out afterwards, of a bundle with its members, and receipts are given again', async () => {
    const desk = await aProvinceDesk(world);
    const own = await sealSubmission(world, { unit: '101' });
    const bundle = await sealBundle(world, { district: '101', members: [own, first] });
    desk.clock.set('2019-10-26T08:00:00+07:00');
    await take(desk, bundle.path);
    expect(await boardRow(desk, '10001')).toMatchObject({ state: 'late' });
    expect(value(await desk.api['receipt.issue']({ passphrase: PASSPHRASE }))).toHaveLength(2);
    expect(value(await desk.api['receipt.issue']({ passphrase: PASSPHRASE }))).toEqual([]);

    const at = '2019-10-24T16:40:00+07:00';
    const reason = 'Dấu công văn đến ngày 24/10';
    const wanted = { number: 1, at, reason };
    await refuses(desk, ['arrival.correct', 'arrival/unknown'], { ...wanted, number: 9 });
    const tomorrow = '2019-10-26T08:00:01+07:00';
    await refuses(desk, ['arrival.correct', 'arrival/after-import'], { ...wanted, at: tomorrow });
    expect(value(await desk.api['arrival.correct']({ ...wanted, withMembers: true }))).toEqual({
      corrected: 3,
    });
    await refuses(desk, ['arrival.correct', 'arrival/unchanged'], { ...wanted, withMembers: true });
    expect(await boardRow(desk, '10001')).toMatchObject({ state: 'received', arrivedAt: at });
    expect((await rows(desk)).at(-1)).toMatchObject({
      arrivedAt: at,
      corrected: { before: '2019-10-26T08:00:00+07:00', reason, by: 'Cán bộ tập dượt 7' },
    });
    expect((await rows(desk))[0]?.receipt).toMatchObject({ stale: true });

    const again = value(await desk.api['receipt.issue']({ passphrase: PASSPHRASE }));
    const folder = await aFolder();
    const said = [];
    for (const receipt of again)
      said.push((await contentsOf(world, await saved(desk, receipt, folder))).contents);
    expect(said).toMatchObject([
      { data: { unit: '101', inTime: true, arrivedAt: at } },
      { data: { unit: '10001', inTime: true, arrivedAt: at } },
    ]);
    expect((await listed(desk)).receiptsDue).toBe(0);
  });

  test('is written as workbook, Word and through the host as PDF, and so is the list of receipts', async () => {
    const desk = await aProvinceDesk(world);
    await take(desk, first.path);
    const xlsx = value(await desk.api['arrival.file']({ list: 'ledger', format: 'xlsx' }));
    expect(xlsx).toMatchObject({ name: 'tap-duot-so-den-thu-2019.xlsx' });
    const pdf = { list: 'ledger', format: 'pdf' };
    await refuses(desk, ['arrival.file', 'host/no-pdf'], pdf);
    const numbers = [1];
    const docx = await desk.api['arrival.file']({ list: 'receipts', format: 'docx', numbers });
    expect(value(docx).size).toBeGreaterThan(5000);
  });
});

describe('rulings (P2, C1)', () => {
  const reason = 'Theo văn bản số 15/UBND ngày 24/10/2019';

  test('more time is given to units by name and reason; the newest ruling is in force', async () => {
    const desk = await aProvinceDesk(world);
    desk.clock.set('2019-10-26T08:00:00+07:00');
    await take(desk, first.path);
    const wanted = { units: ['10001', '10002'], until: '2019-10-28T00:00:00+07:00', reason };
    await refuses(desk, ['ruling.extend', 'setup/unit-unknown'], { ...wanted, units: ['9'] });
    const early = { ...wanted, until: '2019-10-25T00:00:00+07:00' };
    await refuses(desk, ['ruling.extend', 'ruling/too-early'], early);
    expect(value(await desk.api['ruling.extend'](wanted))).toEqual({ recorded: 2 });
    expect(await boardRow(desk, '10001')).toMatchObject({ state: 'received' });
    expect((await rows(desk))[0]?.judged).toMatchObject({ inTime: true, by: 'extension' });
    const units = ['10001'];
    value(await desk.api['ruling.extend']({ units, until: '2019-10-30T00:00:00+07:00', reason }));
    const rulings = value(await desk.api['ruling.list']({}));
    expect(rulings.map(({ kind, unit, inForce }) => [kind, unit?.code, inForce])).toEqual([
      ['extended', '10001', true],
      ['extended', '10002', true],
      ['extended', '10001', false],
      ['excluded', '10003', true],
    ]);
  });

  test('a unit is left out and let in again, also one that the campaign left out', async () => {
    const desk = await aProvinceDesk(world);
    await take(desk, first.path);
    const wanted = { units: ['10001'], reason };
    await refuses(desk, ['ruling.exclude', 'setup/unit-unknown'], { units: ['9'], reason });
    await refuses(desk, ['ruling.exclude', 'ruling/already-excluded'], {
      units: ['10003'],
      reason,
    });
    await refuses(desk, ['ruling.readmit', 'setup/unit-unknown'], { units: ['9'], reason });
    await refuses(desk, ['ruling.readmit', 'ruling/not-excluded'], wanted);
    value(await desk.api['ruling.exclude'](wanted));
    expect(await boardRow(desk, '10001')).toMatchObject({ state: 'excluded' });
    value(await desk.api['ruling.readmit']({ units: ['10001', '10003'], reason }));
    expect(await boardRow(desk, '10001')).toMatchObject({ state: 'received' });
    expect(await boardRow(desk, '10003')).toMatchObject({ state: 'not-sent' });
    const units = value(await desk.api['ruling.units']({}));
    expect(units.filter(({ excluded }) => excluded !== null)).toEqual([]);
  });

  test('a leaf is not counted after the campaign was opened, and counted again', async () => {
    const desk = await aProvinceDesk(world);
    await take(desk, first.path);
    const leaves = value(await desk.api['ruling.leaves']({ unit: '10001' }));
    const leaf = leaves[0]?.code ?? '';
    const wanted = { units: ['10001'], leaf, counted: false, reason };
    await refuses(desk, ['ruling.leaves', 'setup/unit-unknown'], { unit: '9' });
    await refuses(desk, ['ruling.leaf', 'setup/unit-unknown'], { ...wanted, units: ['9'] });
    await refuses(desk, ['ruling.leaf', 'ruling/leaf-not-open'], { ...wanted, leaf: 'Z.9' });
    await refuses(desk, ['ruling.leaf', 'ruling/leaf-unchanged'], { ...wanted, counted: true });
    const total = async () =>
      value(await desk.api['ranking.get']({})).ranking.units.find(({ unit }) => unit === '10001')
        ?.totals;
    const before = await total();
    value(await desk.api['ruling.leaf'](wanted));
    expect(await total()).not.toEqual(before);
    expect(value(await desk.api['ruling.leaves']({ unit: '10001' }))[0]).toMatchObject({
      code: leaf,
      notCounted: true,
    });
    value(await desk.api['ruling.leaf']({ ...wanted, counted: true }));
    expect(await total()).toEqual(before);
  });

  test('a level without a deadline has nothing to extend', async () => {
    expect.hasAssertions();
    const open = await makeWorld({ campaign: { deadlines: {} } });
    const desk = await aProvinceDesk(open);
    const until = '2019-10-28T00:00:00+07:00';
    const wanted = { units: ['10001'], until, reason };
    await refuses(desk, ['ruling.extend', 'ruling/no-deadline'], wanted);
  });
});
