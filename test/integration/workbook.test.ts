import { readFileSync } from 'node:fs';

import { expect, test } from 'vitest';

import { openDataFolder } from '../../electron/backend/data-folder.ts';
import { createChangeLogRepository } from '../../electron/backend/db/change-log-repository.ts';
import { anAuthority } from '../builders/authority.ts';
import { aFolder, value, type TestBackend } from '../builders/backend.ts';
import { decompressionBomb, hostileNames } from '../builders/damaged-workbooks.ts';
import { cellOf, editWorkbook } from '../builders/form-books.ts';
import { aUnitDesk, fillMiniForm } from '../builders/unit-desk.ts';

async function aFilledDesk(): Promise<TestBackend> {
  const desk = await aUnitDesk(await anAuthority({ folder: await aFolder() }), '10001');
  await fillMiniForm(desk);
  value(await desk.api['form.save-leaf']({ leaf: 'A.1', entry: { note: 'Đã ban hành' } }));
  return desk;
}

async function exported(desk: TestBackend): Promise<string> {
  return desk.pathOf(value(await desk.api['workbook.export']({})));
}

test('export, fill elsewhere, look, take, take back: each step does only what it says (U6)', async () => {
  const desk = await aFilledDesk();
  const { api } = desk;
  const file = await exported(desk);
  await editWorkbook(file, (book) => {
    cellOf(book, 'field:can_bo', 'value').value = 12;
    cellOf(book, 'leaf:A.1', 'reason').value = 'Thiếu máy';
  });
  const before = value(await api['form.get']({}));
  const token = await desk.give(file);
  const seen = value(await api['workbook.inspect']({ file: token }));
  expect(seen).toMatchObject({
    fileName: 'phieu-10001-lan-1.xlsx',
    problems: [],
    differences: [
      { kind: 'text', leaf: 'A.1', part: 'reason', before: null, after: 'Thiếu máy', both: false },
      { kind: 'answer', field: 'can_bo', before: { value: 10 }, after: { value: 12 }, both: false },
    ],
  });
  expect(value(await api['form.get']({})).answers).toEqual(before.answers);

  const ids = seen.differences.map(({ id }) => id);
  expect(value(await api['workbook.take']({ file: token, ids }))).toMatchObject({ count: 2 });
  const after = value(await api['form.get']({}));
  expect(after.answers['can_bo']).toEqual({ value: 12 });
  expect(after.leaves['A.1']).toMatchObject({ note: 'Đã ban hành', reason: 'Thiếu máy' });
  // The same again is no difference any more.
  expect(await api['workbook.take']({ file: token, ids })).toMatchObject({
    error: { code: 'workbook/form-changed' },
  });

  expect(value(await api['workbook.take-back']({}))).toMatchObject({ count: 2 });
  expect(value(await api['form.get']({})).answers).toEqual(before.answers);
  expect(await api['workbook.take-back']({})).toMatchObject({
    error: { code: 'workbook/nothing-to-take-back' },
  });
  desk.close();
  const folder = openDataFolder(desk.dir);
  const lines = createChangeLogRepository(folder.db).of('answer', 'can_bo');
  folder.close();
  expect(lines.map(({ via }) => via)).toEqual([null, 'phieu-10001-lan-1.xlsx', null]);
  expect(desk.logged).toEqual([]);
});

test('what both sides changed is shown as such; an old workbook takes nothing back (U6)', async () => {
  const desk = await aFilledDesk();
  const { api } = desk;
  const file = await exported(desk);
  value(await api['form.save-answer']({ field: 'can_bo', answer: { value: 11 } }));
  value(await api['form.save-answer']({ field: 'ho_so', answer: { value: 9 } }));
  await editWorkbook(file, (book) => {
    cellOf(book, 'field:can_bo', 'value').value = 12;
  });
  const token = await desk.give(file);
  const { differences } = value(await api['workbook.inspect']({ file: token }));
  // "ho_so" was only changed here: the workbook has nothing to say about it.
  expect(differences).toMatchObject([
    {
      id: 'answer/can_bo',
      before: { value: 11 },
      after: { value: 12 },
      given: { value: 10 },
      both: true,
    },
  ]);
  value(await api['workbook.take']({ file: token, ids: ['answer/can_bo'] }));
  value(await api['form.save-answer']({ field: 'can_bo', answer: { value: 13 } }));
  expect(await api['workbook.take-back']({})).toMatchObject({
    error: { code: 'workbook/changed-since' },
  });
});

test('a locked form takes nothing, and a workbook nobody looked at is not taken', async () => {
  const desk = await aFilledDesk();
  const token = await desk.give(await exported(desk));
  expect(await desk.api['workbook.take']({ file: token, ids: ['answer/can_bo'] })).toMatchObject({
    error: { code: 'workbook/gone' },
  });
});

test('hostile workbooks are refused in time and memory while the desk goes on answering (U6, R5)', async () => {
  const desk = await aFilledDesk();
  const { api } = desk;
  for (const bytes of [hostileNames(), decompressionBomb(1000)]) {
    const file = await desk.giveBytes('phieu.xlsx', bytes);
    const rss = process.memoryUsage().rss;
    const start = performance.now();
    const running = { now: true };
    const inspecting = api['workbook.inspect']({ file }).finally(() => {
      running.now = false;
    });
    let peak = rss;
    let slowest = 0;
    let answered = 0;
    while (running.now) {
      const asked = performance.now();
      value(await api['form.get']({}));
      slowest = Math.max(slowest, performance.now() - asked);
      peak = Math.max(peak, process.memoryUsage().rss);
      answered += 1;
      await new Promise((resolve) => void setTimeout(resolve, 5));
    }
    const result = await inspecting;
    const refused = !result.ok || result.value.made === null;
    expect(refused, JSON.stringify(result)).toBe(true);
    expect(performance.now() - start).toBeLessThan(5000);
    expect(peak - rss).toBeLessThan(350_000_000);
    expect(answered).toBeGreaterThan(2);
    expect(slowest).toBeLessThan(1000);
  }
  expect(desk.logged).toEqual([]);
});

test('no macro, no link, no code travels in an exported workbook', async () => {
  const desk = await aFilledDesk();
  const bytes = readFileSync(await exported(desk)).toString('latin1');
  expect(bytes).not.toMatch(/vbaProject|externalLink|customXml|activeX/);
});
