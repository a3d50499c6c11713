import { readCertificate } from '../../electron/backend/pki/read-certificate.ts';
import { aBackend, PASSPHRASE, value, type TestBackend } from './backend.ts';
import type { World } from './packages.ts';

/** A reviewer's laptop of a test world on its first morning, and the enrolment file it made (P5). */
export async function aReviewerLaptop(world: World, name = 'Cán bộ tập dượt 21') {
  const laptop = await aConfirmedLaptop(world);
  const person = { name, title: 'Tổ thẩm định' };
  const input = { person, phone: '0269 000 021', passphrase: PASSPHRASE };
  const { enrolment } = value(await laptop.api['setup.create-reviewer'](input));
  return { laptop, enrolment: laptop.pathOf(enrolment) };
}

/** A machine that confirmed the Sở of the world and is nobody's yet. */
export async function aConfirmedLaptop(world: World): Promise<TestBackend> {
  const laptop = await aBackend({ now: '2019-11-04T08:00:00+07:00' });
  const file = await laptop.give(world.campaignFile);
  value(await laptop.api['setup.open-campaign']({ file }));
  const root = readCertificate(world.root);
  if (!root.ok) throw new Error(root.error.code);
  const by = { name: 'Cán bộ tập dượt 21', title: '' };
  const { fingerprint } = root.value;
  value(await laptop.api['setup.confirm-authority']({ fingerprint, by }));
  return laptop;
}

/** Names the reviewer at the Sở and gives these leaves of these units; returns the reviewer's code. */
export async function nameReviewer(
  desk: TestBackend,
  enrolment: string,
  work: { readonly units: string[]; readonly leaves?: string[] },
): Promise<string> {
  const { reviewer } = value(await desk.api['team.name']({ file: await desk.give(enrolment) }));
  value(await desk.api['team.assign']({ reviewer, leaves: [], ...work }));
  return reviewer;
}

/** Seals work sets at the Sở and opens each on its laptop; returns their digests. */
export async function handOut(
  desk: TestBackend,
  laptops: ReadonlyMap<string, TestBackend>,
  round: 'desk' | 'field' = 'desk',
): Promise<string[]> {
  const reviewers = [...laptops.keys()];
  const issued = value(await desk.api['team.issue']({ reviewers, round, passphrase: PASSPHRASE }));
  const digests: string[] = [];
  for (const { reviewer, files } of issued)
    for (const file of files) {
      const laptop = laptops.get(reviewer);
      if (laptop === undefined) throw new Error(reviewer);
      const token = await laptop.give(desk.pathOf(file));
      digests.push(value(await laptop.api['workset.open']({ file: token })).digest);
    }
  return digests;
}

/** Seals what was found on a laptop; returns the path of the file. */
export async function sealFindings(laptop: TestBackend, workset: string): Promise<string> {
  const input = { workset, passphrase: PASSPHRASE };
  return laptop.pathOf(value(await laptop.api['findings.seal'](input)).file);
}

/** Takes findings in at the Sở. */
export async function takeFindings(desk: TestBackend, file: string) {
  return value(await desk.api['team.take']({ file: await desk.give(file) }));
}
