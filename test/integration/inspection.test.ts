import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';

import { afterAll, expect, test } from 'vitest';

import { openDatabase } from '../../electron/backend/db/open.ts';
import { createPhotoRepository } from '../../electron/backend/db/photo-repository.ts';
import { Ledger } from '../../shared/domain/decisions/decision.ts';
import { drawUnits } from '../../shared/domain/inspection/draw-units.ts';
import { errorMessage } from '../../shared/i18n/error-messages.ts';
import { inspectionMethods } from '../../shared/ipc/methods/inspection-methods.ts';
import { value, type TestBackend } from '../builders/backend.ts';
import { miniRegister, sha256 } from '../builders/mini-campaign.ts';
import { wordText } from '../builders/word-text.ts';
import { makeWorld } from '../builders/packages.ts';
import { aProvinceDesk, dumpOf } from '../builders/receiving-desk.ts';
import { submissionOf, take } from '../builders/receiving-story.ts';

const world = await makeWorld();
const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);
const team = [
  { name: 'Cán bộ tập dượt 21', title: 'Phó Trưởng phòng CNTT, Tổ trưởng' },
  { name: 'Cán bộ tập dượt 22', title: 'Chuyên viên' },
];
const present = [{ name: 'Lãnh đạo tập dượt 31', title: 'Phó Chủ tịch UBND xã' }];
const RANDOM = { kind: 'random', seed: 'Họp 28/10, số 417', count: 2, block: 'xa' } as const;

/** The Sở in November: five communes and a sở came in; the desk cut one leaf of one commune. */
async function novemberDesk() {
  const desk = await aProvinceDesk(world);
  const units = ['10001', '10002', '20001', 'snv'];
  const files = [];
  for (const unit of units) files.push((await submissionOf(world, unit)).path);
  await take(desk, ...files);
  desk.clock.set('2019-11-05T08:00:00+07:00');
  const cut = { outcome: 'changed', points: '1', reason: 'Chưa có quyết định' } as const;
  value(await desk.api['review.record']({ checks: [{ unit: '20001', leaf: 'A.1', ...cut }] }));
  return desk;
}

/** Draws a rule and records exactly what it drew. */
async function draw(desk: TestBackend, rule: Omit<typeof RANDOM, 'count'> & { count: number }) {
  const { units } = value(await desk.api['inspection.propose']({ rule }));
  const codes = units.map(({ unit }) => unit.code);
  const reason = 'Kế hoạch số 83/KH-STTTT ngày 19/8/2019';
  value(await desk.api['inspection.select']({ rule, units: codes, reason }));
  return codes;
}

async function addPhoto(desk: TestBackend, unit: string, leaf: string | null) {
  const file = await desk.giveBytes('IMG_0417.png', PNG);
  const takenAt = '2019-11-12T09:30:00+07:00';
  const caption = 'Bảng niêm yết thủ tục';
  return value(await desk.api['photo.add']({ file, unit, leaf, caption, takenAt }));
}

const visit = (unit: string) => ({
  unit,
  date: '2019-11-12',
  place: 'Trụ sở UBND xã',
  team,
  present,
  remarks: 'Có kế hoạch nhưng chưa ban hành.\nMáy chủ đặt tại phòng một cửa.',
  opinion: 'Thống nhất với nhận xét.',
});

test('whom a seed draws can be drawn again from the ledger and the register alone', async () => {
  const desk = await novemberDesk();
  const codes = await draw(desk, RANDOM);
  expect(codes).toHaveLength(2);
  const file = desk.pathOf(value(await desk.api['ledger.file']({})));
  const { entries } = Ledger.parse(JSON.parse(await readFile(file, 'utf8')));
  const selected = entries.flatMap(({ decision }) =>
    decision.kind === 'inspection-selected' ? [decision] : [],
  )[0];
  const came = entries.flatMap(({ decision }) => (decision.kind === 'arrived' ? [decision] : []));
  const communes = miniRegister.units
    .filter(({ code, block }) => block === 'xa' && came.some(({ unit }) => unit === code))
    .map(({ code }) => code);
  const again = drawUnits({ ...RANDOM, units: communes, sha256 });
  expect(selected).toMatchObject({ rule: RANDOM, units: again.map(({ unit }) => unit) });
  // Who is on the list takes no part in the next draw.
  const rest = value(await desk.api['inspection.propose']({ rule: { ...RANDOM, count: 9 } }));
  expect(rest.outOf).toBe(1);
  expect(rest.units.map(({ unit }) => unit.code)).not.toEqual(expect.arrayContaining(codes));
});

