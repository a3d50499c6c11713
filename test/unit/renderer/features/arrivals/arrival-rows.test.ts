import { describe, expect, test } from 'vitest';

import {
  countArrivals,
  shownArrivals,
  type ArrivalRow,
} from '../../../../../renderer/features/arrivals/arrival-rows.ts';

function aRow(number: number, change: Partial<ArrivalRow> = {}): ArrivalRow {
  return {
    number,
    package: 'submission',
    unit: {
      code: `2000${String(number)}`,
      name: `Xã Ia ${String(number)}`,
      type: 'Xã',
      level: 'xa',
      block: 'xa',
      parent: '101',
      parentName: 'Huyện Chư Păh',
    },
    revision: 1,
    digest: String(number).repeat(64).slice(0, 64),
    arrivedAt: '2019-10-24T08:00:00+07:00',
    importedAt: '2019-10-24T08:00:00+07:00',
    enteredBecause: null,
    corrected: null,
    via: null,
    gap: false,
    admitted: null,
    signer: 'UBND xã',
    judged: { at: '2019-10-24T08:00:00+07:00', inTime: true, by: 'deadline', limit: null },
    fate: 'counted',
    receipt: { at: '2019-10-24T09:00:00+07:00', stale: false },
    ...change,
  };
}

const late = {
  at: '2019-10-26T08:00:00+07:00',
  inTime: false,
  by: 'deadline',
  limit: '2019-10-25T00:00:00+07:00',
} as const;
const rows = [
  aRow(4, { fate: 'late', judged: late }),
  aRow(3, { fate: 'repeated', receipt: null, enteredBecause: 'Thư đến ngày 23/10' }),
  aRow(2, { receipt: { at: '2019-10-24T09:00:00+07:00', stale: true } }),
  aRow(1, { package: 'bundle', judged: null, receipt: null }),
];
const numbers = (found: readonly ArrivalRow[]) => found.map(({ number }) => number);

describe('the arrival ledger on the screen (P2)', () => {
  test.each([
    ['all', [4, 3, 2, 1]],
    ['counted', [2, 1]],
    ['late', [4]],
    ['out', [3]],
    ['entered', [3]],
    ['receipt', [3, 2]],
  ] as const)('filter %s shows lines %j, and says how many', (filter, expected) => {
    expect(numbers(shownArrivals(rows, filter, ''))).toEqual(expected);
    expect(countArrivals(rows)[filter]).toBe(expected.length);
  });

  test('words find a unit, a district, a code, a number, without marks', () => {
    expect(numbers(shownArrivals(rows, 'all', 'chu pah'))).toEqual([4, 3, 2, 1]);
    expect(numbers(shownArrivals(rows, 'all', '20003'))).toEqual([3]);
    expect(numbers(shownArrivals(rows, 'all', 'goi cua huyen'))).toEqual([1]);
  });
});
