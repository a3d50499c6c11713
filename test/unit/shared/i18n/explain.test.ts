import { describe, expect, test } from 'vitest';

import type { AnswerValue } from '../../../../shared/domain/answers/assessment.ts';
import type { Rule } from '../../../../shared/domain/criteria/rule.ts';
import { explainScore } from '../../../../shared/i18n/explain.ts';
import { must } from '../../../../shared/lib/must.ts';
import {
  choice,
  firstScore,
  integer,
  leaf,
  multiChoice,
  setOf,
  yesNo,
} from '../../../builders/criteria.ts';

const FIELDS = [
  integer('a', { required: false }),
  integer('b', { required: false }),
  yesNo('co', { required: false }),
  choice('kind', ['x', 'y'], { required: false }),
  multiChoice('many', ['x', 'y'], { required: false }),
];
const quotient = {
  numerator: 'a',
  denominator: 'b',
  numeratorLabel: 'Số văn bản điện tử',
  denominatorLabel: 'Tổng số văn bản',
  zeroDenominator: 'na',
} as const;
const ratio: Rule = { kind: 'ratio', ...quotient };
const bands: { op: '>=' | '>'; limit: string; points: string }[] = [
  { op: '>=', limit: '1', points: '2' },
  { op: '>', limit: '0', points: '0.5' },
];
const late: Rule = {
  kind: 'deduct',
  deductions: [
    { count: 'a', label: 'báo cáo gửi chậm', pointsEach: '0.25' },
    { count: 'b', label: 'báo cáo không gửi', pointsEach: '0.5' },
  ],
  floor: '-1',
};
const step: Rule = { kind: 'count-step', count: 'a', stepPoints: '0.25', counted: 'văn bản' };
const relative: Rule = {
  kind: 'relative',
  ...quotient,
  valueUnit: 'Mbps/người',
  provisionalBest: '2',
};
const byPercent: Rule = {
  kind: 'quotient-tiers',
  ...quotient,
  as: 'percent',
  bands,
  otherwise: '0',
};
const checklist: Rule = {
  kind: 'checklist',
  field: 'many',
  items: [
    { key: 'x', points: '1.5' },
    { key: 'y', points: '1' },
  ],
};
const cases: readonly (readonly [string, Rule, Readonly<Record<string, AnswerValue>>, string])[] = [
  ['a share', ratio, { a: 18, b: 20 }, '18 ÷ 20 = 90,00%, nhân 2 được 1,80'],
  ['all of it', ratio, { a: 20, b: 20 }, '20 ÷ 20 = 100,00%, nhân 2 được 2,00'],
  [
    'more than all',
    ratio,
    { a: 21, b: 20 },
    '21 ÷ 20 = 105,00%, vượt mức 100% nên được 2,00 (tối đa)',
  ],
  [
    'a target',
    { ...ratio, targetPercent: '50' },
    { a: 15, b: 40 },
    '15 ÷ 40 = 37,50%, chia cho mức 50%, nhân 2 được 1,50',
  ],
  [
    'a threshold',
    { ...ratio, thresholdPercent: '80' },
    { a: 1, b: 2 },
    '1 ÷ 2 = 50,00%, dưới ngưỡng 80%, được 0,00',
  ],
  [
    'nothing to divide by',
    ratio,
    { a: 0, b: 0 },
    'Tổng số văn bản bằng 0 nên không đưa vào đánh giá',
  ],
  [
    'nothing arose',
    { ...ratio, zeroDenominator: 'full' },
    { a: 0, b: 0 },
    'Tổng số văn bản bằng 0, không phát sinh nên được 2,00 (tối đa)',
  ],
  [
    'tiers of a percentage',
    byPercent,
    { a: 1500, b: 100_000 },
    '1.500 ÷ 100.000 = 1,50%, đạt mức từ 1% trở lên, được 2,00',
  ],
  ['the lower tier', byPercent, { a: 1, b: 1000 }, '1 ÷ 1.000 = 0,10%, đạt mức trên 0%, được 0,50'],
  [
    'tiers of a quotient',
    { ...byPercent, as: 'quotient' },
    { a: 0, b: 3 },
    '0 ÷ 3 = 0, dưới các mức, được 0,00',
  ],
  [
    'tiers of a value',
    { kind: 'value-tiers', value: 'a', valueLabel: 'Số lớp', bands, otherwise: '0' },
    { a: 1 },
    'Số lớp: 1, đạt mức từ 1 trở lên, được 2,00',
  ],
  [
    'conditions that fit',
    {
      kind: 'condition-tiers',
      bands: [{ all: ['co'], label: 'Chủ trì từ 2 cuộc họp', points: '2' }],
      otherwise: '0',
    },
    { co: true },
    'Chủ trì từ 2 cuộc họp, được 2,00',
  ],
  [
    'conditions that do not',
    {
      kind: 'condition-tiers',
      bands: [{ all: ['co'], label: 'Chủ trì', points: '2' }],
      otherwise: '0',
    },
    { co: false },
    'Không đạt mức nào, được 0,00',
  ],
  ['yes', { kind: 'boolean', condition: 'co' }, { co: true }, 'Đạt, được 2,00'],
  ['no', { kind: 'boolean', condition: 'co' }, { co: false }, 'Không đạt, được 0,00'],
  [
    'an option',
    { kind: 'choice', field: 'kind', options: [{ key: 'x', points: '0.75' }] },
    { kind: 'x' },
    '“Mục x” được 0,75',
  ],
  ['a list', checklist, { many: ['x'] }, 'Mục x: 1,50; cộng lại được 1,50'],
  [
    'a full list',
    checklist,
    { many: ['x', 'y'] },
    'Mục x: 1,50; Mục y: 1,00; cộng lại được 2,00 (tối đa)',
  ],
  ['an empty list', checklist, { many: [] }, 'Không có mục nào, được 0,00'],
  ['steps', step, { a: 3 }, '3 văn bản × 0,25 được 0,75'],
  ['too many steps', step, { a: 9 }, '9 văn bản × 0,25 = 2,25, được 2,00 (tối đa)'],
  ['no deduction', late, { a: 0, b: 0 }, 'Không bị trừ điểm, được 2,00'],
  ['a deduction', late, { a: 2, b: 0 }, '2 − 2 báo cáo gửi chậm × 0,25, được 1,50'],
  [
    'a deduction to the floor',
    late,
    { a: 10, b: 2 },
    '2 − 10 báo cáo gửi chậm × 0,25 − 2 báo cáo không gửi × 0,5, không thấp hơn -1, được -1,00',
  ],
  [
    'a formula',
    {
      kind: 'formula',
      variables: { p: 'a', q: 'b' },
      variableLabels: { p: 'Hoàn thành' },
      expression: 'max_points * p / q',
      zeroDenominator: 'error',
    },
    { a: 9, b: 10 },
    'Hoàn thành: 9; q: 10; tính theo công thức được 1,80',
  ],
  [
    'a formula without figures',
    {
      kind: 'formula',
      variables: {},
      variableLabels: {},
      expression: '1',
      zeroDenominator: 'error',
    },
    {},
    'tính theo công thức được 1,00',
  ],
  [
    'a formula divided by nothing',
    {
      kind: 'formula',
      variables: { q: 'b' },
      variableLabels: { q: 'Tổng số' },
      expression: '1 / q',
      zeroDenominator: 'na',
    },
    { b: 0 },
    'Tổng số bằng 0 nên không đưa vào đánh giá',
  ],
  [
    'a value before the block is closed',
    relative,
    { a: 5, b: 4 },
    '5 ÷ 4 = 1,25 Mbps/người, tạm tính theo mức tham chiếu 2 Mbps/người, được 1,25',
  ],
  [
    'the best alternative',
    {
      kind: 'best-of',
      alternatives: [
        { label: 'Đếm', rule: step },
        { label: 'Có', rule: { kind: 'boolean', condition: 'co' } },
      ],
    },
    { a: 1, co: true },
    'Lấy trường hợp cao nhất, “Có”: Đạt, được 2,00',
  ],
  [
    'a sum',
    {
      kind: 'sum-of',
      parts: [
        { label: 'Tỷ lệ', max: '1.5', rule: ratio },
        { label: 'Số', max: '0.5', rule: step },
      ],
    },
    { a: 1, b: 2 },
    'Tỷ lệ: 1 ÷ 2 = 50,00%, nhân 1,5 được 0,75; Số: 1 văn bản × 0,25 được 0,25; cộng lại được 1,00',
  ],
];

