import { writeFile } from 'node:fs/promises';
import path from 'node:path';

import { afterAll, expect, test } from 'vitest';

import { contract, type AppContract } from '../../shared/ipc/contract.ts';
import { evidenceMethods } from '../../shared/ipc/methods/evidence-methods.ts';
import { formMethods } from '../../shared/ipc/methods/form-methods.ts';
import { sessionMethods } from '../../shared/ipc/methods/session-methods.ts';
import { submissionMethods } from '../../shared/ipc/methods/submission-methods.ts';
import { errorMessage } from '../../shared/i18n/error-messages.ts';
import { anAuthority } from '../builders/authority.ts';
import { aBackend, aFolder, PASSPHRASE, value, type TestBackend } from '../builders/backend.ts';
import {
  aConfirmedBackend,
  aUnitDesk,
  fillMiniForm,
  makeDesk,
  OFFICER,
  PEOPLE,
} from '../builders/unit-desk.ts';

type Name = keyof AppContract;
const reached = new Set<string>();

/** Makes a call that must be refused with this code, and whose sentence a person can read. */
async function refuses(desk: TestBackend, [method, code]: [Name, string], input: unknown) {
  const reply = await desk.send({ method, input });
  expect(reply).toMatchObject({ ok: false, error: { code } });
  expect(errorMessage({ code }).text).not.toBe(errorMessage({ code: 'internal' }).text);
  reached.add(`${method} ${code}`);
}

/** Every code that these methods declare was met above; what is left out has tests of its own. */
afterAll(() => {
  const elsewhere = new Set(['setup.create-province', 'evidence.open']);
  const methods = { ...sessionMethods, ...formMethods, ...submissionMethods, ...evidenceMethods };
  const mine = new Set(Object.keys(methods).filter((name) => !elsewhere.has(name)));
  const declared = Object.entries(contract)
    .filter(([name]) => mine.has(name))
    .flatMap(([name, { errors }]) => errors.map((code) => `${name} ${code}`))
    .filter((one) => !one.includes(' parts/') && !one.endsWith(' inbox/part'));
  const met = [...reached].filter((one) => mine.has(one.split(' ')[0] ?? ''));
  expect(met.toSorted()).toEqual(declared.toSorted());
});

const LIMITS = { submissionBytes: 1_000_000, evidenceBytes: 2_000_000 };
const CAMPAIGN = {
  limits: LIMITS,
  report: { required: false, sections: [{ code: 'I', title: 'Kết quả chung' }] },
};
const aCampaign = async () => await anAuthority({ folder: await aFolder(), campaign: CAMPAIGN });
const pdf = (size: number, mark = 0) =>
  Buffer.concat([Buffer.from(`%PDF-1.4 ${mark}`), Buffer.alloc(size)]);

test('before a campaign is open and confirmed nothing can be set up', async () => {
  const authority = await aCampaign();
  const desk = await aBackend();
  const by = OFFICER;
  const { fingerprint } = authority;
  const input = { role: 'unit', unit: '10001', people: PEOPLE, passphrase: PASSPHRASE };
  await refuses(desk, ['setup.units', 'setup/no-campaign'], {});
  await refuses(desk, ['setup.confirm-authority', 'setup/no-campaign'], { fingerprint, by });
  await refuses(desk, ['setup.create-desk', 'setup/no-campaign'], input);
  await refuses(desk, ['setup.open-campaign', 'package/refused'], {
    file: await desk.giveBytes('a.cqdt', 'not a package'),
  });

  const file = await desk.give(authority.campaignFile);
  value(await desk.api['setup.open-campaign']({ file }));
  await refuses(desk, ['setup.confirm-authority', 'setup/fingerprint-differs'], {
    fingerprint: '0'.repeat(64),
    by,
  });
  await refuses(desk, ['setup.create-desk', 'setup/authority-not-confirmed'], input);
  value(await desk.api['setup.confirm-authority']({ fingerprint, by }));
  await refuses(desk, ['setup.create-desk', 'setup/unit-unknown'], { ...input, unit: '99999' });
  await refuses(desk, ['setup.create-desk', 'setup/role-mismatch'], { ...input, unit: '101' });
  await refuses(desk, ['setup.create-desk', 'setup/role-mismatch'], { ...input, role: 'district' });
  await refuses(desk, ['setup.create-desk', 'setup/passphrase-short'], {
    ...input,
    passphrase: 'mười một kí',
  });
  expect(value(await desk.api['session.get']({})).desk).toBeNull();
});

