import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';

import { checkCriteriaSet } from '../../../../../shared/domain/criteria/check-set.ts';
import { CriteriaSet } from '../../../../../shared/domain/criteria/criteria-set.ts';
import type { Field } from '../../../../../shared/domain/criteria/field.ts';
import type { Rule } from '../../../../../shared/domain/criteria/rule.ts';
import {
  choice,
  day,
  decimal,
  integer,
  leaf,
  multiChoice,
  reviewerLeaf,
  sectionOf,
  setOf,
  table,
  words,
  yesNo,
} from '../../../../builders/criteria.ts';

const found = (set: CriteriaSet) => checkCriteriaSet(set).map(({ code, at }) => `${code} ${at}`);

const yes: Rule = { kind: 'boolean', condition: 'co' };

/** Problems of fields that are all shown. */
function ofFields(...fields: Field[]): string[] {
  const shown = fields.map(({ slug }) => ({ field: slug, use: 'info' as const }));
  const judged = { ...reviewerLeaf('A.1', '2', { kind: 'reviewer-points' }), fields: shown };
  return found(setOf(fields, [judged]));
}

describe('the shipped sample sets', () => {
  test.each(['so', 'huyen', 'xa'])('%s holds together', (level) => {
    const folder = `${import.meta.dirname}/../../../../../shared/data/gialai-2019`;
    const text = readFileSync(`${folder}/criteria-${level}.json`, 'utf8');
    expect(checkCriteriaSet(CriteriaSet.parse(JSON.parse(text)))).toEqual([]);
  });
});

describe('structure', () => {
  const judged: Rule = { kind: 'reviewer-points' };

  test('maxima add up at every depth, or every place where they do not is named', () => {
    const inner = { ...sectionOf('I', [reviewerLeaf('I.1', '2', judged)]), max: '3' };
    const outer = { ...sectionOf('A', [inner]), max: '4' };
    const set = setOf([], [], { sections: [outer], total: '150' });
    expect(checkCriteriaSet(set)).toEqual([
      { code: 'total-differs', in: 'set', at: 'xa', params: { total: '150', sum: '4' } },
      { code: 'sum-differs', in: 'section', at: 'A', params: { max: '4', sum: '3' } },
      { code: 'sum-differs', in: 'section', at: 'I', params: { max: '3', sum: '2' } },
    ]);
  });

  test('a section holds sections or leaves, not both and not nothing', () => {
    const one = reviewerLeaf('A.1', '1', judged);
    const mixed = {
      ...sectionOf('A', [one]),
      sections: [sectionOf('B', [{ ...one, code: 'B.1' }])],
    };
    const empty = { code: 'C', name: 'C', max: '1' };
    expect(found(setOf([], [], { sections: [mixed, empty] }))).toEqual([
      'section-shape A',
      'section-shape C',
    ]);
  });

  test('maxima are positive and no finer than points', () => {
    const leaves = [reviewerLeaf('A.1', '0', judged), reviewerLeaf('A.2', '1.125', judged)];
    expect(found(setOf([], leaves))).toEqual([
      'maximum-too-precise A',
      'maximum-not-positive A.1',
      'maximum-too-precise A.2',
    ]);
  });

  test('codes, fields and checks are unique, the period runs forward', () => {
    const check = { id: 'k', when: '1 = 1', severity: 'warn' as const, message: 'x' };
    const set = setOf([yesNo('co'), yesNo('co')], [leaf('A', '1', yes), leaf('A.2', '1', yes)], {
      checks: [check, check],
      period: { start: '2019-10-31', end: '2018-11-01' },
    });
    expect(found(set)).toEqual([
      'period-reversed xa',
      'code-duplicate xa',
      'field-duplicate xa',
      'check-duplicate xa',
    ]);
  });

  test('a leaf says when it may be left out, and who fills it', () => {
    const set = setOf(
      [yesNo('co')],
      [
        leaf('A.1', '1', yes, { naAllowed: true, naCondition: ' ', naConfirmedBy: 'province' }),
        leaf('A.2', '1', yes, { naAllowed: true, naCondition: 'x' }),
        leaf('A.3', '1', yes, { reviewerOnly: true }),
        leaf('A.4', '1', yes, { filledBy: 'district' }),
        leaf('A.5', '1', judged),
      ],
    );
    expect(found(set)).toEqual([
      'na-without-condition A.1',
      'na-without-condition A.2',
      'reviewer-only-differs A.3',
      'reviewer-only-differs A.4',
      'reviewer-only-differs A.5',
    ]);
  });

  test('a leaf lists what its rule reads, each once, and nothing unknown', () => {
    const use = (field: string, as: 'rule' | 'info') => ({ field, use: as });
    const set = setOf(
      [yesNo('co'), integer('a')],
      [
        leaf('A.1', '1', yes, { fields: [use('co', 'info'), use('a', 'rule')] }),
        leaf('A.2', '1', yes, { fields: [use('la', 'info')] }),
        leaf('A.3', '1', yes, { fields: [use('co', 'rule'), use('co', 'rule')] }),
      ],
    );
    expect(found(set)).toEqual([
      'field-use-differs A.1',
      'field-use-differs A.1',
      'field-unknown A.2',
      'field-use-differs A.2',
      'field-duplicate A.3',
    ]);
  });
});

