import { expect, test } from 'vitest';

import type { Round } from '../../../../../shared/domain/decisions/leaf-check.ts';
import type { Look } from '../../../../../shared/domain/ranking/ledger-facts.ts';
import { lookState, pointsOfRound } from '../../../../../shared/domain/review/look-state.ts';
import { isEarlier, ROUNDS } from '../../../../../shared/domain/review/rounds.ts';
import { author } from '../../../../builders/mini-campaign.ts';

const at = '2019-11-05T08:00:00+07:00';
const look = (round: Round, points: string | null, outcome: Look['outcome'] = 'agreed'): Look => ({
  digest: 'd',
  leaf: 'A.1',
  round,
  outcome,
  points,
  reason: '',
  by: author,
  at,
});
const asked = [{ digest: 'd', leaf: 'A.1', question: 'Vì sao?', by: author, at }];
const open = { round: 'desk', status: 'scored', before: '3' } as const;

test('nobody looked, somebody agreed, somebody changed (P4)', () => {
  expect(lookState({ looks: [], asked: [] }, open)).toBe('open');
  expect(lookState({ looks: [look('district', '3')], asked: [] }, open)).toBe('open');
  expect(lookState({ looks: [look('desk', '3')], asked: [] }, open)).toBe('agreed');
  const changed = [look('desk', '3'), look('desk', '2', 'changed')];
  expect(lookState({ looks: changed, asked: [] }, open)).toBe('changed');
});

test('a question outranks the look before it; without points there is nothing to agree with', () => {
  expect(lookState({ looks: [look('desk', '3')], asked }, open)).toBe('asked');
  expect(lookState({ looks: [], asked: [] }, { ...open, before: null })).toBe('no-points');
});

test('a leaf that is not counted needs nobody; one that was visited says so at the desk', () => {
  const not = { ...open, status: 'not-counted-decided' } as const;
  expect(lookState({ looks: [], asked }, not)).toBe('not-counted');
  const visited = [look('desk', '3'), look('field', '2')];
  expect(lookState({ looks: visited, asked: [] }, open)).toBe('inspected');
});

test('a bulk acceptance stands for the points it let be', () => {
  expect(pointsOfRound([look('desk', null)], 'desk', '2.5')).toBe('2.5');
  expect(pointsOfRound([look('desk', '2')], 'desk', '2.5')).toBe('2');
  expect(pointsOfRound([], 'desk', '2.5')).toBeNull();
});

test('rounds stand in the order in which people look', () => {
  expect(ROUNDS.map((round) => ROUNDS.filter((other) => isEarlier(other, round)).length)).toEqual([
    0, 1, 2, 3,
  ]);
});
