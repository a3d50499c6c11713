import { readFile } from 'node:fs/promises';

import { expect, test } from 'vitest';

import type { HistoryLine } from '../../shared/domain/history/leaf-history.ts';
import { anAuthority } from '../builders/authority.ts';
import { aBackend, aFolder, PASSPHRASE, value, type TestBackend } from '../builders/backend.ts';
import { sentEarlier } from '../builders/earlier-year.ts';
import { aUnitDesk, fillMiniForm } from '../builders/unit-desk.ts';

const theDesk = async () =>
  await aUnitDesk(await anAuthority({ folder: await aFolder() }), '10001');

async function history({ api }: TestBackend, leaf: string): Promise<readonly HistoryLine[]> {
  return value(await api['leaf.history']({ leaf })).lines;
}

test('the history of a leaf tells figures, texts and sending, newest first; typing in one go is one line (U3)', async () => {
  const desk = await theDesk();
  const { api, clock } = desk;
  const typed = async (at: string, figure: number) => {
    clock.set(`2019-10-10T${at}+07:00`);
    value(await api['form.save-answer']({ field: 'can_bo', answer: { value: figure } }));
  };
  await typed('09:00:00', 1);
  await typed('09:00:01', 10);
  await typed('09:30:00', 12);
  value(await api['form.save-leaf']({ leaf: 'A.2', entry: { reason: 'Thiếu đường truyền' } }));
  value(await api['form.save-answer']({ field: 'ho_so', answer: { value: 8 } }));

  const lines = await history(desk, 'A.2');
  expect(lines).toMatchObject([
    { kind: 'text', part: 'reason', old: null, new: 'Thiếu đường truyền' },
    { kind: 'answer', field: 'can_bo', old: { value: 10 }, new: { value: 12 } },
    { kind: 'answer', field: 'can_bo', old: null, new: { value: 10 } },
  ]);
  expect(lines.every(({ who }) => who === 'Cán bộ tập dượt 12')).toBe(true);
  expect(await api['leaf.history']({ leaf: 'Z.9' })).toMatchObject({
    error: { code: 'form/unknown-leaf' },
  });
});

test('sending and recalling stand in the history of every leaf', async () => {
  const desk = await theDesk();
  await fillMiniForm(desk);
  value(await desk.api['submission.approve']({}));
  value(await desk.api['submission.seal']({ passphrase: PASSPHRASE }));
  expect(await desk.api['form.save-unread']({ field: 'can_bo', text: '2l' })).toMatchObject({
    error: { code: 'form/locked' },
  });
  value(await desk.api['submission.recall']({}));
  const kinds = (await history(desk, 'A.1')).map(({ kind, revision }) => [kind, revision]);
  expect(kinds).toEqual([
    ['recalled', 2],
    ['sealed', 1],
    ['answer', 1],
  ]);
});

test('"2l" survives a restart, stands in the way of approval, and is gone once a figure is there (U3, U5)', async () => {
  const desk = await theDesk();
  await fillMiniForm(desk);
  value(await desk.api['form.save-answer']({ field: 'can_bo', answer: null }));
  value(await desk.api['form.save-unread']({ field: 'can_bo', text: '2l' }));
  desk.close();

  const again = await aBackend({ dir: desk.dir });
  expect(value(await again.api['form.get']({})).unread).toEqual({ can_bo: '2l' });
  const { problems } = value(await again.api['submission.preview']({}));
  expect(problems).toEqual([
    {
      code: 'answer-unread',
      severity: 'block',
      leaf: 'A.2',
      field: 'can_bo',
      params: { text: '2l' },
    },
  ]);
  expect(await again.api['submission.approve']({})).toMatchObject({
    error: { code: 'submission/problems-block' },
  });
  value(await again.api['form.save-answer']({ field: 'can_bo', answer: { value: 21 } }));
  expect(value(await again.api['form.get']({})).unread).toEqual({});
});

test('a pasted block keeps what does not parse in the same step as what does', async () => {
  const desk = await theDesk();
  const saved = await desk.api['form.save-many']({
    answers: [{ field: 'ho_so', answer: { value: 8 } }],
    leaves: [],
    unread: [{ field: 'can_bo', text: '1O' }],
  });
  expect(saved.ok).toBe(true);
  const foreign = await desk.api['form.save-many']({
    answers: [{ field: 'ho_so', answer: { value: 9 } }],
    leaves: [],
    unread: [{ field: 'bc_cham', text: 'x' }],
  });
  expect(foreign).toMatchObject({ error: { code: 'form/unknown-field' } });
  const form = value(await desk.api['form.get']({}));
  expect(form.answers['ho_so']).toEqual({ value: 8 });
  expect(form.unread).toEqual({ can_bo: '1O' });
});

test("the unit's own submission of an earlier year stands beside the form: what was checked is said (U2)", async () => {
  const desk = await theDesk();
  expect(value(await desk.api['last-year.get']({}))).toBeNull();
  const file = await sentEarlier({ unit: '10001' });
  const opened = value(await desk.api['last-year.open']({ file: await desk.give(file) }));
  expect(opened).toMatchObject({
    year: 2018,
    certificateChecked: false,
    answers: { can_bo: { value: 10 }, co_ke_hoach: { value: true } },
    points: { 'A.1': '4' },
  });
  desk.close();

  const again = await aBackend({ dir: desk.dir });
  expect(value(await again.api['last-year.get']({}))).toMatchObject({ year: 2018 });
  value(await again.api['last-year.forget']({}));
  expect(value(await again.api['last-year.get']({}))).toBeNull();
});

test("another unit's file, this year's file, a campaign and a changed file are refused, and nothing stays", async () => {
  const authority = await anAuthority({ folder: await aFolder() });
  const desk = await aUnitDesk(authority, '10001');
  const refusal = async (file: string) => {
    const opened = await desk.api['last-year.open']({ file: await desk.give(file) });
    return opened.ok ? null : opened.error;
  };
  const neighbour = await sentEarlier({ unit: '10002' });
  expect(await refusal(neighbour)).toMatchObject({ code: 'last-year/other-unit' });
  const thisYear = await sentEarlier({
    unit: '10001',
    campaign: { id: 'thu-2019-lai', year: 2019 },
  });
  expect(await refusal(thisYear)).toMatchObject({
    code: 'last-year/not-earlier',
    params: { year: 2019, present: 2019 },
  });
  expect(await refusal(authority.campaignFile)).toMatchObject({
    code: 'last-year/not-a-submission',
  });
  const bytes = await readFile(await sentEarlier({ unit: '10001' }));
  bytes[bytes.length >> 1] = (bytes[bytes.length >> 1] ?? 0) ^ 1;
  const changed = await desk.giveBytes('submission.cqdt', bytes);
  expect(await desk.api['last-year.open']({ file: changed })).toMatchObject({
    error: { code: 'package/refused' },
  });
  expect(value(await desk.api['last-year.get']({}))).toBeNull();
});
