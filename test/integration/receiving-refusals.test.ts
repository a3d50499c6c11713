import { afterAll, expect, test } from 'vitest';

import { errorMessage } from '../../shared/i18n/error-messages.ts';
import { districtMethods } from '../../shared/ipc/methods/district-methods.ts';
import { intakeMethods } from '../../shared/ipc/methods/intake-methods.ts';
import { rankingMethods } from '../../shared/ipc/methods/ranking-methods.ts';
import { reviewMethods } from '../../shared/ipc/methods/review-methods.ts';
import { PASSPHRASE, value, type TestBackend } from '../builders/backend.ts';
import { makeWorld, sealSubmission } from '../builders/packages.ts';
import { aDistrictDesk, aProvinceDesk, dumpOf } from '../builders/receiving-desk.ts';
import { fillMiniForm } from '../builders/unit-desk.ts';

const world = await makeWorld();
const methods = { ...intakeMethods, ...districtMethods, ...reviewMethods, ...rankingMethods };
const reached = new Set<string>();

/** A call that must be refused with this code, leave the data as they are and have a sentence of its own. */
async function refuses(
  desk: TestBackend,
  [method, code]: [keyof typeof methods, string],
  input: unknown,
) {
  const before = dumpOf(desk);
  expect(await desk.send({ method, input })).toMatchObject({ ok: false, error: { code } });
  expect(dumpOf(desk)).toBe(before);
  expect(errorMessage({ code }).text).not.toBe(errorMessage({ code: 'internal' }).text);
  reached.add(`${method} ${code}`);
}

/** Met in the story of the reviewers' laptops, and in a day of looks with a rotten disk. */
const ELSEWHERE = / review\/(?:not-given|package-damaged)$/u;

/** Every code that these methods declare was met here; enrolment has its story in province-setup. */
afterAll(() => {
  const declared = Object.entries(methods)
    .filter(([name]) => name !== 'enrolment.issue')
    .flatMap(([name, { errors }]) => errors.map((code: string) => `${name} ${code}`))
    .filter((met) => !ELSEWHERE.test(met));
  expect([...reached].toSorted()).toEqual(declared.toSorted());
});

async function take(desk: TestBackend, unit: string) {
  const { path } = await sealSubmission(world, { unit });
  value(await desk.api['intake.import']({ files: [{ file: await desk.give(path) }] }));
}

const wrong = { passphrase: 'không phải mật khẩu này' };

test('nothing is ranked, exported or published while nothing has come in', async () => {
  expect.hasAssertions();
  const desk = await aProvinceDesk(world);
  await refuses(desk, ['ranking.get', 'ranking/nothing-to-rank'], {});
  await refuses(desk, ['ranking.export', 'ranking/nothing-to-rank'], { format: 'xlsx' });
  const submit = { stage: 'submitted', document: '' };
  await refuses(desk, ['ranking.set-stage', 'ranking/nothing-to-rank'], submit);
  await refuses(desk, ['ranking.provenance', 'setup/unit-unknown'], { unit: '9', leaf: null });
  await refuses(desk, ['ranking.close-block', 'ranking/unknown-block'], { block: 'phuong' });
  await refuses(desk, ['package.file', 'package/unknown'], { digest: '0'.repeat(64) });
});

test('a look needs a submission, an open leaf, points within the rule, a reason for a change', async () => {
  expect.hasAssertions();
  const desk = await aDistrictDesk(world, '101');
  await take(desk, '10001');
  const look = { unit: '10001', leaf: 'A.1', outcome: 'changed', points: '2', reason: 'Thiếu' };
  const record = async (code: string, change: object) => {
    await refuses(desk, ['review.record', code], { checks: [look, { ...look, ...change }] });
  };
  await record('review/not-received', { unit: '10002' });
  await record('review/not-received', { unit: '20001' });
  await record('review/leaf-not-open', { leaf: 'Z.9' });
  await record('review/points-out-of-range', { points: '4.5' });
  await record('review/points-out-of-range', { points: '-1' });
  await record('review/points-out-of-range', { outcome: 'agreed', points: '3' });
  await record('review/reason-missing', { reason: '  ' });
  await refuses(desk, ['review.accept-rest', 'review/not-received'], { units: ['10001', '10002'] });
});

