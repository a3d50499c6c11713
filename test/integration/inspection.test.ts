import { readFile } from 'node:fs/promises';

import { expect, test } from 'vitest';

import { Ledger } from '../../shared/domain/decisions/decision.ts';
import { drawUnits } from '../../shared/domain/inspection/draw-units.ts';
import { value } from '../builders/backend.ts';
import { miniRegister, sha256 } from '../builders/mini-campaign.ts';
import { makeWorld } from '../builders/packages.ts';
import {
  aReviewerLaptop,
  handOut,
  nameReviewer,
  sealFindings,
  takeFindings,
} from '../builders/reviewer-laptop.ts';
import { addPhoto, draw, novemberDesk, PNG, RANDOM, team, visit } from '../builders/visits.ts';
import { wordText } from '../builders/word-text.ts';

const world = await makeWorld();

test('whom a seed draws can be drawn again from the ledger and the register alone', async () => {
  const desk = await novemberDesk(world);
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
  const desk = await novemberDesk(world);
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
  const desk = await novemberDesk(world);
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
  expect(provenance.rule).toBe('last-look');
  expect(provenance.chain.at(-1)).toMatchObject({ source: 'field', points: '2', effective: true });
});

test('photos belong to a leaf, can be described, looked at and taken away; the record says when it lags behind', async () => {
  const desk = await novemberDesk(world);
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
  const desk = await novemberDesk(world);
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

test('a visit on a laptop without a network: scores, photos and record come back signed, once', async () => {
  const desk = await novemberDesk(world);
  const [unit = ''] = await draw(desk, { ...RANDOM, count: 1 });
  const plan = { unit, date: '2019-11-12', place: 'UBND xã', team, leaves: ['A.1', 'B.2'] };
  value(await desk.api['inspection.plan']({ plans: [plan] }));
  const { laptop, enrolment } = await aReviewerLaptop(world);
  const reviewer = await nameReviewer(desk, enrolment, { units: [unit] });
  const [workset = ''] = await handOut(desk, new Map([[reviewer, laptop]]), 'field');

  laptop.clock.set('2019-11-12T09:00:00+07:00');
  const { rows } = value(await laptop.api['inspection.list']({}));
  expect(rows).toMatchObject([
    { unit: { code: unit }, state: 'planned', plan: { place: 'UBND xã' } },
  ]);
  const check = { unit, leaf: 'A.1', outcome: 'changed', points: '3', reason: 'Đã ký' } as const;
  value(await laptop.api['review.record']({ checks: [check], round: 'field' }));
  const { sha256: photo } = await addPhoto(laptop, unit, 'A.1');
  value(await laptop.api['inspection.record'](visit(unit)));
  const form = value(await laptop.api['inspection.minutes']({ unit }));
  expect(await wordText(laptop.pathOf(form))).toContain('Đã ký');
  expect(
    await laptop.send({ method: 'inspection.cancel', input: { unit, reason: 'x' } }),
  ).toMatchObject({
    error: { code: 'not-allowed' },
  });

  const findings = await sealFindings(laptop, workset);
  desk.clock.set('2019-11-13T08:00:00+07:00');
  await takeFindings(desk, findings);
  await takeFindings(desk, findings);
  const back = value(await desk.api['inspection.unit']({ unit }));
  expect(back.row).toMatchObject({
    state: 'visited',
    photos: 1,
    visit: { by: 'Cán bộ tập dượt 21' },
  });
  expect(back.leaves.find(({ code }) => code === 'A.1')).toMatchObject({
    field: '3',
    source: 'field',
  });
  expect(back.photos).toMatchObject([{ sha256: photo, leaf: 'A.1' }]);
  const copy = value(await desk.api['photo.file']({ unit, sha256: photo }));
  expect(await readFile(desk.pathOf(copy))).toEqual(PNG);
});
