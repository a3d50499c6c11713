import { createHash } from 'node:crypto';
import path from 'node:path';

import { NO_ANCHORS } from '../../electron/backend/package/trust.ts';
import { openPackage } from '../../electron/backend/package/read-package.ts';
import { sealPackage } from '../../electron/backend/package/write-package.ts';
import { issueCertificate, makeRoot } from '../../electron/backend/pki/certificates.ts';
import { generateKey } from '../../electron/backend/pki/keys.ts';
import type { Subject } from '../../electron/backend/pki/names.ts';
import { readRequest } from '../../electron/backend/pki/requests.ts';
import type { Campaign } from '../../shared/domain/campaign/campaign.ts';
import type { CriteriaSet } from '../../shared/domain/criteria/criteria-set.ts';
import type { Level } from '../../shared/domain/level/level.ts';
import { canonicalJson } from '../../shared/domain/package/canonical-json.ts';
import { EnrolmentData } from '../../shared/domain/package/contents.ts';
import { packageFileName } from '../../shared/domain/package/file-name.ts';
import type { Manifest } from '../../shared/domain/package/manifest.ts';
import type { Register } from '../../shared/domain/register/register.ts';
import { miniCampaign, miniRegister, miniSets } from './mini-campaign.ts';

const VALIDITY = {
  notBefore: '2018-01-01T00:00:00+07:00',
  notAfter: '2040-12-31T23:59:59+07:00',
};

type Options = {
  /** Where its packages are written. */
  readonly folder: string;
  readonly campaign?: Partial<Campaign>;
  readonly register?: Register;
  readonly sets?: Readonly<Record<Level, CriteriaSet>>;
};

type Making = Pick<Manifest, 'kind'> & {
  readonly unit: Manifest['unit'];
  readonly data: Readonly<Record<string, unknown>>;
};

/** A Sở with CA, key and campaign, made without a desk: the other side of the unit's day in tests. */
export async function anAuthority(options: Options) {
  const register = options.register ?? miniRegister;
  const sets = options.sets ?? miniSets;
  const campaign = miniCampaign(options.campaign);
  const { code, name } = register.authority;
  const subject = { name, code, role: 'authority', province: register.province.name } as const;
  const caKey = await generateKey();
  const root = await makeRoot({ key: caKey, subject, validity: VALIDITY });
  const issuer = { key: caKey.privateKey, certificate: root };
  const deskKey = await generateKey();
  const certificate = await issueCertificate({
    issuer,
    subject,
    spki: deskKey.spki,
    validity: VALIDITY,
  });
  const signer = { key: deskKey.privateKey, certificate, chain: [root] };
  const own: Manifest['unit'] = { code, level: 'tinh', name };
  let campaignDigest: string | null = null;

  async function make({ kind, unit, data }: Making) {
    const manifest = {
      kind,
      practice: campaign.practice,
      campaign: { id: campaign.id, digest: kind === 'campaign' ? null : campaignDigest },
      unit,
      revision: 1,
      previous: null,
      sealed: '2019-10-04T08:00:00+07:00',
      app: '0.1.0',
    };
    const entries = Object.entries(data).map(([entry, content]) => ({
      name: `data/${entry}.json`,
      bytes: Buffer.from(canonicalJson(content)),
    }));
    const hash = createHash('sha256').update(canonicalJson(data)).digest('hex');
    const file = path.join(options.folder, packageFileName(manifest, hash));
    const { digest } = await sealPackage({ manifest, entries, signer, to: file });
    return { file, digest };
  }

  /** A certificate for somebody's public key. */
  const issue = (subjectOf: Subject, spki: Uint8Array) =>
    issueCertificate({ issuer, subject: subjectOf, spki, validity: VALIDITY });

  const campaignData = {
    campaign,
    register,
    authority: {
      format: 'authority/1',
      certificates: [root, certificate].map((der) => Buffer.from(der).toString('base64')),
      revoked: [],
    },
    ...Object.fromEntries(Object.entries(sets).map(([level, set]) => [`criteria-${level}`, set])),
  };
  const opened = await make({ kind: 'campaign', unit: own, data: campaignData });
  campaignDigest = opened.digest;

  return {
    campaign,
    register,
    campaignData,
    campaignFile: opened.file,
    campaignDigest: opened.digest,
    fingerprint: caKey.fingerprint,
    signer,
    root,
    own,
    make,
    issue,
    /** The credential for an enrolment file. */
    async certify(enrolmentFile: string): Promise<string> {
      const enrolment = await openPackage(enrolmentFile, {
        anchors: NO_ANCHORS,
        arrivedAt: '2019-10-04T08:00:00+07:00',
      });
      if (!enrolment.ok) throw new Error(enrolment.error.code);
      const text = Buffer.from(await enrolment.value.readEntry('data/enrolment.json')).toString();
      const { request } = EnrolmentData.parse(JSON.parse(text));
      const facts = readRequest(new Uint8Array(Buffer.from(request, 'base64')));
      if (!facts.ok) throw new Error(facts.error.code);
      await enrolment.value.close();
      const { unit } = enrolment.value.manifest;
      const { subject: asked, spki } = facts.value;
      const issued = await issue({ ...asked, province: register.province.name }, spki);
      const credential = {
        format: 'credential/1',
        certificate: Buffer.from(issued).toString('base64'),
        chain: [Buffer.from(root).toString('base64')],
      };
      return (await make({ kind: 'credential', unit, data: { credential } })).file;
    },
  };
}
export type TestAuthority = Awaited<ReturnType<typeof anAuthority>>;
