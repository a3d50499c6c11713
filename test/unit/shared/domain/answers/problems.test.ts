import { describe, expect, test } from 'vitest';

import type { AnswerValue } from '../../../../../shared/domain/answers/assessment.ts';
import type { Rule } from '../../../../../shared/domain/criteria/rule.ts';
import {
  answersOf,
  choice,
  decimal,
  integer,
  leaf,
  multiChoice,
  reviewerLeaf,
  setOf,
  table,
  words,
  yesNo,
} from '../../../../builders/criteria.ts';

import { placesOf, problemsOf } from '../../../../builders/problems.ts';

const yes: Rule = { kind: 'boolean', condition: 'co' };
const ratio: Rule = {
  kind: 'ratio',
  numerator: 'a',
  denominator: 'b',
  numeratorLabel: 'a',
  denominatorLabel: 'b',
  zeroDenominator: 'error',
};
const optional = { naAllowed: true, naCondition: 'x', naConfirmedBy: 'province' as const };
const excused = { leaves: { 'A.1': { reason: 'Lý do' } } };

describe('figures that are missing', () => {
  const set = setOf(
    [integer('b'), yesNo('co'), integer('a')],
    [
      leaf('A.1', '2', ratio, optional),
      leaf('A.2', '1', yes, {
        fields: [
          { field: 'co', use: 'rule' },
          { field: 'b', use: 'info' },
        ],
      }),
    ],
  );

  test('are listed in document order with the leaf to jump to', () => {
    expect(placesOf(problemsOf(set, {}))).toEqual([
      ['answer-missing', 'A.1', 'b'],
      ['answer-missing', 'A.1', 'a'],
      ['answer-missing', 'A.2', 'co'],
    ]);
  });

  test('are not asked for when every leaf that shows them is not counted', () => {
    expect(placesOf(problemsOf(set, { co: true }, { notApplicable: new Set(['A.1']) }))).toEqual([
      ['answer-missing', 'A.2', 'b'],
    ]);
    const nowhere = setOf([integer('z')], [leaf('A.1', '1', { kind: 'reviewer-points' })]);
    expect(placesOf(problemsOf(nowhere, {}))).toEqual([]);
  });

  test('are asked for by another answer, and by a rule that cannot do without them', () => {
    const dependent = setOf(
      [
        choice('kind', ['x', 'y']),
        multiChoice('many', ['p', 'q'], { required: false }),
        words('ten', { required: false, requiredWhen: { field: 'kind', in: ['x'] } }),
        words('ghi', { required: false, requiredWhen: { field: 'many', in: ['p'] } }),
        integer('a', { required: false }),
      ],
      [
        leaf(
          'A.1',
          '1',
          { kind: 'boolean', condition: "kind = 'x' and a > 0" },
          {
            fields: ['kind', 'many', 'ten', 'ghi', 'a'].map((field) => ({ field, use: 'info' })),
          },
        ),
      ],
    );
    expect(placesOf(problemsOf(dependent, { kind: 'y' }, excused))).toEqual([]);
    expect(placesOf(problemsOf(dependent, { kind: 'x', many: ['p'], ten: '  ' }))).toEqual([
      ['answer-missing', 'A.1', 'ten'],
      ['answer-missing', 'A.1', 'ghi'],
      ['answer-missing', 'A.1', 'a'],
    ]);
    const unasked = { kind: 'x', many: ['q'], ten: 'A', a: 1 };
    expect(placesOf(problemsOf(dependent, unasked))).toEqual([]);
  });

  test('an empty table is missing where it is wanted, an empty multi-choice is an answer', () => {
    const empty = setOf(
      [table('l'), multiChoice('m', ['x'])],
      [
        leaf(
          'A.1',
          '1',
          { kind: 'checklist', field: 'm', items: [{ key: 'x', points: '1' }] },
          {
            fields: [
              { field: 'm', use: 'rule' },
              { field: 'l', use: 'info' },
            ],
          },
        ),
      ],
    );
    expect(placesOf(problemsOf(empty, { l: [], m: [] }, excused))).toEqual([
      ['answer-missing', 'A.1', 'l'],
    ]);
  });
});

