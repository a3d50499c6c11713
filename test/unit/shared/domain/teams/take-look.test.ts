import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import type { FoundLook } from '../../../../../shared/domain/package/workset-data.ts';
import type { Side } from '../../../../../shared/domain/teams/sides.ts';
import {
  isConflict,
  settle,
  takeBack,
  takeLook,
  type Place,
  type PlaceChange,
} from '../../../../../shared/domain/teams/take-look.ts';

const DIGEST = 'a'.repeat(64);
const EMPTY: Place = { sides: [], standing: [] };

const look = (who: string, points: string, at = '2019-11-05T08:00:00+07:00'): FoundLook => ({
  unit: '10001',
  digest: DIGEST,
  leaf: 'A.1',
  round: 'desk',
  outcome: 'changed',
  points,
  reason: `Theo ${who}`,
  at,
  by: { name: who, title: '', role: who === 'desk' ? 'province' : 'reviewer' },
});
const found = (author: string, points: string, seq = 1) => ({
  author,
  package: 'b'.repeat(64),
  seq,
  look: look(author, points),
});
/** What the desk has after a change was written. */
const after = (place: Place, { sides, withdraw, record }: PlaceChange): Place => ({
  sides,
  standing: [...(withdraw ? [] : place.standing), ...record.map((side) => side.look)],
});
const take = (place: Place, ...looks: readonly ReturnType<typeof found>[]): Place =>
  looks.reduce((so, it) => after(so, takeLook(so, it)), place);
const standing = ({ standing: looks }: Place) => looks.map(({ by, points }) => [by.name, points]);
const states = ({ sides }: Place) => sides.map(({ author, state }) => [author, state]);

describe('a look that a reviewer brings (P5)', () => {
  test('stands where nobody else looked', () => {
    const place = take(EMPTY, found('r-1', '3'));
    expect(standing(place)).toEqual([['r-1', '3']]);
    expect(states(place)).toEqual([['r-1', 'taken']]);
  });

  test('stands beside another who found the same', () => {
    const place = take(EMPTY, found('r-1', '3'), found('r-2', '3'));
    expect(standing(place)).toEqual([
      ['r-1', '3'],
      ['r-2', '3'],
    ]);
  });

  test('makes a conflict with another who found otherwise: neither stands', () => {
    const place = take(EMPTY, found('r-1', '3'), found('r-2', '2'));
    expect(standing(place)).toEqual([]);
    expect(isConflict(place)).toBe(true);
    expect(takeLook(place, found('r-3', '3')).outcome).toBe('conflict');
  });

  test('differs from what this desk itself found: that waits as well', () => {
    const place = take({ sides: [], standing: [look('desk', '4')] }, found('r-1', '3'));
    expect(standing(place)).toEqual([]);
    expect(states(place)).toEqual([
      ['desk', 'conflict'],
      ['r-1', 'conflict'],
    ]);
  });

  test('changes nothing a second time, nor when it is older than the one that is here', () => {
    const place = take(EMPTY, found('r-1', '3', 7));
    expect(takeLook(place, found('r-1', '3', 7)).outcome).toBe('same');
    expect(takeLook(place, found('r-1', '1', 6))).toMatchObject({ outcome: 'same', record: [] });
  });

  test('replaces what the same reviewer found before, and may end a conflict so', () => {
    const place = take(EMPTY, found('r-1', '3'), found('r-2', '2'), found('r-1', '2', 2));
    expect(standing(place)).toEqual([
      ['r-1', '2'],
      ['r-2', '2'],
    ]);
    expect(isConflict(place)).toBe(false);
  });
});

describe('a look that its reviewer took back', () => {
  test('leaves what the others found', () => {
    const place = take(EMPTY, found('r-1', '3'), found('r-2', '2'));
    expect(standing(after(place, takeBack(place, 'r-1')))).toEqual([['r-2', '2']]);
    expect(takeBack(place, 'r-9').outcome).toBe('same');
  });

  test('lets the look of this desk stand again', () => {
    const place = take({ sides: [], standing: [look('desk', '4')] }, found('r-1', '3'));
    const alone = after(place, takeBack(place, 'r-1'));
    expect(standing(alone)).toEqual([['desk', '4']]);
    expect(states(alone)).toEqual([]);
  });

  test('undoes no decision of a person', () => {
    const place = take(EMPTY, found('r-1', '3'), found('r-2', '2'));
    const [first] = place.sides;
    if (first === undefined) throw new Error('two sides');
    const decided = after(place, settle(place, first));
    expect(takeBack(decided, 'r-1')).toMatchObject({ outcome: 'same', withdraw: false });
  });
});