test('a desk that exists is not set up again, and keeps its campaign', async () => {
  const authority = await aCampaign();
  const desk = await aConfirmedBackend(authority);
  const enrolment = await makeDesk(desk, '10001');
  const input = { role: 'unit', unit: '10001', people: PEOPLE, passphrase: PASSPHRASE };
  await refuses(desk, ['setup.create-desk', 'setup/desk-exists'], input);
  const amended = await authority.make({
    kind: 'campaign',
    unit: authority.own,
    data: { ...authority.campaignData, campaign: { ...authority.campaign, name: 'Sửa đổi' } },
  });
  const file = await desk.give(amended.file);
  await refuses(desk, ['setup.open-campaign', 'setup/desk-exists'], { file });
  await refuses(desk, ['setup.open-campaign', 'setup/not-a-campaign'], {
    file: await desk.give(enrolment),
  });
  expect(value(await desk.api['session.get']({})).campaign?.digest).toBe(authority.campaignDigest);
});

test('only what is meant for this desk is taken in', async () => {
  const authority = await aCampaign();
  const desk = await aConfirmedBackend(authority);
  const own = await makeDesk(desk, '10001');
  const open = async (file: string) => ({ file: await desk.give(file) });
  const twin = await makeDesk(await aConfirmedBackend(authority), '10001');
  const neighbour = await makeDesk(await aConfirmedBackend(authority), '10002');
  await refuses(
    desk,
    ['inbox.open', 'inbox/not-our-key'],
    await open(await authority.certify(twin)),
  );
  await refuses(
    desk,
    ['inbox.open', 'inbox/not-for-this-desk'],
    await open(await authority.certify(neighbour)),
  );
  const { campaignFile } = authority;
  await refuses(desk, ['inbox.open', 'inbox/kind-not-for-inbox'], await open(campaignFile));
  const foreign = await (await aCampaign()).certify(own);
  await refuses(desk, ['inbox.open', 'package/refused'], await open(foreign));
  expect(value(await desk.api['session.get']({})).desk?.key).toBe('requested');
});

test('a draft refuses what its set does not know', async () => {
  const desk = await aUnitDesk(await aCampaign(), '10001');
  const answer = { value: 1 };
  await refuses(desk, ['form.save-answer', 'form/unknown-field'], { field: 'khong_co', answer });
  // Only the district enters how many reports came late.
  await refuses(desk, ['form.save-answer', 'form/unknown-field'], { field: 'bc_cham', answer });
  await refuses(desk, ['form.save-answer', 'form/wrong-type'], {
    field: 'can_bo',
    answer: { value: 'mười' },
  });
  await refuses(desk, ['form.save-leaf', 'form/unknown-leaf'], { leaf: 'Z.9', entry: {} });
  await refuses(desk, ['form.save-leaf', 'form/unknown-leaf'], { leaf: 'B.1', entry: {} });
  const evidence = [{ sha256: '0'.repeat(64), place: '' }];
  await refuses(desk, ['form.save-leaf', 'evidence/unknown'], { leaf: 'A.1', entry: { evidence } });
  await refuses(desk, ['form.save-report', 'form/unknown-section'], { section: 'X', text: [] });
  await refuses(desk, ['submission.file', 'submission/unknown-revision'], { revision: 1 });
  await refuses(desk, ['submission.recall', 'submission/nothing-sealed'], {});
  await refuses(desk, ['submission.approve', 'submission/problems-block'], {});
  await refuses(desk, ['submission.seal', 'submission/problems-block'], { passphrase: PASSPHRASE });
  expect(value(await desk.api['form.get']({}))).toMatchObject({ answers: {}, savedAt: null });
});

