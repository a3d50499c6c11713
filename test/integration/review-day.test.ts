import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';

import { expect, test } from 'vitest';

import { must } from '../../shared/lib/must.ts';
import { value } from '../builders/backend.ts';
import { evidenceOf, honestAssessment, makeWorld, sealSubmission } from '../builders/packages.ts';
import { miniAssessment } from '../builders/mini-campaign.ts';
import { aProvinceDesk } from '../builders/receiving-desk.ts';
import { submissionOf, take } from '../builders/receiving-story.ts';

const world = await makeWorld();
const document = evidenceOf(Buffer.from('%PDF-1.4 bảng kê máy tính tập dượt'));

/** A commune with a document, one below the maximum, one of another district without a plan. */
async function sealAll() {
  const { answers } = miniAssessment('10001', {});
  const cited = { evidence: [{ sha256: document.item.sha256, place: 'trang 2, mục I' }] };
  const leaves = { 'A.1': cited };
  const assessment = honestAssessment('10001', { answers, leaves, evidence: [document.item] });
  const entries = [document.entry];
  const one = await sealSubmission(world, { unit: '10001', assessment, entries });
  const two = await submissionOf(world, '10002', { onTime: 4, reasons: { 'B.2': 'Thiếu người' } });
  const three = await submissionOf(world, '20001', { plan: false, reasons: { 'A.1': 'Chưa' } });
  return [one, two, three] as const;
}
const sealed = await sealAll();

/** The Sở's desk with the three of them taken in. */
async function aDesk() {
  const desk = await aProvinceDesk(world);
  await take(desk, ...sealed.map((file) => file.path));
  const tableOf = async (leaf: string) =>
    value(await desk.api['review.leaf']({ level: 'xa', leaf }));
  const rowOf = async (leaf: string, unit: string) =>
    must(
      (await tableOf(leaf)).rows.find((row) => row.unit === unit),
      unit,
    );
  return { desk, tableOf, rowOf };
}

test('one leaf of all units: figures, points, what nobody looked at (P4)', async () => {
  const { tableOf } = await aDesk();
  const table = await tableOf('B.2');
  expect(table.leaf).toMatchObject({ code: 'B.2', max: '2', kind: 'percent', least: '0' });
  expect(table.units.map(({ code }) => code)).toEqual(['10001', '10002', '20001']);
  expect(table.rows[1]).toMatchObject({
    state: 'open',
    cells: [['4'], ['8'], ['50']],
    measure: '50',
    lastYear: null,
    self: '1',
    district: null,
    desk: null,
    before: '1',
    points: '1',
    own: null,
    mine: true,
    late: false,
  });
  expect(table.spread).toMatchObject({ count: 3, median: '100', least: '50', most: '100' });
  expect(table.previous).toMatchObject({ code: 'B.1' });
});

test('agree, change with a reason, ask, and take each back (P4)', async () => {
  const { desk, rowOf } = await aDesk();
  const at = { unit: '10002', leaf: 'B.2' };
  const agreed = { ...at, outcome: 'agreed', points: '1', reason: '' } as const;
  const told = value(await desk.api['review.record']({ checks: [agreed], withRows: true }));
  expect(told).toMatchObject({ recorded: 1, rows: [{ ...at, state: 'agreed', desk: '1' }] });
  const changed = { ...agreed, outcome: 'changed', points: '0.5', reason: 'Sổ ghi 2' } as const;
  value(await desk.api['review.record']({ checks: [changed] }));
  const row = await rowOf('B.2', '10002');
  expect(row).toMatchObject({ state: 'changed', desk: '0.5', before: '1', points: '0.5' });
  expect(row.own).toEqual({ outcome: 'changed', points: '0.5', reason: 'Sổ ghi 2' });
  // What stood before the desk looked can be agreed with again, whatever the desk found meanwhile.
  value(await desk.api['review.record']({ checks: [agreed] }));
  expect(await rowOf('B.2', '10002')).toMatchObject({ state: 'agreed', points: '1' });
  value(await desk.api['review.ask']({ ...at, question: 'Vì sao chỉ 4 trên 8?' }));
  expect(await rowOf('B.2', '10002')).toMatchObject({ state: 'asked', desk: '1' });
  const detail = value(await desk.api['review.detail'](at));
  expect(detail.question?.text).toBe('Vì sao chỉ 4 trên 8?');
  expect(detail.looks.map(({ outcome }) => outcome)).toEqual(['agreed', 'changed', 'agreed']);
  const back = value(await desk.api['review.withdraw']({ ...at, withRows: true }));
  expect(back.rows).toMatchObject([{ state: 'open', desk: null, points: '1', own: null }]);
  expect(value(await desk.api['review.detail'](at)).question).toBeNull();
});

test('rounds stand beside one another: field and dispute over the desk, never in its place (P4, P6, P7)', async () => {
  const { desk, rowOf } = await aDesk();
  const at = { unit: '20001', leaf: 'A.1' };
  const found = (points: string, reason: string) => [
    { ...at, outcome: 'changed' as const, points, reason },
  ];
  value(await desk.api['review.record']({ checks: found('4', 'Có kế hoạch') }));
  value(await desk.api['review.record']({ checks: found('2', 'Bản nháp'), round: 'field' }));
  expect(await rowOf('A.1', '20001')).toMatchObject({
    state: 'inspected',
    self: '0',
    desk: '4',
    field: '2',
    before: '0',
    points: '2',
    flags: [{ kind: 'field-differs', by: '2' }],
  });
  const dispute = value(
    await desk.api['review.leaf']({ level: 'xa', leaf: 'A.1', round: 'dispute' }),
  );
  expect(dispute.rows.find(({ unit }) => unit === '20001')).toMatchObject({
    state: 'open',
    before: '2',
  });
});

