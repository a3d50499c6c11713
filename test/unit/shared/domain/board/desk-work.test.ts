import { expect, test } from 'vitest';

import { readDeskWork } from '../../../../../shared/domain/board/desk-work.ts';
import type { Decision } from '../../../../../shared/domain/decisions/decision.ts';
import { miniLedger } from '../../../../builders/mini-campaign.ts';

const digest = 'a'.repeat(64);
const asked = (leaf: string): Decision => ({
  kind: 'explanation-asked',
  unit: '10001',
  digest,
  leaf,
  question: 'Văn bản số mấy?',
});
const looked: Decision = {
  kind: 'checked',
  unit: '10001',
  digest,
  leaf: 'A.1',
  round: 'desk',
  outcome: 'agreed',
  points: '3',
  reason: '',
};
const questions = (...decisions: readonly Decision[]) =>
  readDeskWork(miniLedger(decisions))
    .questionsOf('10001', digest)
    .map(({ leaf }) => leaf);

test('a question stands until somebody looks at the leaf again, and again when the look is taken back (P4)', () => {
  expect(questions(asked('B.2'), asked('A.1'))).toEqual(['A.1', 'B.2']);
  expect(questions(asked('A.1'), looked)).toEqual([]);
  expect(questions(looked, asked('A.1'))).toEqual(['A.1']);
  const taken: Decision = {
    kind: 'check-withdrawn',
    unit: '10001',
    digest,
    leaf: 'A.1',
    round: 'desk',
  };
  expect(questions(asked('A.1'), looked, taken)).toEqual(['A.1']);
  const bulk: Decision = {
    kind: 'checked-in-bulk',
    unit: '10001',
    digest,
    round: 'desk',
    leaves: ['A.1'],
    count: 1,
  };
  expect(questions(asked('A.1'), bulk)).toEqual([]);
});

test('complete is one submission, from the first time it was found so (P3)', () => {
  const complete: Decision = { kind: 'found-complete', unit: '10001', digest };
  const work = readDeskWork(miniLedger([complete, complete]));
  expect(work.completeOf('10001', digest)?.by.name).toBe('Cán bộ tập dượt 1');
  expect(work.completeOf('10001', 'b'.repeat(64))).toBeNull();
  expect(work.completeOf('10002', digest)).toBeNull();
});

test('the last internal deadline holds, and none after it was taken back (H3)', () => {
  const until = '2019-10-22T00:00:00+07:00';
  const set: Decision = { kind: 'internal-deadline', until };
  expect(readDeskWork(miniLedger([set])).internalDeadline).toBe(until);
  const removed: Decision = { kind: 'internal-deadline', until: null };
  expect(readDeskWork(miniLedger([set, removed])).internalDeadline).toBeNull();
});
