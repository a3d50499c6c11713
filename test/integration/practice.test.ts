import { createHash } from 'node:crypto';
import { readFile, readdir, writeFile } from 'node:fs/promises';
import path from 'node:path';

import { expect, test } from 'vitest';

import { readShippedCampaign } from '../../electron/backend/campaign/shipped.ts';
import { filesOf } from '../../electron/rehearsal/desk.ts';
import { fillForm } from '../../electron/rehearsal/fill-form.ts';
import { errorMessage } from '../../shared/i18n/error-messages.ts';
import { must } from '../../shared/lib/must.ts';
import { anAuthority } from '../builders/authority.ts';
import { aBackend, aFolder, PASSPHRASE, value, type TestBackend } from '../builders/backend.ts';
import { aUnitDesk, PEOPLE } from '../builders/unit-desk.ts';

/** Xã Ia Sao, huyện Ia Grai, of the shipped campaign. */
const IA_SAO = '23767';
const START = { unit: IA_SAO, people: PEOPLE, passphrase: PASSPHRASE };

async function sessionOf({ api }: TestBackend) {
  return value(await api['session.get']({}));
}

/** Every file of the real desk with its content's digest; tokens of the host and the practice folder are not of it. */
async function realFiles({ dir }: TestBackend): Promise<string[]> {
  const foreign = new Set(['tap-duot', 'inbox', 'exports']);
  const entries = await readdir(dir, { recursive: true, withFileTypes: true });
  const files = entries
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(dir, path.join(entry.parentPath, entry.name)))
    .filter((file) => !foreign.has(file.split(path.sep)[0] ?? '') && !/-shm$|^lock/u.test(file));
  return await Promise.all(
    files.toSorted().map(async (file) => {
      const digest = createHash('sha256').update(await readFile(path.join(dir, file)));
      return `${file} ${digest.digest('hex')}`;
    }),
  );
}

/** A whole submission, filled and sealed on the desk that is in use. */
async function sealSubmission(desk: TestBackend): Promise<string> {
  const { units } = readShippedCampaign('gialai-2019').register;
  const unit = must(
    units.find(({ code }) => code === IA_SAO),
    'the unit',
  );
  const folder = await aFolder();
  await fillForm({
    desk: { api: desk.api, ...filesOf(desk.dir) },
    unit,
    stage: {
      campaignFile: '',
      seed: 'tap-duot',
      evidenceBytes: 20_000,
      desks: folder,
      letters: folder,
      sent: folder,
    },
  });
  value(await desk.api['submission.approve']({}));
  const { file } = value(await desk.api['submission.seal']({ passphrase: PASSPHRASE }));
  return desk.pathOf(file);
}

test('X5: a unit practises alone on an empty machine, leaves, and finds its practice desk again', async () => {
  const desk = await aBackend();
  const units = value(await desk.api['practice.units']({}));
  expect(units).toHaveLength(20 + 17 + 222);
  expect(units.find(({ code }) => code === IA_SAO)).toMatchObject({
    name: 'Xã Ia Sao',
    parentName: 'Huyện Ia Grai',
  });
  expect(value(await desk.api['practice.state']({}))).toEqual({ inUse: false, kept: null });

  value(await desk.api['practice.start'](START));
  const practising = await sessionOf(desk);
  expect(practising.campaign).toMatchObject({
    id: 'tap-duot-gialai-2019',
    practice: true,
    sample: true,
    confirmedAt: '2019-10-10T08:00:00+07:00',
    deadlines: { xa: '2019-10-25T00:00:00+07:00' },
  });
  expect(practising.campaign?.name).toMatch(/^Tập dượt: /u);
  expect(practising.desk).toMatchObject({ role: 'unit', key: 'issued' });
  const filled = value(await desk.api['practice.fill']({}));
  expect(filled.figures).toBeGreaterThan(30);

  value(await desk.api['practice.leave']({ erase: false }));
  expect(await sessionOf(desk)).toMatchObject({ campaign: null, desk: null });
  expect(value(await desk.api['practice.state']({}))).toMatchObject({
    inUse: false,
    kept: { code: IA_SAO },
  });
  desk.close();

  const tomorrow = await aBackend({ dir: desk.dir });
  expect((await sessionOf(tomorrow)).desk).toBeNull();
  value(await tomorrow.api['practice.continue']({}));
  expect(Object.keys(value(await tomorrow.api['form.get']({})).answers)).toHaveLength(
    filled.figures,
  );
  value(await tomorrow.api['practice.leave']({ erase: true }));
  expect(value(await tomorrow.api['practice.state']({}))).toEqual({ inUse: false, kept: null });
  expect(await readdir(desk.dir)).not.toContain('tap-duot');
});

