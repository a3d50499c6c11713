import { readFile, truncate, writeFile } from 'node:fs/promises';

import { expect, test } from 'vitest';

import { value, type TestBackend } from '../builders/backend.ts';
import { miniAssessment } from '../builders/mini-campaign.ts';
import { honestAssessment, makeWorld, sealBundle, sealSubmission } from '../builders/packages.ts';
import { aDistrictDesk, aProvinceDesk, dumpOf } from '../builders/receiving-desk.ts';

/** Keys are slow to protect: the tests of this file share one Sở, each with desks of its own. */
const world = await makeWorld();

type Sealed = { readonly path: string };

/** Hands files over and imports them in one batch. */
async function take(desk: TestBackend, ...files: readonly Sealed[]) {
  const tokens = [];
  for (const { path } of files) tokens.push({ file: await desk.give(path) });
  return value(await desk.api['intake.import']({ files: tokens }));
}

async function inspect(desk: TestBackend, ...files: readonly Sealed[]) {
  const tokens = [];
  for (const { path } of files) tokens.push(await desk.give(path));
  return value(await desk.api['intake.inspect']({ files: tokens }));
}

const codesOf = (lines: Awaited<ReturnType<typeof take>>) =>
  lines.map(({ outcome, problem }) => problem?.code ?? outcome);
const revision2 = (previous: string, unit = '10001') =>
  sealSubmission(world, { unit, manifest: { revision: 2, previous } });

test('inspection says whose a file is and what it would do, and writes nothing', async () => {
  const desk = await aProvinceDesk(world);
  const sent = await sealSubmission(world, { unit: '10001' });
  const before = dumpOf(desk);

  const [line] = await inspect(desk, sent);

  expect(line).toMatchObject({
    name: expect.stringContaining('submission'),
    unit: { code: '10001', parentName: 'Huyện 101' },
    kind: 'submission',
    revision: 1,
    digest: sent.digest,
    verdict: 'ready',
    problem: null,
    trust: 'issued',
    chain: 'new',
    evidenceCount: 0,
    size: sent.size,
    changedLeaves: [],
    members: [],
  });
  expect(line?.signer?.words).toHaveLength(8);
  expect(dumpOf(desk)).toBe(before);
});

test('an import gives each submission its number and time, and the same file again is already there', async () => {
  const desk = await aProvinceDesk(world);
  const one = await sealSubmission(world, { unit: '10001' });
  const two = await sealSubmission(world, { unit: '10002' });

  const lines = await take(desk, one, two);
  expect(lines.map(({ outcome, number }) => [outcome, number])).toEqual([
    ['imported', 1],
    ['imported', 2],
  ]);
  const progress = desk.events.filter((event) => event.kind === 'progress');
  expect(progress.at(-1)).toEqual({ kind: 'progress', task: 'intake', done: 2, total: 2 });

  const before = dumpOf(desk);
  expect(await inspect(desk, one)).toMatchObject([{ verdict: 'already', chain: 'same' }]);
  expect(codesOf(await take(desk, one, one))).toEqual(['already', 'already']);
  expect(dumpOf(desk)).toBe(before);
});

test('the officer may enter the true time of arrival with a reason; the import time stays beside it', async () => {
  const desk = await aProvinceDesk(world);
  desk.clock.set('2019-10-26T08:00:00+07:00');
  const { path } = await sealSubmission(world, { unit: '10001' });
  const arrived = { at: '2019-10-24T02:30:00Z', because: 'Thư đến ngày 24/10, máy hỏng' };
  value(await desk.api['intake.import']({ files: [{ file: await desk.give(path), arrived }] }));

  const { rows } = value(await desk.api['board.get']({}));
  const row = rows.find(({ unit }) => unit.code === '10001');
  expect(row).toMatchObject({ state: 'received', arrivedAt: '2019-10-24T09:30:00+07:00' });
  const ledger = await readFile(desk.pathOf(value(await desk.api['ledger.file']({}))), 'utf8');
  expect(ledger).toContain('"enteredBecause":"Thư đến ngày 24/10, máy hỏng"');
  expect(ledger).toContain('"importedAt":"2019-10-26T08:00:00+07:00"');
});

test('older, forked and unconnected revisions are told apart; only a gap is taken, and noted', async () => {
  const desk = await aProvinceDesk(world);
  const first = await sealSubmission(world, { unit: '10001' });
  const second = await revision2(first.digest);
  const fork = await sealSubmission(world, {
    unit: '10001',
    manifest: { revision: 2, previous: first.digest, sealed: '2019-10-16T09:00:00+07:00' },
  });
  const other = await revision2('0'.repeat(64), '10002');

  expect(codesOf(await take(desk, second))).toEqual(['imported']);
  expect(await inspect(desk, first, fork, other)).toMatchObject([
    { verdict: 'refused', chain: 'older', problem: { code: 'revision-older' } },
    { verdict: 'refused', chain: 'fork', problem: { code: 'revision-fork' } },
    { verdict: 'ready', chain: 'gap' },
  ]);
  expect(codesOf(await take(desk, first, fork, other))).toEqual([
    'revision-older',
    'revision-fork',
    'imported',
  ]);
});

