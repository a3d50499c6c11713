import { readFile } from 'node:fs/promises';

import { expect, test } from 'vitest';

import { aFolder, PASSPHRASE, value, type TestBackend } from '../builders/backend.ts';
import { makeWorld, sealSubmission } from '../builders/packages.ts';
import { aDistrictDesk, aProvinceDesk, saved } from '../builders/receiving-desk.ts';
import { contentsOf, submissionOf, take } from '../builders/receiving-story.ts';
import { fillMiniForm } from '../builders/unit-desk.ts';

const world = await makeWorld();
const pass = { passphrase: PASSPHRASE };
const MISSING = 'Mất điện nhiều ngày';

/** Own form sealed, a reason for the commune that is missing: ready to bundle. */
async function ready(desk: TestBackend): Promise<void> {
  await fillMiniForm(desk);
  value(await desk.api['submission.approve']({}));
  value(await desk.api['submission.seal'](pass));
  value(await desk.api['bundle.save-reasons']({ reasons: { '10003': ` ${MISSING} ` } }));
}

async function bundleOf(desk: TestBackend) {
  const sealed = value(await desk.api['bundle.seal'](pass));
  const file = await saved(desk, sealed.file, await aFolder());
  const { contents } = await contentsOf(world, file);
  if (contents.kind !== 'bundle') throw new Error(contents.kind);
  return { file, data: contents.data };
}

test('a bundle carries every look that was not taken back, and the returns, kept or lifted (H4, H7)', async () => {
  const desk = await aDistrictDesk(world, '101');
  const one = await submissionOf(world, '10001');
  const reasons = { 'B.2': 'Thiếu cán bộ một cửa' };
  const two = await submissionOf(world, '10002', { onTime: 4, reasons });
  await take(desk, one.path, two.path);
  const at = { unit: '10002', leaf: 'A.1' } as const;
  const look = { ...at, outcome: 'changed', points: '1', reason: 'Chưa ban hành' } as const;
  for (const check of [
    look,
    { ...look, points: '2', reason: 'Ban hành muộn' },
    { unit: '10001', leaf: 'A.1', outcome: 'agreed', points: '4', reason: '' } as const,
  ])
    value(await desk.api['review.record']({ checks: [check] }));
  value(await desk.api['review.withdraw']({ unit: '10001', leaf: 'A.1' }));
  value(await desk.api['review.accept-rest']({ units: ['10002'] }));

  const { digest } = value(await desk.api['return.preview']({ unit: '10001' }));
  const returned = value(
    await desk.api['return.issue']({
      unit: '10001',
      digest,
      purpose: 'clarify',
      until: '2019-10-20T00:00:00+07:00',
      reason: 'Cần làm rõ kế hoạch',
      items: [{ leaf: 'A.1', reason: 'Thiếu số, ngày' }],
      ...pass,
    }),
  );
  const lift = { unit: '10001', package: returned.package, reason: 'Đã giải thích qua điện thoại' };
  value(await desk.api['return.lift'](lift));

  await ready(desk);
  const preview = value(await desk.api['bundle.preview']({}));
  expect(preview).toMatchObject({ own: { revision: 1 }, last: null });
  expect(preview.missing).toMatchObject([{ unit: { code: '10003' }, reason: MISSING }]);
  expect(
    preview.members.map(({ unit, looks, changed, returns }) => [
      unit.code,
      looks,
      changed,
      returns,
    ]),
  ).toEqual([
    ['10001', 0, 0, 1],
    ['10002', 4, 1, 0],
  ]);

  const { file, data } = await bundleOf(desk);
  expect(data.checks.map(({ leaf, outcome, points }) => [leaf, outcome, points])).toEqual([
    ['A.1', 'changed', '1'],
    ['A.1', 'changed', '2'],
    // The rest by name: one agreement per leaf, at the points that stood.
    ['A.2', 'agreed', '2'],
    ['B.2', 'agreed', '1'],
  ]);
  expect(data.returns).toMatchObject([
    {
      unit: '10001',
      package: returned.package,
      purpose: 'clarify',
      leaves: ['A.1'],
      by: { name: 'Cán bộ tập dượt 7' },
      liftedAt: expect.stringContaining('+07:00'),
    },
  ]);
  expect(data.missing).toEqual([{ unit: '10003', reason: MISSING }]);

  // The Sở reads the same points from it, the last look last.
  const so = await aProvinceDesk(world);
  so.clock.set('2019-10-23T08:00:00+07:00');
  await take(so, file);
  const { chain } = value(await so.api['ranking.provenance'](at));
  expect(chain.map(({ source, points, reason }) => [source, points, reason])).toEqual([
    ['self', '4', ''],
    ['district', '1', 'Chưa ban hành'],
    ['district', '2', 'Ban hành muộn'],
  ]);
});

test('a second bundle is offered only when there is something new to say', async () => {
  const desk = await aDistrictDesk(world, '101');
  await take(desk, (await submissionOf(world, '10001')).path);
  await ready(desk);
  value(await desk.api['bundle.save-reasons']({ reasons: { '10002': MISSING } }));
  await bundleOf(desk);
  const last = async () => value(await desk.api['bundle.preview']({})).last;
  expect(await last()).toMatchObject({ revision: 1, unchanged: true });
  value(await desk.api['bundle.save-reasons']({ reasons: { '10002': 'Chưa gửi, đã gọi' } }));
  expect(await last()).toMatchObject({ unchanged: false });
  const { data } = await bundleOf(desk);
  expect(data.missing.map(({ reason }) => reason)).toEqual(['Chưa gửi, đã gọi', MISSING]);
  expect(data.returns).toBeUndefined();
});

test('the summary counts what the bundle carries, and goes out as Excel and Word (H6)', async () => {
  const desk = await aDistrictDesk(world, '101');
  await take(
    desk,
    (await submissionOf(world, '10001')).path,
    (await sealSubmission(world, { unit: '10002' })).path,
  );
  const look = { unit: '10001', leaf: 'A.1', outcome: 'changed', points: '1' } as const;
  value(await desk.api['review.record']({ checks: [{ ...look, reason: 'Chưa ban hành' }] }));
  await ready(desk);
  const { own, lines, changes } = value(await desk.api['summary.get']({}));
  expect(own).toMatchObject({ state: 'sealed', revision: 1, totals: { achieved: '8' } });
  expect(lines.map(({ unit, state, reason }) => [unit.code, state, reason])).toEqual([
    ['10001', 'received', ''],
    ['10002', 'received', ''],
    ['10003', 'missing', MISSING],
  ]);
  expect(changes).toMatchObject([{ code: 'A.1', self: '4', points: '1', reason: 'Chưa ban hành' }]);
  for (const [format, profile] of [
    ['xlsx', 'nd30'],
    ['docx', 'nd30'],
    ['docx', 'tt01'],
  ] as const) {
    const file = value(await desk.api['summary.file']({ format, profile }));
    expect(file.name).toBe(`tap-duot-tong-hop-thu-2019-101.${format}`);
    expect((await readFile(desk.pathOf(file))).subarray(0, 2).toString()).toBe('PK');
  }
});
