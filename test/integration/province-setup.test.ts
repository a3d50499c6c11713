import { execFileSync } from 'node:child_process';
import { readFile } from 'node:fs/promises';

import { expect, test } from 'vitest';

import { toPem } from '../../electron/backend/pki/der.ts';
import { Ledger } from '../../shared/domain/decisions/decision.ts';
import { aBackend, aFolder, PASSPHRASE, value, type TestBackend } from '../builders/backend.ts';
import { needs } from '../builders/programs.ts';
import { saved } from '../builders/receiving-desk.ts';
import { OFFICER, PEOPLE } from '../builders/unit-desk.ts';

const OPENING = {
  campaign: 'gialai-2019',
  practice: true,
  people: PEOPLE,
  passphrase: PASSPHRASE,
} as const;

/** The Sở's desk on its first morning, with the shipped campaign. */
async function aSo(more: Partial<typeof OPENING> = {}) {
  const desk = await aBackend({ now: '2019-10-07T08:00:00+07:00' });
  const made = value(await desk.api['setup.create-province']({ ...OPENING, ...more }));
  return { desk, campaign: desk.pathOf(made.campaign), authority: desk.pathOf(made.authority) };
}

/** A unit's desk that opened the campaign and asks for a certificate. */
async function anApplicant(campaign: string, unit: string, role: 'unit' | 'district' = 'unit') {
  const desk = await aBackend({ now: '2019-10-08T08:00:00+07:00' });
  const opened = value(await desk.api['setup.open-campaign']({ file: await desk.give(campaign) }));
  const { sha256: fingerprint } = opened.authority;
  value(await desk.api['setup.confirm-authority']({ fingerprint, by: OFFICER }));
  const input = { role, unit, people: PEOPLE, passphrase: PASSPHRASE };
  const { enrolment } = value(await desk.api['setup.create-desk'](input));
  return { desk, enrolment: desk.pathOf(enrolment) };
}

async function decisionsOf(desk: TestBackend) {
  const text = await readFile(desk.pathOf(value(await desk.api['ledger.file']({}))), 'utf8');
  return Ledger.parse(JSON.parse(text)).entries.map(({ decision }) => decision);
}

test('the Sở opens the shipped campaign: CA, key, package; its officer confirms the CA first of all', async () => {
  const notApplicable = [{ unit: '23563', leaf: 'II.1.1', reason: 'Quyết định tập dượt' }];
  const desk = await aBackend();
  const made = value(
    await desk.api['setup.create-province']({
      ...OPENING,
      notApplicable,
      effectiveScore: 'lowest',
    }),
  );
  expect(made.campaign.name).toBe('campaign-gialai-2019-r1.cqdt');
  expect(made.authority.name).toBe('so.pem');
  const session = value(await desk.api['session.get']({}));
  expect(session).toMatchObject({
    campaign: { id: 'gialai-2019', practice: true, sample: true },
    desk: { role: 'province', key: 'issued' },
  });
  expect(await decisionsOf(desk)).toEqual([
    {
      kind: 'authority-confirmed',
      campaign: session.campaign?.digest,
      fingerprint: session.campaign?.authority.sha256,
    },
  ]);
  expect(value(await desk.api['board.get']({})).rows).toHaveLength(259);
  expect(value(await desk.api['enrolment.list']({}))).toEqual([]);
  // The rule of the effective score is declared in the campaign (P6).
  expect(value(await desk.api['inspection.list']({}))).toMatchObject({ rule: 'lowest', rows: [] });
});

test('a second desk is refused, and so is a short passphrase', async () => {
  const desk = await aBackend();
  const short = { ...OPENING, passphrase: 'mười một kí' };
  expect(await desk.api['setup.create-province'](short)).toMatchObject({
    error: { code: 'setup/passphrase-short' },
  });
  value(await desk.api['setup.create-province'](OPENING));
  expect(await desk.api['setup.create-province'](OPENING)).toMatchObject({
    error: { code: 'setup/desk-exists' },
  });
});

