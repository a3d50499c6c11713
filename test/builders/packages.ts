import { createHash } from 'node:crypto';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

import type { ContentsContext } from '../../electron/backend/package/contents/known-campaign.ts';
import { NO_ANCHORS } from '../../electron/backend/package/trust.ts';
import { type Entry, sealPackage } from '../../electron/backend/package/write-package.ts';
import { issueCertificate, makeRoot, selfSign } from '../../electron/backend/pki/certificates.ts';
import type { CmsSigner } from '../../electron/backend/pki/cms-sign.ts';
import { toPem } from '../../electron/backend/pki/der.ts';
import { generateKey, type SigningKey } from '../../electron/backend/pki/keys.ts';
import type { Subject } from '../../electron/backend/pki/names.ts';
import type { Assessment, EvidenceItem } from '../../shared/domain/answers/assessment.ts';
import type { Campaign } from '../../shared/domain/campaign/campaign.ts';
import { canonicalJson } from '../../shared/domain/package/canonical-json.ts';
import type { AuthorityData, BundleData } from '../../shared/domain/package/contents.ts';
import type { Manifest } from '../../shared/domain/package/manifest.ts';
import type { ReturnData } from '../../shared/domain/package/notice-data.ts';
import { roleOfLevel } from '../../shared/domain/package/signers.ts';
import { scoreAssessment } from '../../shared/domain/scoring/score-assessment.ts';
import type { CriteriaSet } from '../../shared/domain/criteria/criteria-set.ts';
import type { Level } from '../../shared/domain/level/level.ts';
import type { Register } from '../../shared/domain/register/register.ts';
import {
  miniAssessment,
  miniCampaign,
  miniRegister,
  miniSets,
  wideRegister,
} from './mini-campaign.ts';

/** Certificates of tests hold for any year a test plays in. */
export const VALIDITY = {
  notBefore: '2018-01-01T00:00:00+07:00',
  notAfter: '2040-12-31T23:59:59+07:00',
};
export const SEALED = '2019-10-16T08:15:00+07:00';
export const ARRIVED = '2019-10-17T09:00:00+07:00';

const authoritySubject: Subject = {
  name: miniRegister.authority.name,
  code: miniRegister.authority.code,
  role: 'authority',
  province: miniRegister.province.name,
};

/** A Sở with its CA, a published campaign of the mini register, and keys for whoever is asked for. */
export type World = Awaited<ReturnType<typeof makeWorld>>;

type Changes = {
  readonly campaign?: Partial<Campaign>;
  readonly register?: Register;
  readonly sets?: Readonly<Record<Level, CriteriaSet>>;
};