test('of several changes saved as one step, one refusal takes back all', async () => {
  const desk = await aUnitDesk(await aCampaign(), '10001');
  const method = 'form.save-many';
  const good = { field: 'can_bo', answer: { value: 5 } };
  const answers = [good, { field: 'khong_co', answer: null }];
  await refuses(desk, [method, 'form/unknown-field'], { answers, leaves: [] });
  const typed = [good, { field: 'can_bo', answer: { value: 'mười' } }];
  await refuses(desk, [method, 'form/wrong-type'], { answers: typed, leaves: [] });
  const leaves = [{ leaf: 'Z.9', entry: {} }];
  await refuses(desk, [method, 'form/unknown-leaf'], { answers: [good], leaves });
  const evidence = [{ sha256: '0'.repeat(64), place: '' }];
  const citing = [{ leaf: 'A.1', entry: { evidence } }];
  await refuses(desk, [method, 'evidence/unknown'], { answers: [good], leaves: citing });
  expect(value(await desk.api['form.get']({}))).toMatchObject({ answers: {}, savedAt: null });
  value(await desk.api['form.save-many']({ answers: [good], leaves: [] }));
  expect(value(await desk.api['form.get']({})).answers).toEqual({ can_bo: { value: 5 } });
});

test('a figure out of its bounds is kept as typed and becomes a problem', async () => {
  const { api } = await aUnitDesk(await aCampaign(), '10001');
  value(await api['form.save-answer']({ field: 'can_bo', answer: { value: -5 } }));
  expect(value(await api['form.get']({})).answers['can_bo']).toEqual({ value: -5 });
  const { problems } = value(await api['submission.preview']({}));
  expect(problems).toContainEqual(
    expect.objectContaining({ code: 'below-minimum', field: 'can_bo', severity: 'block' }),
  );
});

test('the library takes documents only, of a size that can be sent', async () => {
  const desk = await aUnitDesk(await aCampaign(), '10001');
  const add = async (name: string, bytes: Uint8Array | string) => ({
    file: await desk.giveBytes(name, bytes),
    title: '',
  });
  await refuses(desk, ['evidence.add', 'evidence/empty'], await add('a.pdf', ''));
  await refuses(
    desk,
    ['evidence.add', 'evidence/too-large'],
    await add('a.pdf', pdf(LIMITS.evidenceBytes)),
  );
  await refuses(desk, ['evidence.add', 'evidence/type-refused'], await add('a.mp4', 'ftyp'));
  await refuses(desk, ['evidence.add', 'evidence/program'], await add('a.exe', 'MZ'));
  await refuses(desk, ['evidence.add', 'evidence/content-differs'], await add('a.pdf', 'PK'));
  await refuses(desk, ['evidence.add', 'evidence/macro'], await add('a.xlsm', 'PK'));
  for (const mark of [1, 2])
    value(await desk.api['evidence.add'](await add(`${mark}.pdf`, pdf(1_900_000, mark))));
  await refuses(
    desk,
    ['evidence.add', 'evidence/library-full'],
    await add('3.pdf', pdf(1_900_000, 3)),
  );
  const again = value(await desk.api['evidence.add'](await add('khác.pdf', pdf(100, 9))));
  const second = value(await desk.api['evidence.add'](await add('bản sao.pdf', pdf(100, 9))));
  expect(second).toEqual(again);

  const { sha256 } = again;
  const entry = { evidence: [{ sha256, place: '' }] };
  value(await desk.api['form.save-leaf']({ leaf: 'A.1', entry }));
  await refuses(desk, ['evidence.remove', 'evidence/cited'], { sha256 });
  const unknown = { sha256: '0'.repeat(64) };
  await refuses(desk, ['evidence.remove', 'evidence/unknown'], unknown);
  await refuses(desk, ['evidence.file', 'evidence/unknown'], unknown);
  await refuses(desk, ['evidence.open', 'evidence/unknown'], unknown);
  const described = { ...unknown, description: { title: '' } };
  await refuses(desk, ['evidence.describe', 'evidence/unknown'], described);
  value(await desk.api['form.save-leaf']({ leaf: 'A.1', entry: {} }));
  await refuses(desk, ['evidence.open', 'host/no-open'], { sha256 });
  await writeFile(path.join(desk.dir, 'files', sha256.slice(0, 2), sha256), 'changed');
  await refuses(desk, ['evidence.file', 'evidence/changed-on-disk'], { sha256 });
  await refuses(desk, ['evidence.open', 'evidence/changed-on-disk'], { sha256 });
  value(await desk.api['evidence.remove']({ sha256 }));
  expect(value(await desk.api['form.get']({})).evidence).toHaveLength(2);
});

