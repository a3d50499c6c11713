import { readFile } from 'node:fs/promises';

import { afterAll, describe, expect, test } from 'vitest';

import { refusedMethods } from '../../shared/ipc/methods/refused-methods.ts';
import { value, type TestBackend } from '../builders/backend.ts';
import { metRefusals } from '../builders/met-refusals.ts';
import { miniAssessment } from '../builders/mini-campaign.ts';
import { honestAssessment, makeWorld, sealBundle, sealSubmission } from '../builders/packages.ts';
import { aDistrictDesk, aProvinceDesk } from '../builders/receiving-desk.ts';
import { boardRow, take } from '../builders/receiving-story.ts';

const world = await makeWorld();
const first = await sealSubmission(world, { unit: '10001' });
const weak = miniAssessment('10001', { onTime: 4, reasons: { 'B.2': 'Thiếu cán bộ một cửa' } });
/** Another content under the same number: someone sealed twice, on two machines. */
const rival = await sealSubmission(world, {
  unit: '10001',
  assessment: honestAssessment('10001', { answers: weak.answers, leaves: weak.leaves }),
});
const second = await sealSubmission(world, {
  unit: '10001',
  manifest: { revision: 2, previous: first.digest },
});

const { refuses, expectAllMet } = metRefusals(refusedMethods, /^nothing is met elsewhere$/u);
afterAll(expectAllMet);

const rows = async (desk: TestBackend) => value(await desk.api['arrival.list']({})).rows;
const quarantined = async (desk: TestBackend) => value(await desk.api['intake.quarantine']({}));

describe('two contents for one revision (H2, P1)', () => {
  const reason = 'Gọi xã lúc 9 giờ: gói lập trên máy một cửa mới đúng';

  test.each([
    ['district', () => aDistrictDesk(world, '101')],
    ['province', () => aProvinceDesk(world)],
  ])('at the %s: compared leaf by leaf, settled for the new one by name', async (_, aDesk) => {
    const desk = await aDesk();
    await take(desk, first.path);
    desk.clock.set('2019-10-18T09:00:00+07:00');
    await take(desk, rival.path);
    const file = rival.sha256;
    const compared = value(await desk.api['fork.compare']({ file }));
    expect(compared).toMatchObject({
      case: 'same-number',
      unit: { code: '10001' },
      here: { digest: { sha256: first.digest }, arrivedAt: '2019-10-17T08:00:00+07:00' },
      incoming: { digest: { sha256: rival.digest }, arrivedAt: '2019-10-18T09:00:00+07:00' },
    });
    expect(compared.leaves.map(({ code }) => code)).toEqual(['B.2']);
    expect(compared.leaves[0]).toMatchObject({
      reasons: { here: '', incoming: 'Thiếu cán bộ một cửa' },
    });
    const settle = { file, choose: 'incoming', reason } as const;
    const late = { ...settle, arrivedAt: '2020-01-01T00:00:00+07:00' };
    await refuses(desk, ['fork.settle', 'arrival/after-import'], late);
    desk.clock.set('2019-10-21T09:00:00+07:00');
    expect(value(await desk.api['fork.settle'](settle))).toEqual({ number: 2 });
    expect(await quarantined(desk)).toEqual([]);
    expect(await rows(desk)).toMatchObject([
      {
        number: 2,
        fate: 'counted',
        arrivedAt: '2019-10-18T09:00:00+07:00',
        importedAt: '2019-10-21T09:00:00+07:00',
      },
      { number: 1, fate: 'rejected' },
    ]);
    // What follows the chosen one is taken; what follows the other is a conflict of its own.
    const next = await sealSubmission(world, {
      unit: '10001',
      manifest: { revision: 2, previous: rival.digest },
    });
    expect(await take(desk, second.path, next.path)).toMatchObject([
      { outcome: 'quarantined', problem: { code: 'revision-fork' } },
      { outcome: 'imported' },
    ]);
    expect(await take(desk, first.path)).toMatchObject([{ outcome: 'already' }]);
  });

  test('settled for the one that is here: the other stays, decided, and comes no further', async () => {
    const desk = await aProvinceDesk(world);
    await take(desk, first.path, rival.path);
    const file = rival.sha256;
    value(await desk.api['fork.settle']({ file, choose: 'here', reason }));
    const decided = { by: 'Cán bộ tập dượt 7', reason };
    expect(await quarantined(desk)).toMatchObject([
      { problem: { code: 'revision-rejected' }, decided },
    ]);
    expect(await take(desk, rival.path)).toMatchObject([
      { outcome: 'quarantined', problem: { code: 'revision-rejected' } },
    ]);
    await refuses(desk, ['fork.settle', 'fork/not-a-fork'], {
      file: (await refusedFile(desk)).sha256,
      choose: 'here',
      reason,
    });
    expect(await boardRow(desk, '10001')).toMatchObject({ number: 1, revision: 1 });
    expect(await take(desk, second.path)).toMatchObject([{ outcome: 'imported' }]);
  });

  test('a member against what came directly arrives with its bundle when it is chosen (P1)', async () => {
    const desk = await aProvinceDesk(world);
    await take(desk, first.path);
    const own = await sealSubmission(world, { unit: '101' });
    const bundle = await sealBundle(world, { district: '101', members: [own, rival] });
    desk.clock.set('2019-10-24T09:00:00+07:00');
    await take(desk, bundle.path);
    expect(await quarantined(desk)).toMatchObject([{ via: { code: '101' } }]);
    desk.clock.set('2019-10-28T09:00:00+07:00');
    value(await desk.api['fork.settle']({ file: rival.sha256, choose: 'incoming', reason }));
    expect((await rows(desk))[0]).toMatchObject({
      via: { code: '101' },
      arrivedAt: '2019-10-24T09:00:00+07:00',
      fate: 'counted',
    });
  });

  test('a successor of another predecessor is taken as the next revision, or not', async () => {
    const desk = await aProvinceDesk(world);
    await take(desk, first.path);
    const stray = await sealSubmission(world, {
      unit: '10001',
      manifest: { revision: 2, previous: rival.digest },
    });
    await take(desk, stray.path);
    const file = stray.sha256;
    expect(value(await desk.api['fork.compare']({ file }))).toMatchObject({ case: 'successor' });
    value(await desk.api['fork.settle']({ file, choose: 'incoming', reason }));
    expect(await rows(desk)).toMatchObject([
      { revision: 2, fate: 'counted', admitted: { reason } },
      { revision: 1, fate: 'superseded' },
    ]);
  });

  test('of two bundles one is chosen and then imported like any other', async () => {
    const desk = await aProvinceDesk(world);
    const own = await sealSubmission(world, { unit: '101' });
    const one = await sealBundle(world, { district: '101', members: [own, first] });
    const other = await sealBundle(world, { district: '101', members: [own] });
    await take(desk, one.path, other.path);
    const file = other.sha256;
    expect(value(await desk.api['fork.compare']({ file }))).toMatchObject({ leaves: [] });
    value(await desk.api['fork.settle']({ file, choose: 'incoming', reason }));
    const [reopened] = value(await desk.api['quarantine.reopen']({ files: [file] }));
    const files = [{ file: reopened?.file ?? '' }];
    expect(value(await desk.api['intake.import']({ files }))).toMatchObject([
      { outcome: 'imported' },
    ]);
    const bundles = (await rows(desk)).filter((row) => row.package === 'bundle');
    expect(bundles.map(({ fate }) => fate)).toEqual(['counted', 'rejected']);
  });
});