/** Makes one in a folder of its own; `campaign` overrides parts of the mini campaign, whose digests follow other sets. */
export async function makeWorld(input: Changes = {}) {
  const { register = miniRegister, sets = miniSets } = input;
  const dir = mkdtempSync(path.join(tmpdir(), 'cqdt-packages-'));
  const rootKey = await generateKey();
  const root = await makeRoot({ key: rootKey, subject: authoritySubject, validity: VALIDITY });
  const pem = path.join(dir, 'so.pem');
  writeFileSync(pem, toPem('CERTIFICATE', root));
  const ca = { key: rootKey.privateKey, certificate: root };
  const keys = new Map<string, Promise<SigningKey>>();
  const keyOf = (name: string) => {
    const key = keys.get(name) ?? generateKey();
    keys.set(name, key);
    return key;
  };
  const issue = async (subject: Subject, validity = VALIDITY): Promise<CmsSigner> => {
    const key = await keyOf(subject.code);
    const certificate = await issueCertificate({ issuer: ca, subject, spki: key.spki, validity });
    return { key: key.privateKey, certificate, chain: [root] };
  };
  const authority = await issue(authoritySubject);
  const campaign = miniCampaign(input.campaign);
  const file = path.join(dir, 'campaign.cqdt');
  const authorityData: AuthorityData = {
    format: 'authority/1',
    certificates: [root, authority.certificate].map((der) => Buffer.from(der).toString('base64')),
    revoked: [],
  };
  const sealed = await sealPackage({
    manifest: {
      ...head({ campaign, digest: null }),
      kind: 'campaign',
      unit: { code: authoritySubject.code, level: 'tinh', name: authoritySubject.name },
    },
    entries: [
      jsonEntry('data/authority.json', authorityData),
      jsonEntry('data/campaign.json', campaign),
      jsonEntry('data/register.json', register),
      ...Object.entries(sets).map(([level, set]) => jsonEntry(`data/criteria-${level}.json`, set)),
    ],
    signer: authority,
    to: file,
  });
  const known = { campaign, digest: sealed.digest, register, sets };
  const anchors = { ...NO_ANCHORS, roots: [root] };
  const context: ContentsContext = { campaign: known, anchors, arrivedAt: ARRIVED };
  return {
    dir,
    root,
    pem,
    ca,
    authority,
    authorityData,
    campaignFile: file,
    campaignDigest: sealed.digest,
    known,
    anchors,
    context,
    keyOf,
    issue,
    /** A unit's key with the certificate the Sở issued for it. */
    signerOf: (code: string) => issue(subjectOf(code)),
    /** A unit's key with the certificate it made itself. */
    selfSignedOf: async (code: string): Promise<CmsSigner> => {
      const key = await keyOf(code);
      const certificate = await selfSign({ key, subject: subjectOf(code), validity: VALIDITY });
      return { key: key.privateKey, certificate, chain: [] };
    },
    /** A fresh path in the world's folder. */
    file: (name: string) =>
      path.join(dir, `${keys.size}-${Math.random().toString(36).slice(2)}-${name}`),
  };
}

/** How a unit of the mini register is named in a certificate. */
export function subjectOf(code: string): Subject {
  const { name, level } = unitOf(code);
  return { name, code, role: roleOfLevel(level), province: miniRegister.province.name };
}

/** How a unit of the mini register is named in a manifest. */
export function unitOf(code: string): Manifest['unit'] {
  const unit = wideRegister.units.find((candidate) => candidate.code === code);
  if (unit === undefined) throw new Error(`no unit ${code} in the mini register`);
  return { code, level: unit.level, name: unit.name };
}

/** A data file in canonical JSON. */
export function jsonEntry(name: string, value: unknown): Entry {
  return { name, bytes: Buffer.from(canonicalJson(value)) };
}

function head({ campaign, digest }: { campaign: Campaign; digest: string | null }) {
  return {
    practice: campaign.practice,
    campaign: { id: campaign.id, digest },
    revision: 1,
    previous: null,
    sealed: SEALED,
    app: '1.0.0',
  };
}

/** What a submission of that unit's manifest says, unless overridden. */
export function submissionManifest(world: World, unit: string): Omit<Manifest, 'files' | 'format'> {
  const { campaign } = world.known;
  return {
    ...head({ campaign, digest: world.campaignDigest }),
    kind: 'submission',
    unit: unitOf(unit),
  };
}

/** A complete and honest assessment: full figures, points as the engine gives them. */
export function honestAssessment(unit: string, change: Partial<Assessment> = {}): Assessment {
  const assessment = { ...miniAssessment(unit), ...change };
  const { answers, leaves } = assessment;
  const set = miniSets[assessment.level];
  const sheet = scoreAssessment({ set, answers, leaves, notApplicable: new Set() });
  const claimed = Object.fromEntries(sheet.leaves.map((leaf) => [leaf.code, leaf.points]));
  return { ...assessment, claimed, ...change };
}

/** Evidence from bytes: the item for the assessment and the entry for the container. */
export function evidenceOf(bytes: Uint8Array, extension = 'pdf') {
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const item: EvidenceItem = {
    sha256,
    extension,
    size: bytes.length,
    fileName: `tai-lieu.${extension}`,
    title: 'Tài liệu tập dượt',
  };
  return { item, entry: { name: `evidence/${sha256}.${extension}`, bytes } };
}

