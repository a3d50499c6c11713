import { readFile } from 'node:fs/promises';

import { expect, test } from 'vitest';

import { anAuthority } from '../builders/authority.ts';
import { aFolder, PASSPHRASE, value } from '../builders/backend.ts';
import { aUnitDesk, fillMiniForm, PEOPLE } from '../builders/unit-desk.ts';

test('before the second revision goes out, the desk says what it changes against the first (S2)', async () => {
  const authority = await anAuthority({ folder: await aFolder() });
  const desk = await aUnitDesk(authority, '10001');
  const { api } = desk;
  await fillMiniForm(desk);
  expect(value(await api['submission.changes']({}))).toBeNull();
  const file = await desk.giveBytes('Kế hoạch.pdf', '%PDF-1.4\n% Kế hoạch\n');
  const { sha256 } = value(await api['evidence.add']({ file, title: 'Kế hoạch' }));
  const entry = { evidence: [{ sha256, place: '' }] };
  value(await api['form.save-leaf']({ leaf: 'A.1', entry }));
  expect(value(await api['submission.preview']({}))).toMatchObject({
    evidenceCount: 1,
    evidenceLeaves: 1,
    criteria: { sample: true },
  });
  value(await api['submission.approve']({}));
  value(await api['submission.seal']({ passphrase: PASSPHRASE }));
  expect(value(await api['submission.changes']({}))).toBeNull();

  value(await api['submission.recall']({}));
  expect(value(await api['submission.changes']({}))).toMatchObject({
    since: 1,
    leaves: [],
    documentsAdded: 0,
    documentsRemoved: 0,
  });
  value(await api['form.save-answer']({ field: 'dung_han', answer: { value: 4 } }));
  value(await api['form.save-leaf']({ leaf: 'A.1', entry: {} }));
  const changes = value(await api['submission.changes']({}));
  expect(changes?.leaves.length).toBeGreaterThan(0);
  expect(changes).toMatchObject({ documentsAdded: 0, documentsRemoved: 1 });
  expect(changes?.before.achieved).not.toBe(changes?.after.achieved);
});

test('a sealed revision comes again as .zip: the same bytes under a name that filters let through (S1)', async () => {
  const authority = await anAuthority({ folder: await aFolder() });
  const desk = await aUnitDesk(authority, '10001');
  const { api } = desk;
  await fillMiniForm(desk);
  value(await api['submission.approve']({}));
  const sealed = value(await api['submission.seal']({ passphrase: PASSPHRASE }));
  const zip = value(await api['submission.file']({ revision: 1, as: 'zip' }));
  expect(zip.name).toBe('submission-thu-2019-10001-r1.zip');
  expect(await readFile(desk.pathOf(zip))).toEqual(await readFile(desk.pathOf(sealed.file)));
});

test('a deputy signs while the head is away: the approval is asked for again under the new name (U9)', async () => {
  const authority = await anAuthority({ folder: await aFolder() });
  const { api, ...desk } = await aUnitDesk(authority, '10001');
  await fillMiniForm({ api, ...desk });
  value(await api['submission.approve']({}));
  const leader = { name: 'Lãnh đạo tập dượt 13', title: 'Phó Chủ tịch' };
  value(await api['session.save-people']({ people: { ...PEOPLE, leader } }));
  expect(value(await api['session.get']({})).desk?.people.leader).toEqual(leader);
  expect(value(await api['submission.preview']({})).approval).toBeNull();
  value(await api['submission.approve']({}));
  expect(value(await api['submission.preview']({})).approval).toMatchObject({
    by: leader.name,
    title: leader.title,
  });
});
