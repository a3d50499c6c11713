import { describe, expect, it } from 'vitest';

import { countdown, daysLate } from '../../../../../renderer/features/board/deadline.ts';
import { daysUntil } from '../../../../../renderer/ui/days-until.ts';

const DEADLINE = '2019-10-25T00:00:00+07:00';

describe('time left to a deadline', () => {
  it('counts the days after today, as the other screens do', () => {
    const now = '2019-10-22T08:38:00+07:00';
    expect(countdown(DEADLINE, now)).toEqual({ kind: 'days-left', count: 2 });
    expect(daysUntil(now, '2019-10-25') - 1).toBe(2);
    expect(countdown(DEADLINE, '2019-10-22T00:00:00+07:00')).toMatchObject({ count: 2 });
  });

  it('counts hours on the last day', () => {
    expect(countdown(DEADLINE, '2019-10-24T20:30:00+07:00')).toEqual({
      kind: 'hours-left',
      count: 4,
    });
  });

  it('is past at the very instant, because "trước ngày" means strictly before', () => {
    expect(countdown(DEADLINE, DEADLINE)).toEqual({ kind: 'past', days: 1 });
    expect(countdown(DEADLINE, '2019-10-24T23:59:59+07:00').kind).toBe('hours-left');
  });

  it('does not depend on the zone in which an instant is written', () => {
    expect(countdown(DEADLINE, '2019-10-24T17:00:00Z')).toEqual({ kind: 'past', days: 1 });
  });

  it('says how late an arrival is by days that have begun', () => {
    expect(daysLate('2019-10-22T00:00:00+07:00', '2019-10-22T07:50:00+07:00')).toBe(1);
    expect(daysLate('2019-10-22T00:00:00+07:00', '2019-10-23T00:00:00+07:00')).toBe(2);
  });
});
