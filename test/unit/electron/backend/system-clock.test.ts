import { expect, test } from 'vitest';

import { systemClock } from '../../../../electron/backend/system-clock.ts';

test('the machine’s clock gives the present moment in Việt Nam time, wherever the machine stands', () => {
  expect(systemClock.now()).toMatch(/\+07:00$/u);
  expect(Math.abs(Date.parse(systemClock.now()) - Date.now())).toBeLessThan(2000);
});