describe('fields', () => {
  test('sound ones pass', () => {
    const derived = { source: 'communes' as const, sum: 'co', own: 'b' };
    const bounds = [{ relation: '<=' as const, expression: 'b', message: 'x' }];
    expect(
      ofFields(
        integer('a', { min: '1', max: '9', default: '5', derived, bounds }),
        integer('b', { derived: { source: 'register' } }),
        decimal('d', { min: '0', default: '0.5' }),
        yesNo('co', { requiredWhen: { field: 'many', in: ['x'] } }),
        multiChoice('many', ['x'], { requiredWhen: { field: 'kind', in: ['y'] } }),
        choice('kind', ['x', 'y'], { requiredWhen: { field: 'co', in: [true] } }),
        day('ngay', { min: 'period_start', max: 'period_end' }),
        day('ngay2', { min: '2019-01-01' }),
        table('l', { rowsEqual: 'b' }),
      ),
    ).toEqual([]);
  });

  test('are named outside the language and shown somewhere', () => {
    expect(ofFields(integer('count'))).toEqual(['field-reserved-word count']);
    const set = setOf([yesNo('co'), integer('a')], [leaf('A.1', '1', yes)]);
    expect(found(set)).toEqual(['field-not-shown a']);
  });

  test('have options and columns once each', () => {
    expect(ofFields(choice('k', ['x', 'x']))).toEqual(['option-duplicate k']);
    const columns = ['c', 'c'].map((key) => ({ key, label: key, type: 'text' as const }));
    expect(ofFields(table('l', { columns }))).toEqual(['option-duplicate l']);
  });

  test('have limits the right way round and a default within them', () => {
    expect(ofFields(integer('a', { min: '2', max: '1' }))).toEqual(['limits-reversed a']);
    expect(ofFields(integer('a', { min: '2', default: '1' }))).toEqual(['default-unfit a']);
    expect(ofFields(decimal('d', { default: '0.125' }))).toEqual(['default-unfit d']);
    const reversed = day('n', { min: 'period_end', max: 'period_start' });
    expect(ofFields(reversed)).toEqual(['limits-reversed n']);
  });

  test('refer to fields and options that exist and fit', () => {
    const when = (field: string, value: string | boolean) =>
      words('t', { requiredWhen: { field, in: [value] } });
    expect(ofFields(when('la', true))).toEqual(['field-unknown t']);
    expect(ofFields(when('a', true), integer('a'))).toEqual(['field-type-unfit t']);
    expect(ofFields(when('k', 'z'), choice('k', ['x', 'y']))).toEqual(['option-unknown t']);
    expect(ofFields(when('c', 'x'), yesNo('c'))).toEqual(['option-unknown t']);
    expect(ofFields(table('l', { rowsEqual: 'la' }))).toEqual(['field-unknown l']);
    expect(ofFields(table('l', { rowsEqual: 'd' }), decimal('d'))).toEqual(['field-type-unfit l']);
  });

  test('have bounds that can be computed and compared', () => {
    const bounds = (expression: string) => ({
      bounds: [{ relation: '<=' as const, expression, message: 'x' }],
    });
    expect(ofFields(integer('a', bounds('la')))).toEqual(['field-unknown a']);
    expect(ofFields(integer('a', bounds("'x'")))).toEqual(['expression-type a']);
    expect(ofFields(words('t', bounds('1')))).toEqual(['field-type-unfit t']);
  });

  test('taken from communes say what is added up', () => {
    const derived = (source: 'communes' | 'register', sum?: string) => ({
      derived: sum === undefined ? { source } : { source, sum },
    });
    expect(ofFields(integer('a', derived('communes')))).toEqual(['derived-incomplete a']);
    expect(ofFields(integer('a', derived('register', 'b')))).toEqual(['derived-incomplete a']);
    expect(ofFields(words('t', derived('register')))).toEqual(['derived-incomplete t']);
    const own = { source: 'communes' as const, sum: 'x', own: 'la' };
    expect(ofFields(integer('a', { derived: own }))).toEqual(['field-unknown a']);
  });
});
