import { expect, test } from 'vitest';

import { vietnamInstant } from '../../../../../shared/domain/text/vietnam-instant.ts';

test('a moment is written in Việt Nam time, in whole seconds, whatever the zone of the machine', () => {
  expect(vietnamInstant(Date.UTC(2019, 9, 17, 16, 59, 59, 999))).toBe('2019-10-17T23:59:59+07:00');
  expect(vietnamInstant(Date.UTC(2019, 9, 17, 17))).toBe('2019-10-18T00:00:00+07:00');
});

test('the written instant is the same moment', () => {
  const moment = Date.UTC(2020, 1, 29, 20, 30);
  expect(Date.parse(vietnamInstant(moment))).toBe(moment);
});