describe('a sentence for every point', () => {
  test.each(cases)('%s', (_name, rule, values, sentence) => {
    const set = setOf(FIELDS, [leaf('A.1', '2', rule)]);
    const { explanation } = firstScore(set, values);
    expect(explainScore(must(explanation, 'scored'), set)).toBe(sentence);
  });

  test('as on the screen: 386 ÷ 452 = 85,40%, nhân 5 được 4,27', () => {
    const set = setOf(FIELDS, [leaf('V.1.3', '5', ratio)]);
    const { explanation } = firstScore(set, { a: 386, b: 452 });
    expect(explainScore(must(explanation, 'scored'), set)).toBe(
      '386 ÷ 452 = 85,40%, nhân 5 được 4,27',
    );
  });

  test('against the best of the closed block, and by a reviewer', () => {
    const set = setOf(FIELDS, [leaf('A.1', '2', relative)]);
    const closed = firstScore(set, { a: 5, b: 4 }, { best: { 'A.1': '5' } }).explanation;
    expect(explainScore(must(closed, 'scored'), set)).toBe(
      '5 ÷ 4 = 1,25 Mbps/người, mức cao nhất của khối là 5 Mbps/người, được 0,50',
    );
    const reviewed = firstScore(set, {}, { points: { 'A.1': '1.5' } }).explanation;
    expect(explainScore(must(reviewed, 'reviewed'), set)).toBe('Cơ quan thẩm định chấm, được 1,50');
  });

  test('of another set shows keys rather than nothing', () => {
    const other = setOf([], []);
    const facts = { max: '2', points: '1' } as const;
    const chosen = { kind: 'choice', field: 'la', option: 'x', ...facts } as const;
    expect(explainScore(chosen, other)).toBe('“x” được 1,00');
    const none = { kind: 'best-of', chosen: 3, alternatives: [], ...facts } as const;
    expect(explainScore(none, other)).toBe('được 1,00');
  });
});
