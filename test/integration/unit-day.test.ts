import { readFile } from 'node:fs/promises';

import { expect, test } from 'vitest';

import { openDataFolder } from '../../electron/backend/data-folder.ts';
import { createChangeLogRepository } from '../../electron/backend/db/change-log-repository.ts';
import { anAuthority } from '../builders/authority.ts';
import { aBackend, aFolder, PASSPHRASE, value } from '../builders/backend.ts';
import { aUnitDesk, fillMiniForm, OFFICER } from '../builders/unit-desk.ts';

const PDF = '%PDF-1.4\n% Kế hoạch ứng dụng CNTT\n';

test("a commune's day: open, fill, cite, approve, seal, receipt, recall, send again", async () => {
  const authority = await anAuthority({ folder: await aFolder() });
  const desk = await aUnitDesk(authority, '10001');
  const { api } = desk;
  expect(value(await api['session.get']({}))).toMatchObject({
    campaign: { id: 'thu-2019', practice: true, sample: true },
    desk: { role: 'unit', key: 'issued', unit: { code: '10001', parentName: 'Huyện 101' } },
  });

  await fillMiniForm(desk);
  const file = await desk.giveBytes('Kế hoạch.pdf', PDF);
  const document = value(await api['evidence.add']({ file, title: 'Kế hoạch 2019' }));
  const evidence = [{ sha256: document.sha256, place: 'trang 1' }];
  value(await api['form.save-leaf']({ leaf: 'A.1', entry: { note: 'Đã ban hành', evidence } }));

  const before = value(await api['submission.preview']({}));
  expect(before).toMatchObject({
    state: 'draft',
    revision: 1,
    problems: [],
    evidenceCount: 1,
    approval: null,
    receiver: 'Huyện 101',
    fileName: 'submission-thu-2019-10001-r1.cqdt',
  });
  value(await api['submission.approve']({}));
  expect(value(await api['submission.preview']({})).approval).toMatchObject({
    by: 'Lãnh đạo tập dượt 12',
  });

  const sealed = value(await api['submission.seal']({ passphrase: PASSPHRASE }));
  expect(sealed.words).toHaveLength(8);
  expect(sealed.subject).toContain('[TẬP DƯỢT] Xã Một 1');
  const bytes = await readFile(desk.pathOf(sealed.file));
  expect(Math.abs(bytes.length - before.totalBytes)).toBeLessThan(9000);
  const again = value(await api['submission.file']({ revision: 1 }));
  expect(await readFile(desk.pathOf(again))).toEqual(bytes);
  expect(value(await api['form.get']({})).state).toBe('sealed');

  const receipt = await authority.make({
    kind: 'receipt',
    unit: { code: '10001', level: 'xa', name: 'Xã Một 1' },
    data: {
      receipt: {
        format: 'receipt/1',
        unit: '10001',
        revision: 1,
        digest: sealed.digest,
        number: 7,
        arrivedAt: '2019-10-11T08:00:00+07:00',
        importedAt: '2019-10-11T08:00:00+07:00',
        via: null,
        inTime: true,
      },
    },
  });
  for (let time = 0; time < 2; time += 1)
    value(await api['inbox.open']({ file: await desk.give(receipt.file) }));
  expect(value(await api['submission.preview']({})).sealed).toMatchObject([
    { revision: 1, digest: sealed.digest, receipts: [{ number: 7, inTime: true }] },
  ]);

  expect(value(await api['submission.recall']({}))).toEqual({ revision: 2 });
  value(await api['form.save-answer']({ field: 'can_bo', answer: { value: 9 } }));
  value(await api['submission.approve']({}));
  const second = value(await api['submission.seal']({ passphrase: PASSPHRASE }));
  expect(second.revision).toBe(2);
  const { sealed: list, previous } = value(await api['submission.preview']({}));
  expect(list.map(({ revision }) => revision)).toEqual([2, 1]);
  expect(previous).toBe(sealed.digest);
  expect(desk.logged).toEqual([]);
});

test('everything saved is there after a restart, with who changed what and when', async () => {
  const authority = await anAuthority({ folder: await aFolder() });
  const desk = await aUnitDesk(authority, 'snv');
  await fillMiniForm(desk);
  desk.clock.set('2019-10-11T09:30:00+07:00');
  const answer = { value: 12 };
  expect(value(await desk.api['form.save-answer']({ field: 'can_bo', answer })).savedAt).toBe(
    '2019-10-11T09:30:00+07:00',
  );
  // The same figure again changes nothing and leaves no line.
  value(await desk.api['form.save-answer']({ field: 'can_bo', answer }));
  value(await desk.api['form.save-leaf']({ leaf: 'A.1', entry: { reason: 'Tiếng Việt' } }));
  desk.close();

  const folder = openDataFolder(desk.dir);
  const [first, second, ...more] = createChangeLogRepository(folder.db).of('answer', 'can_bo');
  folder.close();
  const who = 'Cán bộ tập dượt 12';
  expect(first).toMatchObject({ old: null, new: { value: 10 }, who, revision: 1 });
  expect(second).toMatchObject({
    old: { value: 10 },
    new: answer,
    at: '2019-10-11T09:30:00+07:00',
  });
  expect(more).toEqual([]);

  const reopened = await aBackend({ dir: desk.dir });
  const form = value(await reopened.api['form.get']({}));
  expect(form.answers['can_bo']).toEqual(answer);
  expect(form.leaves['A.1']).toEqual({ reason: 'Tiếng Việt' });
  expect(form.savedAt).toBe('2019-10-11T09:30:00+07:00');
  expect(reopened.uncleanStop).toBe(false);
});

test('another CA is refused until a person confirms it too', async () => {
  const first = await anAuthority({ folder: await aFolder() });
  const second = await anAuthority({ folder: await aFolder(), campaign: { name: 'Đợt khác' } });
  const { api, give } = await aBackend();
  const open = async (it: { campaignFile: string }) =>
    await api['setup.open-campaign']({ file: await give(it.campaignFile) });
  expect(value(await open(first)).confirmedAt).toBeNull();
  value(await api['setup.confirm-authority']({ fingerprint: first.fingerprint, by: OFFICER }));
  expect(await open(second)).toMatchObject({
    error: { code: 'package/refused', params: { problem: 'authority-changed' } },
  });
  expect(value(await api['session.get']({})).campaign?.name).toBe(first.campaign.name);
  value(await api['setup.confirm-authority']({ fingerprint: second.fingerprint, by: OFFICER }));
  expect(value(await api['session.get']({})).campaign?.name).toBe('Đợt khác');
  expect(value(await open(second)).confirmedAt).not.toBeNull();
});
