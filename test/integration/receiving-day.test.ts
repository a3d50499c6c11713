import { readFile } from 'node:fs/promises';
import path from 'node:path';

import { expect, test } from 'vitest';

import { recomputeRanking } from '../../electron/backend/services/ranking/recompute.ts';
import { Ledger } from '../../shared/domain/decisions/decision.ts';
import { aFolder, PASSPHRASE, value, type TestBackend } from '../builders/backend.ts';
import { miniLedger, miniRegister, sha256 } from '../builders/mini-campaign.ts';
import { makeWorld, sealSubmission } from '../builders/packages.ts';
import { aDistrictDesk, aProvinceDesk, saved } from '../builders/receiving-desk.ts';
import {
  boardRow,
  contentsOf,
  districtDay,
  provinceDay,
  submissionOf,
  take,
} from '../builders/receiving-story.ts';

const world = await makeWorld();

async function ledgerOf(desk: TestBackend): Promise<Ledger> {
  const text = await readFile(desk.pathOf(value(await desk.api['ledger.file']({}))), 'utf8');
  return Ledger.parse(JSON.parse(text));
}

test("a district's day: communes in, checked by leaf, bundled with the missing one explained", async () => {
  const desk = await aDistrictDesk(world, '101');
  const folder = await aFolder();
  const { file } = await districtDay(world, desk, folder);

  expect(path.basename(file)).toBe('bundle-thu-2019-101-r1.cqdt');
  const { manifest, contents } = await contentsOf(world, file);
  if (contents.kind !== 'bundle') throw new Error(contents.kind);
  const { data, members } = contents;
  expect(manifest).toMatchObject({ revision: 1, previous: null });
  expect(members.map(({ unit }) => unit)).toEqual(['101', '10001', '10002']);
  expect(data.missing).toEqual([{ unit: '10003', reason: 'Mất điện nhiều ngày' }]);
  expect(
    data.checks.map(({ leaf, points, outcome, by }) => [leaf, points, outcome, by.name]),
  ).toEqual([
    ['A.1', '2', 'changed', 'Cán bộ tập dượt 7'],
    ['B.2', '1', 'agreed', 'Cán bộ tập dượt 7'],
  ]);
  expect(
    data.reviewerAnswers.map(({ unit, answers }) => [unit, answers['bc_cham']?.value]),
  ).toEqual([
    ['10001', 1],
    ['10002', 1],
  ]);

  expect(await boardRow(desk, '10001')).toMatchObject({ state: 'received', points: '9.5' });
  expect(await boardRow(desk, '10002')).toMatchObject({ state: 'in-check', checkedLeaves: 2 });
  expect(await boardRow(desk, '10003')).toMatchObject({ state: 'not-sent', points: null });
});

test('a bundle keeps the original bytes, counts its revisions and is never sealed twice unchanged', async () => {
  const desk = await aDistrictDesk(world, '101');
  const folder = await aFolder();
  const { file, communes } = await districtDay(world, desk, folder);
  const preview = value(await desk.api['bundle.preview']({}));
  expect(preview).toMatchObject({
    revision: 2,
    own: { revision: 1 },
    receiver: miniRegister.authority.name,
    last: { revision: 1, unchanged: true },
  });
  expect(preview.members.map(({ unit }) => unit.code)).toEqual(['10001', '10002']);
  expect(preview.missing).toMatchObject([
    { unit: { code: '10003' }, reason: 'Mất điện nhiều ngày' },
  ]);
  expect(preview.members.map(({ looks, changed }) => [looks, changed])).toEqual([
    [0, 0],
    [2, 1],
  ]);

  const bytes = await readFile(file);
  for (const commune of communes) expect(bytes.includes(await readFile(commune.path))).toBe(true);

  const seal = { passphrase: PASSPHRASE };
  expect(await desk.api['bundle.seal'](seal)).toMatchObject({
    error: { code: 'bundle/unchanged' },
  });
  value(await desk.api['review.accept-rest']({ units: ['10001'] }));
  const again = value(await desk.api['bundle.seal'](seal));
  expect(again.revision).toBe(2);
  const second = await contentsOf(world, await saved(desk, again.file, folder));
  expect(second.manifest.previous).toMatch(/^[0-9a-f]{64}$/);
});

test('receipts go out for every arrival once, also for members of bundles', async () => {
  const district = await aDistrictDesk(world, '101');
  const folder = await aFolder();
  const { file: bundle } = await districtDay(world, district, folder);
  expect(value(await district.api['receipt.issue']({ passphrase: PASSPHRASE }))).toHaveLength(2);

  const province = await aProvinceDesk(world);
  province.clock.set('2019-10-23T08:00:00+07:00');
  await take(province, bundle);
  const receipts = value(await province.api['receipt.issue']({ passphrase: PASSPHRASE }));
  expect(receipts).toHaveLength(3);
  const opened = [];
  for (const receipt of receipts)
    opened.push(await contentsOf(world, await saved(province, receipt, folder)));
  expect(opened.map(({ contents }) => contents)).toMatchObject([
    { data: { unit: '101', number: 2, inTime: true, via: sha256OfManifest(opened) } },
    { data: { unit: '10001', number: 3, inTime: true } },
    { data: { unit: '10002', number: 4, inTime: true } },
  ]);
  expect(value(await province.api['receipt.issue']({ passphrase: PASSPHRASE }))).toEqual([]);
});

