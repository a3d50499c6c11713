import { array, assert, integer, property, string, uniqueArray } from 'fast-check';
import { describe, expect, test } from 'vitest';

import { drawUnits } from '../../../../../shared/domain/inspection/draw-units.ts';
import { must } from '../../../../../shared/lib/must.ts';
import { sha256 } from '../../../../builders/mini-campaign.ts';

const communes = ['23638', '23641', '23644', '23647', '23650', '23653'];
const codes = uniqueArray(string({ minLength: 1, maxLength: 8 }), { maxLength: 20 });

describe('a random selection (P6)', () => {
  test('is drawn from a seed; the numbers are those that `sha256sum` gives', () => {
    const seed = 'Họp Tổ công tác 28/10/2019, số 417';
    const drawn = drawUnits({ seed, count: 2, units: communes, sha256 });
    // for c in …; do printf '%s\n%s' "$seed" "$c" | sha256sum; done | sort | head -2
    expect(drawn.map(({ unit, number }) => [unit, number.slice(0, 12)])).toEqual([
      ['23638', '0f410f769d95'],
      ['23641', '19d5319f7a0f'],
    ]);
  });

  test('does not depend on the order of the units, nor on naming one twice', () => {
    assert(
      property(codes, string(), integer({ min: 1, max: 8 }), (units, seed, count) => {
        const drawn = drawUnits({ seed, count, units, sha256 });
        const again = drawUnits({
          seed,
          count,
          units: [...units.toReversed(), ...units],
          sha256,
        });
        expect(again).toEqual(drawn);
        expect(drawn).toHaveLength(Math.min(count, units.length));
      }),
      { numRuns: 50 },
    );
  });

  test('of more units begins with the smaller one, and leaving out a unit moves no other', () => {
    assert(
      property(codes, string(), integer({ min: 0, max: 19 }), (units, seed, at) => {
        const all = drawUnits({ seed, count: units.length, units, sha256 });
        expect(drawUnits({ seed, count: 3, units, sha256 })).toEqual(all.slice(0, 3));
        const gone = units[at];
        const rest = drawUnits({
          seed,
          count: units.length,
          units: units.filter((unit) => unit !== gone),
          sha256,
        });
        expect(rest).toEqual(all.filter(({ unit }) => unit !== gone));
      }),
      { numRuns: 50 },
    );
  });

  test('favours nobody: over many seeds each unit is drawn about as often', () => {
    const seeds = Array.from({ length: 1200 }, (_, at) => `hạt giống ${at}`);
    const wins = Map.groupBy(
      seeds,
      (seed) => must(drawUnits({ seed, count: 1, units: communes, sha256 })[0], 'one').unit,
    );
    for (const unit of communes) {
      const times = wins.get(unit)?.length ?? 0;
      expect(times).toBeGreaterThan(150);
      expect(times).toBeLessThan(250);
    }
  });

  test('of nobody is nobody', () => {
    assert(
      property(array(string(), { maxLength: 0 }), (units) => {
        expect(drawUnits({ seed: 's', count: 5, units, sha256 })).toEqual([]);
      }),
      { numRuns: 1 },
    );
  });
});