test('a newer revision names the leaves it changes', async () => {
  const desk = await aProvinceDesk(world);
  const first = await sealSubmission(world, { unit: '10001' });
  await take(desk, first);
  const { answers, leaves } = miniAssessment('10001', {
    onTime: 6,
    reasons: { 'B.2': 'Thiếu cán bộ trong đợt nghỉ' },
  });
  const changed = await sealSubmission(world, {
    unit: '10001',
    assessment: honestAssessment('10001', { answers, leaves }),
    manifest: { revision: 2, previous: first.digest },
  });
  expect(await inspect(desk, changed)).toMatchObject([{ chain: 'new', changedLeaves: ['B.2'] }]);
});

test('a refused file goes to quarantine with its reason and changes nothing else', async () => {
  const desk = await aProvinceDesk(world);
  const forged = await sealSubmission(world, {
    unit: '10001',
    signer: await world.signerOf('10002'),
  });
  const damaged = await sealSubmission(world, { unit: '10003' });
  await truncate(damaged.path, damaged.size - 40);
  const good = await sealSubmission(world, { unit: '20001' });
  const record = ['quarantine', 'ledger'];
  const before = dumpOf(desk, record);

  expect(codesOf(await take(desk, forged, damaged))).toEqual(['signer-not-unit', 'zip-unreadable']);
  expect(dumpOf(desk, record)).toBe(before);
  expect(codesOf(await take(desk, good))).toEqual(['imported']);

  const quarantined = value(await desk.api['intake.quarantine']({}));
  expect(quarantined.map(({ problem, unit }) => [problem.code, unit?.code ?? null])).toEqual(
    expect.arrayContaining([
      ['signer-not-unit', '10001'],
      ['zip-unreadable', null],
    ]),
  );
  const { rows } = value(await desk.api['board.get']({}));
  expect(rows.find(({ unit }) => unit.code === '10001')).toMatchObject({
    state: 'not-sent',
    quarantined: { code: expect.any(String) },
  });
  const known = dumpOf(desk);
  await take(desk, forged);
  expect(dumpOf(desk)).toBe(known);
});

test('one bad file never stops a batch, and text is no package', async () => {
  const desk = await aProvinceDesk(world);
  const good = await sealSubmission(world, { unit: '10001' });
  const text = world.file('thu.txt');
  await writeFile(text, 'Kính gửi Sở');
  expect(codesOf(await take(desk, { path: text }, good))).toEqual(['zip-unreadable', 'imported']);
  const gone = value(await desk.api['intake.import']({ files: [{ file: crypto.randomUUID() }] }));
  expect(codesOf(gone)).toEqual(['zip-unreadable']);
});

test("two windows that import at once do not get in each other's way", async () => {
  const desk = await aProvinceDesk(world);
  const one = await sealSubmission(world, { unit: '10001' });
  const two = await sealSubmission(world, { unit: '10002' });
  const both = await Promise.all([take(desk, one, two), take(desk, two, one)]);
  // Whichever call came first took both.
  expect(new Set(both.map((lines) => codesOf(lines).join()))).toEqual(
    new Set(['imported,imported', 'already,already']),
  );
  expect(both.flat().flatMap(({ number }) => number ?? [])).toEqual([1, 2]);
});

test('a commune that arrives directly and through its district is one submission with two arrivals', async () => {
  const desk = await aProvinceDesk(world);
  const commune = await sealSubmission(world, { unit: '10001' });
  const own = await sealSubmission(world, { unit: '101' });
  const bundle = await sealBundle(world, { district: '101', members: [own, commune] });

  expect(await take(desk, commune)).toMatchObject([{ outcome: 'imported', number: 1 }]);
  const [line] = await inspect(desk, bundle);
  expect(line?.members).toMatchObject([
    { unit: { code: '10001' }, verdict: 'already', chain: 'same' },
    { unit: { code: '101' }, verdict: 'ready', chain: 'new' },
  ]);
  desk.clock.set('2019-10-18T08:00:00+07:00');
  expect(await take(desk, bundle)).toMatchObject([{ outcome: 'imported', number: 2 }]);

  const ledger = await readFile(desk.pathOf(value(await desk.api['ledger.file']({}))), 'utf8');
  expect(ledger.match(/"kind":"arrived"/g)).toHaveLength(4);
  const { rows } = value(await desk.api['board.get']({}));
  const row = (code: string) => rows.find(({ unit }) => unit.code === code);
  expect(row('10001')).toMatchObject({ number: 1, via: null });
  expect(row('101')).toMatchObject({ via: '101', state: 'received' });
  // The other way round: after the bundle the commune's own mail is a second arrival as well.
  const direct = await aProvinceDesk(world);
  await take(direct, bundle);
  expect(await inspect(direct, commune)).toMatchObject([{ verdict: 'ready', chain: 'same' }]);
  expect(await take(direct, commune)).toMatchObject([{ outcome: 'imported', number: 4 }]);
  expect(codesOf(await take(direct, commune, bundle))).toEqual(['already', 'already']);
});

