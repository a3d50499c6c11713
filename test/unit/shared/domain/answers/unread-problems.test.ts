import { expect, test } from 'vitest';

import { problemSentence } from '../../../../../shared/i18n/problem-messages.ts';
import { day, integer, leaf, setOf } from '../../../../builders/criteria.ts';
import { placesOf, problemsOf } from '../../../../builders/problems.ts';

const set = setOf(
  [integer('a', { label: 'Tổng số' }), day('ngay', { label: 'Ngày ban hành', required: false })],
  ['A.1', 'A.2'].map((code) =>
    leaf(
      code,
      '1',
      { kind: 'count-step', count: 'a', stepPoints: '1', counted: 'x' },
      { naAllowed: true, fields: ['a', 'ngay'].map((field) => ({ field, use: 'info' })) },
    ),
  ),
);

test('text that is no figure blocks in place of the missing figure and says what to type (U5)', () => {
  const problems = problemsOf(set, {}, { unread: { a: '2l', ngay: '31/2/2019' } });
  expect(placesOf(problems)).toEqual([
    ['answer-unread', 'A.1', 'a'],
    ['answer-unread', 'A.1', 'ngay'],
  ]);
  expect(problems.map((problem) => problemSentence(problem, set))).toEqual([
    expect.stringMatching(/^“2l” không phải là số: có chữ l thay cho số 1/u),
    'Không có ngày “31/2/2019” trong lịch',
  ]);
});

test('it blocks where the first leaf that counts shows it, and nowhere when none does', () => {
  const some = { unread: { a: '1,5' }, notApplicable: new Set(['A.1']) };
  const [first] = problemsOf(set, {}, some);
  expect(first).toMatchObject({ code: 'answer-unread', leaf: 'A.2' });
  expect(first && problemSentence(first, set)).toContain('số nguyên');
  const none = { unread: { a: '2l' }, notApplicable: new Set(['A.1', 'A.2']) };
  expect(placesOf(problemsOf(set, {}, none))).toEqual([]);
});
