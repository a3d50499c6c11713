import { describe, expect, test } from 'vitest';

import { checkCriteriaSet } from '../../../../../shared/domain/criteria/check-set.ts';
import type { CriteriaSet } from '../../../../../shared/domain/criteria/criteria-set.ts';
import type { Field } from '../../../../../shared/domain/criteria/field.ts';
import { fieldsOfRule } from '../../../../../shared/domain/criteria/rule-reads.ts';
import type { Rule } from '../../../../../shared/domain/criteria/rule.ts';
import {
  choice,
  day,
  decimal,
  integer,
  leaf,
  multiChoice,
  setOf,
  table,
  words,
  yesNo,
} from '../../../../builders/criteria.ts';

const found = (set: CriteriaSet) => checkCriteriaSet(set).map(({ code, at }) => `${code} ${at}`);

const FIELDS: readonly Field[] = [
  integer('a'),
  integer('b'),
  decimal('d'),
  yesNo('co'),
  choice('kind', ['x', 'y']),
  multiChoice('many', ['x', 'y']),
  day('ngay'),
  words('ten'),
  table('l'),
];
const ALL = FIELDS.map(({ slug }) => ({ field: slug, use: 'info' as const }));
const yes: Rule = { kind: 'boolean', condition: 'co' };

/** Problems of one rule at a leaf of 2 points, leaving aside which fields the leaf lists. */
function ofRule(rule: Rule): string[] {
  const fields = ALL.filter(({ field }) => fieldsOfRule(rule).includes(field));
  const set = setOf(FIELDS, [
    leaf('A.1', '2', rule, { fields }),
    leaf('A.2', '1', yes, { fields: ALL }),
  ]);
  return checkCriteriaSet(set)
    .filter(({ code, at }) => at === 'A.1' && code !== 'field-use-differs')
    .map(({ code }) => code);
}

const quotient = {
  numerator: 'a',
  denominator: 'b',
  numeratorLabel: 'a',
  denominatorLabel: 'b',
  zeroDenominator: 'error',
} as const;
const band = (op: '>=' | '>', limit: string, points: string) => ({ op, limit, points });