test('a member in conflict with what came directly waits in quarantine; its bundle is taken', async () => {
  const desk = await aProvinceDesk(world);
  const direct = await sealSubmission(world, { unit: '10001' });
  const conflicting = await sealSubmission(world, {
    unit: '10001',
    manifest: { sealed: '2019-10-16T09:00:00+07:00' },
  });
  const own = await sealSubmission(world, { unit: '101' });
  const bundle = await sealBundle(world, { district: '101', members: [own, conflicting] });
  await take(desk, direct);

  const [line] = await inspect(desk, bundle);
  expect(line?.members).toMatchObject([
    { verdict: 'refused', chain: 'fork', problem: { code: 'revision-fork' } },
    { verdict: 'ready' },
  ]);
  expect(codesOf(await take(desk, bundle))).toEqual(['imported']);
  expect(value(await desk.api['intake.quarantine']({}))).toMatchObject([
    { unit: { code: '10001' }, problem: { code: 'revision-fork' }, sha256: conflicting.sha256 },
  ]);
  const { rows } = value(await desk.api['board.get']({}));
  expect(rows.find(({ unit }) => unit.code === '10001')).toMatchObject({ number: 1, via: null });
});

test('an older revision inside a bundle still counts where the later one came late', async () => {
  const desk = await aProvinceDesk(world);
  const first = await sealSubmission(world, { unit: '10001' });
  const second = await revision2(first.digest);
  const own = await sealSubmission(world, { unit: '101' });
  const bundle = await sealBundle(world, { district: '101', members: [own, first] });
  desk.clock.set('2019-10-26T08:00:00+07:00');
  await take(desk, second);
  const arrived = { at: '2019-10-24T09:00:00+07:00', because: 'Đĩa đến ngày 24/10' };
  const file = await desk.give(bundle.path);
  value(await desk.api['intake.import']({ files: [{ file, arrived }] }));

  const { rows } = value(await desk.api['board.get']({}));
  expect(rows.find(({ unit }) => unit.code === '10001')).toMatchObject({
    state: 'received',
    revision: 1,
  });
});

test('a bundle with a foreign or unsound member is refused whole', async () => {
  const desk = await aProvinceDesk(world);
  const own = await sealSubmission(world, { unit: '101' });
  const foreign = await sealSubmission(world, { unit: '20001' });
  const forged = await sealSubmission(world, {
    unit: '10001',
    signer: await world.signerOf('10002'),
  });
  const record = ['quarantine', 'ledger'];
  const before = dumpOf(desk, record);
  const files = [
    await sealBundle(world, { district: '101', members: [own, foreign] }),
    await sealBundle(world, { district: '101', members: [own, forged] }),
  ];
  expect(codesOf(await take(desk, ...files))).toEqual(['member-foreign', 'member-invalid']);
  expect(dumpOf(desk, record)).toBe(before);
});

test('a district takes its own communes only, and no bundles', async () => {
  const desk = await aDistrictDesk(world, '101');
  const own = await sealSubmission(world, { unit: '101' });
  const files = [
    await sealSubmission(world, { unit: '10001' }),
    await sealSubmission(world, { unit: '20001' }),
    await sealBundle(world, { district: '101', members: [own] }),
    { path: world.campaignFile },
  ];
  expect(codesOf(await take(desk, ...files))).toEqual([
    'imported',
    'unit-outside',
    'kind-not-taken',
    'kind-not-taken',
  ]);
});

test('an unknown key is refused until a named person pins it; then the file leaves quarantine', async () => {
  const desk = await aProvinceDesk(world);
  const signer = await world.selfSignedOf('10001');
  const sent = await sealSubmission(world, { unit: '10001', signer });

  const [line] = await inspect(desk, sent);
  expect(line).toMatchObject({ problem: { code: 'key-unknown' }, trust: 'unknown' });
  expect(codesOf(await take(desk, sent))).toEqual(['key-unknown']);
  const fingerprint = line?.signer?.sha256 ?? '';
  const pin = { unit: '10001', fingerprint, reason: 'Đã đối chiếu tám từ qua điện thoại' };
  value(await desk.api['intake.pin-key'](pin));

  expect(await inspect(desk, sent)).toMatchObject([{ verdict: 'ready', trust: 'pinned' }]);
  expect(codesOf(await take(desk, sent))).toEqual(['imported']);
  expect(value(await desk.api['intake.quarantine']({}))).toEqual([]);
  const ledger = await readFile(desk.pathOf(value(await desk.api['ledger.file']({}))), 'utf8');
  expect(ledger).toContain('"kind":"key-pinned"');
  expect(ledger).toContain('"kind":"refused"');
});

test('another key than the known one is named as changed', async () => {
  const desk = await aDistrictDesk(world, '101');
  const pin = { unit: '10001', fingerprint: 'a'.repeat(64), reason: 'Đối chiếu' };
  value(await desk.api['intake.pin-key'](pin));
  const signer = await world.selfSignedOf('10001');
  const sent = await sealSubmission(world, { unit: '10001', signer });
  expect(await inspect(desk, sent)).toMatchObject([{ trust: 'changed' }]);
  expect(codesOf(await take(desk, sent))).toEqual(['key-changed']);
});
