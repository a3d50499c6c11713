import { expect, test } from 'vitest';

import { value } from '../builders/backend.ts';
import { makeWorld } from '../builders/packages.ts';
import { aProvinceDesk } from '../builders/receiving-desk.ts';
import { submissionOf, take } from '../builders/receiving-story.ts';

const world = await makeWorld();

test('closing says what is open and who is best; a late decision that changes the best says who and why (P8)', async () => {
  const desk = await aProvinceDesk(world);
  const best = await submissionOf(world, '10001', { mbps: 40 });
  const other = await submissionOf(world, '10002', { mbps: 20 });
  await take(desk, best.path, other.path);
  const closing = async () => value(await desk.api['ranking.closing']({ block: 'xa' }));
  const open = await closing();
  expect(open).toMatchObject({
    closed: null,
    units: 2,
    warnings: { objections: 0, unchecked: 8, uncheckedUnits: 2, conflicts: 0, unnoticed: 2 },
    leaves: [{ leaf: 'A.2', now: { value: '4' }, atClosing: null, changes: [] }],
  });
  expect(open.leaves[0]?.now.units.map(({ code }) => code)).toEqual(['10001']);

  value(await desk.api['ranking.close-block']({ block: 'xa' }));
  expect(await closing()).toMatchObject({
    closed: { by: 'Cán bộ tập dượt 7' },
    leaves: [{ atClosing: { value: '4' }, changes: [] }],
  });
  const look = { unit: '10001', leaf: 'A.2', points: '1', reason: 'Không có hợp đồng thuê kênh' };
  value(await desk.api['review.record']({ checks: [{ ...look, outcome: 'changed' }] }));
  const moved = await closing();
  expect(moved.leaves[0]).toMatchObject({
    now: { value: '2', units: [{ code: '10002' }] },
    atClosing: { value: '4', units: [{ code: '10001' }] },
    changes: [
      { unit: { code: '10001' }, kind: 'checked', reason: look.reason, before: '4', after: null },
    ],
  });
  // The whole block is computed again with the new best: the second now has full points.
  const { ranking } = value(await desk.api['ranking.get']({}));
  const second = ranking.units.find(({ unit }) => unit === '10002');
  expect(second?.leaves?.['A.2']).toMatchObject({ points: '2', provisional: false });
});
