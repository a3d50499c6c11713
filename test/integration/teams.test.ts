import { expect, test } from 'vitest';

import { packageProblemSentence } from '../../shared/i18n/package-messages.ts';
import { PASSPHRASE, value, type TestBackend } from '../builders/backend.ts';
import { makeWorld } from '../builders/packages.ts';
import { aProvinceDesk } from '../builders/receiving-desk.ts';
import { submissionOf, take } from '../builders/receiving-story.ts';
import {
  aReviewerLaptop,
  handOut,
  nameReviewer,
  sealFindings,
  takeFindings,
} from '../builders/reviewer-laptop.ts';

const world = await makeWorld();
const [one, two] = [
  await submissionOf(world, '10001'),
  await submissionOf(world, '10002', { onTime: 4, reasons: { 'B.2': 'Thiếu cán bộ một cửa' } }),
];

const look = (unit: string, leaf: string, points: string, reason = 'Văn bản chưa ban hành') => ({
  checks: [{ unit, leaf, outcome: 'changed' as const, points, reason }],
});
const find = async (laptop: TestBackend, ...of: Parameters<typeof look>) =>
  value(await laptop.api['review.record'](look(...of)));
const rowsOf = async (desk: TestBackend, leaf: string) =>
  value(await desk.api['review.leaf']({ level: 'xa', leaf })).rows;

test('two reviewers work offline and neither overwrites the other: what differs waits for a person (P5)', async () => {
  const desk = await aProvinceDesk(world);
  await take(desk, one.path, two.path);
  desk.clock.set('2019-11-04T08:00:00+07:00');
  const first = await aReviewerLaptop(world, 'Cán bộ tập dượt 21');
  const second = await aReviewerLaptop(world, 'Cán bộ tập dượt 22');

  // The Sở sees whose file it is before anything is written.
  const file = await desk.give(first.enrolment);
  const seen = value(await desk.api['team.inspect']({ file }));
  const own = value(await first.laptop.api['workset.list']({}));
  expect(seen).toMatchObject({ kind: 'enrolment', name: 'Cán bộ tập dượt 21', known: 'new' });
  expect(seen).toMatchObject({ key: own.key });

  const a = await nameReviewer(desk, first.enrolment, { units: ['10001', '10002'] });
  const b = await nameReviewer(desk, second.enrolment, {
    units: ['10002'],
    leaves: ['A.1', 'B.2'],
  });
  expect(a).toBe(own.code);
  const [setA = '', setB = ''] = await handOut(
    desk,
    new Map([
      [a, first.laptop],
      [b, second.laptop],
    ]),
  );

  await find(first.laptop, '10001', 'A.1', '3');
  await find(first.laptop, '10002', 'A.1', '2');
  await find(first.laptop, '10002', 'B.2', '0.5');
  await find(second.laptop, '10002', 'A.1', '1', 'Chỉ là dự thảo');
  await find(second.laptop, '10002', 'B.2', '0.5');
  const outside = await second.laptop.api['review.record'](look('10002', 'A.2', '1'));
  const notGiven = { ok: false, error: { code: 'review/not-given' } };
  expect(outside).toMatchObject(notGiven);
  const foreign = { unit: '10002', leaf: 'A.2' };
  const { api } = second.laptop;
  expect(await api['review.withdraw'](foreign)).toMatchObject(notGiven);
  expect(await api['review.ask']({ ...foreign, question: 'Vì sao?' })).toMatchObject(notGiven);
  const rest = await api['review.accept-rest']({ units: ['10002'], leaves: ['A.2'] });
  expect(rest).toMatchObject(notGiven);
  const shown = value(await api['review.unit']({ unit: '10002' }));
  expect(shown.leaves.map(({ code }) => code)).toEqual(['A.1', 'B.2']);

  const [fileA, fileB] = [
    await sealFindings(first.laptop, setA),
    await sealFindings(second.laptop, setB),
  ];
  const counts = { same: 0, outside: 0, stale: 0, already: false };
  expect(await takeFindings(desk, fileA)).toMatchObject({ ...counts, taken: 3, conflicts: 0 });
  expect(await takeFindings(desk, fileB)).toMatchObject({ ...counts, taken: 1, conflicts: 1 });
  expect(await takeFindings(desk, fileB)).toMatchObject({ already: true, taken: 0 });

  const [conflict, ...others] = value(await desk.api['team.conflicts']({}));
  if (conflict === undefined) throw new Error('a conflict');
  expect(others).toEqual([]);
  expect(conflict).toMatchObject({ unit: { code: '10002' }, leaf: { code: 'A.1' }, standing: '4' });
  expect(conflict.sides.map(({ name, points, reason }) => [name, points, reason])).toEqual(
    expect.arrayContaining([
      ['Cán bộ tập dượt 21', '2', 'Văn bản chưa ban hành'],
      ['Cán bộ tập dượt 22', '1', 'Chỉ là dự thảo'],
    ]),
  );
  const reason = 'Theo bản dự thảo kèm hồ sơ, chưa có số hiệu';
  value(await desk.api['team.settle']({ place: conflict.place, author: b, points: null, reason }));
  expect(value(await desk.api['team.conflicts']({}))).toEqual([]);

  const team = value(await desk.api['team.get']({}));
  expect(team.conflicts).toBe(0);
  expect(team.reviewers.map(({ code, received, leaves, done }) => [code, received, leaves, done]))
    // The leaf that a reviewer agreed about counts once for each who was given it.
    .toEqual([
      [a, 2, 8, 3],
      [b, 1, 2, 2],
    ]);
  const row = (await rowsOf(desk, 'A.1')).find(({ unit }) => unit === '10002');
  expect(row).toMatchObject({ desk: '1', points: '1' });
  // Who found it and who decided between them both answer for it (K3).
  const input = { unit: '10002', leaf: 'A.1' };
  const { chain } = value(await desk.api['ranking.provenance'](input));
  const by = 'Cán bộ tập dượt 22, Cán bộ tập dượt 7';
  expect(chain.at(-1)).toMatchObject({ points: '1', by, reason, effective: true });
});