test('what a desk reads and takes back is of its own rounds, leaves and packages (P4)', async () => {
  expect.hasAssertions();
  const desk = await aDistrictDesk(world, '101');
  await take(desk, '10001');
  const here = { unit: '10001', leaf: 'A.1' };
  const checks = [{ ...here, outcome: 'agreed', points: '4', reason: '' }];
  const calls: readonly [keyof typeof methods, object][] = [
    ['review.overview', {}],
    ['review.leaf', { level: 'xa', leaf: 'A.1' }],
    ['review.unit', { unit: '10001' }],
    ['review.detail', here],
    ['review.record', { checks }],
    ['review.withdraw', here],
    ['review.ask', { ...here, question: 'Số nào đúng?' }],
    ['review.accept-rest', { units: ['10001'] }],
  ];
  for (const [method, input] of calls)
    await refuses(desk, [method, 'review/round-not-here'], { ...input, round: 'dispute' });
  const absent = { unit: '10002', leaf: 'A.1' };
  await refuses(desk, ['review.unit', 'review/not-received'], absent);
  await refuses(desk, ['review.detail', 'review/not-received'], absent);
  await refuses(desk, ['review.withdraw', 'review/not-received'], absent);
  await refuses(desk, ['review.ask', 'review/not-received'], { ...absent, question: 'Vì sao?' });
  await refuses(desk, ['review.leaf', 'review/leaf-unknown'], { level: 'xa', leaf: 'Z.9' });
  await refuses(desk, ['review.detail', 'review/leaf-unknown'], { ...here, leaf: 'Z.9' });
  await refuses(desk, ['review.withdraw', 'review/nothing-to-withdraw'], here);
  const unknown = { unit: '10001', leaf: 'Z.9', question: 'Vì sao?' };
  await refuses(desk, ['review.ask', 'review/leaf-not-open'], unknown);
  const sha256 = '0'.repeat(64);
  await refuses(desk, ['review.evidence', 'review/evidence-unknown'], { unit: '10001', sha256 });
  await refuses(desk, ['review.evidence', 'review/not-received'], { unit: '10002', sha256 });
});

test('figures of a reviewer are those that only a reviewer of this desk enters', async () => {
  expect.hasAssertions();
  const desk = await aDistrictDesk(world, '101');
  const answer = async (code: string, unit: string, answers: object) => {
    const good = { unit: '10001', answers: { bc_cham: { value: 1 } } };
    await refuses(desk, ['review.answer', code], { entries: [good, { unit, answers }] });
  };
  await answer('setup/unit-unknown', '20001', { bc_cham: { value: 1 } });
  await answer('form/unknown-field', '10001', { can_bo: { value: 1 } });
  await answer('form/unknown-field', '10001', { khong_co: { value: 1 } });
  await answer('form/wrong-type', '10001', { bc_cham: { value: 'hai' } });
  const pin = { unit: '10001', fingerprint: 'a'.repeat(64), reason: 'Đối chiếu' };
  await refuses(desk, ['intake.pin-key', 'setup/unit-unknown'], { ...pin, unit: '20001' });
  value(await desk.api['intake.pin-key'](pin));
  value(await desk.api['key.revoke']({ ...pin, from: null }));
  await refuses(desk, ['intake.pin-key', 'key/already-revoked'], pin);
});

test('a time of arrival that is still to come is refused, and no file of the call is taken', async () => {
  const desk = await aProvinceDesk(world);
  const { path } = await sealSubmission(world, { unit: '10001' });
  const [good, typed] = [await desk.give(path), await desk.give(path)];
  const entered = (at: string) => ({
    files: [{ file: good }, { file: typed, arrived: { at, because: 'Theo dấu công văn đến' } }],
  });
  const late = entered('2019-10-17T01:00:01Z');
  await refuses(desk, ['intake.import', 'intake/arrival-in-future'], late);
  const lines = value(await desk.api['intake.import'](entered('2019-10-17T01:00:00Z')));
  expect(lines.map(({ outcome }) => outcome)).toEqual(['imported', 'already']);
});

