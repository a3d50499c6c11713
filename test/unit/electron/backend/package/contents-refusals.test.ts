import { beforeAll, describe, expect, test } from 'vitest';

import { checkContents } from '../../../../../electron/backend/package/check-contents.ts';
import type { ContentsContext } from '../../../../../electron/backend/package/contents/known-campaign.ts';
import { openPackage } from '../../../../../electron/backend/package/read-package.ts';
import { sealPackage } from '../../../../../electron/backend/package/write-package.ts';
import { fingerprintOf } from '../../../../../electron/backend/pki/keys.ts';
import {
  ARRIVED,
  evidenceOf,
  honestAssessment,
  jsonEntry,
  makeWorld,
  sealSubmission,
  subjectOf,
  submissionManifest,
  type World,
} from '../../../../builders/packages.ts';

let world: World;
let other: World;
beforeAll(async () => {
  world = await makeWorld();
  other = await makeWorld({ campaign: { id: 'khac-2019' } });
});

/** How far a file gets: the code of its refusal, or the trust of its signer. */
async function verdict(file: string, context: ContentsContext = world.context): Promise<string> {
  const opened = await openPackage(file, context);
  if (!opened.ok) return opened.error.code;
  const contents = await checkContents(opened.value, context);
  await opened.value.close();
  return contents.ok ? opened.value.trust : contents.error.code;
}

const sealed = async (...args: Parameters<typeof sealSubmission>) =>
  verdict((await sealSubmission(...args)).path);

describe('the signer', () => {
  test('with the certificate of another unit is refused', async () => {
    const signer = await world.signerOf('10002');
    expect(await sealed(world, { unit: '10001', signer })).toBe('signer-not-unit');
  });

  test('with another role than the kind demands is refused', async () => {
    const { authority } = world;
    expect(await sealed(world, { unit: '10001', signer: authority })).toBe('signer-wrong-role');
    const asDistrict = await world.issue({ ...subjectOf('10001'), role: 'district' });
    expect(await sealed(world, { unit: '10001', signer: asDistrict })).toBe('signer-wrong-role');
  });

  test('that is a unit cannot publish a campaign', async () => {
    const to = world.file('campaign.cqdt');
    await sealPackage({
      manifest: {
        ...submissionManifest(world, '10001'),
        kind: 'campaign',
        campaign: { id: 'thu-2019', digest: null },
        unit: { code: world.known.register.authority.code, level: 'tinh', name: 'Sở' },
      },
      entries: [],
      signer: await world.signerOf('10001'),
      to,
    });
    expect(await verdict(to)).toBe('signer-wrong-role');
  });

  test('with a key that nobody certified is unknown, unless a person pinned it', async () => {
    const signer = await world.selfSignedOf('10001');
    const { path } = await sealSubmission(world, { unit: '10001', signer });
    expect(await verdict(path)).toBe('key-unknown');
    const { spki } = await world.keyOf('10001');
    const fingerprint = fingerprintOf(spki);
    const knowing = (state: 'issued' | 'pinned' | 'revoked', print = fingerprint) => ({
      ...world.context,
      anchors: {
        ...world.anchors,
        keys: (code: string) => (code === '10001' ? [{ fingerprint: print, state }] : []),
      },
    });
    expect(await verdict(path, knowing('pinned'))).toBe('pinned');
    expect(await verdict(path, knowing('revoked'))).toBe('certificate-revoked');
    expect(await verdict(path, knowing('pinned', 'f'.repeat(64)))).toBe('key-changed');
  });

  test('under the CA of another Sở is refused; without any CA that step is named', async () => {
    const signer = await other.issue(subjectOf('10001'));
    const { path } = await sealSubmission(world, { unit: '10001', signer });
    expect(await verdict(path)).toBe('certificate-untrusted');
    const anchors = { ...world.anchors, roots: [] };
    const opened = await openPackage(path, { ...world.context, anchors });
    expect(opened).toMatchObject({
      ok: true,
      value: { trust: 'no-anchor', unchecked: ['certificate-chain', 'revocation'] },
    });
    if (opened.ok) await opened.value.close();
  });

  test('with a certificate that was not valid when the package arrived is refused', async () => {
    const expired = {
      notBefore: '2018-01-01T00:00:00+07:00',
      notAfter: '2019-10-17T08:59:59+07:00',
    };
    const signer = await world.issue(subjectOf('10001'), expired);
    const { path } = await sealSubmission(world, { unit: '10001', signer });
    expect(await verdict(path)).toBe('certificate-out-of-time');
    const earlier = { ...world.context, arrivedAt: '2019-10-17T08:59:59+07:00' };
    expect(await verdict(path, earlier)).toBe('issued');
  });

  test('whose key is revoked is refused once the revocation is known', async () => {
    const { path } = await sealSubmission(world, { unit: '10003' });
    const { fingerprint } = await world.keyOf('10003');
    const revoked = [{ fingerprint, from: '2019-10-18T00:00:00+07:00' }];
    const context = { ...world.context, anchors: { ...world.anchors, revoked } };
    expect(await verdict(path, context)).toBe('certificate-revoked');
    expect(await verdict(path, { ...context, importedAt: ARRIVED })).toBe('issued');
    const later = '2019-10-19T00:00:00+07:00';
    expect(await verdict(path, { ...context, importedAt: later })).toBe('certificate-revoked');
  });
});

