import { describe, expect, test } from 'vitest';

import type { CriteriaSet } from '../../../../../shared/domain/criteria/criteria-set.ts';
import type { Rule } from '../../../../../shared/domain/criteria/rule.ts';
import { richTextOf } from '../../../../../shared/domain/text/rich-text.ts';
import { choice, integer, leaf, setOf, yesNo } from '../../../../builders/criteria.ts';

import { placesOf, problemsOf } from '../../../../builders/problems.ts';

const PAPER = { sha256: 'a'.repeat(64) };
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

describe('what the unit says about a leaf', () => {
  const set = setOf(
    [integer('a'), integer('b'), yesNo('co')],
    [leaf('A.1', '2', ratio, { evidence: ['Bảng kê'] }), leaf('A.2', '1', yes)],
  );
  const values = { a: 1, b: 2, co: true };
  const cited = { evidence: [{ sha256: PAPER.sha256, place: 'trang 1' }] };
  const withEntry = (entry: object, on: CriteriaSet = set) =>
    problemsOf(on, values, {
      leaves: { 'A.1': { reason: 'Lý do', ...cited, ...entry } },
      evidence: [PAPER],
    });

  test('a reason is asked for below the maximum, also a provisional one', () => {
    expect(withEntry({})).toEqual([]);
    expect(withEntry({ reason: '  ' })).toMatchObject([
      { code: 'reason-missing', leaf: 'A.1', params: { points: '1', max: '2' } },
    ]);
    expect(withEntry({ reason: '' }, { ...set, reasonBelowMax: false })).toEqual([]);
    const relative: Rule = { ...ratio, kind: 'relative', valueUnit: 'x', provisionalBest: '1' };
    const provisional = setOf([integer('a'), integer('b')], [leaf('A.1', '2', relative)]);
    expect(placesOf(problemsOf(provisional, { a: 1, b: 2 }))).toEqual([
      ['reason-missing', 'A.1', null],
    ]);
    const lowered = withEntry({ selfPoints: '0.5', reason: '' });
    expect(lowered).toMatchObject([{ code: 'reason-missing', params: { points: '0.5' } }]);
  });

  test('own points are not above the rule, not below zero, not finer than the set', () => {
    expect(withEntry({ selfPoints: '1' })).toEqual([]);
    expect(withEntry({ selfPoints: '1.01' })).toMatchObject([
      { code: 'self-points-above-rule', params: { points: '1.01', maximum: '1' } },
    ]);
    expect(withEntry({ selfPoints: '-1' })).toMatchObject([
      { code: 'below-minimum', leaf: 'A.1', field: null, params: { value: '-1', minimum: '0' } },
    ]);
    expect(withEntry({ selfPoints: '0.123' })).toMatchObject([
      { code: 'answer-invalid', params: { reason: 'self-points-too-many-decimals' } },
    ]);
    const gap = problemsOf(set, { co: true }, { leaves: { 'A.1': { selfPoints: '2.5' } } });
    expect(placesOf(gap)).toContainEqual(['self-points-above-rule', 'A.1', null]);
    const rule: Rule = {
      kind: 'choice',
      field: 'k',
      options: [
        { key: 'x', points: '-1' },
        { key: 'y', points: '2' },
      ],
    };
    const minus = setOf([choice('k', ['x', 'y'])], [leaf('A.1', '2', rule)]);
    const own = (selfPoints: string) =>
      placesOf(problemsOf(minus, { k: 'x' }, { leaves: { 'A.1': { selfPoints, reason: 'Có' } } }));
    expect(own('-1')).toEqual([]);
    expect(own('-2')).toEqual([['below-minimum', 'A.1', null]]);
  });

  test('documents must be in the library, and are wanted where points are claimed', () => {
    expect(withEntry({ evidence: [] })).toMatchObject([
      { code: 'evidence-absent', severity: 'warn', params: { wanted: 'Bảng kê' } },
    ]);
    const other = { sha256: 'b'.repeat(64), place: '' };
    expect(withEntry({ evidence: [other] })).toMatchObject([
      { code: 'evidence-unknown', severity: 'block', leaf: 'A.1' },
    ]);
    expect(placesOf(problemsOf(set, { ...values, a: 0 }, excused))).toEqual([]);
    const away = setOf(set.fields, [leaf('A.1', '2', ratio, { ...optional, evidence: ['x'] })]);
    expect(placesOf(problemsOf(away, {}, { notApplicable: new Set(['A.1']) }))).toEqual([]);
  });
});

describe('the report', () => {
  const set = setOf([yesNo('co')], [leaf('A.1', '1', yes)]);
  const sections = [
    { code: '1', title: 'Kết quả' },
    { code: '2', title: 'Kiến nghị' },
    { code: '3', title: 'Khác' },
  ];
  const texts = { '1': richTextOf('Đã viết'), '2': richTextOf(' ') };

  test('lacks every section without text where the campaign requires it', () => {
    const report = { required: true, sections, texts };
    expect(problemsOf(set, { co: true }, { report })).toMatchObject([
      { code: 'report-section-empty', severity: 'block', params: { section: '2' } },
      { code: 'report-section-empty', params: { section: '3', title: 'Khác' } },
    ]);
  });

  test('may be left out where it does not', () => {
    expect(problemsOf(set, { co: true }, { report: { required: false, sections, texts } })).toEqual(
      [],
    );
  });
});