describe('rules', () => {
  test.each<readonly [string, Rule, readonly string[]]>([
    ['a condition', yes, []],
    ['a number as condition', { kind: 'boolean', condition: 'a' }, ['expression-type']],
    ['a text as condition', { kind: 'boolean', condition: 'ten' }, ['expression-type']],
    ['a broken text', { kind: 'boolean', condition: 'a >' }, ['expression-syntax']],
    ['an unknown option', { kind: 'boolean', condition: "kind = 'z'" }, ['option-unknown']],
    ['types that differ', { kind: 'boolean', condition: 'kind = 1' }, ['expression-type']],
    ['a ratio', { kind: 'ratio', ...quotient, targetPercent: '50' }, []],
    ['a yes counted as 1', { kind: 'ratio', ...quotient, numerator: 'co' }, []],
    [
      'targets of nothing',
      { kind: 'ratio', ...quotient, targetPercent: '0', thresholdPercent: '-1' },
      ['number-not-positive', 'number-not-positive'],
    ],
    [
      'a step of nothing',
      { kind: 'count-step', count: 'a', stepPoints: '0', counted: 'x' },
      ['number-not-positive'],
    ],
    [
      'a deduction without effect',
      { kind: 'deduct', deductions: [{ count: 'a', label: 'x', pointsEach: '-1' }], floor: '2' },
      ['number-not-positive', 'floor-above-maximum'],
    ],
    [
      'a deduction',
      { kind: 'deduct', deductions: [{ count: 'a', label: 'x', pointsEach: '1' }], floor: '-1' },
      [],
    ],
    [
      'a reference of nothing',
      { kind: 'relative', ...quotient, valueUnit: 'x', provisionalBest: '0' },
      ['number-not-positive'],
    ],
    [
      'tiers in order',
      {
        kind: 'value-tiers',
        value: 'a',
        valueLabel: 'a',
        bands: [band('>', '5', '2'), band('>=', '5', '1')],
        otherwise: '0',
      },
      [],
    ],
    [
      'a tier that is never reached',
      {
        kind: 'quotient-tiers',
        ...quotient,
        as: 'percent',
        bands: [band('>=', '5', '2'), band('>', '5', '1'), band('>=', '9', '1')],
        otherwise: '0',
      },
      ['band-unreachable', 'band-unreachable'],
    ],
    [
      'points above the maximum',
      {
        kind: 'value-tiers',
        value: 'a',
        valueLabel: 'a',
        bands: [band('>', '5', '3')],
        otherwise: '0',
      },
      ['points-above-maximum'],
    ],
    [
      'a maximum that nobody can have',
      {
        kind: 'condition-tiers',
        bands: [{ all: ['co', 'a > 1'], label: 'x', points: '1' }],
        otherwise: '0',
      },
      ['maximum-unreachable'],
    ],
    [
      'an unknown field',
      { kind: 'choice', field: 'la', options: [{ key: 'x', points: '2' }] },
      ['field-unknown'],
    ],
    [
      'a field of another type',
      { kind: 'choice', field: 'a', options: [{ key: 'x', points: '2' }] },
      ['field-type-unfit'],
    ],
    [
      'options that differ from the field’s',
      {
        kind: 'choice',
        field: 'kind',
        options: [
          { key: 'x', points: '2' },
          { key: 'x', points: '1' },
          { key: 'z', points: '0' },
        ],
      },
      ['option-duplicate', 'option-unknown', 'option-without-points'],
    ],
    [
      'a checklist',
      {
        kind: 'checklist',
        field: 'many',
        items: [
          { key: 'x', points: '1.5' },
          { key: 'y', points: '1' },
        ],
      },
      [],
    ],
    [
      'a checklist that never reaches its maximum',
      {
        kind: 'checklist',
        field: 'many',
        items: [
          { key: 'x', points: '0.5' },
          { key: 'y', points: '1' },
        ],
      },
      ['maximum-unreachable'],
    ],
    [
      'a formula',
      {
        kind: 'formula',
        variables: { p: 'a' },
        variableLabels: {},
        expression: 'max_points * p',
        zeroDenominator: 'na',
      },
      [],
    ],
    [
      'a formula over what is no variable',
      {
        kind: 'formula',
        variables: { p: 'la' },
        variableLabels: {},
        expression: 'a',
        zeroDenominator: 'na',
      },
      ['field-unknown', 'field-unknown'],
    ],
    [
      'parts that do not add up',
      {
        kind: 'sum-of',
        parts: [
          { label: 'x', max: '1', rule: yes },
          { label: 'y', max: '0.5', rule: yes },
        ],
      },
      ['parts-differ'],
    ],
    [
      'parts that add up but are wrong inside',
      {
        kind: 'sum-of',
        parts: [
          { label: 'x', max: '1', rule: { kind: 'boolean', condition: 'a' } },
          { label: 'y', max: '1', rule: { kind: 'ratio', ...quotient, zeroDenominator: 'na' } },
        ],
      },
      ['rule-not-nestable', 'expression-type'],
    ],
    [
      'alternatives of which one is worth less',
      {
        kind: 'best-of',
        alternatives: [
          { label: 'x', rule: yes },
          {
            label: 'y',
            rule: {
              kind: 'value-tiers',
              value: 'a',
              valueLabel: 'a',
              bands: [band('>', '5', '1')],
              otherwise: '0',
            },
          },
        ],
      },
      [],
    ],
    [
      'alternatives that a block or a reviewer settles',
      {
        kind: 'best-of',
        alternatives: [
          { label: 'x', rule: { kind: 'reviewer-points' } },
          {
            label: 'y',
            rule: { kind: 'relative', ...quotient, valueUnit: 'x', provisionalBest: '1' },
          },
        ],
      },
      ['rule-not-nestable', 'rule-not-nestable'],
    ],
  ])('%s', (_name, rule, expected) => {
    expect(ofRule(rule)).toEqual(expected);
  });

  test('say where in the text the trouble is', () => {
    const set = setOf(FIELDS, [
      leaf('A.1', '1', { kind: 'boolean', condition: 'co and' }, { fields: ALL }),
    ]);
    const problem = checkCriteriaSet(set).find(({ code }) => code === 'expression-syntax');
    expect(problem).toEqual({
      code: 'expression-syntax',
      in: 'leaf',
      at: 'A.1',
      params: { expression: 'co and', problem: 'unexpected-end', position: 7 },
    });
  });

  test('checks of the set are conditions over its fields', () => {
    const check = (id: string, when: string) => ({
      id,
      when,
      severity: 'warn' as const,
      message: 'x',
    });
    const checks = [check('k1', 'a'), check('k2', 'la > 1'), check('k3', 'co')];
    const set = setOf(
      [yesNo('co'), integer('a')],
      [leaf('A.1', '1', { kind: 'boolean', condition: 'co and a > 0' })],
      { checks },
    );
    expect(found(set)).toEqual(['expression-type k1', 'field-unknown k2']);
  });
});
