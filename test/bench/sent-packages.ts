import { createHash, randomBytes } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import path from 'node:path';

import { buildCampaign, readShippedCampaign } from '../../electron/backend/campaign/shipped.ts';
import { openPackage } from '../../electron/backend/package/read-package.ts';
import { NO_ANCHORS } from '../../electron/backend/package/trust.ts';
import { sealPackage } from '../../electron/backend/package/write-package.ts';
import { generateKey } from '../../electron/backend/pki/keys.ts';
import { mustSucceed } from '../../electron/rehearsal/desk.ts';
import { fillForm } from '../../electron/rehearsal/fill-form.ts';
import { seal, setUpDesk } from '../../electron/rehearsal/play-unit.ts';
import { Assessment } from '../../shared/domain/answers/assessment.ts';
import { LEVELS, type Level } from '../../shared/domain/level/level.ts';
import { canonicalJson } from '../../shared/domain/package/canonical-json.ts';
import type { Manifest } from '../../shared/domain/package/manifest.ts';
import { roleOfLevel } from '../../shared/domain/package/signers.ts';
import type { Unit } from '../../shared/domain/register/register.ts';
import { must } from '../../shared/lib/must.ts';
import { anAuthority, type TestAuthority } from '../builders/authority.ts';

/** One unit of each level fills its form on a real desk; every other unit sends the same answers as its own. */
const MODELS: Readonly<Record<Level, string>> = { so: 'snv', huyen: '622', xa: '23767' };

type Model = {
  readonly manifest: Manifest;
  readonly assessment: Assessment;
  readonly report: Uint8Array;
  /** The same form as a filled workbook. */
  readonly workbook: string;
};

/** A Sở of Gia Lai 2019 for practice, and a filled form of every level in both its shapes. */
export async function makeSenders(root: string) {
  const { template, register, sets } = readShippedCampaign('gialai-2019');
  const sha256 = (text: string) => createHash('sha256').update(text, 'utf8').digest('hex');
  const built = buildCampaign({ template, sets, practice: true, sha256 });
  const limits = { submissionBytes: 50_000_000, evidenceBytes: 20_000_000 };
  const campaign = { ...built, limits };
  const authority = await anAuthority({ folder: root, campaign, register, sets });
  const models = new Map<Level, Model>();
  for (const level of LEVELS) models.set(level, await fillModel(root, level, authority));
  return { authority, register, models, sets };
}
export type Senders = Awaited<ReturnType<typeof makeSenders>>;

async function fillModel(root: string, level: Level, authority: TestAuthority): Promise<Model> {
  const unit = must(
    authority.register.units.find(({ code }) => code === MODELS[level]),
    `a model of level ${level}`,
  );
  const stage = {
    campaignFile: authority.campaignFile,
    seed: 'gửi',
    evidenceBytes: 2000,
    desks: path.join(root, 'desks'),
    letters: path.join(root, 'letters'),
    sent: path.join(root, 'models'),
  };
  const desk = await setUpDesk(unit, stage, (file) => authority.certify(file));
  await fillForm({ desk, unit, stage });
  const book = mustSucceed('workbook', await desk.api['workbook.export']({}));
  const workbook = desk.take(book, path.join(root, 'workbooks'));
  const sealed = await seal(desk, unit, stage);
  desk.close();
  return { ...(await readModel(sealed)), workbook };
}

async function readModel(file: string): Promise<Omit<Model, 'workbook'>> {
  const opened = await openPackage(file, {
    anchors: NO_ANCHORS,
    arrivedAt: '2019-10-17T08:00:00+07:00',
  });
  if (!opened.ok) throw new Error(opened.error.code);
  const { manifest, readEntry, close } = opened.value;
  const assessment = Buffer.from(await readEntry('data/assessment.json')).toString();
  const report = await readEntry('data/report.json');
  await close();
  return { manifest, assessment: Assessment.parse(JSON.parse(assessment)), report };
}

/** Seals one submission of about `bytes` for each unit, each with its own key, certificate and evidence. */
export async function sealSubmissions(
  { authority, models }: Senders,
  {
    folder,
    units,
    bytes,
  }: { readonly folder: string; readonly units: readonly Unit[]; readonly bytes: number },
): Promise<readonly string[]> {
  mkdirSync(folder, { recursive: true });
  const files: string[] = [];
  for (const unit of units) {
    const model = must(models.get(unit.level), `a model of level ${unit.level}`);
    const to = path.join(folder, `submission-${unit.code}.cqdt`);
    await sealOne(authority, { model, unit, bytes, to });
    files.push(to);
  }
  return files;
}

async function sealOne(
  authority: TestAuthority,
  order: {
    readonly model: Model;
    readonly unit: Unit;
    readonly bytes: number;
    readonly to: string;
  },
): Promise<void> {
  const { model, unit, bytes, to } = order;
  const { assessment, evidence } = withEvidence(model.assessment, bytes);
  const own = { ...assessment, unit: unit.code };
  const key = await generateKey();
  const subject = {
    name: unit.name,
    code: unit.code,
    role: roleOfLevel(unit.level),
    province: authority.register.province.name,
  } as const;
  const certificate = await authority.issue(subject, key.spki);
  const { files: _files, format: _format, ...manifest } = model.manifest;
  await sealPackage({
    manifest: { ...manifest, unit: { code: unit.code, level: unit.level, name: unit.name } },
    entries: [
      { name: 'data/assessment.json', bytes: Buffer.from(canonicalJson(own)) },
      { name: 'data/report.json', bytes: model.report },
      ...evidence,
    ],
    signer: { key: key.privateKey, certificate, chain: [authority.root] },
    to,
  });
}

/** The same documents by name and place, with other bytes that add up to the wanted size. */
function withEvidence(assessment: Assessment, bytes: number) {
  const size = Math.floor((bytes - 60_000) / assessment.evidence.length);
  const evidence = assessment.evidence.map(({ sha256: old, extension }) => {
    const content = randomBytes(size);
    const sha256 = createHash('sha256').update(content).digest('hex');
    return { old, sha256, entry: { name: `evidence/${sha256}.${extension}`, bytes: content } };
  });
  const text = evidence.reduce(
    (json, { old, sha256 }) => json.replaceAll(old, sha256),
    JSON.stringify(assessment),
  );
  const renamed = Assessment.parse(JSON.parse(text));
  const items = renamed.evidence.map((item) => ({ ...item, size }));
  return {
    assessment: { ...renamed, evidence: items },
    evidence: evidence.map(({ entry }) => entry),
  };
}
