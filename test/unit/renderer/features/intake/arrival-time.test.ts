import { describe, expect, it } from 'vitest';

import { parseArrival } from '../../../../../renderer/features/intake/arrival-time.ts';

const NOW = '2019-10-26T09:00:00+07:00';
const typed = { date: '17/10/2019', time: '15:30', because: 'Thư điện tử công vụ, in kèm' };

describe('the true time of arrival', () => {
  it('is read in the time of Vietnam, wherever the computer thinks it is', () => {
    expect(parseArrival(typed, NOW)).toEqual({
      ok: true,
      value: { at: '2019-10-17T15:30:00+07:00', because: 'Thư điện tử công vụ, in kèm' },
    });
  });

  it.each(['8:05', '8h05', '08g05'])('takes the hour as people write it: %s', (time) => {
    const parsed = parseArrival({ ...typed, time }, NOW);
    expect(parsed).toMatchObject({ ok: true, value: { at: '2019-10-17T08:05:00+07:00' } });
  });

  it.each([
    ['date', 'date', { date: '31/02/2019' }],
    ['time', 'time', { time: '25:00' }],
    ['date', 'future', { date: '27/10/2019' }],
    ['because', 'reason', { because: '  ' }],
  ] as const)('points at the field %s: %s', (field, code, change) => {
    expect(parseArrival({ ...typed, ...change }, NOW)).toEqual({
      ok: false,
      error: { field, code },
    });
  });
});