/** Every receipt of a bundle's members names the bundle. */
function sha256OfManifest(opened: readonly { readonly contents: unknown }[]): unknown {
  const vias = opened.map(
    ({ contents }) => JSON.stringify(contents).match(/"via":"(\w{64})"/)?.[1],
  );
  expect(new Set(vias).size).toBe(1);
  return vias[0];
}

test("the Sở's day: late and absent stand last, checks change points, every figure opens to its source", async () => {
  const { desk, so } = await provinceDay(world, await aFolder());
  expect(await boardRow(desk, '20001')).toMatchObject({ state: 'late', points: '8' });
  expect(await boardRow(desk, '10003')).toMatchObject({ state: 'not-sent' });

  const check = { unit: '10002', leaf: 'A.1', outcome: 'changed', points: '3' } as const;
  value(
    await desk.api['review.record']({ checks: [{ ...check, reason: 'Đã có, ban hành muộn' }] }),
  );
  const { recorded } = value(await desk.api['review.accept-rest']({ units: [so, '10002'] }));
  expect(recorded).toBe(7);
  expect(await boardRow(desk, '10002')).toMatchObject({ state: 'checked', points: '7.5' });

  const view = value(await desk.api['ranking.get']({}));
  expect(view).toMatchObject({ stage: 'draft', version: 1 });
  const list = view.ranking.lists.find(({ id, within }) => id.startsWith('xa') && within === null);
  expect(list?.places.map(({ unit, rank }) => [unit, rank])).toEqual([
    ['10001', 1],
    ['10002', 2],
  ]);
  expect(list?.last.map(({ unit, rank }) => [unit, rank])).toEqual([
    ['10003', 3],
    ['20001', 3],
    ['20002', 3],
  ]);

  const source = value(await desk.api['ranking.provenance']({ unit: '10002', leaf: 'A.1' }));
  expect(
    source.chain.map(({ source: from, points, reason, effective }) => [
      from,
      points,
      reason,
      effective,
    ]),
  ).toEqual([
    ['self', '4', '', false],
    ['district', '2', 'Chưa ban hành', false],
    ['desk', '3', 'Đã có, ban hành muộn', true],
  ]);
  expect(source.package).toMatchObject({
    number: 5,
    inTime: true,
    via: { code: '101' },
    signer: 'Xã Một 2',
    issuer: miniRegister.authority.name,
    fileName: 'submission-thu-2019-10002-r1.cqdt',
  });
  expect(
    source.sections
      .flatMap(({ leaves }) => leaves)
      .map(({ code, points, source: from }) => [code, points, from]),
  ).toEqual([
    ['A.1', '3', 'desk'],
    ['A.2', '2', 'rule'],
    ['B.1', '1.5', 'rule'],
    ['B.2', '1', 'district'],
  ]);
  const byRule = value(await desk.api['ranking.provenance']({ unit: '10002', leaf: 'B.1' }));
  expect(byRule.chain.map(({ source: from, by }) => [from, by])).toEqual([
    ['self', 'Cán bộ tập dượt 2, Lãnh đạo tập dượt 2'],
    ['rule', 'Cán bộ tập dượt 7'],
    ['desk', 'Cán bộ tập dượt 7'],
  ]);
  const absent = value(await desk.api['ranking.provenance']({ unit: '10003', leaf: null }));
  expect(absent).toMatchObject({ sections: [], chain: [], package: null });
});

