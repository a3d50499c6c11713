import { writeFile } from 'node:fs/promises';
import path from 'node:path';

import { afterAll, expect, test } from 'vitest';

import { errorMessage } from '../../shared/i18n/error-messages.ts';
import { teamMethods } from '../../shared/ipc/methods/team-methods.ts';
import { aBackend, PASSPHRASE, value, type TestBackend } from '../builders/backend.ts';
import { makeWorld } from '../builders/packages.ts';
import { aProvinceDesk, dumpOf } from '../builders/receiving-desk.ts';
import { submissionOf, take } from '../builders/receiving-story.ts';
import {
  aConfirmedLaptop,
  aReviewerLaptop,
  handOut,
  nameReviewer,
  sealFindings,
  takeFindings,
} from '../builders/reviewer-laptop.ts';
import { addPhoto, draw, novemberDesk, RANDOM, team, visit } from '../builders/visits.ts';

const world = await makeWorld();
const { path: submission } = await submissionOf(world, '10001');
const reached = new Set<string>();
const wrong = { passphrase: 'không phải mật khẩu này' };
const GONE = 'r-000000000000';

/** A call that must be refused with this code, leave the data as they are and have a sentence of its own. */
async function refuses(
  desk: TestBackend,
  [method, code]: [keyof typeof teamMethods, string],
  input: unknown,
) {
  const before = dumpOf(desk);
  expect(await desk.send({ method, input })).toMatchObject({ ok: false, error: { code } });
  expect(dumpOf(desk)).toBe(before);
  expect(errorMessage({ code }).text).not.toBe(errorMessage({ code: 'internal' }).text);
  reached.add(`${method} ${code}`);
}

/** Every code was met here; what one file cannot hold is a matter of hundreds of photos. */
afterAll(() => {
  const declared = Object.entries(teamMethods)
    .flatMap(([name, { errors }]) => errors.map((code: string) => `${name} ${code}`))
    .filter((one) => !one.endsWith('findings/too-large'));
  expect([...reached].toSorted()).toEqual(declared.toSorted());
});

const person = { name: 'Cán bộ tập dượt 21', title: '' };
const setup = { person, phone: '', passphrase: PASSPHRASE };

test('a laptop becomes a reviewer’s once, with a confirmed Sở, a name and a long passphrase', async () => {
  expect.hasAssertions();
  const create = 'setup.create-reviewer' as const;
  await refuses(await aBackend(), [create, 'setup/no-campaign'], setup);
  const unsure = await aBackend();
  const file = await unsure.give(world.campaignFile);
  value(await unsure.api['setup.open-campaign']({ file }));
  await refuses(unsure, [create, 'setup/authority-not-confirmed'], setup);
  const laptop = await aConfirmedLaptop(world);
  const nameless = { ...setup, person: { ...person, name: '  ' } };
  await refuses(laptop, [create, 'setup/name-missing'], nameless);
  await refuses(laptop, [create, 'setup/passphrase-short'], { ...setup, passphrase: 'ngắn' });
  value(await laptop.api[create](setup));
  await refuses(laptop, [create, 'setup/desk-exists'], setup);
});

test('only files of reviewers this Sở named are taken, for work it gave, and never an older one', async () => {
  expect.hasAssertions();
  const desk = await aProvinceDesk(world);
  await take(desk, submission);
  desk.clock.set('2019-11-04T08:00:00+07:00');
  const { laptop, enrolment } = await aReviewerLaptop(world);
  const other = await aReviewerLaptop(world, 'Cán bộ tập dượt 22');
  /** What is refused when it is looked at is refused as well when it is taken. */
  const both = async (code: string, from: string) => {
    await refuses(desk, ['team.inspect', code], { file: await desk.give(from) });
    await refuses(desk, ['team.take', code], { file: await desk.give(from) });
  };
  const broken = path.join(laptop.dir, 'broken.cqdt');
  await writeFile(broken, 'not a package');
  await both('package/refused', broken);
  await both('team/not-from-a-reviewer', submission);
  const naming = async (code: string, from: string) => {
    await refuses(desk, ['team.name', code], { file: await desk.give(from) });
  };
  await naming('package/refused', broken);
  await naming('team/not-from-a-reviewer', submission);

  const code = await nameReviewer(desk, enrolment, { units: ['10001'] });
  await naming('team/already-named', enrolment);
  const [workset = ''] = await handOut(desk, new Map([[code, laptop]]));
  const look = { unit: '10001', leaf: 'A.1', outcome: 'agreed', points: '4', reason: '' } as const;
  value(await laptop.api['review.record']({ checks: [look] }));
  const early = await sealFindings(laptop, workset);
  value(await laptop.api['review.record']({ checks: [{ ...look, leaf: 'B.2', points: '2' }] }));
  const late = await sealFindings(laptop, workset);
  await takeFindings(desk, late);
  await both('team/findings-older', early);

  // The same laptop and another Sở: it never named that key, then it never gave that work.
  const stranger = await aProvinceDesk(world);
  await refuses(stranger, ['team.take', 'team/reviewer-unknown'], {
    file: await stranger.give(late),
  });
  await refuses(stranger, ['team.inspect', 'team/reviewer-unknown'], {
    file: await stranger.give(late),
  });
  await nameReviewer(stranger, enrolment, { units: ['10001'] });
  for (const method of ['team.inspect', 'team.take'] as const)
    await refuses(stranger, [method, 'team/workset-unknown'], { file: await stranger.give(late) });

  const dismissal = { reviewer: code, reason: 'Chuyển công tác' };
  value(await desk.api['team.dismiss'](dismissal));
  await refuses(desk, ['team.dismiss', 'team/reviewer-unknown'], dismissal);
  await both('team/reviewer-dismissed', late);
  const assign = { reviewer: code, units: [], leaves: [] };
  await refuses(desk, ['team.assign', 'team/reviewer-dismissed'], assign);
  const issue = { reviewers: [code], round: 'desk', passphrase: PASSPHRASE };
  await refuses(desk, ['team.issue', 'team/reviewer-dismissed'], issue);
  // Named again, the reviewer goes on.
  await nameReviewer(desk, enrolment, { units: ['10001'] });

  const [sealed] = value(
    await desk.api['team.issue']({ reviewers: [code], round: 'desk', passphrase: PASSPHRASE }),
  );
  const set = desk.pathOf(sealed?.files[0] ?? { id: '', name: '' });
  const opening = async (refused: string, from: string) => {
    const file = await other.laptop.give(from);
    await refuses(other.laptop, ['workset.open', refused], { file });
  };
  await opening('package/refused', broken);
  await opening('workset/not-a-workset', submission);
  await opening('workset/other-reviewer', set);
});