test('the largest gap is the unit whose claim was cut; a complaint and the hand choose freely', async () => {
  const desk = await novemberDesk();
  const gap = { kind: 'largest-gap', count: 5, block: null } as const;
  const proposed = value(await desk.api['inspection.propose']({ rule: gap }));
  expect(proposed.units).toMatchObject([{ unit: { code: '20001' }, gap: '3' }]);
  value(await desk.api['inspection.select']({ rule: gap, units: ['20001'], reason: 'KH 83' }));
  const complaint = { rule: { kind: 'complaint' as const }, units: ['snv'], reason: 'Đơn số 5' };
  value(await desk.api['inspection.select'](complaint));
  const { rows, seed } = value(await desk.api['inspection.list']({}));
  expect(rows.map(({ unit, state }) => [unit.code, state])).toEqual([
    ['20001', 'selected'],
    ['snv', 'selected'],
  ]);
  expect(seed).toMatch(/^[0-9a-f]{12}$/);
});

test('a visit: planned, announced, scored on the spot, photographed, recorded, written down as minutes', async () => {
  const desk = await novemberDesk();
  const [unit = ''] = await draw(desk, { ...RANDOM, count: 1 });
  const plan = { unit, date: '2019-11-12', place: 'Trụ sở UBND xã', team, leaves: ['A.1', 'B.2'] };
  value(await desk.api['inspection.plan']({ plans: [plan] }));
  const [letter] = value(await desk.api['inspection.letters']({ units: [unit] }));
  const announced = await wordText(desk.pathOf(letter ?? { id: '', name: '' }));
  expect(announced).toContain('12/11/2019');
  expect(announced).toContain('A.1 Kế hoạch ứng dụng CNTT');
  const form = value(await desk.api['inspection.minutes']({ unit }));
  expect(await wordText(desk.pathOf(form))).toContain('Chức vụ: ………');

  desk.clock.set('2019-11-13T08:00:00+07:00');
  const check = { unit, leaf: 'A.1', outcome: 'changed', points: '2', reason: 'Chưa ký' } as const;
  value(await desk.api['review.record']({ checks: [check], round: 'field' }));
  await addPhoto(desk, unit, 'A.1');
  expect(value(await desk.api['inspection.record'](visit(unit)))).toEqual({ photos: 1 });

  const seen = value(await desk.api['inspection.unit']({ unit }));
  expect(seen.row).toMatchObject({ state: 'visited', leaves: 2, looked: 1, photos: 1 });
  expect(seen.unrecorded).toBe(false);
  expect(seen.leaves.find(({ code }) => code === 'A.1')).toMatchObject({
    self: '4',
    field: '2',
    standing: '2',
    source: 'field',
    reason: 'Chưa ký',
    planned: true,
  });
  const minutes = value(await desk.api['inspection.minutes']({ unit }));
  expect(minutes.name).toBe(`tap-duot-bien-ban-thu-2019-${unit}.docx`);
  const text = await wordText(desk.pathOf(minutes));
  for (const part of [
    'BIÊN BẢN',
    'DỮ LIỆU TẬP DƯỢT, không phải kết quả thật',
    'Bốc ngẫu nhiên 1 đơn vị',
    'Cán bộ tập dượt 21, Phó Trưởng phòng CNTT, Tổ trưởng',
    'Máy chủ đặt tại phòng một cửa.',
    'Thống nhất với nhận xét.',
    'Bảng niêm yết thủ tục',
    'ĐẠI DIỆN ĐƠN VỊ',
    'TỔ TRƯỞNG',
    'Lãnh đạo tập dượt 31',
  ])
    expect(text).toContain(part);
  const provenance = value(await desk.api['ranking.provenance']({ unit, leaf: 'A.1' }));
  expect(provenance.chain.at(-1)).toMatchObject({ source: 'field', points: '2', effective: true });
});

