import { describe, expect, test } from 'vitest';

import { value, type TestBackend } from '../builders/backend.ts';
import { makeWorld, sealBundle, sealSubmission } from '../builders/packages.ts';
import { aProvinceDesk, dumpOf } from '../builders/receiving-desk.ts';
import { take } from '../builders/receiving-story.ts';
import { sentFiles } from '../builders/sent-files.ts';

const world = await makeWorld();

const { expired } = sentFiles(world);

/** A named person confirms the key that a unit made itself. */
async function confirmKey(desk: TestBackend, unit: string) {
  const { fingerprint } = await world.keyOf(unit);
  const reason = 'Đã đối chiếu tám từ qua điện thoại';
  value(await desk.api['intake.pin-key']({ unit, fingerprint, reason }));
}

describe('a copy in quarantine never counts as already there', () => {
  /** Refused, cured, inspected, imported, gone from quarantine, and only then already there. */
  async function importsOnce(
    desk: TestBackend,
    {
      file,
      cure,
      arrived,
    }: {
      readonly file: string;
      readonly cure?: () => Promise<void>;
      readonly arrived?: { readonly at: string; readonly because: string };
    },
  ) {
    expect(await take(desk, file)).toMatchObject([{ outcome: 'quarantined' }]);
    expect(await take(desk, file)).toMatchObject([{ outcome: 'quarantined' }]);
    await cure?.();
    const token = await desk.give(file);
    const wanted = { file: token, ...(arrived === undefined ? {} : { arrived }) };
    const lines = value(await desk.api['intake.import']({ files: [wanted] }));
    expect(lines).toMatchObject([{ outcome: 'imported', number: 1, problem: null }]);
    expect(value(await desk.api['intake.quarantine']({}))).toEqual([]);
    expect(await take(desk, file)).toMatchObject([{ outcome: 'already' }]);
  }

  test('once its key is confirmed by telephone, the very same bytes are imported', async () => {
    expect.hasAssertions();
    const desk = await aProvinceDesk(world);
    const signer = await world.selfSignedOf('20001');
    const { path: file } = await sealSubmission(world, { unit: '20001', signer });
    const cure = () => confirmKey(desk, '20001');
    await importsOnce(desk, { file, cure });
  });

  test('once the true time of arrival is entered, while its certificate still held', async () => {
    expect.hasAssertions();
    const desk = await aProvinceDesk(world);
    const { path: file } = await sealSubmission(world, { unit: '10001', signer: await expired() });
    const arrived = { at: '2019-10-16T20:00:00+07:00', because: 'Dấu công văn đến ngày 16/10' };
    await importsOnce(desk, { file, arrived });
  });

  test('once the missing key of a member is confirmed, its whole bundle is imported', async () => {
    expect.hasAssertions();
    const desk = await aProvinceDesk(world);
    const signer = await world.selfSignedOf('10001');
    const own = await sealSubmission(world, { unit: '101' });
    const member = await sealSubmission(world, { unit: '10001', signer });
    const { path: file } = await sealBundle(world, { district: '101', members: [own, member] });
    const cure = () => confirmKey(desk, '10001');
    await importsOnce(desk, { file, cure });
  });
});

test('what came while its certificate held stays there when it has ended since (H2)', async () => {
  const desk = await aProvinceDesk(world);
  const signer = await expired();
  const own = await sealSubmission(world, { unit: '101' });
  const member = await sealSubmission(world, { unit: '10001', signer });
  const bundle = await sealBundle(world, { district: '101', members: [own, member] });
  desk.clock.set('2019-10-16T08:00:00+07:00');
  expect(await take(desk, bundle.path, member.path)).toMatchObject([
    { outcome: 'imported' },
    { outcome: 'imported' },
  ]);
  desk.clock.set('2019-10-20T08:00:00+07:00');
  const before = dumpOf(desk);
  const files = [await desk.give(bundle.path), await desk.give(member.path)];
  expect(value(await desk.api['intake.inspect']({ files }))).toMatchObject([
    { verdict: 'already', problem: null },
    { verdict: 'already', problem: null },
  ]);
  expect(await take(desk, bundle.path, member.path)).toMatchObject([
    { outcome: 'already' },
    { outcome: 'already' },
  ]);
  expect(dumpOf(desk)).toBe(before);
});
