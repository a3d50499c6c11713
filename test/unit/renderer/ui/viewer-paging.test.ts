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
  const most = ZOOMS.reduce((paging) => zoomed(paging, 1), wider);
  const least = ZOOMS.reduce((paging) => zoomed(paging, -1), most);
  expect([least.zoom, most.zoom]).toEqual([ZOOMS[0], ZOOMS.at(-1)]);
});