test('all that is left is accepted by name and count, flagged leaves only when asked for (P4)', async () => {
  const { desk } = await aDesk();
  const units = ['10001', '10002', '20001'];
  const question = { unit: '10002', leaf: 'A.1', question: 'Số kế hoạch?' };
  value(await desk.api['review.ask'](question));
  const by = { name: 'Cán bộ tập dượt 9', title: 'Phó phòng' };
  const input = { units, leaves: ['A.1'], unflaggedOnly: true, by, withRows: true };
  const done = value(await desk.api['review.accept-rest'](input));
  expect(done.rows.map(({ unit, state }) => [unit, state])).toEqual([
    ['10001', 'agreed'],
    ['20001', 'agreed'],
  ]);
  const ledger = await desk.api['review.detail']({ unit: '20001', leaf: 'A.1' });
  expect(value(ledger).looks).toMatchObject([{ by: by.name, points: null, outcome: 'agreed' }]);
  expect(value(await desk.api['review.accept-rest'](input)).recorded).toBe(0);
  const overview = value(await desk.api['review.overview']({}));
  const [level] = overview.levels;
  expect(level?.leaves.find(({ code }) => code === 'A.1')).toMatchObject({
    total: 3,
    looked: 2,
    asked: 1,
  });
  expect(overview.units.map(({ looked, total }) => [looked, total])).toEqual([
    [1, 4],
    [0, 4],
    [1, 4],
  ]);
});

test('a unit is read leaf by leaf, with its neighbours and sums', async () => {
  const { desk } = await aDesk();
  const table = value(await desk.api['review.unit']({ unit: '10002' }));
  expect(table.leaves.map(({ code }) => code)).toEqual(['A.1', 'A.2', 'B.1', 'B.2']);
  expect(table.rows.map(({ leaf, self }) => [leaf, self])).toContainEqual(['B.2', '1']);
  expect(table.previous?.code).toBe('10001');
  expect(table.next?.code).toBe('20001');
  expect(table.leaves[2]).toMatchObject({ byRule: true, entersFigures: true });
});

test('the claim stands in words, its document is read from the package as it came', async () => {
  const { desk } = await aDesk();
  const detail = value(await desk.api['review.detail']({ unit: '10001', leaf: 'A.1' }));
  expect(detail).toMatchObject({ claim: 'Đạt, được 4,00', revision: 1, number: 1 });
  const [cited] = detail.evidence;
  expect(cited).toMatchObject({ fileName: 'tai-lieu.pdf', place: 'trang 2, mục I', page: 2 });
  const asked = { unit: '10001', sha256: document.item.sha256 };
  const file = value(await desk.api['review.evidence'](asked));
  expect(await readFile(desk.pathOf(file))).toEqual(Buffer.from(document.entry.bytes));
});

test('figures that only a reviewer enters are filled for all units at once, also before they sent (C3)', async () => {
  const { desk, rowOf } = await aDesk();
  const before = value(await desk.api['review.figures']({ level: 'xa' }));
  expect(before.fields.map(({ slug }) => slug)).toEqual(['bc_cham']);
  expect(before.units).toHaveLength(5);
  const entries = ['10001', '20002'].map((unit) => ({ unit, answers: { bc_cham: { value: 1 } } }));
  value(await desk.api['review.answer']({ entries }));
  const { rows } = value(await desk.api['review.figures']({ level: 'xa' }));
  expect(rows.filter(({ at }) => at !== null).map(({ unit, values }) => [unit, values])).toEqual([
    ['10001', { bc_cham: 1 }],
    ['20002', { bc_cham: 1 }],
  ]);
  expect(await rowOf('B.1', '10001')).toMatchObject({ cells: [['1']], state: 'open' });
  expect(await rowOf('B.1', '10002')).toMatchObject({ cells: [[]], state: 'no-points' });
});

test('what a unit sent in an earlier year stands beside this year and tells of a jump (P4)', async () => {
  const { desk, tableOf, rowOf } = await aDesk();
  const last = honestAssessment('10001', {
    ...miniAssessment('10001', { onTime: 4 }),
    approvedAt: '2018-10-10T08:00:00+07:00',
  });
  const manifest = { campaign: { id: 'thu-2018', digest: 'e'.repeat(64) } };
  const { path: old } = await sealSubmission(world, { unit: '10001', assessment: last, manifest });
  const files = [await desk.give(old), await desk.give(sealed[1].path)];
  const opened = value(await desk.api['review.open-earlier']({ files }));
  expect(opened).toMatchObject({ taken: 1 });
  expect(opened.files.map(({ outcome }) => outcome)).toEqual(['taken', 'not-earlier']);
  expect((await tableOf('B.2')).lastYear).toBe(2018);
  expect(await rowOf('B.2', '10001')).toMatchObject({
    measure: '100',
    lastYear: '50',
    flags: [{ kind: 'jump', direction: 'up', by: '50', of: 'percent' }],
  });
});

test('a package that rotted on the disk is said to be damaged, nothing of it is shown', async () => {
  const { desk } = await aDesk();
  const [{ sha256: file }] = sealed;
  await writeFile(path.join(desk.dir, 'files', file.slice(0, 2), file), 'khác');
  const asked = { unit: '10001', sha256: document.item.sha256 };
  expect(await desk.api['review.evidence'](asked)).toMatchObject({
    ok: false,
    error: { code: 'review/package-damaged' },
  });
});
