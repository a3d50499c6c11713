import * as fc from 'fast-check';
import { expect, test } from 'vitest';

import { termAfter } from '../../../../../shared/domain/returns/term.ts';

test.each([
  // Wednesday: Thursday, Friday, Monday are the unit's.
  ['2019-10-16T08:00:00+07:00', '2019-10-22T00:00:00+07:00'],
  // Friday evening: Monday to Wednesday.
  ['2019-10-18T17:30:00+07:00', '2019-10-24T00:00:00+07:00'],
  // Saturday just after midnight in Vietnam is Friday in UTC.
  ['2019-10-19T00:10:00+07:00', '2019-10-24T00:00:00+07:00'],
  ['2019-10-18T17:10:00Z', '2019-10-24T00:00:00+07:00'],
])('three working days from %s end at %s', (now, term) => {
  expect(termAfter(now, 3)).toBe(term);
});

test('a term never ends before its working days are over, and at midnight in Vietnam', () => {
  const moments = fc.date({
    min: new Date('2019-01-01T00:00:00Z'),
    max: new Date('2030-01-01T00:00:00Z'),
    noInvalidDate: true,
  });
  fc.assert(
    fc.property(moments, fc.integer({ min: 1, max: 30 }), (now, days) => {
      const term = termAfter(now.toISOString(), days);
      expect(term).toMatch(/T00:00:00\+07:00$/);
      expect(Date.parse(term) - now.getTime()).toBeGreaterThanOrEqual(days * 86_400_000);
    }),
  );
});
