import { expect, test } from 'vitest';

import { draftOfMoment, readMoment } from '../../../../renderer/ui/read-moment.ts';

test.each([
  ['17/10/2019', '15:30', '2019-10-17T15:30:00+07:00'],
  ['7/1/2019', '8h05', '2019-01-07T08:05:00+07:00'],
  ['17.10.2019', '0:00', '2019-10-17T00:00:00+07:00'],
])('%s %s is a moment in Vietnam', (date, time, expected) => {
  expect(readMoment({ date, time })).toEqual({ ok: true, value: expected });
});

test.each([
  ['hôm qua', '8:00', 'date'],
  ['31/02/2019', '8:00', 'date'],
  ['17/10/2019', '', 'time'],
  ['17/10/2019', '24:00', 'time'],
])('%s %s: the %s cannot be read', (date, time, problem) => {
  expect(readMoment({ date, time })).toEqual({ ok: false, error: problem });
});

test('what is written back is read as the same moment', () => {
  const instant = '2019-10-17T15:30:00+07:00';
  expect(readMoment(draftOfMoment(instant))).toEqual({ ok: true, value: instant });
  expect(draftOfMoment(null)).toEqual({ date: '', time: '' });
});
