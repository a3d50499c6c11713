import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import type { BoardRow } from '../../../../../renderer/features/board/board-data.ts';
import {
  countStates,
  filterRows,
  indexRows,
  sortRows,
  type BoardFilter,
  type Sort,
} from '../../../../../renderer/features/board/board-rows.ts';
import { rowNote } from '../../../../../renderer/features/board/row-note.ts';
import { aBoardRow as aRow } from '../../../../builders/board-row.ts';

const ayunPa = { level: 'xa', type: 'Xã', block: 'xa', parent: '624' } as const;
const refused = { code: 'entry-digest-differs', params: {} } as const;
const rows = [
  aRow('23767', 'Xã Ia Sao', { state: 'received', arrivedAt: '2019-10-18T09:41:00+07:00' }),
  aRow('24073', 'Xã Ia Sao', {
    unit: { ...ayunPa, code: '24073', name: 'Xã Ia Sao', parentName: 'Thị xã Ayun Pa' },
  }),
  aRow('23731', 'Xã Đăk Đoa', { state: 'late', arrivedAt: '2019-10-26T08:15:00+07:00' }),
  aRow('23770', 'Xã Ia Bă', {
    state: 'checked',
    quarantined: refused,
    contact: { name: 'Cán bộ tập dượt 3', phone: '02693.844.127' },
  }),
];
const ALL: BoardFilter = { query: '', level: 'all', state: 'all' };
const codes = (found: readonly BoardRow[]) => found.map((row) => row.unit.code);
const filtered = (filter: BoardFilter) => filterRows(indexRows(rows), filter);
const sorted = (some: readonly BoardRow[], sort: Sort) => sortRows(some, sort, indexRows(some));
const BY_NAME: Sort = { key: 'unit', descending: false };

describe('the board of units', () => {
  it('finds a unit without its diacritics, by its district, its code and its telephone', () => {
    expect(codes(filtered({ ...ALL, query: 'dak doa' }))).toEqual(['23731']);
    expect(codes(filtered({ ...ALL, query: 'ayun' }))).toEqual(['24073']);
    expect(codes(filtered({ ...ALL, query: '23770' }))).toEqual(['23770']);
    expect(codes(filtered({ ...ALL, query: '844 127' }))).toEqual(['23770']);
    expect(codes(filtered({ ...ALL, state: 'late' }))).toEqual(['23731']);
  });

  it('tells two units of one name apart by district and keeps them in a fixed order', () => {
    const both = sorted(filtered({ ...ALL, query: 'ia sao' }), BY_NAME);
    expect(both.map((row) => row.unit.parentName)).toEqual(['Huyện Ia Grai', 'Thị xã Ayun Pa']);
  });

  it('sorts names the Vietnamese way: đ after d', () => {
    const names = sorted([aRow('1', 'Xã Đa'), aRow('2', 'Xã Em'), aRow('3', 'Xã Du')], BY_NAME);
    expect(names.map((row) => row.unit.name)).toEqual(['Xã Du', 'Xã Đa', 'Xã Em']);
  });

  it('gives the same order whatever order the rows come in', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray(rows, { minLength: rows.length }), (shuffled) => {
        for (const key of ['unit', 'state', 'number', 'arrivedAt', 'selfPoints'] as const)
          expect(codes(sorted(shuffled, { key, descending: true }))).toEqual(
            codes(sorted(rows, { key, descending: true })),
          );
      }),
    );
  });

  it('counts every unit once', () => {
    const counts = countStates(rows);
    expect(counts).toMatchObject({ total: 4, received: 1, 'not-sent': 1, late: 1, checked: 1 });
    expect(counts.quarantined).toBe(1);
  });

  it('says the fact behind a state', () => {
    const deadlines = { xa: '2019-10-25T00:00:00+07:00' };
    const note = (rest: Partial<BoardRow>, now = '2019-10-25T10:00:00+07:00') =>
      rowNote(aRow('1', 'Xã Một', rest), { deadlines, internalDeadline: null, now });
    expect(note({})).toBe('quá hạn 1 ngày');
    expect(note({ extendedUntil: '2019-10-28T00:00:00+07:00' })).toBe('gia hạn, trước 28/10');
    expect(note({ quarantined: refused })).toBe('có tệp, cách ly');
    expect(note({ state: 'in-check', checkedLeaves: 18 })).toBe('18/32 tiêu chí');
    expect(note({ state: 'late', arrivedAt: '2019-10-26T08:15:00+07:00' })).toBe('muộn 2 ngày');
    expect(note({ state: 'waiting', questions: ['A.1', 'A.2'] })).toBe('2 tiêu chí');
    const missing: BoardRow['missing'] = [{ part: 'report', sections: ['I'] }];
    expect(note({ state: 'incomplete', missing })).toBe('thiếu báo cáo');
    const complete = { at: '2019-10-22T10:00:00+07:00', by: 'Cán bộ tập dượt 1' };
    expect(note({ state: 'received', complete })).toBe('đủ thành phần 3 ngày');
  });

  it('says the term of a return, and that it is over (H3)', () => {
    const returned = {
      package: 'a',
      revision: 1,
      purpose: 'incomplete',
      until: '2019-10-21T00:00:00+07:00',
      at: '2019-10-18T09:00:00+07:00',
      leaves: ['A.1', 'A.2', 'B.1'],
    } as const;
    const row = aRow('1', 'Xã Một', {
      state: 'returned',
      returned: { ...returned, leaves: [...returned.leaves] },
    });
    const at = (now: string) => rowNote(row, { deadlines: {}, internalDeadline: null, now });
    expect(at('2019-10-19T08:00:00+07:00')).toBe('3 tiêu chí, trước 21/10');
    expect(at('2019-10-21T00:00:00+07:00')).toBe('quá hạn bổ sung 1 ngày');
  });
});
