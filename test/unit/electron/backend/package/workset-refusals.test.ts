import { readFileSync } from 'node:fs';

import { expect, test } from 'vitest';

import { checkContents } from '../../../../../electron/backend/package/check-contents.ts';
import { openPackage } from '../../../../../electron/backend/package/read-package.ts';
import { sealPackage } from '../../../../../electron/backend/package/write-package.ts';
import { selfSign } from '../../../../../electron/backend/pki/certificates.ts';
import type {
  FindingsData,
  WorksetData,
} from '../../../../../shared/domain/package/workset-data.ts';
import { reviewerCode } from '../../../../../shared/domain/teams/reviewer-code.ts';
import { miniRegister } from '../../../../builders/mini-campaign.ts';
import {
  evidenceOf,
  jsonEntry,
  makeWorld,
  sealSubmission,
  submissionManifest,
  VALIDITY,
} from '../../../../builders/packages.ts';

const world = await makeWorld();
const { code, name } = miniRegister.authority;
const unit = { code, level: 'tinh', name } as const;
const { path: member, digest } = await sealSubmission(world, { unit: '10001' });
const key = await world.keyOf('laptop');
const reviewer = {
  code: reviewerCode(key.fingerprint),
  name: 'Cán bộ tập dượt 21',
  title: '',
  fingerprint: key.fingerprint,
};
const by = { name: reviewer.name, title: '', role: 'reviewer' } as const;
const at = '2019-11-05T08:00:00+07:00';
const look = {
  unit: '10001',
  digest,
  leaf: 'A.1',
  round: 'desk',
  outcome: 'changed',
  points: '3',
  reason: 'Chỉ có dự thảo',
} as const;

const honestSet: WorksetData = {
  format: 'workset/1',
  reviewer,
  round: 'desk',
  units: [
    { unit: '10001', digest, revision: 1, number: 1, arrivedAt: at, rulings: [], visit: null },
  ],
  leaves: [],
  looks: [{ ...look, round: 'district', at, by: { ...by, role: 'district' } }],
  reviewerAnswers: [],
};
const honestFindings: FindingsData = {
  format: 'findings/1',
  workset: 'a'.repeat(64),
  reviewer: reviewer.code,
  round: 'desk',
  looks: [{ ...look, seq: 3, at, by }],
  questions: [],
  photos: [],
  visits: [],
};

/** What a reader says of a package of the Sở or a laptop: null when it is sound. */
async function refusal(
  kind: 'workset' | 'findings',
  data: object,
  more: { readonly member?: string; readonly other?: boolean } = {},
): Promise<unknown> {
  const to = world.file(`${kind}.cqdt`);
  const bytes = readFileSync(more.member ?? member);
  const subject = { name, code: more.other ? 'r-0123' : reviewer.code, role: 'reviewer' } as const;
  const certificate = await selfSign({
    key,
    subject: { ...subject, province: 'Gia Lai' },
    validity: VALIDITY,
  });
  await sealPackage({
    manifest: { ...submissionManifest(world, '10001'), kind, unit },
    entries: [
      jsonEntry(`data/${kind}.json`, data),
      ...(kind === 'workset' ? [{ name: 'members/10001.cqdt', bytes }] : []),
    ],
    signer: kind === 'workset' ? world.authority : { key: key.privateKey, certificate, chain: [] },
    to,
  });
  const opened = await openPackage(to, world.context);
  if (!opened.ok) return opened.error.code;
  const contents = await checkContents(opened.value, world.context);
  await opened.value.close();
  if (contents.ok) return null;
  const { field, reason } = contents.error.params;
  return [contents.error.code, field ?? reason];
}

test('a work set names its members, real leaves and possible looks, and a reviewer by the key (P5)', async () => {
  const set = (change: object, member_ = member) =>
    refusal('workset', { ...honestSet, ...change }, { member: member_ });
  const [row] = honestSet.units;
  const [seen] = honestSet.looks;
  expect(await set({})).toBeNull();
  expect(await set({ units: [row, { ...row, unit: '10002' }] })).toEqual(['data-invalid', 'units']);
  expect(await set({ reviewer: { ...reviewer, code: 'r-1' } })).toEqual([
    'data-invalid',
    'reviewer',
  ]);
  expect(await set({ leaves: ['A.1', 'Z.9'] })).toEqual(['data-invalid', 'leaves.Z.9']);
  expect(await set({ looks: [{ ...seen, points: '4.5' }] })).toEqual(['data-invalid', 'looks.0']);
  expect(await set({ looks: [{ ...seen, unit: '10002' }] })).toEqual(['data-invalid', 'looks.0']);
  const answer = { unit: '10002', answers: {}, at, by };
  expect(await set({ reviewerAnswers: [answer] })).toEqual(['data-invalid', 'reviewerAnswers.0']);
  // Another revision of the unit than the list says, and no submission at all.
  const later = await sealSubmission(world, {
    unit: '10001',
    manifest: { revision: 2, previous: digest },
  });
  expect(await set({}, later.path)).toEqual(['member-invalid', 'units']);
  expect(await set({}, world.campaignFile)).toEqual(['member-invalid', 'kind-not-taken']);
});

test('findings say one possible thing of each leaf, in their round, by whoever signed them', async () => {
  const findings = (change: object, other = false) =>
    refusal('findings', { ...honestFindings, ...change }, { other });
  const [found] = honestFindings.looks;
  const looks = async (...some: readonly object[]) => await findings({ looks: some });
  expect(await findings({})).toBeNull();
  expect(await findings({}, true)).toEqual(['data-invalid', 'reviewer']);
  expect(await findings({ reviewer: 'r-1' })).toEqual(['data-invalid', 'reviewer']);
  expect(await looks({ ...found }, { ...found, seq: 4 })).toEqual(['data-invalid', 'looks']);
  expect(await looks({ ...found, round: 'field' })).toEqual(['data-invalid', 'looks.0']);
  expect(await looks({ ...found, reason: ' ' })).toEqual(['data-invalid', 'looks.0']);
  expect(await looks({ ...found, points: '9' })).toEqual(['data-invalid', 'looks.0']);
  expect(await looks({ ...found, by: { ...by, role: 'unit' } })).toEqual([
    'data-invalid',
    'looks.0',
  ]);
  const question = { unit: '10001', digest, leaf: 'Z.9', question: 'Đâu?', at, by };
  expect(await findings({ questions: [question] })).toEqual(['data-invalid', 'questions.0']);
  const { item } = evidenceOf(Buffer.from('ảnh'), 'png');
  const photo = {
    sha256: item.sha256,
    extension: 'png',
    size: item.size,
    fileName: 'anh.png',
    unit: '10001',
    leaf: null,
    caption: '',
    takenAt: at,
  };
  expect(await findings({ photos: [photo] })).toEqual(['data-invalid', 'photos']);
});
