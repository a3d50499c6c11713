import { readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';

import { expect, test } from 'vitest';

import { openPackage } from '../../electron/backend/package/read-package.ts';
import { NO_ANCHORS } from '../../electron/backend/package/trust.ts';
import type { HostServices } from '../../electron/backend/ports.ts';
import { err, ok } from '../../shared/lib/result.ts';
import { anAuthority } from '../builders/authority.ts';
import { aBackend, aFolder, PASSPHRASE, value, type TestBackend } from '../builders/backend.ts';
import { aUnitDesk, fillMiniForm } from '../builders/unit-desk.ts';

const aDesk = async () => await aUnitDesk(await anAuthority({ folder: await aFolder() }), '10001');
const PDF = Buffer.from('%PDF-1.4 kế hoạch');
const DESCRIPTION = {
  title: 'Kế hoạch ứng dụng CNTT năm 2019',
  number: '45/KH-UBND',
  issuedOn: '2019-01-15',
  issuer: 'UBND xã',
};

async function add(desk: TestBackend, name = 'ke-hoach.pdf', bytes: Uint8Array = PDF) {
  const file = await desk.giveBytes(name, bytes);
  return value(await desk.api['evidence.add']({ file, title: '' }));
}

const storedAt = (desk: TestBackend, sha256: string) =>
  path.join(desk.dir, 'files', sha256.slice(0, 2), sha256);

/** Makes the form complete and sealed with one document; returns the package's path. */
async function sealed(desk: TestBackend): Promise<string> {
  await fillMiniForm(desk);
  value(await desk.api['submission.approve']({}));
  return desk.pathOf(value(await desk.api['submission.seal']({ passphrase: PASSPHRASE })).file);
}

test('number, date and issuer are kept, remembered, part of the approval, and travel (U3, U4, U9)', async () => {
  const desk = await aDesk();
  const { api } = desk;
  const { sha256 } = await add(desk);
  const entry = { evidence: [{ sha256, place: 'trang 2' }] };
  value(await api['form.save-leaf']({ leaf: 'A.1', entry }));
  await fillMiniForm(desk);
  value(await api['submission.approve']({}));
  value(await api['evidence.describe']({ sha256, description: DESCRIPTION }));
  expect(value(await api['submission.preview']({})).approval).toBeNull();
  expect(value(await api['form.get']({})).evidence).toEqual([
    expect.objectContaining({ sha256, fileName: 'ke-hoach.pdf', ...DESCRIPTION }),
  ]);
  value(await api['evidence.describe']({ sha256, description: { title: DESCRIPTION.title } }));
  expect(value(await api['form.get']({})).evidence[0]).not.toHaveProperty('number');
  value(await api['evidence.describe']({ sha256, description: DESCRIPTION }));

  const opened = value(
    await openPackage(await sealed(desk), {
      anchors: NO_ANCHORS,
      arrivedAt: '2019-10-11T08:00:00+07:00',
    }),
  );
  const travelled = await opened.readEntry('data/assessment.json');
  expect(JSON.parse(Buffer.from(travelled).toString('utf8'))).toMatchObject({
    evidence: [{ sha256, ...DESCRIPTION }],
  });
  await opened.close();
});

test.each([
  ['missing', async (file: string) => await rm(file)],
  ['changed', async (file: string) => await writeFile(file, 'khác')],
] as const)(
  'a file that is %s on the disk is found, and whole again when the same one is added (U4)',
  async (state, damage) => {
    const desk = await aDesk();
    const { sha256 } = await add(desk);
    await add(desk, 'ảnh.png', Buffer.from('89504e470d0a1a0a00', 'hex'));
    expect(value(await desk.api['evidence.check']({}))).toEqual({ damaged: [] });
    await damage(storedAt(desk, sha256));
    expect(value(await desk.api['evidence.check']({}))).toEqual({ damaged: [{ sha256, state }] });
    const again = await add(desk, 'bản gốc.pdf');
    expect(again).toMatchObject({ sha256, fileName: 'ke-hoach.pdf' });
    expect(value(await desk.api['evidence.check']({}))).toEqual({ damaged: [] });
    expect(await readFile(storedAt(desk, sha256))).toEqual(PDF);
  },
);

test('a locked form takes no new document, but a lost one may be given back', async () => {
  const desk = await aDesk();
  const { sha256 } = await add(desk);
  await sealed(desk);
  await rm(storedAt(desk, sha256));
  await add(desk);
  expect(value(await desk.api['evidence.check']({}))).toEqual({ damaged: [] });
  const file = await desk.giveBytes('khác.pdf', Buffer.from('%PDF-1.4 khác'));
  expect(await desk.api['evidence.add']({ file, title: '' })).toMatchObject({
    error: { code: 'form/locked' },
  });
});

test('what was given, taken or refused, does not stay in the inbox', async () => {
  const desk = await aDesk();
  const file = await desk.giveBytes('setup.exe', 'MZ');
  const input = { file, title: '' };
  expect(await desk.api['evidence.add'](input)).toMatchObject({
    error: { code: 'evidence/program', params: { fileName: 'setup.exe' } },
  });
  expect(await desk.api['evidence.add'](input)).toMatchObject({
    error: { code: 'evidence/empty' },
  });
});

/** A desk whose host opens files, or cannot. */
async function aDeskThatOpens(open: HostServices['open']) {
  const authority = await anAuthority({ folder: await aFolder() });
  const made = await aUnitDesk(authority, '10001');
  const document = await add(made);
  made.close();
  const pdf: HostServices['pdf'] = async () => err({ code: 'host/no-pdf' });
  return { desk: await aBackend({ dir: made.dir, host: { open, pdf } }), ...document };
}

test('the system’s program gets a copy under the document’s name; what it writes stays outside (U4)', async () => {
  const opened: string[] = [];
  const { desk, sha256 } = await aDeskThatOpens(async (file) => {
    opened.push(file);
    return ok(null);
  });
  expect(value(await desk.api['evidence.open']({ sha256 }))).toEqual({ fileName: 'ke-hoach.pdf' });
  expect(opened.map((file) => path.basename(file))).toEqual(['ke-hoach.pdf']);
  await writeFile(opened[0] ?? '', 'sửa trong Word');
  expect(value(await desk.api['evidence.check']({}))).toEqual({ damaged: [] });
  const copy = desk.pathOf(value(await desk.api['evidence.file']({ sha256 })));
  expect(await readFile(copy)).toEqual(PDF);
});

test('a program that does not start is said, and nothing but documents is ever opened (R5)', async () => {
  const { desk, sha256 } = await aDeskThatOpens(async () => err({ code: 'host/open-failed' }));
  expect(await desk.api['evidence.open']({ sha256 })).toMatchObject({
    error: { code: 'host/open-failed' },
  });
});
