import { afterAll, expect, test } from 'vitest';

import { boardMethods } from '../../shared/ipc/methods/board-methods.ts';
import { PASSPHRASE, value } from '../builders/backend.ts';
import { metRefusals } from '../builders/met-refusals.ts';
import { makeWorld, sealSubmission } from '../builders/packages.ts';
import { aDistrictDesk, aProvinceDesk } from '../builders/receiving-desk.ts';
import { submissionOf, take } from '../builders/receiving-story.ts';

const world = await makeWorld();
const { refuses, expectAllMet } = metRefusals(boardMethods, /^never$/u);
afterAll(expectAllMet);

const TERM = '2019-10-29T00:00:00+07:00';

test('only units of the desk have a telephone, and its own deadline comes before the Sở’s (H3)', async () => {
  expect.hasAssertions();
  const desk = await aDistrictDesk(world, '101');
  const contacts = ['10001', '20001'].map((unit) => ({ unit, name: '', phone: '0269' }));
  await refuses(desk, ['contact.save', 'setup/unit-unknown'], { contacts });
  const until = '2019-10-25T00:00:01+07:00';
  await refuses(desk, ['deadline.set-internal', 'deadline/after-official'], { until });
  value(await desk.api['deadline.set-internal']({ until: '2019-10-25T00:00:00+07:00' }));
});

test('nobody is called who owes nothing', async () => {
  expect.hasAssertions();
  const desk = await aDistrictDesk(world, '101');
  const units = ['20001'];
  await refuses(desk, ['call-list.file', 'call-list/nobody'], { units, format: 'docx' });
});

test('a return speaks of what is here, asks for leaves of the set, leaves time, and is signed (H4, P3)', async () => {
  expect.hasAssertions();
  const desk = await aProvinceDesk(world);
  const first = await submissionOf(world, '10001');
  await take(desk, first.path);
  const said = {
    unit: '10001',
    digest: first.digest,
    purpose: 'incomplete' as const,
    until: TERM,
    reason: 'Thiếu tài liệu',
    items: [{ leaf: 'A.1', reason: 'Thiếu quyết định' }],
    passphrase: PASSPHRASE,
  };
  const issue = async (code: string, change: object) => {
    await refuses(desk, ['return.issue', code], { ...said, ...change });
  };
  await refuses(desk, ['return.preview', 'return/nothing-received'], { unit: '10002' });
  await issue('return/nothing-received', { unit: '10002' });
  await issue('return/newer-arrived', { digest: 'b'.repeat(64) });
  await issue('return/term-past', { until: '2019-10-17T01:00:00Z' });
  await issue('return/leaf-unknown', { items: [{ leaf: 'Z.9', reason: 'Thiếu' }] });
  await issue('return/leaf-unknown', { items: [...said.items, ...said.items] });
  await issue('key/wrong-passphrase', { passphrase: 'không phải mật khẩu này' });
  await refuses(desk, ['return.file', 'return/unknown'], { package: 'c'.repeat(64) });

  const back = value(await desk.api['return.issue'](said));
  await issue('return/already-open', {});
  // What was sent back as incomplete is not complete until something else comes or the return is taken back.
  const both = { units: ['10001'] };
  await refuses(desk, ['completeness.accept', 'completeness/returned'], both);
  const lift = { unit: '10001', package: back.package, reason: 'Nhầm đơn vị' };
  await refuses(desk, ['return.lift', 'return/unknown'], { ...lift, unit: '10002' });
  await refuses(desk, ['return.lift', 'return/unknown'], { ...lift, package: 'd'.repeat(64) });
  const next = await sealSubmission(world, {
    unit: '10001',
    manifest: { revision: 2, previous: first.digest },
  });
  await take(desk, next.path);
  await refuses(desk, ['return.lift', 'return/unknown'], lift);
  await refuses(desk, ['completeness.accept', 'completeness/not-received'], {
    units: ['10001', '10002'],
  });
});

test('without a certificate of the Sở nothing is sent back', async () => {
  expect.hasAssertions();
  const desk = await aDistrictDesk(world, '101', { certified: false });
  const { path, digest } = await submissionOf(world, '10001');
  await take(desk, path);
  await refuses(desk, ['return.issue', 'key/no-credential'], {
    unit: '10001',
    digest,
    purpose: 'clarify',
    until: TERM,
    reason: 'Thiếu tài liệu',
    items: [],
    passphrase: PASSPHRASE,
  });
});
