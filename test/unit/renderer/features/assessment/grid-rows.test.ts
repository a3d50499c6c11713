import { describe, expect, test } from 'vitest';

import {
  isCell,
  moveAlong,
  moveVertically,
  placeOf,
  rowsOfLeaf,
} from '../../../../../renderer/features/assessment/grid/grid-rows.ts';
import { readShippedCampaign } from '../../../../../electron/backend/campaign/shipped.ts';
import { LEVELS } from '../../../../../shared/domain/level/level.ts';
import { leavesOf } from '../../../../../shared/domain/criteria/walk.ts';

const { sets } = readShippedCampaign('gialai-2019');
const rowsOf = (level: (typeof LEVELS)[number]) =>
  leavesOf(sets[level]).flatMap((leaf) => rowsOfLeaf(sets[level], leaf));

describe('the grid of a form', () => {
  test.each(LEVELS)(
    'shows every figure, choice, text and list of set %s once per leaf',
    (level) => {
      const set = sets[level];
      for (const leaf of leavesOf(set)) {
        const shown = rowsOfLeaf(set, leaf).flatMap(({ a, b, choice }) => [a, b, choice]);
        const slugs = shown.filter((field) => field !== null).map(({ slug }) => slug);
        const wanted = leaf.fields
          .map(({ field }) => set.fields.find(({ slug }) => slug === field))
          .filter((field) => field?.filledBy === 'unit')
          .map((field) => field?.slug);
        expect(new Set(slugs)).toEqual(new Set(wanted));
        expect(slugs).toHaveLength(wanted.length);
      }
    },
  );

  test('Tab reaches every cell and skips the hatched ones', () => {
    const rows = rowsOf('xa');
    let place = placeOf(rows, null);
    let reached = 1;
    for (let next = moveAlong(rows, place, 1); next !== null; next = moveAlong(rows, place, 1)) {
      expect(isCell(rows[next.row], next.column)).toBe(true);
      place = next;
      reached += 1;
    }
    const cells = rows.flatMap((row) =>
      (['a', 'b', 'choice', 'estimate', 'reason'] as const).filter((column) => isCell(row, column)),
    );
    expect(reached).toBe(cells.length);
  });

  test('Enter stays in its column and stops at the last cell of it', () => {
    const rows = rowsOf('xa');
    let place = { row: 0, column: 'a' as const };
    for (let step = 0; step < rows.length; step += 1) {
      const next = moveVertically(rows, place, 1);
      expect(next.column).toBe('a');
      place = { row: next.row, column: 'a' };
    }
    expect(moveVertically(rows, place, 1)).toEqual(place);
  });

  test('opens at the leaf where the other view stood', () => {
    const rows = rowsOf('xa');
    expect(rows[placeOf(rows, 'V.1.3').row]?.leaf.code).toBe('V.1.3');
  });
});
