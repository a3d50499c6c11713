import { describe, expect, test } from 'vitest';

import type { AnswerValue } from '../../../../../shared/domain/answers/assessment.ts';
import type { Field } from '../../../../../shared/domain/criteria/field.ts';
import type { Rule } from '../../../../../shared/domain/criteria/rule.ts';
import { exact } from '../../../../../shared/domain/number/exact.ts';
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

describe('formula', () => {
  const rule: Rule = {
    kind: 'formula',
    variables: { p: 'a', q: 'b' },
    variableLabels: { p: 'Hoàn thành' },
    expression: 'if(p = 7, 1, max_points * p / q)',
    zeroDenominator: 'error',
  };
  test('is kept within 0 and the maximum', () => {
    expect(points(rule, { a: 18, b: 20 })).toBe('1.8');
    expect(points(rule, { a: 40, b: 20 })).toBe('2');
    expect(points(rule, { a: -4, b: 20 })).toBe('0');
  });
  test('needs only the variables it comes to', () => {
    expect(points(rule, { a: 7 })).toBe('1');
    expect(score(rule, { a: 8 })).toMatchObject({ status: 'missing', missing: ['b'] });
  });
  test('a division by zero follows the leaf', () => {
    const none = { a: 8, b: 0 };
    expect(score(rule, none)).toMatchObject({ status: 'invalid', missing: ['a', 'b'] });
    expect(points({ ...rule, zeroDenominator: 'na' }, none)).toBe('not-counted-by-rule');
    expect(points({ ...rule, zeroDenominator: 'full' }, none)).toBe('2');
  });
  test('a text that cannot be read or names nothing gives no points', () => {
    expect(points({ ...rule, expression: 'p +' }, { a: 1, b: 1 })).toBe('invalid');
    expect(points({ ...rule, expression: 'unknown' }, { a: 1, b: 1 })).toBe('invalid');
    expect(points({ ...rule, expression: "p + 'x'" }, { a: 1, b: 1 })).toBe('invalid');
    expect(points({ ...rule, variables: { p: 'a +', q: 'b' } }, { a: 1, b: 1 })).toBe('invalid');
    const broken: Rule = { ...rule, variables: { p: 'a +' }, expression: 'p +' };
    expect(points(broken, {})).toBe('invalid');
    const unreadable: Rule = { kind: 'ratio', ...quotient, denominator: 'b +' };
    expect(points(unreadable, { a: 1, b: 1 })).toBe('invalid');
  });
});

describe('best of alternatives', () => {
  const rule: Rule = {
    kind: 'best-of',
    alternatives: [
      { label: 'Một', rule: { kind: 'count-step', count: 'a', stepPoints: '0.5', counted: 'm' } },
      { label: 'Hai', rule: { kind: 'ratio', ...quotient, numerator: 'd', zeroDenominator: 'na' } },
      { label: 'Ba', rule: { kind: 'boolean', condition: 'yes' } },
    ],
  };
  test('the best one counts, of equal ones the first', () => {
    expect(score(rule, { a: 1, d: '15', b: 20, yes: false })).toMatchObject({
      points: '1.5',
      explanation: { kind: 'best-of', chosen: 1 },
    });
    expect(score(rule, { a: 4, d: '20', b: 20, yes: true })).toMatchObject({
      explanation: { chosen: 0 },
    });
  });
  test('an alternative that is not used need not be filled', () => {
    expect(score(rule, { yes: true })).toMatchObject({ points: '2', explanation: { chosen: 2 } });
    expect(score(rule, { d: '1', b: 0 })).toMatchObject({
      status: 'missing',
      missing: ['a', 'yes'],
    });
  });
  test('where no alternative can be counted, neither can the leaf', () => {
    const alternatives = rule.alternatives.filter(({ label }) => label === 'Hai');
    expect(points({ ...rule, alternatives }, { d: '1', b: 0 })).toBe('not-counted-by-rule');
  });
});

describe('sum of parts', () => {
  const rule: Rule = {
    kind: 'sum-of',
    parts: [
      { label: 'Tỷ lệ', max: '1', rule: { kind: 'ratio', ...quotient } },
      {
        label: 'Khác',
        max: '1',
        rule: { kind: 'count-step', count: 'd', stepPoints: '0.335', counted: 'm' },
      },
    ],
  };
  test('each part within its own maximum, rounded once at the leaf', () => {
    expect(points(rule, { a: 1, b: 3, d: '1' })).toBe('0.67');
    expect(points(rule, { a: 2, b: 1, d: '100' })).toBe('2');
  });
  test('half-filled parts are a gap', () => {
    expect(score(rule, { a: 1, b: 3 })).toMatchObject({ status: 'missing', missing: ['d'] });
  });
});

describe('relative to the best unit', () => {
  const rule: Rule = {
    kind: 'relative',
    ...quotient,
    valueUnit: 'Mbps/người',
    provisionalBest: '4',
  };
  const set = setOf(FIELDS, [leaf('A.1', '2', rule)]);
  test('is provisional against the reference until the block is closed', () => {
    expect(firstScore(set, { a: 10, b: 10 })).toMatchObject({ points: '0.5', provisional: true });
    expect(firstScore(set, { a: 90, b: 10 })).toMatchObject({ points: '2', provisional: true });
  });
  test('is final against the best of the block', () => {
    const closed = { best: { 'A.1': '5' } };
    expect(firstScore(set, { a: 10, b: 10 }, closed)).toMatchObject({
      points: '0.4',
      provisional: false,
    });
    const third = { best: { 'A.1': exact(10).div(exact(3)) } };
    expect(firstScore(set, { a: 10, b: 3 }, third)).toMatchObject({ points: '2' });
  });
  test('where nobody has any, nobody gets any', () => {
    expect(firstScore(set, { a: 0, b: 10 }, { best: { 'A.1': '0' } }).points).toBe('0');
  });
  test('is provisional inside other rules too', () => {
    const half: Rule = { kind: 'boolean', condition: 'yes' };
    const sum: Rule = {
      kind: 'sum-of',
      parts: [
        { label: 'r', max: '1', rule },
        { label: 'h', max: '1', rule: half },
      ],
    };
    expect(score(sum, { a: 1, b: 1, yes: true }).provisional).toBe(true);
  });
});
