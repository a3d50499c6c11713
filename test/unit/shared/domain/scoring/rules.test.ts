import { describe, expect, test } from 'vitest';

import type { AnswerValue } from '../../../../../shared/domain/answers/assessment.ts';
import type { Field } from '../../../../../shared/domain/criteria/field.ts';
import type { Rule } from '../../../../../shared/domain/criteria/rule.ts';
import {
  choice,
  decimal,
  firstScore,
  integer,
  leaf,
  multiChoice,
  setOf,
  yesNo,
} from '../../../../builders/criteria.ts';

const FIELDS: readonly Field[] = [
  integer('a', { required: false }),
  integer('b', { required: false }),
  decimal('d', { required: false }),
  yesNo('yes', { required: false }),
  choice('kind', ['x', 'y', 'z'], { required: false }),
  multiChoice('many', ['x', 'y', 'z'], { required: false }),
];

function score(rule: Rule, values: Readonly<Record<string, AnswerValue>>, max = '2') {
  return firstScore(setOf(FIELDS, [leaf('A.1', max, rule)]), values);
}

function points(rule: Rule, values: Readonly<Record<string, AnswerValue>>, max = '2') {
  const found = score(rule, values, max);
  return found.points ?? found.status;
}

const quotient = {
  numerator: 'a',
  denominator: 'b',
  numeratorLabel: 'Số a',
  denominatorLabel: 'Số b',
  zeroDenominator: 'error',
} as const;

describe('yes or no', () => {
  const rule: Rule = { kind: 'boolean', condition: 'yes' };
  test('gives the maximum or nothing', () => {
    expect(points(rule, { yes: true })).toBe('2');
    expect(points(rule, { yes: false })).toBe('0');
    expect(points(rule, {})).toBe('missing');
  });
  test('a condition that is a number is no condition', () => {
    expect(points({ kind: 'boolean', condition: 'a' }, { a: 1 })).toBe('invalid');
    expect(points({ kind: 'boolean', condition: 'a >' }, { a: 1 })).toBe('invalid');
  });
});

describe('choice', () => {
  const options = [
    { key: 'x', points: '2' },
    { key: 'y', points: '-1' },
  ];
  const rule: Rule = { kind: 'choice', field: 'kind', options };
  test('gives the points of the option, also below zero', () => {
    expect(points(rule, { kind: 'x' })).toBe('2');
    expect(points(rule, { kind: 'y' })).toBe('-1');
    expect(points(rule, {})).toBe('missing');
  });
  test('an option without points, or another type of field, gives none', () => {
    expect(points(rule, { kind: 'z' })).toBe('invalid');
    expect(points({ ...rule, field: 'a' }, { a: 1 })).toBe('invalid');
  });
  test('never more than the maximum', () => {
    expect(points(rule, { kind: 'x' }, '1.5')).toBe('1.5');
  });
});

describe('checklist', () => {
  const items = [
    { key: 'x', points: '1.5' },
    { key: 'y', points: '0.4' },
    { key: 'z', points: '0.3' },
  ];
  const rule: Rule = { kind: 'checklist', field: 'many', items };
  test('adds what was chosen, at most the maximum', () => {
    expect(points(rule, { many: [] })).toBe('0');
    expect(points(rule, { many: ['y', 'z'] })).toBe('0.7');
    expect(score(rule, { many: ['x', 'y', 'z'] })).toMatchObject({
      points: '2',
      explanation: { capped: true },
    });
    expect(points(rule, {})).toBe('missing');
    expect(points({ ...rule, field: 'kind' }, { kind: 'x' })).toBe('invalid');
  });
});

describe('ratio', () => {
  const rule: Rule = { kind: 'ratio', ...quotient };
  test('gives the share of the maximum: 18 of 20 is 1.8', () => {
    expect(points(rule, { a: 18, b: 20 })).toBe('1.8');
    expect(points(rule, { a: 1, b: 3 })).toBe('0.67');
    expect(points(rule, { a: 30, b: 20 })).toBe('2');
    expect(points(rule, { a: -3, b: 20 })).toBe('0');
  });
  test('a target is reached before 100 %', () => {
    const half: Rule = { ...rule, targetPercent: '50' };
    expect(points(half, { a: 15, b: 40 })).toBe('1.5');
    expect(points(half, { a: 20, b: 40 })).toBe('2');
    expect(score(half, { a: 21, b: 40 }).explanation).toMatchObject({ capped: true });
  });
  test('below the threshold nothing, at it the share', () => {
    const strict: Rule = { ...rule, thresholdPercent: '80' };
    expect(points(strict, { a: 79, b: 100 })).toBe('0');
    expect(points(strict, { a: 80, b: 100 })).toBe('1.6');
  });
  test('names every figure that is not there', () => {
    expect(score(rule, {})).toMatchObject({ status: 'missing', missing: ['a', 'b'] });
    expect(score(rule, { b: 2 })).toMatchObject({ status: 'missing', missing: ['a'] });
    expect(score(rule, { a: 2 })).toMatchObject({ status: 'missing', missing: ['b'] });
    const undefinedA: Rule = { ...rule, numerator: 'a / 0' };
    expect(score(undefinedA, { a: 2 })).toMatchObject({ status: 'missing', missing: ['b'] });
    const undefinedB: Rule = { ...rule, denominator: 'b / 0' };
    expect(score(undefinedB, { b: 2 })).toMatchObject({ status: 'invalid', missing: ['b'] });
  });
  test('a zero denominator is an error, not counted or full, as the leaf says', () => {
    const none = { a: 0, b: 0 };
    expect(score(rule, none)).toMatchObject({ status: 'invalid', missing: ['b'], points: null });
    expect(score({ ...rule, zeroDenominator: 'na' }, none)).toMatchObject({
      status: 'not-counted-by-rule',
      points: null,
      explanation: { kind: 'not-counted-on-zero', label: 'Số b', points: null },
    });
    expect(score({ ...rule, zeroDenominator: 'full' }, none)).toMatchObject({
      status: 'scored',
      points: '2',
      explanation: { kind: 'full-on-zero', label: 'Số b' },
    });
  });
  test('a negative denominator makes no sense', () => {
    expect(score({ ...rule, denominator: 'b - 5' }, { a: 1, b: 2 })).toMatchObject({
      status: 'invalid',
      missing: ['b'],
    });
  });
});

