import { expect, test } from 'vitest';

import type { EvidenceItem } from '../../../../../shared/domain/answers/assessment.ts';
import {
  chosenRows,
  citedBytes,
  countRows,
  evidenceRows,
  largestCited,
  type EvidenceFilter,
  type Sorting,
} from '../../../../../renderer/features/assessment/evidence-rows.ts';

const digest = (mark: string) => mark.repeat(64);
const document = (mark: string, extra: Partial<EvidenceItem>): EvidenceItem => ({
  sha256: digest(mark),
  extension: 'pdf',
  size: 1000,
  fileName: `${mark}.pdf`,
  title: '',
  ...extra,
});

const plan = document('a', {
  title: 'Kế hoạch năm 2019',
  number: '45/KH-UBND',
  issuedOn: '2019-01-15',
  issuer: 'UBND xã Ia Sao',
  size: 5000,
});
const decision = document('b', { title: 'Đề án', number: '9/QĐ-UBND', issuedOn: '2018-12-01' });
const scan = document('c', { fileName: 'ảnh quét.pdf', size: 9000 });
const leaves = {
  'I.1': { evidence: [{ sha256: plan.sha256, place: 'trang 2' }] },
  'I.2': {
    evidence: [
      { sha256: plan.sha256, place: '' },
      { sha256: decision.sha256, place: '' },
    ],
  },
  'II.1': { note: 'không dẫn gì' },
};
const damaged = [{ sha256: scan.sha256, state: 'missing' as const }];
const rows = evidenceRows([plan, decision, scan], leaves, damaged);
const shown = (filter: EvidenceFilter, query = '', sorting: Sorting = null) =>
  chosenRows(rows, { filter, query, sorting })
    .map(({ item }) => item.sha256.slice(0, 1))
    .join('');

test('a document shows every leaf that cites it, with the place (U4)', () => {
  expect(rows[0]?.uses).toEqual([
    { leaf: 'I.1', place: 'trang 2' },
    { leaf: 'I.2', place: '' },
  ]);
});

test('filters leave what still needs a hand, and say how much that is', () => {
  expect(countRows(rows)).toEqual({ all: 3, unused: 1, undescribed: 1, damaged: 1 });
  expect([shown('all'), shown('unused'), shown('undescribed'), shown('damaged')]).toEqual([
    'abc',
    'c',
    'c',
    'c',
  ]);
});

test.each([
  ['ke hoach', 'a'],
  ['45/KH', 'a'],
  ['ia sao', 'a'],
  ['anh quet', 'c'],
  ['I.2', 'ab'],
  ['không có', ''],
])('“%s” finds in name, number, issuer, file and leaf, without marks', (query, found) => {
  expect(shown('all', query)).toBe(found);
});

test.each([
  ['name', false, 'cba'],
  ['date', false, 'cba'],
  ['size', true, 'cab'],
] as const)('sorted by %s, descending %s', (by, descending, order) => {
  expect(shown('all', '', { by, descending })).toBe(order);
});

test('only cited documents count against the limit, the largest of them first (S1)', () => {
  expect(citedBytes(rows)).toBe(6000);
  expect(largestCited(rows, 1)).toEqual([plan]);
});
