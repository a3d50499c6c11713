import { writeFile } from 'node:fs/promises';
import path from 'node:path';

import { afterAll, expect, test } from 'vitest';

import { openDatabase } from '../../electron/backend/db/open.ts';
import { createPhotoRepository } from '../../electron/backend/db/photo-repository.ts';
import { errorMessage } from '../../shared/i18n/error-messages.ts';
import { inspectionMethods } from '../../shared/ipc/methods/inspection-methods.ts';
import { value, type TestBackend } from '../builders/backend.ts';
import { sha256 } from '../builders/mini-campaign.ts';
import { makeWorld } from '../builders/packages.ts';
import { dumpOf } from '../builders/receiving-desk.ts';
import { addPhoto, draw, novemberDesk, PNG, RANDOM, team, visit } from '../builders/visits.ts';

const world = await makeWorld();

/** As many as one unit may have, entered behind the desk's back: sixty times onto the disk takes long. */
function sixtyPhotos(desk: TestBackend, unit: string) {
  const db = openDatabase(path.join(desk.dir, 'cqdt.sqlite'));
  const photos = createPhotoRepository(db);
  for (let at = 0; at < 60; at += 1)
    photos.insert({
      sha256: sha256(String(at)),
      unit,
      leaf: null,
      extension: 'png',
      size: 1,
      fileName: `${at}.png`,
      caption: '',
      takenAt: '2019-11-12T09:30:00+07:00',
      package: null,
    });
  db.close();
}

const reached = new Set<string>();

async function refuses(
  desk: TestBackend,
  [method, code]: [keyof typeof inspectionMethods, string],
  input: unknown,
) {
  const before = dumpOf(desk);
  expect(await desk.send({ method, input })).toMatchObject({ ok: false, error: { code } });
  expect(dumpOf(desk)).toBe(before);
  expect(errorMessage({ code }).text).not.toBe(errorMessage({ code: 'internal' }).text);
  reached.add(`${method} ${code}`);
}

afterAll(() => {
  const declared = Object.entries(inspectionMethods).flatMap(([name, { errors }]) =>
    errors.map((code: string) => `${name} ${code}`),
  );
  expect([...reached].toSorted()).toEqual(declared.toSorted());
});

test('what cannot be is refused and changes nothing', async () => {
  expect.hasAssertions();
  const desk = await novemberDesk(world);
  const other = { ...RANDOM, seed: 'số khác' };
  const { units } = value(await desk.api['inspection.propose']({ rule: RANDOM }));
  const drawn = units.map(({ unit }) => unit.code);
  const foreign = { rule: RANDOM, units: drawn.toReversed(), reason: 'KH 83' };
  await refuses(desk, ['inspection.select', 'inspection/draw-differs'], foreign);
  const byHand = { rule: { kind: 'by-hand' }, units: ['10003'], reason: 'Chưa gửi hồ sơ' };
  await refuses(desk, ['inspection.select', 'inspection/not-eligible'], byHand);
  const none = ['inspection/not-selected', 'inspection/nothing-planned'] as const;
  await refuses(desk, ['inspection.plan-file', none[1]], { format: 'docx' });
  await refuses(desk, ['inspection.letters', none[1]], { units: drawn });
  const unit = drawn[0] ?? '';
  const plan = { unit, date: '2019-11-12', place: '', team, leaves: [] };
  await refuses(desk, ['inspection.plan', none[0]], { plans: [plan] });
  await refuses(desk, ['inspection.cancel', none[0]], { unit, reason: 'Mưa lũ' });
  await refuses(desk, ['inspection.unit', none[0]], { unit });
  await refuses(desk, ['inspection.minutes', none[0]], { unit });
  await refuses(desk, ['inspection.record', none[0]], visit(unit));
  const photo = { unit, leaf: null, caption: '', takenAt: '2019-11-12T09:30:00+07:00' };
  const file = await desk.giveBytes('a.png', PNG);
  await refuses(desk, ['photo.add', none[0]], { ...photo, file });

  value(await desk.api['inspection.select']({ rule: RANDOM, units: drawn, reason: 'KH 83' }));
  const odd = { plans: [{ ...plan, leaves: ['A.1', 'Z.9'] }] };
  await refuses(desk, ['inspection.plan', 'inspection/leaf-unknown'], odd);
  await refuses(desk, ['inspection.record', 'inspection/in-future'], visit(unit));
  const give = async (name: string, bytes: Uint8Array | string) => ({
    ...photo,
    file: await desk.giveBytes(name, bytes),
  });
  await refuses(desk, ['photo.add', 'photo/empty'], await give('a.png', ''));
  const program = await give('a.png', 'MZ không phải ảnh');
  await refuses(desk, ['photo.add', 'photo/not-an-image'], program);
  const huge = await give('a.png', Buffer.alloc(20_000_001, 1));
  await refuses(desk, ['photo.add', 'photo/too-large'], huge);
  sixtyPhotos(desk, unit);
  await refuses(desk, ['photo.add', 'photo/too-many'], await give('61.png', PNG));
  const absent = { unit, sha256: '0'.repeat(64) };
  await refuses(desk, ['photo.file', 'photo/unknown'], absent);
  await refuses(desk, ['photo.remove', 'photo/unknown'], absent);
  const words = { ...absent, leaf: null, caption: '' };
  await refuses(desk, ['photo.describe', 'photo/unknown'], words);

  desk.clock.set('2019-11-13T08:00:00+07:00');
  value(await desk.api['inspection.record'](visit(unit)));
  await refuses(desk, ['inspection.plan', 'inspection/visited'], { plans: [plan] });
  await refuses(desk, ['inspection.cancel', 'inspection/visited'], { unit, reason: 'Nhầm' });
  expect(value(await desk.api['inspection.propose']({ rule: other })).outOf).toBe(1);
});

test('a photo that is gone from the disk or was changed there is not shown as if it were whole', async () => {
  expect.hasAssertions();
  const desk = await novemberDesk(world);
  const [unit = ''] = await draw(desk, { ...RANDOM, count: 1 });
  const { sha256: photo } = await addPhoto(desk, unit, null);
  const stored = path.join(desk.dir, 'files', photo.slice(0, 2), photo);
  await writeFile(stored, 'khác');
  await refuses(desk, ['photo.file', 'photo/changed-on-disk'], { unit, sha256: photo });
});
