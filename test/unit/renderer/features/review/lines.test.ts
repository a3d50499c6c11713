import { expect, test } from 'vitest';

import {
  bulkOf,
  countLines,
  nextFlagged,
  nextLeft,
  orderLines,
  progressOf,
} from '../../../../../renderer/features/review/lines.ts';
import type { Line, Row } from '../../../../../renderer/features/review/review-data.ts';
import { figuresWords, flagWords } from '../../../../../renderer/features/review/row-words.ts';

const head: Line['head'] = {
  code: 'I.1.2',
  name: 'Tỷ lệ máy tính kết nối mạng LAN',
  section: 'I.1. Hạ tầng',
  max: '3',
  least: '0',
  scoringText: '',
  decimals: 2,
  columns: [
    { key: 'a', label: 'Máy nối LAN', kind: 'number', unit: 'máy', options: [] },
    { key: 'b', label: 'Tổng số máy', kind: 'number', unit: null, options: [] },
    { key: 'c', label: '', kind: 'percent', unit: null, options: [] },
  ],
  kind: 'percent',
  byRule: false,
  entersFigures: false,
};

function line(id: string, change: Partial<Row> = {}): Line {
  const none = { district: null, desk: null, field: null, dispute: null, own: null };
  const row: Row = {
    unit: id,
    leaf: head.code,
    state: 'open',
    cells: [['18'], ['19', '-1'], ['100']],
    measure: '100',
    lastYear: null,
    self: '3',
    ...none,
    before: '3',
    points: '3',
    flags: [],
    mine: true,
    reviewer: null,
    late: false,
    ...change,
  };
  const place = {
    type: 'Xã',
    level: 'xa',
    block: 'xa',
    parent: '628',
    parentName: 'Huyện Ia Grai',
  } as const;
  return { id, row, head, unit: { code: id, name: `Xã ${id}`, ...place }, what: `Xã ${id}` };
}

const strange = { flags: [{ kind: 'no-evidence' }] } satisfies Partial<Row>;
const lines = [
  line('1', { state: 'agreed' }),
  line('2'),
  line('3', strange),
  line('4', { state: 'asked', mine: false }),
  line('5', { state: 'not-counted' }),
  line('6', { state: 'no-points', before: null }),
];

test('flagged lines stand first, everything else in the order of the register (screen 07)', () => {
  expect(orderLines(lines, 'all')).toEqual(['3', '1', '2', '4', '5', '6']);
  expect(orderLines(lines, 'open')).toEqual(['3', '2', '4', '6']);
  expect(orderLines(lines, 'flagged')).toEqual(['3']);
  expect(countLines(lines)).toEqual({ mine: 5, flagged: 1, open: 4, all: 6 });
});

test('what is not counted is nobody’s work', () => {
  expect(progressOf(lines)).toEqual({ looked: 1, total: 5 });
});

test('accepting in bulk leaves flags, questions and lines without points alone (P4)', () => {
  const { taken, left } = bulkOf(lines);
  expect(taken.map(({ id }) => id)).toEqual(['2']);
  expect(left).toBe(1);
});

test('the cursor goes on to what is left, around the end, past what is being saved', () => {
  expect(nextLeft(lines, 0, new Set())).toBe(1);
  expect(nextLeft(lines, 0, new Set(['2']))).toBe(2);
  expect(nextLeft(lines, 5, new Set(['6']))).toBe(1);
  expect(nextLeft([line('1', { state: 'agreed' })], 0, new Set())).toBeNull();
  expect(nextFlagged(lines, 2)).toBeNull();
  expect(nextFlagged(lines, 4)).toBe(2);
});

test('figures and flags in words', () => {
  expect(figuresWords(head, [['18'], ['19', '-1'], ['100']])).toBe('18 ÷ (19 − 1) = 100,00%');
  expect(figuresWords(head, [['18'], ['19'], ['94.74']])).toBe('18 ÷ 19 = 94,74%');
  const counted = { ...head, columns: head.columns.slice(0, 1) };
  expect(figuresWords(counted, [['18']])).toBe('Máy nối LAN: 18');
  expect(flagWords({ kind: 'jump', direction: 'up', by: '56.25', of: 'percent' })).toBe(
    'Tăng 56,25 điểm %',
  );
  expect(flagWords({ kind: 'district-differs', by: '0.3' })).toBe('Huyện lệch 0,30');
});