/** The only refused file that is no conflict: its second half is missing. */
async function refusedFile(desk: TestBackend) {
  const bytes = await readFile(first.path);
  const broken = await desk.giveBytes('hong.cqdt', bytes.subarray(0, bytes.length / 2));
  value(await desk.api['intake.import']({ files: [{ file: broken }] }));
  const found = (await quarantined(desk)).find(({ problem }) => problem.code === 'zip-unreadable');
  return found ?? { sha256: '', firstAt: '' };
}

describe('refused files (H1, H2)', () => {
  const reason = 'Xã đã gửi lại tệp khác';
  const unknown = 'a'.repeat(64);

  test('an older revision that came in time is let in by name, and counts where the newer was late', async () => {
    const desk = await aProvinceDesk(world);
    desk.clock.set('2019-10-26T08:00:00+07:00');
    await take(desk, second.path, first.path);
    expect(await boardRow(desk, '10001')).toMatchObject({ state: 'late', revision: 2 });
    const wanted = { file: first.sha256, reason, arrivedAt: '2019-10-24T09:00:00+07:00' };
    await refuses(desk, ['quarantine.admit', 'quarantine/unknown'], { ...wanted, file: unknown });
    const later = { ...wanted, arrivedAt: '2019-10-27T08:00:00+07:00' };
    await refuses(desk, ['quarantine.admit', 'arrival/after-import'], later);
    const { sha256 } = await refusedFile(desk);
    const broken = { ...wanted, file: sha256 };
    await refuses(desk, ['quarantine.admit', 'quarantine/not-older'], broken);
    expect(value(await desk.api['quarantine.admit'](wanted))).toEqual({ number: 2 });
    expect(await boardRow(desk, '10001')).toMatchObject({ state: 'received', revision: 1 });
  });

  test('what nobody takes in is set aside with a reason, at the district too', async () => {
    const desk = await aDistrictDesk(world, '101');
    const foreign = await sealSubmission(world, { unit: '20001' });
    await take(desk, foreign.path);
    const wanted = { files: [foreign.sha256], reason: 'Xã của huyện 102, đã chuyển' };
    const without = { ...wanted, files: [unknown] };
    await refuses(desk, ['quarantine.set-aside', 'quarantine/unknown'], without);
    value(await desk.api['quarantine.set-aside'](wanted));
    expect(await quarantined(desk)).toMatchObject([
      { problem: { code: 'unit-outside' }, decided: { reason: wanted.reason } },
    ]);
  });

  test('a file is inspected again as it came, and its first time is remembered', async () => {
    const desk = await aProvinceDesk(world);
    const signer = await world.selfSignedOf('10002');
    const pinned = await sealSubmission(world, { unit: '10002', signer });
    await take(desk, pinned.path);
    await refuses(desk, ['quarantine.reopen', 'quarantine/unknown'], { files: [unknown] });
    desk.clock.set('2019-10-30T08:00:00+07:00');
    const { fingerprint } = await world.keyOf('10002');
    value(await desk.api['intake.pin-key']({ unit: '10002', fingerprint, reason }));
    const [again] = value(await desk.api['quarantine.reopen']({ files: [pinned.sha256] }));
    expect(again).toMatchObject({ firstAt: '2019-10-17T08:00:00+07:00' });
    const file = again?.file ?? '';
    const arrived = {
      at: again?.firstAt ?? '',
      because: 'Nằm ở mục cách ly vì khóa chưa xác nhận',
    };
    expect(value(await desk.api['intake.import']({ files: [{ file, arrived }] }))).toMatchObject([
      { outcome: 'imported' },
    ]);
    expect(await boardRow(desk, '10002')).toMatchObject({ state: 'received' });
    expect(await quarantined(desk)).toEqual([]);
  });

  test('what is no conflict cannot be settled', async () => {
    const desk = await aProvinceDesk(world);
    const { sha256: file } = await refusedFile(desk);
    expect(file).not.toBe('');
    await refuses(desk, ['fork.compare', 'quarantine/unknown'], { file: unknown });
    await refuses(desk, ['fork.compare', 'fork/not-a-fork'], { file });
    const settle = { choose: 'here', reason };
    await refuses(desk, ['fork.settle', 'quarantine/unknown'], { ...settle, file: unknown });
  });
});

