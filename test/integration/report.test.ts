import path from 'node:path';

import Sqlite from 'better-sqlite3';
import { expect, test } from 'vitest';
import { z } from 'zod';

import { createChangeLogRepository } from '../../electron/backend/db/change-log-repository.ts';
import { openPackage } from '../../electron/backend/package/read-package.ts';
import { NO_ANCHORS } from '../../electron/backend/package/trust.ts';
import { ReportData } from '../../shared/domain/package/contents.ts';
import { plainTextOf, RichText, richTextOf } from '../../shared/domain/text/rich-text.ts';
import { anAuthority } from '../builders/authority.ts';
import { aBackend, aFolder, PASSPHRASE, value, type TestBackend } from '../builders/backend.ts';
import { killMidway, seeded } from '../builders/killing.ts';
import { aUnitDesk, fillMiniForm } from '../builders/unit-desk.ts';

const WRITING = path.resolve(import.meta.dirname, '../ordeal/writing-desk.ts');
const KILLS = 4;
const report = {
  required: true,
  sections: [
    { code: 'I', title: 'Kết quả' },
    { code: 'I.1', title: 'Kết quả của huyện', levels: ['huyen' as const] },
    { code: 'II', title: 'Kiến nghị' },
    { code: 'III', title: 'Danh mục tài liệu', optional: true as const },
  ],
};
const RICH: RichText = [
  { kind: 'paragraph', runs: [{ text: 'Đã ban hành ' }, { text: '3 kế hoạch', bold: true }] },
  { kind: 'list', ordered: true, items: [[{ text: 'Một', italic: true }], [{ text: 'Hai' }]] },
];

async function aWritingDesk(unit = '10001'): Promise<TestBackend> {
  return await aUnitDesk(
    await anAuthority({ folder: await aFolder(), campaign: { report } }),
    unit,
  );
}

/** The history of a section as it lies in the file: who wrote what over what, when. */
function historyOf({ dir }: TestBackend, section: string) {
  const db = new Sqlite(path.join(dir, 'cqdt.sqlite'), { readonly: true });
  const lines = createChangeLogRepository(db).of('report', section);
  db.close();
  return lines.map(({ at, old, new: now }) => [at.slice(11, 16), old, now]);
}

test('a unit has the sections of its level; a commune is not asked what only districts answer', async () => {
  const codes = async (unit: string) => {
    const { api } = await aWritingDesk(unit);
    const { reportSections } = value(await api['form.get']({}));
    const { problems } = value(await api['submission.preview']({}));
    const missing = problems.filter(({ code }) => code === 'report-section-empty');
    return [reportSections.map(({ code }) => code), missing.map(({ params }) => params['section'])];
  };
  expect(await codes('10001')).toEqual([
    ['I', 'II', 'III'],
    ['I', 'II'],
  ]);
  // With a section below it, the first one is only a heading there.
  expect(await codes('101')).toEqual([
    ['I', 'I.1', 'II', 'III'],
    ['I.1', 'II'],
  ]);
});

test('text goes from the editor to the package as it was written, and only what has letters counts as written', async () => {
  const desk = await aWritingDesk();
  const { api } = desk;
  await fillMiniForm(desk);
  value(await api['form.save-report']({ section: 'I', text: RICH }));
  value(await api['form.save-report']({ section: 'II', text: richTextOf(' \n ') }));
  const blocked = await api['submission.approve']({});
  expect(blocked).toMatchObject({ ok: false, error: { code: 'submission/problems-block' } });
  value(await api['form.save-report']({ section: 'II', text: richTextOf('Không có.') }));
  value(await api['submission.approve']({}));
  const { file } = value(await api['submission.seal']({ passphrase: PASSPHRASE }));

  const opened = await openPackage(desk.pathOf(file), {
    anchors: NO_ANCHORS,
    arrivedAt: '2019-10-11T08:00:00+07:00',
  });
  if (!opened.ok) throw new Error(opened.error.code);
  const bytes = await opened.value.readEntry('data/report.json');
  const sent = ReportData.parse(JSON.parse(Buffer.from(bytes).toString('utf8')));
  await opened.value.close();
  expect(sent).toEqual({ format: 'report/2', sections: { I: RICH, II: richTextOf('Không có.') } });
});

test('what is typed in one go is one line of the history; a pause and an approval begin a new one (U3, U9)', async () => {
  const desk = await aWritingDesk();
  const { api, clock } = desk;
  await fillMiniForm(desk);
  value(await api['form.save-report']({ section: 'II', text: richTextOf('Không có.') }));
  const write = async (time: string, text: string) => {
    clock.set(`2019-10-10T${time}:00+07:00`);
    value(await api['form.save-report']({ section: 'I', text: richTextOf(text) }));
  };
  await write('09:00', 'Đã');
  await write('09:03', 'Đã làm');
  await write('09:07', 'Đã làm xong.');
  await write('09:20', 'Đã làm xong hết.');
  await write('09:21', 'Đã làm xong hết.');
  value(await api['submission.approve']({}));
  await write('09:22', 'Chưa xong.');
  const words = historyOf(desk, 'I').map(([at, old, now]) => [at, plain(old), plain(now)]);
  expect(words).toEqual([
    ['09:07', '', 'Đã làm xong.'],
    ['09:20', 'Đã làm xong.', 'Đã làm xong hết.'],
    ['09:22', 'Đã làm xong hết.', 'Chưa xong.'],
  ]);
  const { versions } = value(await api['report.history']({ section: 'I' }));
  expect(versions.map(({ text }) => plainTextOf(text))).toEqual(
    words.map(([, , now]) => now).toReversed(),
  );
  expect(versions[0]).toMatchObject({ who: 'Cán bộ tập dượt 12', via: null });
  const unknown = await api['report.history']({ section: 'X' });
  expect(unknown).toMatchObject({ ok: false, error: { code: 'form/unknown-section' } });
});

function plain(text: unknown): string {
  return text === null ? '' : plainTextOf(RichText.parse(text));
}

test(`${KILLS} kills in the middle of writing lose no text that was acknowledged, and leave no half (R2)`, async () => {
  const desk = await aWritingDesk();
  desk.close();
  const random = seeded(169);
  let next = 1;
  for (let kill = 1; kill <= KILLS; kill += 1) {
    const when = { afterLines: 1 + Math.floor(random() * 20), thenMs: random() * 5 };
    const lines = await killMidway(WRITING, [desk.dir, String(next)], when);
    const said = lines.map((line) => z.object({ text: z.int() }).parse(line).text);
    const reopened = await aBackend({ dir: desk.dir });
    const { report: texts } = value(await reopened.api['form.get']({}));
    const stored = plainTextOf(texts['I'] ?? []);
    reopened.close();
    const [, first, last] = /^Bản (\d+)\n[^]*\nhết bản (\d+)$/u.exec(stored) ?? [];
    expect(first).toBe(last);
    expect([said.at(-1), (said.at(-1) ?? 0) + 1]).toContain(Number(first));
    next = Number(first) + 1;
  }
}, 120_000);