test('X5: the real desk keeps every byte while its unit practises, and cannot be filled with samples', async () => {
  const authority = await anAuthority({ folder: await aFolder() });
  const desk = await aUnitDesk(authority, '10001');
  value(await desk.api['form.save-answer']({ field: 'can_bo', answer: { value: 12 } }));
  const before = await realFiles(desk);
  expect(before.length).toBeGreaterThan(2);

  value(await desk.api['practice.start'](START));
  expect((await sessionOf(desk)).desk?.unit.code).toBe(IA_SAO);
  await sealSubmission(desk);
  value(await desk.api['practice.leave']({ erase: false }));

  expect(await realFiles(desk)).toEqual(before);
  expect((await sessionOf(desk)).desk?.unit.code).toBe('10001');
  expect(value(await desk.api['form.get']({})).answers).toEqual({ can_bo: { value: 12 } });
  expect(await desk.api['practice.fill']({})).toMatchObject({ error: { code: 'practice/none' } });
});

test('X5: what a practice desk signed is refused by the real campaign of the same province, at every door', async () => {
  const practising = await aBackend({ now: '2019-10-12T08:00:00+07:00' });
  value(await practising.api['practice.start'](START));
  const submission = await sealSubmission(practising);
  expect(path.basename(submission)).toBe(`submission-tap-duot-gialai-2019-${IA_SAO}-r1.cqdt`);

  const province = await aBackend({ now: '2019-10-14T08:00:00+07:00' });
  value(
    await province.api['setup.create-province']({
      campaign: 'gialai-2019',
      practice: false,
      people: PEOPLE,
      passphrase: PASSPHRASE,
    }),
  );
  const token = await province.give(submission);
  const [line] = value(await province.api['intake.inspect']({ files: [token] }));
  expect(line).toMatchObject({ verdict: 'refused', problem: { code: 'certificate-untrusted' } });
  const [taken] = value(await province.api['intake.import']({ files: [{ file: token }] }));
  expect(taken).toMatchObject({ outcome: 'quarantined', number: null });
  const enrolment = value(await practising.api['setup.file']({ kind: 'enrolment' }));
  const other = await province.give(practising.pathOf(enrolment));
  const [refused] = value(await province.api['intake.inspect']({ files: [other] }));
  expect(refused).toMatchObject({ verdict: 'refused' });
});

test('X5: samples fill only what is empty and contradict nothing that the unit typed', async () => {
  const desk = await aBackend();
  value(await desk.api['practice.start'](START));
  value(await desk.api['form.save-answer']({ field: 'tong_cbcc', answer: { value: 20 } }));
  const first = value(await desk.api['practice.fill']({}));
  const form = value(await desk.api['form.get']({}));
  expect(form.answers['tong_cbcc']).toEqual({ value: 20 });
  expect(Object.keys(form.answers)).toHaveLength(first.figures + 1);
  expect(first.reasons).toBeGreaterThan(3);
  const { problems } = value(await desk.api['submission.preview']({}));
  const figures = problems.filter(
    ({ code, severity }) => severity === 'block' && /bound|check|type/u.test(code),
  );
  expect(figures).toEqual([]);
  expect(value(await desk.api['practice.fill']({}))).toEqual({ figures: 0, reasons: 0 });
});

test('X5: a unit that is not in the register starts nothing; a broken practice desk gives way to a new one', async () => {
  const desk = await aBackend({ now: '2026-11-23T08:00:00+07:00' });
  const unknown = await desk.api['practice.start']({ ...START, unit: '99999' });
  expect(unknown).toMatchObject({ error: { code: 'setup/unit-unknown' } });
  const short = await desk.api['practice.start']({ ...START, passphrase: 'ngắn' });
  expect(short).toMatchObject({ error: { code: 'setup/passphrase-short' } });
  expect(await desk.api['practice.continue']({})).toMatchObject({
    error: { code: 'practice/none' },
  });
  expect(errorMessage({ code: 'practice/none' }).advice).toMatch(/tập dượt/u);
  expect((await sessionOf(desk)).campaign).toBeNull();

  value(await desk.api['practice.start'](START));
  // A deadline that is over would leave nothing to practise: it is two weeks away again.
  expect((await sessionOf(desk)).campaign?.deadlines.xa).toBe('2026-12-07T00:00:00+07:00');
  desk.close();
  await writeFile(path.join(desk.dir, 'tap-duot', 'cqdt.sqlite'), 'không phải cơ sở dữ liệu');

  const later = await aBackend({ dir: desk.dir });
  expect(value(await later.api['practice.state']({})).kept).toBeNull();
  value(await later.api['practice.start'](START));
  expect(value(await later.api['practice.state']({}))).toMatchObject({
    inUse: true,
    kept: { code: IA_SAO },
  });
});