describe('the campaign', () => {
  test('opens under its own CA and is refused under another one', async () => {
    expect(await verdict(world.campaignFile)).toBe('issued');
    expect(await verdict(world.campaignFile, { ...other.context, campaign: null })).toBe(
      'authority-changed',
    );
  });

  test('other than the one a submission was made for is refused', async () => {
    const context = { ...world.context, campaign: other.known };
    const { path } = await sealSubmission(world, { unit: '10001' });
    expect(await verdict(path, context)).toBe('campaign-other');
    const campaign = { id: 'thu-2019', digest: 'a'.repeat(64) };
    expect(await sealed(world, { unit: '10001', manifest: { campaign } })).toBe('campaign-other');
  });

  test('that is real takes nothing from practice, and the other way round', async () => {
    const real = { ...world.known, campaign: { ...world.known.campaign, practice: false } };
    const { path } = await sealSubmission(world, { unit: '10001' });
    expect(await verdict(path, { ...world.context, campaign: real })).toBe('practice-into-real');
    expect(await sealed(world, { unit: '10001', manifest: { practice: false } })).toBe(
      'real-into-practice',
    );
  });

  test('with sets, references or limits that do not hold is refused', async () => {
    const seal = async (campaign: unknown) => {
      const to = world.file('campaign.cqdt');
      await sealPackage({
        manifest: {
          ...submissionManifest(world, '10001'),
          kind: 'campaign',
          campaign: { id: 'thu-2019', digest: null },
          unit: { code: world.known.register.authority.code, level: 'tinh', name: 'Sở' },
        },
        entries: [
          jsonEntry('data/campaign.json', campaign),
          jsonEntry('data/register.json', world.known.register),
          jsonEntry('data/authority.json', world.authorityData),
          ...Object.entries(world.known.sets).map(([level, set]) =>
            jsonEntry(`data/criteria-${level}.json`, set),
          ),
        ],
        signer: world.authority,
        to,
      });
      return verdict(to);
    };
    const { campaign } = world.known;
    expect(await seal(campaign)).toBe('issued');
    const criteria = {
      ...campaign.criteria,
      xa: { version: '1', digest: 'a'.repeat(64), total: '10' },
    };
    expect(await seal({ ...campaign, criteria })).toBe('criteria-other');
    expect(await seal({ ...campaign, id: 'khac' })).toBe('campaign-other');
    expect(await seal({ ...campaign, practice: false })).toBe('data-invalid');
    const excluded = [{ unit: 'khong-co', reason: 'thử' }];
    expect(await seal({ ...campaign, excluded })).toBe('data-invalid');
    expect(await seal({ ...campaign, unknown: 1 })).toBe('data-invalid');
  });
});

