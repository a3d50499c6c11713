import { expect, test } from 'vitest';

import {
  ALL_SHOWN,
  countFree,
  holdersOf,
  NOBODY,
  scopesOf,
  shownUnits,
  workingOf,
} from '../../../../../renderer/features/teams/team-data.ts';
import { aReviewer, aTeam } from './a-team.ts';

const gone = {
  ...aReviewer('r-9', ['20001']),
  dismissed: { at: '2019-11-05T08:00:00+07:00', reason: 'Chuyển công tác' },
};
const team = aTeam([aReviewer('r-1', ['10001', '10002']), aReviewer('r-2', ['10002']), gone]);
const holders = holdersOf(team);
const codes = (change: Partial<typeof ALL_SHOWN>) =>
  shownUnits(team, holders, { ...ALL_SHOWN, ...change }).map(({ unit }) => unit.code);

test('who was dismissed holds nothing any more', () => {
  expect(workingOf(team).map(({ code }) => code)).toEqual(['r-1', 'r-2']);
  expect(holders.get('10002')?.map(({ code }) => code)).toEqual(['r-1', 'r-2']);
  expect(countFree(team, holders)).toBe(2);
});

test('units are narrowed by block, district, holder and words without marks', () => {
  expect(scopesOf(team).map(({ value }) => value)).toEqual(['*', 'huyen', 'xa', 'in:101']);
  expect(codes({ scope: 'huyen' })).toEqual(['101']);
  expect(codes({ scope: 'in:101' })).toEqual(['10001', '10002']);
  expect(codes({ holder: 'r-2' })).toEqual(['10002']);
  expect(codes({ holder: NOBODY })).toEqual(['101', '20001']);
  expect(codes({ query: 'dak rong' })).toEqual(['20001']);
});