test('a bundle waits for the own submission, for reasons, for the key', async () => {
  expect.hasAssertions();
  const desk = await aDistrictDesk(world, '101');
  await take(desk, '10001');
  const seal = { passphrase: PASSPHRASE };
  await refuses(desk, ['bundle.seal', 'bundle/own-not-sealed'], seal);
  await fillMiniForm(desk);
  value(await desk.api['submission.approve']({}));
  value(await desk.api['submission.seal']({ passphrase: PASSPHRASE }));
  value(await desk.api['bundle.save-reasons']({ reasons: { '10002': 'Mất điện' } }));
  await refuses(desk, ['bundle.seal', 'bundle/reason-missing'], seal);
  const foreign = { reasons: { '10003': 'Mất điện', '20001': 'Mất điện' } };
  await refuses(desk, ['bundle.save-reasons', 'setup/unit-unknown'], foreign);
  await refuses(desk, ['district.explain-figure', 'district/unknown-figure'], {
    field: 'can_bo',
    reason: 'Xã báo lại',
  });
  value(await desk.api['bundle.save-reasons']({ reasons: { '10003': 'Mất điện' } }));
  await refuses(desk, ['bundle.seal', 'key/wrong-passphrase'], { ...seal, ...wrong });
  await refuses(desk, ['receipt.issue', 'key/wrong-passphrase'], wrong);
  value(await desk.api['bundle.seal'](seal));
  await refuses(desk, ['bundle.seal', 'bundle/unchanged'], seal);
});

test('without a certificate of the Sở nothing is signed for others', async () => {
  expect.hasAssertions();
  const desk = await aDistrictDesk(world, '101', { certified: false });
  await take(desk, '10001');
  await refuses(desk, ['receipt.issue', 'key/no-credential'], { passphrase: PASSPHRASE });
  // The own submission was sealed before the certificate was lost from this desk's records.
  const sealedBefore = await aDistrictDesk(world, '101', { certified: false, ownSealed: true });
  const communes = ['10001', '10002', '10003'];
  const reasons = Object.fromEntries(communes.map((unit) => [unit, 'Mất điện']));
  value(await sealedBefore.api['bundle.save-reasons']({ reasons }));
  const seal = { passphrase: PASSPHRASE };
  await refuses(sealedBefore, ['bundle.seal', 'key/no-credential'], seal);
});

test('stages follow one another, with closed blocks and the right passphrase', async () => {
  expect.hasAssertions();
  const desk = await aProvinceDesk(world);
  await take(desk, '10001');
  const document = 'Tờ trình 12/TTr';
  const move = (stage: string) => ({ stage, document, passphrase: PASSPHRASE });
  await refuses(desk, ['ranking.set-stage', 'ranking/blocks-open'], move('submitted'));
  await refuses(desk, ['ranking.set-stage', 'ranking/stage-order'], move('published'));
  for (const block of ['so', 'huyen', 'xa'])
    value(await desk.api['ranking.close-block']({ block }));
  value(await desk.api['ranking.set-stage']({ stage: 'submitted', document }));
  value(await desk.api['ranking.set-stage']({ stage: 'approved', document }));
  await refuses(desk, ['ranking.set-stage', 'key/wrong-passphrase'], {
    ...move('published'),
    ...wrong,
  });
  await refuses(desk, ['ranking.set-stage', 'key/wrong-passphrase'], {
    stage: 'published',
    document,
  });
  value(
    await desk.api['ranking.set-stage']({ stage: 'published', document, passphrase: PASSPHRASE }),
  );
  await refuses(desk, ['ranking.set-stage', 'ranking/stage-order'], move('published'));
});