describe('a submission', () => {
  test('that is honest is accepted', async () => {
    expect(await sealed(world, { unit: '10001' })).toBe('issued');
    expect(await sealed(world, { unit: 'snv' })).toBe('issued');
  });

  test('of a unit that the register does not have is refused', async () => {
    const unit = { code: '99999', level: 'xa' as const, name: 'Xã lạ' };
    const signer = await world.issue({ ...subjectOf('10001'), code: '99999' });
    const assessment = { ...honestAssessment('10001'), unit: '99999' };
    expect(await sealed(world, { unit: '10001', manifest: { unit }, signer, assessment })).toBe(
      'unit-unknown',
    );
  });

  test('whose data is not of the schema is refused', async () => {
    const honest = honestAssessment('10001');
    for (const assessment of [
      { ...honest, unit: '10002' },
      { ...honest, level: 'so' },
      { ...honest, more: 1 },
      { ...honest, claimed: { 'A.1': '4.0' } },
      'text',
    ]) {
      expect(await sealed(world, { unit: '10001', assessment })).toBe('data-invalid');
    }
    const stray = { name: 'data/stray.json', bytes: Buffer.from('{}') };
    expect(await sealed(world, { unit: '10001', entries: [stray] })).toBe('data-invalid');
    const { entry } = evidenceOf(Buffer.from('not described'));
    expect(await sealed(world, { unit: '10001', entries: [entry] })).toBe('data-invalid');
  });

  test('that breaks the rules of its criteria set is refused', async () => {
    const honest = honestAssessment('10001');
    const answers = (change: object) => ({ ...honest.answers, ...change });
    const cases = [
      ['criteria-other', { criteria: { version: '1', digest: 'b'.repeat(64) } }],
      ['reason-missing', { answers: answers({ co_ke_hoach: { value: false } }) }],
      ['answer-missing', { answers: { co_ke_hoach: { value: true } } }],
      ['answer-invalid', { answers: answers({ can_bo: { value: 0 } }) }],
      ['answer-invalid', { answers: answers({ bc_cham: { value: 0 } }) }],
      ['answer-invalid', { answers: answers({ la: { value: 1 } }) }],
      ['points-above-rule', { leaves: { 'A.1': { selfPoints: '4.5' } } }],
    ] as const;
    for (const [code, change] of cases) {
      const assessment = honestAssessment('10001', change);
      expect([code, await sealed(world, { unit: '10001', assessment })]).toEqual([code, code]);
    }
    const claims = [
      ['points-above-rule', { ...honest.claimed, 'A.1': '5' }],
      ['points-differ', { ...honest.claimed, 'A.1': '3' }],
      ['points-differ', { ...honest.claimed, 'A.1': null }],
      ['points-differ', { ...honest.claimed, 'C.1': '1' }],
      ['points-differ', {}],
    ] as const;
    for (const [code, claimed] of claims) {
      const assessment = { ...honest, claimed };
      expect([code, await sealed(world, { unit: '10001', assessment })]).toEqual([code, code]);
    }
  });

  test('that cites or lists evidence it does not carry is refused', async () => {
    const { item, entry } = evidenceOf(Buffer.from('bằng chứng'));
    const listed = honestAssessment('10001', { evidence: [item] });
    expect(await sealed(world, { unit: '10001', assessment: listed })).toBe('evidence-missing');
    expect(await sealed(world, { unit: '10001', assessment: listed, entries: [entry] })).toBe(
      'issued',
    );
    const cited = honestAssessment('10001', {
      leaves: { 'A.1': { evidence: [{ sha256: item.sha256, place: '' }] } },
    });
    expect(await sealed(world, { unit: '10001', assessment: cited })).toBe('evidence-missing');
  });

  test('over the limits of the campaign is refused', async () => {
    const limits = { submissionBytes: 1_000_000, evidenceBytes: 100_000 };
    const small = { ...world.known, campaign: { ...world.known.campaign, limits } };
    const { item, entry } = evidenceOf(Buffer.alloc(100_001));
    const assessment = honestAssessment('10001', { evidence: [item] });
    const { path } = await sealSubmission(world, { unit: '10001', assessment, entries: [entry] });
    expect(await verdict(path, { ...world.context, campaign: small })).toBe('zip-too-large');
  });

  test('without a campaign is read by its schema alone', async () => {
    const { path } = await sealSubmission(world, { unit: '10001' });
    expect(await verdict(path, { ...world.context, campaign: null })).toBe('issued');
  });
});