test('photos belong to a leaf, can be described, looked at and taken away; the record says when it lags behind', async () => {
  const desk = await novemberDesk();
  const [unit = ''] = await draw(desk, { ...RANDOM, count: 1 });
  const { sha256: photo } = await addPhoto(desk, unit, null);
  expect((await addPhoto(desk, unit, 'A.1')).sha256).toBe(photo);
  desk.clock.set('2019-11-13T08:00:00+07:00');
  value(await desk.api['inspection.record'](visit(unit)));
  const about = { unit, sha256: photo, leaf: 'B.2', caption: 'Sổ theo dõi hồ sơ' };
  value(await desk.api['photo.describe'](about));
  const after = value(await desk.api['inspection.unit']({ unit }));
  expect(after.unrecorded).toBe(true);
  expect(after.photos).toMatchObject([{ leaf: 'B.2', caption: 'Sổ theo dõi hồ sơ' }]);
  const copy = value(await desk.api['photo.file']({ unit, sha256: photo }));
  expect(await readFile(desk.pathOf(copy))).toEqual(PNG);
  value(await desk.api['photo.remove']({ unit, sha256: photo }));
  expect(value(await desk.api['inspection.unit']({ unit })).photos).toEqual([]);
});

test('the plan goes out as Word and as Excel; a cancelled visit is still in it with its reason to be there', async () => {
  const desk = await novemberDesk();
  const [first = '', second = ''] = await draw(desk, RANDOM);
  const plan = { unit: first, date: '2019-11-12', place: 'UBND xã', team, leaves: [] };
  value(await desk.api['inspection.plan']({ plans: [plan] }));
  value(await desk.api['inspection.cancel']({ unit: second, reason: 'Sạt lở đường' }));
  const docx = value(await desk.api['inspection.plan-file']({ format: 'docx' }));
  const text = await wordText(desk.pathOf(docx));
  expect(text).toContain('SHA-256');
  expect(text).toContain('Họp 28/10, số 417');
  const xlsx = value(await desk.api['inspection.plan-file']({ format: 'xlsx' }));
  expect(xlsx.name).toBe('tap-duot-kiem-tra-thuc-te-thu-2019.xlsx');
  expect(xlsx.size).toBeGreaterThan(3000);
  const { rows } = value(await desk.api['inspection.list']({}));
  expect(rows.map(({ state }) => state).toSorted()).toEqual(['cancelled', 'planned']);
});

/** As many as one unit may have, entered behind the desk's back: sixty times onto the disk takes long. */
function sixtyPhotos(desk: TestBackend, unit: string) {
  const db = openDatabase(path.join(desk.dir, 'cqdt.sqlite'));
  const photos = createPhotoRepository(db);
  for (let at = 0; at < 60; at += 1)
    photos.insert({
      sha256: sha256(String(at)),
      unit,
      leaf: null,
      extension: 'png',
      size: 1,
      fileName: `${at}.png`,
      caption: '',
      takenAt: '2019-11-12T09:30:00+07:00',
      package: null,
    });
  db.close();
}

const reached = new Set<string>();

async function refuses(
  desk: TestBackend,
  [method, code]: [keyof typeof inspectionMethods, string],
  input: unknown,
) {
  const before = dumpOf(desk);
  expect(await desk.send({ method, input })).toMatchObject({ ok: false, error: { code } });
  expect(dumpOf(desk)).toBe(before);
  expect(errorMessage({ code }).text).not.toBe(errorMessage({ code: 'internal' }).text);
  reached.add(`${method} ${code}`);
}

afterAll(() => {
  const declared = Object.entries(inspectionMethods).flatMap(([name, { errors }]) =>
    errors.map((code: string) => `${name} ${code}`),
  );
  expect([...reached].toSorted()).toEqual(declared.toSorted());
});

