import { expect, test } from 'vitest';

import { daysUntil } from '../../../../renderer/ui/days-until.ts';

test.each([
  ['2019-10-16T00:00:00+07:00', '2019-10-16', 0],
  ['2019-10-16T23:59:59+07:00', '2019-10-17', 1],
  ['2019-10-15T17:00:00Z', '2019-10-16', 0],
  ['2019-10-15T16:59:59Z', '2019-10-16', 1],
  ['2019-10-26T08:15:00+07:00', '2019-10-24', -2],
])('from %s to %s are %i days in Vietnam, wherever the machine is', (now, day, days) => {
  expect(daysUntil(now, day)).toBe(days);
});
