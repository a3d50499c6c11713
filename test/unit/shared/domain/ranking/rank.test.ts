import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import {
  placeLast,
  rankContenders,
  type Contender,
} from '../../../../../shared/domain/ranking/rank.ts';

const contender = (unit: string, points: string | null, ...tieBreakers: (string | null)[]) => ({
  unit,
  points,
  tieBreakers,
});
const ranks = (contenders: readonly Contender[], ties: 'competition' | 'dense' = 'competition') =>
  rankContenders(contenders, ties).map(({ unit, rank }) => `${unit}:${rank}`);

describe('places', () => {
  const four = [
    contender('d', '70'),
    contender('a', '90.5'),
    contender('c', '80'),
    contender('b', '80'),
  ];

  test('a tie uses up the next place: 1, 2, 2, 4', () => {
    expect(ranks(four)).toEqual(['a:1', 'b:2', 'c:2', 'd:4']);
  });

  test('dense places leave none out: 1, 2, 2, 3', () => {
    expect(ranks(four, 'dense')).toEqual(['a:1', 'b:2', 'c:2', 'd:3']);
  });

  test('the ministry list of 2017 prints 17, 17, 19 and 32, 32, 34', () => {
    // Scores fall by one from place to place, except that the 18th equals the 17th and the 33rd the 32nd.
    const above = (place: number) => (place === 18 || place === 33 ? place - 1 : place);
    const list = Array.from({ length: 34 }, (_, index) =>
      contender(String(index).padStart(2, '0'), String(100 - above(index + 1))),
    );
    const placed = rankContenders(list, 'competition');
    expect(placed.slice(16, 19).map(({ rank }) => rank)).toEqual([17, 17, 19]);
    expect(placed.slice(31, 34).map(({ rank }) => rank)).toEqual([32, 32, 34]);
    expect(placed.filter(({ tied }) => tied)).toHaveLength(4);
  });

  test('points compare as numbers, not as text', () => {
    expect(ranks([contender('a', '9.5'), contender('b', '10'), contender('c', '100')])).toEqual([
      'c:1',
      'b:2',
      'a:3',
    ]);
  });

  test('declared tie-breakers decide in their order, and only among equals', () => {
    const list = [
      contender('a', '80', '30', '5'),
      contender('b', '80', '40', '1'),
      contender('c', '80', '30', '6'),
      contender('d', '81', '0', '0'),
      contender('e', '80', '30', '6'),
    ];
    expect(ranks(list)).toEqual(['d:1', 'b:2', 'c:3', 'e:3', 'a:5']);
  });

  test('a unit for which nothing is counted stands below every score, even below a negative one', () => {
    expect(ranks([contender('a', null), contender('b', '-1')])).toEqual(['b:1', 'a:2']);
  });
});

test('late and absent units share the place after all ranked ones', () => {
  expect(placeLast(['z', 'b'], 15)).toEqual([
    { unit: 'b', rank: 16, tied: true },
    { unit: 'z', rank: 16, tied: true },
  ]);
  expect(placeLast(['z'], 0)).toEqual([{ unit: 'z', rank: 1, tied: false }]);
});

describe('for any contenders', () => {
  const any = fc.uniqueArray(fc.integer({ min: 0, max: 40 }), { maxLength: 25 }).chain((units) =>
    fc.tuple(
      ...units.map((unit) =>
        fc
          .record({
            points: fc.integer({ min: 0, max: 12 }),
            tie: fc.integer({ min: 0, max: 2 }),
          })
          .map(({ points, tie }) => contender(`u${unit}`, String(points), String(tie))),
      ),
    ),
  );
  const shuffled = any.chain((list) =>
    fc.tuple(fc.constant(list), fc.shuffledSubarray(list, { minLength: list.length })),
  );

  test('places do not depend on the order they are handed over in', () => {
    fc.assert(
      fc.property(shuffled, ([list, other]) => {
        expect(rankContenders(other, 'competition')).toEqual(rankContenders(list, 'competition'));
      }),
    );
  });

  test('a competition place is one more than the number of units above', () => {
    fc.assert(
      fc.property(any, (list) => {
        const key = (unit: string) => {
          const found = list.find((other) => other.unit === unit);
          return Number(found?.points) * 10 + Number(found?.tieBreakers[0]);
        };
        for (const { unit, rank } of rankContenders(list, 'competition')) {
          expect(rank).toBe(1 + list.filter((other) => key(other.unit) > key(unit)).length);
        }
      }),
    );
  });
});
