import { describe, expect, test } from 'vitest';

import {
  groupsOf,
  officersOf,
  type Parts,
} from '../../../../../renderer/features/parts/parts-data.ts';

const piece = (code: string, officer: string | null, done = false) => ({
  kind: 'leaf' as const,
  code,
  name: code,
  group: code.startsWith('A') ? 'A. Sẵn sàng' : 'B. Kết quả',
  officer,
  done,
});
const part = (direction: 'out' | 'in', officer: string, at: string) => ({
  digest: at.padEnd(64, '0'),
  direction,
  officer,
  by: officer,
  at,
  fileName: 'part.cqdt',
  leaves: 1,
  taken: null,
});
const parts: Parts = {
  me: 'Cán bộ tập dượt 12',
  locked: false,
  helper: null,
  unread: 0,
  pieces: [
    piece('A.1', 'Cán bộ tập dượt 13', true),
    piece('A.2', null),
    piece('B.1', 'Cán bộ tập dượt 13'),
    piece('B.2', 'Cán bộ tập dượt 12', true),
  ],
  // Newest first.
  parts: [
    part('in', 'Cán bộ tập dượt 13', '2019-10-12'),
    part('out', 'Cán bộ tập dượt 13', '2019-10-11'),
    part('out', 'Cán bộ tập dượt 14', '2019-10-10'),
    part('out', 'Cán bộ tập dượt 13', '2019-10-09'),
  ],
};

describe('the officers of a split (U12)', () => {
  test('this desk’s own first, with progress and the newest file either way', () => {
    expect(officersOf(parts)).toEqual([
      { name: 'Cán bộ tập dượt 12', all: 1, done: 1, givenAt: null, returnedAt: null },
      {
        name: 'Cán bộ tập dượt 13',
        all: 2,
        done: 1,
        givenAt: '2019-10-11',
        returnedAt: '2019-10-12',
      },
      { name: 'Cán bộ tập dượt 14', all: 0, done: 0, givenAt: '2019-10-10', returnedAt: null },
    ]);
  });

  test('nobody while nothing was given out', () => {
    const untouched = parts.pieces.map((one) => ({ ...one, officer: null }));
    expect(officersOf({ ...parts, pieces: untouched, parts: [] })).toEqual([]);
  });

  test('pieces stand under their groups in the order of the form', () => {
    const groups = groupsOf(parts.pieces).map(([name, group]) => [name, group.length]);
    expect(groups).toEqual([
      ['A. Sẵn sàng', 2],
      ['B. Kết quả', 2],
    ]);
  });
});