describe('figures that do not fit', () => {
  test('block, with the limit in the facts', () => {
    const set = setOf(
      [integer('a', { min: '1', max: '5' }), decimal('b', { max: '9' })],
      [leaf('A.1', '2', ratio)],
    );
    expect(problemsOf(set, { a: 0, b: '9.5' }, excused)).toMatchObject([
      { code: 'below-minimum', severity: 'block', field: 'a', params: { minimum: '1' } },
      { code: 'above-maximum', severity: 'block', field: 'b', params: { maximum: '9' } },
    ]);
    expect(problemsOf(set, { a: 'năm', b: '9' })).toMatchObject([
      { code: 'answer-invalid', field: 'a', params: { reason: 'wrong-type' } },
    ]);
  });

  test('a division by zero that the leaf calls an error cannot be sent', () => {
    const set = setOf([integer('a'), integer('b')], [leaf('A.1', '2', ratio)]);
    expect(problemsOf(set, { a: 0, b: 0 })).toMatchObject([
      { code: 'answer-invalid', leaf: 'A.1', field: 'b', params: { reason: 'rule-undefined' } },
    ]);
    const constant = setOf([], [leaf('A.1', '2', { ...ratio, numerator: '1', denominator: '0' })]);
    expect(problemsOf(constant, {})).toMatchObject([{ code: 'answer-invalid', field: null }]);
  });

  test('what is not the unit’s to say is refused', () => {
    const rule: Rule = {
      kind: 'deduct',
      deductions: [{ count: 'cham', label: 'c', pointsEach: '1' }],
      floor: '0',
    };
    const set = setOf(
      [integer('cham', { filledBy: 'province' }), yesNo('co')],
      [reviewerLeaf('A.1', '2', rule), leaf('A.2', '1', yes)],
    );
    const answers = {
      ...answersOf({ cham: 0, la: 1 }),
      co: { value: true, estimatedAsOf: '2019-10-15' },
    };
    const leaves = { 'A.1': { selfPoints: '1' }, 'B.9': {} };
    expect(problemsOf(set, {}, { answers, leaves })).toMatchObject([
      { code: 'answer-invalid', field: 'cham', params: { reason: 'not-yours' } },
      { code: 'answer-invalid', leaf: 'A.1', field: null, params: { reason: 'not-yours' } },
      { code: 'answer-invalid', field: 'co', params: { reason: 'estimate-not-allowed' } },
      { code: 'answer-invalid', field: 'la', params: { reason: 'unknown-field' } },
      { code: 'answer-invalid', leaf: 'B.9', params: { reason: 'unknown-leaf' } },
    ]);
    expect(problemsOf(set, { co: true })).toEqual([]);
  });

  test('an estimate is fine where the set allows it', () => {
    const set = setOf([yesNo('co', { estimateAllowed: true })], [leaf('A.1', '1', yes)]);
    const answers = { co: { value: true, estimatedAsOf: '2019-10-15' } };
    expect(problemsOf(set, {}, { answers })).toEqual([]);
  });
});

describe('figures that contradict each other', () => {
  const bound = (relation: '<=' | '<>', expression: string) => ({
    relation,
    expression,
    message: 'Không được lớn hơn.',
  });
  const set = setOf(
    [
      integer('a', { bounds: [bound('<=', 'b - c'), bound('<=', 'b +')] }),
      integer('b', { required: false }),
      integer('c', { required: false }),
      yesNo('co', { bounds: [bound('<>', '1')] }),
      words('ten', { required: false, bounds: [bound('<=', '1')] }),
      table('l', { required: false, rowsEqual: 'c' }),
    ],
    [
      leaf('A.1', '1', yes, {
        fields: ['a', 'b', 'c', 'co', 'ten', 'l'].map((field) => ({ field, use: 'info' })),
      }),
    ],
    {
      checks: [
        { id: 'k1', when: 'a > 90', severity: 'warn', message: 'Hãy kiểm tra lại.' },
        { id: 'k2', when: 'b = 0 and a > 0', severity: 'block', message: 'Mâu thuẫn.' },
        { id: 'k3', when: '1 = 1', severity: 'warn', message: 'Luôn đúng.' },
        { id: 'k4', when: 'a >', severity: 'warn', message: 'Hỏng.' },
      ],
    },
  );
  const found = (values: Readonly<Record<string, AnswerValue>>) =>
    problemsOf(set, { co: false, ...values }, excused)
      .filter(({ params }) => params['check'] !== 'k3')
      .map(({ code, severity, field }) => [code, severity, field]);

  test('a bound applies once all it names is filled', () => {
    expect(found({ a: 6, b: 10 })).toEqual([]);
    expect(found({ a: 6, b: 10, c: 4, l: [{}, {}, {}, {}] })).toEqual([]);
    expect(found({ a: 7, b: 10, c: 0, l: [] })).toEqual([]);
    expect(found({ a: 11, b: 10, c: 0 })).toEqual([['bound-broken', 'block', 'a']]);
  });

  test('a bound may hold a yes or no; one on a text means nothing', () => {
    expect(found({ a: 1, co: true, ten: 'x' })).toEqual([['bound-broken', 'block', 'co']]);
  });

  test('checks of the set block or warn', () => {
    expect(found({ a: 91, b: 0 })).toEqual([
      ['check-failed', 'warn', 'a'],
      ['check-failed', 'block', 'b'],
    ]);
    const always = problemsOf(set, { co: true, a: 1 }).find(({ code }) => code === 'check-failed');
    expect(always).toMatchObject({ leaf: null, field: null, params: { check: 'k3' } });
  });

  test('a table has as many rows as its count; one not begun is pointed out', () => {
    expect(found({ a: 1, c: 2, l: [{}] })).toEqual([['rows-differ', 'block', 'l']]);
    expect(found({ a: 1, c: 2 })).toEqual([['rows-differ', 'warn', 'l']]);
    expect(found({ a: 1, l: [{}] })).toEqual([]);
  });
});
