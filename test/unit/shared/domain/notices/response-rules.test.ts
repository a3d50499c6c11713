import { expect, test } from 'vitest';

import {
  askedLeaves,
  isAnswerable,
  orderedItems,
  responseProblems,
} from '../../../../../shared/domain/notices/response-rules.ts';
import type {
  AppraisedLeaf,
  ResponseItem,
} from '../../../../../shared/domain/package/notice-data.ts';

const leaf = (code: string, self: string, points: string, more: Partial<AppraisedLeaf> = {}) => ({
  leaf: code,
  self,
  district: null,
  desk: points,
  field: null,
  dispute: null,
  points,
  status: 'scored' as const,
  checked: true,
  provisional: false,
  reason: '',
  answer: '',
  ...more,
});
const notice = {
  leaves: [
    leaf('A.1', '4', '2'),
    leaf('A.2', '2', '2'),
    leaf('B.1', '2', '1'),
    leaf('B.2', '1', '0', { status: 'not-counted-decided', points: null }),
  ],
};
const item = (code: string, outcome: ResponseItem['outcome'], text = ''): ResponseItem => ({
  leaf: code,
  outcome,
  text,
  evidence: [],
});
const items = (...all: ResponseItem[]) => new Map(all.map((it) => [it.leaf, it]));

test('an answer is whole when every changed leaf is answered and every objection says why (P7)', () => {
  expect(askedLeaves(notice)).toEqual(['A.1', 'B.1']);
  expect(responseProblems(notice, items(item('A.1', 'objected', '  ')))).toEqual([
    { code: 'response/unanswered', leaf: 'B.1' },
    { code: 'response/text-missing', leaf: 'A.1' },
  ]);
  const whole = items(item('B.1', 'accepted'), item('A.1', 'objected', 'Có quyết định'));
  expect(responseProblems(notice, whole)).toEqual([]);
  expect(orderedItems(notice, whole).map((it) => it.leaf)).toEqual(['A.1', 'B.1']);
});

test.each([
  ['A.2', 'objected', true],
  ['B.2', 'objected', false],
  ['B.2', 'accepted', true],
  ['C.9', 'accepted', false],
] as const)('%s %s: %s', (code, outcome, expected) => {
  expect(isAnswerable(notice, item(code, outcome))).toBe(expected);
});