describe('a conflict', () => {
  const open = take(EMPTY, found('r-1', '3'), found('r-2', '2'));
  const chosen = (author: string): Side => {
    const side = open.sides.find((it) => it.author === author);
    if (side === undefined) throw new Error(author);
    return side;
  };

  test('is settled for one side and against the other', () => {
    const place = after(open, settle(open, chosen('r-2')));
    expect(standing(place)).toEqual([['r-2', '2']]);
    expect(states(place)).toEqual([
      ['r-1', 'settled-against'],
      ['r-2', 'settled-for'],
    ]);
    // The same findings once more do not open it again.
    expect(takeLook(place, found('r-1', '3')).outcome).toBe('same');
  });

  test('is settled as well by a look that somebody records directly', () => {
    const direct: Place = { sides: open.sides, standing: [look('desk', '2')] };
    expect(isConflict(direct)).toBe(false);
    const place = take(direct, found('r-3', '2'));
    expect(states(place)).toEqual([
      ['desk', 'settled-for'],
      ['r-1', 'settled-against'],
      ['r-2', 'settled-for'],
      ['r-3', 'taken'],
    ]);
  });

  test('opens again when a third reviewer finds otherwise than the person decided', () => {
    const place = take(after(open, settle(open, chosen('r-2'))), found('r-3', '3'));
    expect(isConflict(place)).toBe(true);
    expect(states(place)).toEqual([
      ['r-1', 'settled-against'],
      ['r-2', 'conflict'],
      ['r-3', 'conflict'],
    ]);
  });

  test('looks that a person took back have no say in the next one', () => {
    const taken = take(EMPTY, found('r-1', '3'));
    const withdrawn: Place = { sides: taken.sides, standing: [] };
    expect(standing(take(withdrawn, found('r-2', '2')))).toEqual([['r-2', '2']]);
  });
});

/** Findings of one reviewer, sealed again and again: which value stood in each, null where it was taken back. */
const sealings = fc.array(fc.option(fc.constantFrom('1', '2', '3'), { nil: null }), {
  minLength: 1,
  maxLength: 4,
});

type Sealed = {
  readonly author: string;
  readonly revision: number;
  readonly points: string | null;
};

/** Takes findings in the order given; one that is older than another of its reviewer is refused as a file. */
function takeAll(start: Place, files: readonly Sealed[]): Place {
  const newest = new Map<string, number>();
  let place = start;
  for (const { author, revision, points } of files) {
    if ((newest.get(author) ?? 0) >= revision) continue;
    newest.set(author, revision);
    const changed =
      points === null ? takeBack(place, author) : takeLook(place, found(author, points, revision));
    place = after(place, changed);
  }
  return place;
}

/** What counts and who says what; the order in which equal looks were written down is left out. */
const stateOf = (place: Place) => ({
  standing: standing(place)
    .map(([who, points]) => `${who} ${points}`)
    .toSorted(),
  sides: place.sides.map(({ author, state, look: { points } }) => [author, state, points]),
  conflict: isConflict(place),
});

test('in whatever order findings are taken in, the state is the same, and nobody is overwritten', () => {
  fc.assert(
    fc.property(
      fc.array(sealings, { minLength: 1, maxLength: 4 }),
      fc.option(fc.constantFrom('1', '2'), { nil: null }),
      fc.infiniteStream(fc.nat()),
      (reviewers, desk, keys) => {
        const files = reviewers.flatMap((values, index) =>
          values.map((points, nth) => ({ author: `r-${index}`, revision: nth + 1, points })),
        );
        const start: Place = { sides: [], standing: desk === null ? [] : [look('desk', desk)] };
        const shuffled = files
          .map((file) => ({ file, key: keys.next().value }))
          .toSorted((a, b) => a.key - b.key)
          .map(({ file }) => file);
        const one = takeAll(start, files);
        expect(stateOf(takeAll(start, shuffled))).toEqual(stateOf(one));
        expect(stateOf(takeAll(one, shuffled.filter(isLast(files))))).toEqual(stateOf(one));
        const values = new Set(one.sides.map(({ look: { points } }) => points));
        expect(isConflict(one)).toBe(values.size > 1);
      },
    ),
  );
});

const isLast = (files: readonly Sealed[]) => (file: Sealed) =>
  file.points !== null &&
  files.every((it) => it.author !== file.author || it.revision <= file.revision);
