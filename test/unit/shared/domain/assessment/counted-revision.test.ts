import { expect, test } from 'vitest';

import { countedRevision } from '../../../../../shared/domain/assessment/counted-revision.ts';

const arrival = (revision: number, day: string, more: { late?: true; district?: true } = {}) => ({
  revision,
  arrivedAt: `2019-10-${day}T08:00:00+07:00`,
  inTime: more.late !== true,
  official: more.district !== true,
});

test('the last revision that arrived in time counts; one that came late does not replace it (P2)', () => {
  const first = arrival(1, '10');
  const second = arrival(2, '20');
  const late = arrival(3, '26', { late: true });
  expect(countedRevision([late, second, first])).toEqual(second);
  expect(countedRevision([late])).toEqual(late);
});

test('the receipt of a desk whose arrival does not count tells nothing', () => {
  expect(countedRevision([arrival(1, '10', { district: true })])).toBeNull();
  expect(countedRevision([])).toBeNull();
});