test('findings sealed again replace what the same reviewer found, and take back what was taken back', async () => {
  const desk = await aProvinceDesk(world);
  await take(desk, one.path);
  desk.clock.set('2019-11-04T08:00:00+07:00');
  const { laptop, enrolment } = await aReviewerLaptop(world);
  const code = await nameReviewer(desk, enrolment, { units: ['10001', '10003'] });
  const [workset = ''] = await handOut(desk, new Map([[code, laptop]]));
  await find(laptop, '10001', 'A.1', '3');
  await find(laptop, '10001', 'B.2', '1');
  const question = { unit: '10001', leaf: 'A.2', question: 'Hợp đồng thuê đường truyền đâu?' };
  value(await laptop.api['review.ask'](question));
  const early = await sealFindings(laptop, workset);
  // Nothing new: the same file again, not a second one of the same content.
  const again = value(await laptop.api['findings.seal']({ workset, passphrase: PASSPHRASE }));
  expect(early.endsWith(again.file.name)).toBe(true);
  expect(value(await laptop.api['workset.list']({})).worksets).toMatchObject([
    { done: 2, leaves: 4, questions: 1, unsealed: 0, sealed: { fileName: again.file.name } },
  ]);

  await find(laptop, '10001', 'A.1', '2');
  value(await laptop.api['review.withdraw']({ unit: '10001', leaf: 'B.2' }));
  const late = await sealFindings(laptop, workset);
  expect(await takeFindings(desk, early)).toMatchObject({ taken: 2, questions: 1 });
  expect(await takeFindings(desk, late)).toMatchObject({ taken: 1, same: 1, questions: 0 });
  const older = await desk.api['team.take']({ file: await desk.give(early) });
  // The very file that was taken is known; it is not an older one.
  expect(older).toMatchObject({ ok: true, value: { already: true } });

  expect(await rowsOf(desk, 'A.1')).toMatchObject([{ unit: '10001', desk: '2' }]);
  expect(await rowsOf(desk, 'B.2')).toMatchObject([{ unit: '10001', desk: null }]);
});

test('a file of a reviewer that is dropped among submissions says where it belongs (P5, X4)', async () => {
  const desk = await aProvinceDesk(world);
  const { enrolment } = await aReviewerLaptop(world);
  const [line] = await take(desk, enrolment);
  const problem = { code: 'kind-not-taken', params: { kind: 'reviewer-enrolment' } };
  expect(line).toMatchObject({ outcome: 'quarantined', problem });
  // Beside the queue it is known for what it is.
  const file = await desk.give(enrolment);
  expect(value(await desk.api['team.inspect']({ file }))).toMatchObject({ known: 'new' });
  expect(packageProblemSentence(problem).advice).toContain('Phân công');
});
