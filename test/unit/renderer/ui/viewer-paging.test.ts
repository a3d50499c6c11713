import { expect, test } from 'vitest';

import { pagingStart, turnedTo, zoomed, ZOOMS } from '../../../../renderer/ui/viewer-paging.ts';

const opened = { ...pagingStart(3), pages: 5 };

test('pages stay within the document; one reached from below is read from its end', () => {
  expect(turnedTo(opened, 9)).toMatchObject({ page: 5, from: 'above' });
  expect(turnedTo(opened, 0)).toMatchObject({ page: 1, from: 'below' });
  expect(turnedTo(pagingStart(3), 4)).toMatchObject({ page: 1 });
});

test('zoom goes by steps and stops at both ends', () => {
  const wider = zoomed(opened, 1);
  expect([wider.zoom, zoomed(wider, -1).zoom]).toEqual([1.25, 1]);
  let paging = opened;
  for (const _step of ZOOMS) paging = zoomed(paging, 1);
  expect(paging.zoom).toBe(ZOOMS.at(-1));
  for (const _step of ZOOMS) paging = zoomed(paging, -1);
  expect(paging.zoom).toBe(ZOOMS[0]);
});