test('a request becomes a certificate that its unit takes; asked again it is the same file', async () => {
  const { desk, campaign } = await aSo();
  const { desk: unit, enrolment } = await anApplicant(campaign, '23767');
  const file = await desk.give(enrolment);
  expect(value(await desk.api['intake.inspect']({ files: [file] }))).toMatchObject([
    { kind: 'enrolment', verdict: 'ready', trust: 'unknown', chain: 'new' },
  ]);
  expect(value(await desk.api['intake.import']({ files: [{ file }] }))).toMatchObject([
    { outcome: 'imported', number: null },
  ]);
  const [request] = value(await desk.api['enrolment.list']({}));
  expect(request).toMatchObject({
    unit: { code: '23767' },
    officer: PEOPLE.officer.name,
    issuedAt: null,
  });
  expect(request?.key.words).toHaveLength(8);

  const digests = [request?.digest ?? ''];
  const passphrase = 'sai mật khẩu rồi';
  expect(await desk.api['enrolment.issue']({ digests, passphrase })).toMatchObject({
    error: { code: 'key/wrong-passphrase' },
  });
  expect(
    await desk.api['enrolment.issue']({ digests: ['0'.repeat(64)], passphrase: PASSPHRASE }),
  ).toMatchObject({ error: { code: 'enrolment/unknown' } });
  const issue = { digests, passphrase: PASSPHRASE };
  const [issued] = value(await desk.api['enrolment.issue'](issue));
  const credential = desk.pathOf(issued?.credential ?? { id: '', name: '' });
  value(await unit.api['inbox.open']({ file: await unit.give(credential) }));
  expect(value(await unit.api['session.get']({})).desk?.key).toBe('issued');

  const [again] = value(await desk.api['enrolment.issue'](issue));
  expect(await readFile(desk.pathOf(again?.credential ?? { id: '', name: '' }))).toEqual(
    await readFile(credential),
  );
  expect((await decisionsOf(desk)).map(({ kind }) => kind)).toEqual([
    'authority-confirmed',
    'key-issued',
  ]);
  const repeated = await desk.give(enrolment);
  expect(value(await desk.api['intake.inspect']({ files: [repeated] }))).toMatchObject([
    { verdict: 'already', chain: 'same', trust: 'issued' },
  ]);
});

test('a request from a unit of another campaign is refused', async () => {
  const { desk } = await aSo();
  const other = await aSo();
  const { enrolment } = await anApplicant(other.campaign, '23767');
  const file = await desk.give(enrolment);
  expect(value(await desk.api['intake.inspect']({ files: [file] }))).toMatchObject([
    { verdict: 'refused', problem: { code: 'campaign-other' } },
  ]);
});

needs('openssl')('certificates of a practice campaign hold from 2018 to 2040', async () => {
  const { authority } = await aSo();
  const text = execFileSync('openssl', ['x509', '-in', authority, '-noout', '-dates', '-subject']);
  expect(text.toString()).toContain('notBefore=Dec 31 17:00:00 2017 GMT');
  expect(text.toString()).toContain('notAfter=Dec 31 16:59:59 2040 GMT');
});

needs('openssl')("a unit's certificate verifies against the exported CA", async () => {
  const { desk, campaign, authority } = await aSo();
  const { desk: district, enrolment } = await anApplicant(campaign, '622', 'district');
  const file = await desk.give(enrolment);
  value(await desk.api['intake.import']({ files: [{ file }] }));
  const digests = value(await desk.api['enrolment.list']({})).map(({ digest }) => digest);
  const [issued] = value(await desk.api['enrolment.issue']({ digests, passphrase: PASSPHRASE }));
  const folder = await aFolder();
  const credential = await saved(desk, issued?.credential ?? { id: '', name: '' }, folder);
  value(await district.api['inbox.open']({ file: await district.give(credential) }));
  const data = execFileSync('unzip', ['-p', credential, 'data/credential.json']).toString();
  const der = /"certificate":"([^"]+)"/.exec(data)?.[1] ?? '';
  const pem = toPem('CERTIFICATE', Buffer.from(der, 'base64'));
  const said = execFileSync('openssl', ['verify', '-CAfile', authority, '-no_check_time'], {
    input: pem,
  });
  expect(said.toString()).toContain('OK');
});