test('work is given to people who are there, of units and leaves that are there', async () => {
  expect.hasAssertions();
  const desk = await aProvinceDesk(world);
  const { enrolment } = await aReviewerLaptop(world);
  const reviewer = await nameReviewer(desk, enrolment, { units: ['10001'] });
  const assign = { reviewer, units: ['10001'], leaves: ['A.1'] };
  const refused = async (code: string, change: object) => {
    await refuses(desk, ['team.assign', code], { ...assign, ...change });
  };
  await refused('team/reviewer-unknown', { reviewer: GONE });
  await refused('setup/unit-unknown', { units: ['10001', '99999'] });
  await refused('team/leaf-unknown', { leaves: ['Z.9'] });
  const issue = { reviewers: [reviewer], round: 'desk', passphrase: PASSPHRASE };
  await refuses(desk, ['team.issue', 'team/nothing-to-send'], issue);
  await refuses(desk, ['team.issue', 'team/reviewer-unknown'], { ...issue, reviewers: [GONE] });
  await take(desk, submission);
  await refuses(desk, ['team.issue', 'key/wrong-passphrase'], { ...issue, ...wrong });
  const digest = 'a'.repeat(64);
  await refuses(desk, ['team.workset-file', 'team/workset-unknown'], { digest });
});

test('a conflict is settled while there is one, by a side that is there or possible points', async () => {
  expect.hasAssertions();
  const desk = await aProvinceDesk(world);
  await take(desk, submission);
  desk.clock.set('2019-11-04T08:00:00+07:00');
  const { laptop, enrolment } = await aReviewerLaptop(world);
  const code = await nameReviewer(desk, enrolment, { units: ['10001'] });
  const [workset = ''] = await handOut(desk, new Map([[code, laptop]]));
  const look = {
    unit: '10001',
    leaf: 'A.1',
    outcome: 'changed',
    reason: 'Chỉ có dự thảo',
  } as const;
  value(await desk.api['review.record']({ checks: [{ ...look, points: '3' }] }));
  value(await laptop.api['review.record']({ checks: [{ ...look, points: '2' }] }));
  await takeFindings(desk, await sealFindings(laptop, workset));
  const [conflict] = value(await desk.api['team.conflicts']({}));
  const settle = { place: conflict?.place, author: null, points: '2.5', reason: 'Đã đối chiếu' };
  const refused = async (problem: string, change: object) => {
    await refuses(desk, ['team.settle', problem], { ...settle, ...change });
  };
  await refused('team/side-unknown', { author: GONE });
  await refused('team/side-unknown', { points: null });
  await refused('review/points-out-of-range', { points: '4.5' });
  await refused('team/no-conflict', { place: { ...settle.place, leaf: 'B.2' } });
  expect(await desk.send({ method: 'team.settle', input: settle })).toMatchObject({ ok: true });
  await refused('team/no-conflict', {});
});

test('findings are sealed for a work set that is here, when there are some, with every photo whole', async () => {
  expect.hasAssertions();
  const desk = await novemberDesk(world);
  const [unit = ''] = await draw(desk, { ...RANDOM, count: 1 });
  const plan = { unit, date: '2019-11-12', place: 'Trụ sở UBND xã', team, leaves: [] };
  value(await desk.api['inspection.plan']({ plans: [plan] }));
  const { laptop, enrolment } = await aReviewerLaptop(world);
  const code = await nameReviewer(desk, enrolment, { units: [unit] });
  const [workset = ''] = await handOut(desk, new Map([[code, laptop]]), 'field');
  const seal = { workset, passphrase: PASSPHRASE };
  await refuses(laptop, ['findings.seal', 'findings/workset-unknown'], { ...seal, workset: 'x' });
  await refuses(laptop, ['findings.seal', 'findings/nothing'], seal);
  laptop.clock.set('2019-11-12T15:00:00+07:00');
  const photo = await addPhoto(laptop, unit, null);
  value(await laptop.api['inspection.record'](visit(unit)));
  await refuses(laptop, ['findings.seal', 'key/wrong-passphrase'], { ...seal, ...wrong });
  const { sha256 } = photo;
  const stored = path.join(laptop.dir, 'files', sha256.slice(0, 2), sha256);
  await writeFile(stored, 'scribbled over');
  await refuses(laptop, ['findings.seal', 'findings/photo-changed'], seal);
});