describe('tiers', () => {
  const bands = [
    { op: '>=', limit: '90', points: '2' },
    { op: '>', limit: '0', points: '0.5' },
  ] as const;
  const byPercent: Rule = {
    kind: 'quotient-tiers',
    ...quotient,
    as: 'percent',
    bands: [...bands],
    otherwise: '0',
  };
  test('>= includes its limit, > does not, otherwise below', () => {
    expect(points(byPercent, { a: 90, b: 100 })).toBe('2');
    expect(points(byPercent, { a: 8999, b: 10000 })).toBe('0.5');
    expect(points(byPercent, { a: 1, b: 1_000_000 })).toBe('0.5');
    expect(points(byPercent, { a: 0, b: 100 })).toBe('0');
  });
  test('a plain quotient is compared as it is', () => {
    const plain: Rule = { ...byPercent, as: 'quotient' };
    expect(points(plain, { a: 180, b: 2 })).toBe('2');
    expect(points(plain, { a: 90, b: 2 })).toBe('0.5');
  });
  test('one value', () => {
    const rule: Rule = {
      kind: 'value-tiers',
      value: 'd',
      valueLabel: 'Giá trị',
      bands: [...bands],
      otherwise: '-1',
    };
    expect(points(rule, { d: '90' })).toBe('2');
    expect(points(rule, { d: '0.01' })).toBe('0.5');
    expect(score(rule, { d: '0' })).toMatchObject({
      points: '-1',
      explanation: { band: null, limit: null },
    });
    expect(points(rule, {})).toBe('missing');
  });
  test('several conditions at once, the first band that fits', () => {
    const rule: Rule = {
      kind: 'condition-tiers',
      bands: [
        { all: ['a >= 2', 'yes'], label: 'Chủ trì từ 2 cuộc', points: '2' },
        { all: ['a >= 1'], label: 'Có tham dự', points: '1' },
      ],
      otherwise: '0',
    };
    expect(points(rule, { a: 2, yes: true })).toBe('2');
    expect(points(rule, { a: 2, yes: false })).toBe('1');
    expect(points(rule, { a: 0 })).toBe('0');
    expect(points(rule, { a: 2 })).toBe('missing');
  });
});

describe('count and step', () => {
  const rule: Rule = { kind: 'count-step', count: 'a', stepPoints: '0.25', counted: 'văn bản' };
  test('from 0 to the maximum', () => {
    expect(points(rule, { a: 3 })).toBe('0.75');
    expect(points(rule, { a: 9 })).toBe('2');
    expect(points(rule, { a: -1 })).toBe('0');
    expect(points(rule, {})).toBe('missing');
  });
});

describe('deduction', () => {
  const rule: Rule = {
    kind: 'deduct',
    deductions: [
      { count: 'a', label: 'gửi chậm', pointsEach: '0.25' },
      { count: 'b', label: 'không gửi', pointsEach: '0.5' },
    ],
    floor: '0',
  };
  test('takes away from the maximum down to the floor', () => {
    expect(points(rule, { a: 0, b: 0 })).toBe('2');
    expect(points(rule, { a: 2, b: 1 })).toBe('1');
    expect(points(rule, { a: 8, b: 1 })).toBe('0');
    expect(points(rule, { a: 8 })).toBe('missing');
  });
  test('the floor may be negative: points can be lost', () => {
    expect(points({ ...rule, floor: '-1' }, { a: 8, b: 1 })).toBe('-0.5');
    expect(points({ ...rule, floor: '-1' }, { a: 80, b: 1 })).toBe('-1');
  });
  test('a negative count adds nothing', () => {
    expect(points(rule, { a: -4, b: 0 })).toBe('2');
  });
});