/** Seals a submission; every part can be replaced. Gives its path and what `sealPackage` says. */
export async function sealSubmission(
  world: World,
  input: {
    readonly unit: string;
    readonly assessment?: unknown;
    readonly entries?: readonly Entry[];
    readonly signer?: CmsSigner;
    readonly manifest?: Partial<Omit<Manifest, 'files' | 'format'>>;
  },
) {
  const { unit } = input;
  const to = world.file('submission.cqdt');
  const sealed = await sealPackage({
    manifest: { ...submissionManifest(world, unit), ...input.manifest },
    entries: [
      jsonEntry('data/assessment.json', input.assessment ?? honestAssessment(unit)),
      jsonEntry('data/report.json', { format: 'report/2', sections: {} }),
      ...(input.entries ?? []),
    ],
    signer: input.signer ?? (await world.signerOf(unit)),
    to,
  });
  return { path: to, ...sealed };
}

/** What a return of the unit's first submission says, unless overridden. */
export function aReturn(unit: string, change: Partial<ReturnData> = {}): ReturnData {
  return {
    format: 'return/1',
    unit,
    revision: 1,
    digest: 'a'.repeat(64),
    purpose: 'incomplete',
    until: '2019-10-29T00:00:00+07:00',
    reason: 'Hồ sơ thiếu tài liệu kiểm chứng',
    items: [{ leaf: 'A.1', reason: 'Chưa kèm quyết định ban hành kế hoạch' }],
    officer: { name: 'Cán bộ tập dượt 7', title: 'Chuyên viên' },
    ...change,
  };
}

type SealedFile = Awaited<ReturnType<typeof sealSubmission>>;

/** Seals a district's bundle of already sealed submissions. */
export async function sealBundle(
  world: World,
  input: {
    readonly district: string;
    readonly members: readonly SealedFile[];
    readonly data?: Partial<BundleData>;
    readonly signer?: CmsSigner;
  },
) {
  const { district, members } = input;
  const data: BundleData = {
    format: 'bundle/1',
    members: members.map(({ manifest, digest }) => ({
      unit: manifest.unit.code,
      revision: manifest.revision,
      digest,
      arrivedAt: ARRIVED,
    })),
    missing: [],
    checks: [],
    reviewerAnswers: [],
    ...input.data,
  };
  const to = world.file('bundle.cqdt');
  const sealed = await sealPackage({
    manifest: { ...submissionManifest(world, district), kind: 'bundle' },
    entries: [
      jsonEntry('data/bundle.json', data),
      ...members.map((member) => ({
        name: `members/${member.manifest.unit.code}.cqdt`,
        path: member.path,
        size: member.size,
        sha256: member.sha256,
      })),
    ],
    signer: input.signer ?? (await world.signerOf(district)),
    to,
  });
  return { path: to, ...sealed };
}

/** Seals the world's campaign again, by whoever is given: by the authority it is a later edition. */
export async function sealCampaign(world: World, signer: CmsSigner) {
  const { campaign, register, sets } = world.known;
  const to = world.file('campaign.cqdt');
  const sealed = await sealPackage({
    manifest: {
      ...head({ campaign, digest: null }),
      kind: 'campaign',
      unit: { code: authoritySubject.code, level: 'tinh', name: authoritySubject.name },
      sealed: ARRIVED,
    },
    entries: [
      jsonEntry('data/authority.json', world.authorityData),
      jsonEntry('data/campaign.json', campaign),
      jsonEntry('data/register.json', register),
      ...Object.entries(sets).map(([level, set]) => jsonEntry(`data/criteria-${level}.json`, set)),
    ],
    signer,
    to,
  });
  return { path: to, ...sealed };
}
