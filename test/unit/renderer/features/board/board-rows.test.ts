import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import type { BoardRow } from '../../../../../renderer/features/board/board-data.ts';
import {
  chaseList,
  countStates,
  filterRows,
  sortRows,
} from '../../../../../renderer/features/board/board-rows.ts';
import { rowNote } from '../../../../../renderer/features/board/row-note.ts';

function aRow(code: string, name: string, rest: Partial<BoardRow> = {}): BoardRow {
  return {
    unit: {
      code,
      name,
      type: 'Xã',
      level: 'xa',
      block: 'xa',
      parent: '628',
      parentName: 'Huyện Ia Grai',
    },
    state: 'not-sent',
    quarantined: false,
    revision: null,
    number: null,
    arrivedAt: null,
    via: null,
    selfPoints: null,
    selfPercent: null,
    points: null,
    checkedLeaves: 0,
    leaves: 32,
    ...rest,
  };
}

const ayunPa = { level: 'xa', type: 'Xã', block: 'xa', parent: '624' } as const;
const rows = [
  aRow('23767', 'Xã Ia Sao', { state: 'received', arrivedAt: '2019-10-18T09:41:00+07:00' }),
  aRow('24073', 'Xã Ia Sao', {
    unit: { ...ayunPa, code: '24073', name: 'Xã Ia Sao', parentName: 'Thị xã Ayun Pa' },
  }),
  aRow('23731', 'Xã Đăk Đoa', { state: 'late', arrivedAt: '2019-10-26T08:15:00+07:00' }),
  aRow('23770', 'Xã Ia Bă', { state: 'checked', quarantined: true }),
];
const ALL = { query: '', level: 'all', state: 'all' } as const;
const codes = (found: readonly BoardRow[]) => found.map((row) => row.unit.code);

describe('the board of units', () => {
  it('finds a unit without its diacritics, by its district and by its code', () => {
    expect(codes(filterRows(rows, { ...ALL, query: 'dak doa' }))).toEqual(['23731']);
    expect(codes(filterRows(rows, { ...ALL, query: 'ayun' }))).toEqual(['24073']);
    expect(codes(filterRows(rows, { ...ALL, query: '23770' }))).toEqual(['23770']);
  });

  it('tells two units of one name apart by district and keeps them in a fixed order', () => {
    const sorted = sortRows(filterRows(rows, { ...ALL, query: 'ia sao' }), {
      key: 'unit',
      descending: false,
    });
    expect(sorted.map((row) => row.unit.parentName)).toEqual(['Huyện Ia Grai', 'Thị xã Ayun Pa']);
  });

  it('sorts names the Vietnamese way: đ after d', () => {
    const names = sortRows([aRow('1', 'Xã Đa'), aRow('2', 'Xã Em'), aRow('3', 'Xã Du')], {
      key: 'unit',
      descending: false,
    }).map((row) => row.unit.name);
    expect(names).toEqual(['Xã Du', 'Xã Đa', 'Xã Em']);
  });

  it('gives the same order whatever order the rows come in', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray(rows, { minLength: rows.length }), (shuffled) => {
        for (const key of ['unit', 'state', 'number', 'arrivedAt', 'selfPoints'] as const)
          expect(codes(sortRows(shuffled, { key, descending: true }))).toEqual(
            codes(sortRows(rows, { key, descending: true })),
          );
      }),
    );
  });

  it('counts every unit once', () => {
    const counts = countStates(rows);
    expect(counts).toMatchObject({ total: 4, received: 1, 'not-sent': 1, late: 1, checked: 1 });
    expect(counts.quarantined).toBe(1);
  });

  it('lists who must be called, by district', () => {
    const list = chaseList([...rows, aRow('23773', 'Xã Ia Chia')]);
    expect(list.map((group) => [group.parent, codes(group.rows)])).toEqual([
      ['Huyện Ia Grai', ['23773']],
      ['Thị xã Ayun Pa', ['24073']],
    ]);
  });

  it('says the fact behind a state', () => {
    const board = {
      deadlines: { xa: '2019-10-25T00:00:00+07:00' },
      now: '2019-10-25T10:00:00+07:00',
    };
    expect(rowNote(aRow('1', 'Xã Một'), board)).toBe('quá hạn 1 ngày');
    expect(rowNote(aRow('1', 'Xã Một', { quarantined: true }), board)).toBe('có tệp, cách ly');
    expect(rowNote(aRow('1', 'Xã Một', { state: 'in-check', checkedLeaves: 18 }), board)).toBe(
      '18/32 tiêu chí',
    );
    expect(
      rowNote(
        aRow('1', 'Xã Một', { state: 'late', arrivedAt: '2019-10-26T08:15:00+07:00' }),
        board,
      ),
    ).toBe('muộn 2 ngày');
  });
});