test('what cannot be is refused and changes nothing', async () => {
  expect.hasAssertions();
  const desk = await novemberDesk();
  const other = { ...RANDOM, seed: 'số khác' };
  const { units } = value(await desk.api['inspection.propose']({ rule: RANDOM }));
  const drawn = units.map(({ unit }) => unit.code);
  const foreign = { rule: RANDOM, units: drawn.toReversed(), reason: 'KH 83' };
  await refuses(desk, ['inspection.select', 'inspection/draw-differs'], foreign);
  const byHand = { rule: { kind: 'by-hand' }, units: ['10003'], reason: 'Chưa gửi hồ sơ' };
  await refuses(desk, ['inspection.select', 'inspection/not-eligible'], byHand);
  const none = ['inspection/not-selected', 'inspection/nothing-planned'] as const;
  await refuses(desk, ['inspection.plan-file', none[1]], { format: 'docx' });
  await refuses(desk, ['inspection.letters', none[1]], { units: drawn });
  const unit = drawn[0] ?? '';
  const plan = { unit, date: '2019-11-12', place: '', team, leaves: [] };
  await refuses(desk, ['inspection.plan', none[0]], { plans: [plan] });
  await refuses(desk, ['inspection.cancel', none[0]], { unit, reason: 'Mưa lũ' });
  await refuses(desk, ['inspection.unit', none[0]], { unit });
  await refuses(desk, ['inspection.minutes', none[0]], { unit });
  await refuses(desk, ['inspection.record', none[0]], visit(unit));
  const photo = { unit, leaf: null, caption: '', takenAt: '2019-11-12T09:30:00+07:00' };
  const file = await desk.giveBytes('a.png', PNG);
  await refuses(desk, ['photo.add', none[0]], { ...photo, file });

  value(await desk.api['inspection.select']({ rule: RANDOM, units: drawn, reason: 'KH 83' }));
  const odd = { plans: [{ ...plan, leaves: ['A.1', 'Z.9'] }] };
  await refuses(desk, ['inspection.plan', 'inspection/leaf-unknown'], odd);
  await refuses(desk, ['inspection.record', 'inspection/in-future'], visit(unit));
  const give = async (name: string, bytes: Uint8Array | string) => ({
    ...photo,
    file: await desk.giveBytes(name, bytes),
  });
  await refuses(desk, ['photo.add', 'photo/empty'], await give('a.png', ''));
  const program = await give('a.png', 'MZ không phải ảnh');
  await refuses(desk, ['photo.add', 'photo/not-an-image'], program);
  const huge = await give('a.png', Buffer.alloc(20_000_001, 1));
  await refuses(desk, ['photo.add', 'photo/too-large'], huge);
  sixtyPhotos(desk, unit);
  await refuses(desk, ['photo.add', 'photo/too-many'], await give('61.png', PNG));
  const absent = { unit, sha256: '0'.repeat(64) };
  await refuses(desk, ['photo.file', 'photo/unknown'], absent);
  await refuses(desk, ['photo.remove', 'photo/unknown'], absent);
  const words = { ...absent, leaf: null, caption: '' };
  await refuses(desk, ['photo.describe', 'photo/unknown'], words);

  desk.clock.set('2019-11-13T08:00:00+07:00');
  value(await desk.api['inspection.record'](visit(unit)));
  await refuses(desk, ['inspection.plan', 'inspection/visited'], { plans: [plan] });
  await refuses(desk, ['inspection.cancel', 'inspection/visited'], { unit, reason: 'Nhầm' });
  expect(value(await desk.api['inspection.propose']({ rule: other })).outOf).toBe(1);
});

test('a photo that is gone from the disk or was changed there is not shown as if it were whole', async () => {
  const desk = await novemberDesk();
  const [unit = ''] = await draw(desk, { ...RANDOM, count: 1 });
  const { sha256: photo } = await addPhoto(desk, unit, null);
  const stored = path.join(desk.dir, 'files', photo.slice(0, 2), photo);
  await writeFile(stored, 'khác');
  await refuses(desk, ['photo.file', 'photo/changed-on-disk'], { unit, sha256: photo });
});
