import { expect, test } from 'vitest';

import {
  planAssignment,
  planTakingBack,
} from '../../../../../renderer/features/teams/assign-draft.ts';
import { aReviewer } from './a-team.ts';

const one = aReviewer('r-1', ['10001', '10002']);
const two = aReviewer('r-2', ['10003']);

test('units are added to what a reviewer holds, and taken from whoever held them (P5)', () => {
  const draft = { units: ['10001'], reviewer: 'r-2', leaves: [], move: true };
  expect(planAssignment([one, two], draft)).toEqual([
    { reviewer: 'r-1', units: ['10002'], leaves: [] },
    { reviewer: 'r-2', units: ['10003', '10001'], leaves: [] },
  ]);
});

test('two look independently when nothing is taken away', () => {
  const draft = { units: ['10001'], reviewer: 'r-2', leaves: [], move: false };
  expect(planAssignment([one, two], draft).map(({ reviewer }) => reviewer)).toEqual(['r-2']);
});

test('whoever holds other leaves of the same units keeps them', () => {
  const first = aReviewer('r-1', ['10001'], ['A.1']);
  const other = { units: ['10001'], reviewer: 'r-2', leaves: ['B.2'], move: true };
  expect(planAssignment([first, two], other)).toEqual([
    { reviewer: 'r-2', units: ['10003', '10001'], leaves: ['B.2'] },
  ]);
  const same = { ...other, leaves: ['A.1', 'B.2'] };
  expect(planAssignment([first, two], same)[0]).toEqual({ reviewer: 'r-1', units: [], leaves: [] });
});

test('taking back changes only those who held something of it', () => {
  expect(planTakingBack([one, two], ['10001', '10002'])).toEqual([
    { reviewer: 'r-1', units: [], leaves: [] },
  ]);
});
