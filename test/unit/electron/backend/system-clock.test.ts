import { expect, test } from 'vitest';

import { systemClock, vietnamInstant } from '../../../../electron/backend/system-clock.ts';

test('an instant is written in Việt Nam time wherever the machine stands', () => {
  expect(vietnamInstant(Date.UTC(2019, 9, 17, 17, 0, 0, 999))).toBe('2019-10-18T00:00:00+07:00');
});

test('the machine’s clock gives the present moment', () => {
  expect(Math.abs(Date.parse(systemClock.now()) - Date.now())).toBeLessThan(2000);
});