describe('keys (T3)', () => {
  const reason = 'Mất máy tính ngày 20/10';

  test('a key is revoked from a moment on: what it signed before counts, what came after does not', async () => {
    const desk = await aProvinceDesk(world);
    const signer = await world.selfSignedOf('10001');
    const { fingerprint } = await world.keyOf('10001');
    const pin = { unit: '10001', fingerprint, reason: 'Đã đối chiếu qua điện thoại' };
    value(await desk.api['intake.pin-key'](pin));
    const one = await sealSubmission(world, { unit: '10001', signer });
    const two = await sealSubmission(world, {
      unit: '10001',
      signer,
      manifest: { revision: 2, previous: one.digest },
    });
    await take(desk, one.path);
    desk.clock.set('2019-10-21T08:00:00+07:00');
    await take(desk, two.path);
    expect(value(await desk.api['key.list']({}))).toMatchObject([
      { unit: { code: '10001' }, state: 'pinned', arrivals: 2, void: 0 },
    ]);
    const revoke = { unit: '10001', fingerprint, from: '2019-10-20T12:00:00+07:00', reason };
    const other = { ...revoke, fingerprint: 'b'.repeat(64) };
    await refuses(desk, ['key.revoke', 'key/not-known'], other);
    const tomorrow = { ...revoke, from: '2019-10-22T00:00:00+07:00' };
    await refuses(desk, ['key.revoke', 'key/revoked-in-future'], tomorrow);
    expect(value(await desk.api['key.revoke'](revoke))).toEqual({ void: 1 });
    await refuses(desk, ['key.revoke', 'key/already-revoked'], revoke);
    expect(await boardRow(desk, '10001')).toMatchObject({ revision: 1, number: 1 });
    expect(await rows(desk)).toMatchObject([
      { revision: 2, fate: 'key-revoked' },
      { revision: 1, fate: 'counted' },
    ]);
    const three = await sealSubmission(world, {
      unit: '10001',
      signer,
      manifest: { revision: 3, previous: two.digest },
    });
    expect(await take(desk, three.path)).toMatchObject([
      { outcome: 'quarantined', problem: { code: 'certificate-revoked' } },
    ]);
    expect(await desk.send({ method: 'intake.pin-key', input: pin })).toMatchObject({
      error: { code: 'key/already-revoked' },
    });
  });
});