test('blocks are closed, the ranking goes through its stages, publishing seals the result', async () => {
  const folder = await aFolder();
  const { desk, so } = await provinceDay(world, folder);
  const submit = { stage: 'submitted', document: 'Tờ trình 12/TTr' } as const;
  expect(await desk.api['ranking.set-stage'](submit)).toMatchObject({
    error: { code: 'ranking/blocks-open' },
  });
  for (const { code } of miniRegister.blocks)
    value(await desk.api['ranking.close-block']({ block: code }));
  value(await desk.api['ranking.close-block']({ block: 'so' }));
  expect(value(await desk.api['ranking.get']({})).ranking.closedBlocks).toEqual([
    'huyen',
    'so',
    'xa',
  ]);
  value(await desk.api['ranking.set-stage'](submit));
  expect(value(await desk.api['ranking.get']({})).stage).toBe('submitted');

  // A later decision makes another ranking: what was submitted no longer speaks of it.
  const check = {
    unit: so,
    leaf: 'A.1',
    outcome: 'changed',
    points: '1',
    reason: 'Kế hoạch cũ',
  } as const;
  value(await desk.api['review.record']({ checks: [check] }));
  expect(value(await desk.api['ranking.get']({}))).toMatchObject({ stage: 'draft', version: 1 });
  value(await desk.api['ranking.set-stage'](submit));
  const document = 'Quyết định 34/QĐ-UBND';
  value(await desk.api['ranking.set-stage']({ stage: 'approved', document }));
  const publish = { stage: 'published', document, passphrase: PASSPHRASE } as const;
  const { result } = value(await desk.api['ranking.set-stage'](publish));

  const ledger = await readFile(desk.pathOf(value(await desk.api['ledger.file']({}))), 'utf8');
  const { contents } = await contentsOf(
    world,
    await saved(desk, result ?? { id: '', name: '' }, folder),
  );
  const view = value(await desk.api['ranking.get']({}));
  expect(contents).toMatchObject({
    kind: 'result',
    data: { version: 1, document, ledger: sha256(ledger) },
    ranking: view.ranking,
  });
  expect(view).toMatchObject({ stage: 'published', version: 1 });

  value(await desk.api['review.record']({ checks: [{ ...check, points: '2' }] }));
  expect(value(await desk.api['ranking.get']({}))).toMatchObject({ stage: 'draft', version: 2 });
});

test('packages, campaign and decisions alone give the same ranking byte for byte', async () => {
  const folder = await aFolder();
  const { desk, files } = await provinceDay(world, folder);
  value(await desk.api['ranking.close-block']({ block: 'xa' }));
  const { sha256: digest, ranking } = value(await desk.api['ranking.get']({}));
  const decisions = await ledgerOf(desk);
  const { campaignFile } = world;
  const recompute = (given: readonly string[], ledger = decisions) =>
    recomputeRanking({ campaignFile, decisions: ledger, files: given });

  const shuffled = [campaignFile, ...files.toReversed(), (await submissionOf(world, '20002')).path];
  const again = value(await recompute(shuffled));
  expect(sha256(again.bytes)).toBe(digest);
  expect(again.ranking).toEqual(ranking);

  expect(await recompute(files.slice(1))).toMatchObject({ error: { code: 'digest-absent' } });
  const [first, , ...rest] = decisions.entries;
  const without = { ...decisions, entries: [first, ...rest].filter((it) => it !== undefined) };
  expect(await recompute(files, without)).toMatchObject({ error: { code: 'ledger-broken' } });
  const other = await makeWorld();
  expect(
    await recomputeRanking({ campaignFile: other.campaignFile, decisions, files }),
  ).toMatchObject({ error: { code: 'campaign-differs' } });
  const [bundle = ''] = files;
  expect(await recomputeRanking({ campaignFile: bundle, decisions, files })).toMatchObject({
    error: { code: 'campaign-differs' },
  });
});

test('the ranking goes out as a workbook and as a report, packages and decisions as they are', async () => {
  const { desk, files } = await provinceDay(world, await aFolder());
  for (const format of ['xlsx', 'docx'] as const) {
    const file = value(await desk.api['ranking.export']({ format }));
    expect(file.name).toMatch(new RegExp(`thu-2019\\.${format}$`));
    expect((await readFile(desk.pathOf(file))).subarray(0, 2).toString()).toBe('PK');
  }
  const { package: sent } = value(
    await desk.api['ranking.provenance']({ unit: '20001', leaf: null }),
  );
  const digest = sent?.digest.sha256 ?? '';
  const original = value(await desk.api['package.file']({ digest }));
  expect(await readFile(desk.pathOf(original))).toEqual(await readFile(files[2] ?? ''));
});

test('a pinned key counts in the recomputed ranking as well; without its decision it does not', async () => {
  const desk = await aProvinceDesk(world);
  const signer = await world.selfSignedOf('20002');
  const { path: file } = await sealSubmission(world, { unit: '20002', signer });
  const { fingerprint } = await world.keyOf('20002');
  const reason = 'Đối chiếu tám từ qua điện thoại';
  value(await desk.api['intake.pin-key']({ unit: '20002', fingerprint, reason }));
  expect(await take(desk, file)).toMatchObject([{ outcome: 'imported' }]);
  const decisions = await ledgerOf(desk);
  const given = { campaignFile: world.campaignFile, files: [file] };
  const again = value(await recomputeRanking({ ...given, decisions }));
  expect(sha256(again.bytes)).toBe(value(await desk.api['ranking.get']({})).sha256);

  const said = decisions.entries.map(({ decision }) => decision);
  const entries = miniLedger(said.filter(({ kind }) => kind !== 'key-pinned'));
  expect(await recomputeRanking({ ...given, decisions: { ...decisions, entries } })).toMatchObject({
    error: { code: 'package-refused', params: { reason: 'key-unknown' } },
  });
});