test('nothing is sealed without approval, passphrase, whole evidence and room', async () => {
  const authority = await aCampaign();
  const desk = await aConfirmedBackend(authority);
  const enrolment = await makeDesk(desk, '10001');
  const { api } = desk;
  const seal = { passphrase: PASSPHRASE };
  const method = 'submission.seal';
  await refuses(desk, ['setup.file', 'setup/file-unknown'], { kind: 'campaign' });
  await fillMiniForm(desk);
  await refuses(desk, [method, 'submission/not-approved'], seal);
  value(await api['submission.approve']({}));
  const credential = await authority.certify(enrolment);
  value(await api['inbox.open']({ file: await desk.give(credential) }));
  await refuses(desk, [method, 'key/wrong-passphrase'], { passphrase: 'không phải mật khẩu này' });

  const file = await desk.giveBytes('a.pdf', pdf(1000));
  const { sha256 } = value(await api['evidence.add']({ file, title: '' }));
  const cite = async (digest: string) =>
    value(
      await api['form.save-leaf']({
        leaf: 'A.1',
        entry: { evidence: [{ sha256: digest, place: '' }] },
      }),
    );
  await cite(sha256);
  await refuses(desk, [method, 'submission/not-approved'], seal);
  value(await api['submission.approve']({}));
  const stored = path.join(desk.dir, 'files', sha256.slice(0, 2), sha256);
  await writeFile(stored, 'changed');
  await refuses(desk, [method, 'evidence/changed-on-disk'], seal);

  const big = await desk.giveBytes('b.pdf', pdf(1_500_000));
  await cite(value(await api['evidence.add']({ file: big, title: '' })).sha256);
  value(await api['submission.approve']({}));
  await refuses(desk, [method, 'submission/too-large'], seal);
  expect(value(await api['submission.preview']({})).sealed).toEqual([]);
});

test('a sealed form is locked until it is recalled, and after the deadline for good', async () => {
  const desk = await aUnitDesk(await aCampaign(), '10001');
  const { api } = desk;
  await fillMiniForm(desk);
  value(await api['submission.approve']({}));
  value(await api['submission.seal']({ passphrase: PASSPHRASE }));
  const locked = 'form/locked';
  await refuses(desk, ['form.save-answer', locked], { field: 'can_bo', answer: null });
  await refuses(desk, ['form.save-leaf', locked], { leaf: 'A.1', entry: {} });
  await refuses(desk, ['form.save-many', locked], {
    answers: [{ field: 'can_bo', answer: null }],
    leaves: [],
  });
  await refuses(desk, ['form.save-report', locked], { section: 'I', text: [] });
  const file = await desk.giveBytes('a.pdf', pdf(10));
  await refuses(desk, ['evidence.add', locked], { file, title: '' });
  await refuses(desk, ['evidence.remove', locked], { sha256: '0'.repeat(64) });
  const described = { sha256: '0'.repeat(64), description: { title: '' } };
  await refuses(desk, ['evidence.describe', locked], described);
  await refuses(desk, ['submission.approve', locked], {});
  await refuses(desk, ['submission.seal', locked], { passphrase: PASSPHRASE });
  desk.clock.set('2019-10-25T00:00:00+07:00');
  await refuses(desk, ['submission.recall', 'submission/deadline-passed'], {});
  desk.clock.set('2019-10-24T23:59:59+07:00');
  expect(value(await api['submission.recall']({}))).toEqual({ revision: 2 });
});
