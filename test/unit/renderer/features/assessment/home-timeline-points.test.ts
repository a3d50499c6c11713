import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { timelineOf } from '../../../../../renderer/features/assessment/home-timeline-points.ts';

const facts = {
  today: '2019-10-16',
  due: '2019-10-25',
  end: '2019-10-31',
  sealed: [],
  received: [],
};

describe('the days of the campaign on a line (02)', () => {
  test('what happened stands before today, what is due after it', () => {
    const { points, today } = timelineOf({
      ...facts,
      sealed: [{ revision: 1, day: '2019-10-10' }],
      received: [{ revision: 1, day: '2019-10-14' }],
    });
    expect(points.map(({ label, day }) => [label, day])).toEqual([
      ['Ký lần 1', '2019-10-10'],
      ['Đã nhận lần 1', '2019-10-14'],
      ['Hạn gửi', '2019-10-25'],
      ['Hết kỳ số liệu', '2019-10-31'],
    ]);
    expect(points.map(({ x }) => x < today)).toEqual([true, true, false, false]);
  });

  test('signed and received on one day is one point that says received', () => {
    const { points } = timelineOf({
      ...facts,
      sealed: [{ revision: 2, day: '2019-10-16' }],
      received: [{ revision: 2, day: '2019-10-16' }],
    });
    expect(points[0]?.label).toBe('Đã nhận lần 2');
  });

  test('after the end the line goes on to today', () => {
    const { points, today } = timelineOf({ ...facts, today: '2019-11-12' });
    expect(points.at(-1)?.label).toBe('Đã hết kỳ số liệu');
    expect(points.at(-1)?.x ?? 1).toBeLessThan(today);
  });

  test('however close the days are, labels do not touch, keep their order and stay on the line', () => {
    const day = fc
      .integer({ min: 0, max: 60 })
      .map((after) => new Date(Date.UTC(2019, 9, 1 + after)).toISOString().slice(0, 10));
    const events = fc.array(fc.record({ revision: fc.integer({ min: 1, max: 9 }), day }), {
      maxLength: 8,
    });
    fc.assert(
      fc.property(day, day, events, events, (today, due, sealed, received) => {
        const { points, today: now } = timelineOf({ ...facts, today, due, sealed, received });
        const gaps = points.slice(1).map(({ x }, at) => x - (points[at]?.x ?? 0));
        expect(gaps.every((gap) => gap > 0.149)).toBe(true);
        expect(points.every(({ x }) => x >= 0.1 && x <= 1)).toBe(true);
        expect(now).toBeGreaterThanOrEqual(0);
        expect(now).toBeLessThanOrEqual(1);
        const before = points.filter(({ day: one }) => one < today);
        expect(before.every(({ x }) => x <= now)).toBe(true);
      }),
    );
  });
});
