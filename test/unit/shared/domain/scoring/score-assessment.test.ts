import { describe, expect, test } from 'vitest';

import { relativeValue } from '../../../../../shared/domain/scoring/relative.ts';
import { scoreAssessment } from '../../../../../shared/domain/scoring/score-assessment.ts';
import { toDisplay } from '../../../../../shared/domain/number/exact.ts';
import type { Rule } from '../../../../../shared/domain/criteria/rule.ts';
import {
  answersOf,
  firstScore,
  integer,
  leaf,
  reviewerLeaf,
  sectionOf,
  setOf,
  words,
  yesNo,
} from '../../../../builders/criteria.ts';

const yes: Rule = { kind: 'boolean', condition: 'co' };
const ratio: Rule = {
  kind: 'ratio',
  numerator: 'a',
  denominator: 'b',
  numeratorLabel: 'a',
  denominatorLabel: 'b',
  zeroDenominator: 'na',
};
const late: Rule = {
  kind: 'deduct',
  deductions: [{ count: 'cham', label: 'báo cáo chậm', pointsEach: '0.25' }],
  floor: '-1',
};
const nobody = { leaves: {}, notApplicable: new Set<string>() };

describe('a leaf', () => {
  test('with a wanted figure missing has no points, even where the rule could do without it', () => {
    const set = setOf(
      [yesNo('co'), yesNo('them')],
      [leaf('A.1', '2', { kind: 'boolean', condition: 'co and them' })],
    );
    expect(firstScore(set, { co: false })).toMatchObject({
      status: 'missing',
      points: null,
      computed: null,
      missing: ['them'],
    });
  });

  test('wants a figure only when another answer asks for it', () => {
    const extra = { required: false, requiredWhen: { field: 'co', in: [true] } };
    const set = setOf(
      [yesNo('co'), integer('a', extra)],
      [
        leaf('A.1', '2', {
          kind: 'formula',
          variables: { c: 'co', a: 'a' },
          variableLabels: {},
          expression: 'if(c = 1, a, 0)',
          zeroDenominator: 'error',
        }),
      ],
    );
    expect(firstScore(set, { co: false }).points).toBe('0');
    expect(firstScore(set, { co: true })).toMatchObject({ status: 'missing', missing: ['a'] });
    expect(firstScore(set, { co: true, a: 1 }).points).toBe('1');
  });

  test('with an unusable figure is invalid and names it with what is absent', () => {
    const set = setOf([integer('a', { max: '5' }), integer('b')], [leaf('A.1', '2', ratio)]);
    expect(firstScore(set, { a: 6 })).toMatchObject({ status: 'invalid', missing: ['a', 'b'] });
    expect(firstScore(set, { a: 'sáu', b: 6 })).toMatchObject({
      status: 'invalid',
      missing: ['a'],
    });
  });

  test('reading a text or an unknown field is a gap of the set, not a crash', () => {
    const set = setOf([words('ten')], [leaf('A.1', '2', { kind: 'boolean', condition: 'ten' })]);
    expect(firstScore(set, { ten: 'abc' })).toMatchObject({ status: 'missing' });
    const unknown = setOf([], [leaf('A.1', '2', yes)]);
    expect(firstScore(unknown, { toString: 1 }).points).toBeNull();
  });

  test('may be given fewer points by the unit, never more, never below zero', () => {
    const set = setOf([integer('a'), integer('b')], [leaf('A.1', '2', ratio)]);
    const chosen = (selfPoints: string) =>
      firstScore(set, { a: 1, b: 2 }, { leaves: { 'A.1': { selfPoints } } });
    expect(chosen('0.5')).toMatchObject({ computed: '1', points: '0.5' });
    expect(chosen('1.5')).toMatchObject({ computed: '1', points: '1' });
    expect(chosen('-3')).toMatchObject({ computed: '1', points: '0' });
  });
});

describe('a leaf for the reviewer only', () => {
  const set = setOf([integer('cham', { filledBy: 'province' })], [reviewerLeaf('A.1', '2', late)]);

  test('is awaited, counts 0 and keeps its maximum in the total', () => {
    const sheet = scoreAssessment({ set, answers: {}, ...nobody });
    expect(sheet.leaves[0]).toMatchObject({ status: 'awaiting-reviewer', points: null });
    expect(sheet.total).toMatchObject({
      required: '2',
      notCounted: '0',
      achieved: '0',
      open: '2',
      percent: '0',
    });
  });

  test('is scored once the figures are in, and the unit cannot lower it', () => {
    const own = { leaves: { 'A.1': { selfPoints: '0' } } };
    expect(firstScore(set, { cham: 2 }, own)).toMatchObject({ status: 'scored', points: '1.5' });
    expect(firstScore(set, { cham: 10 }).points).toBe('-0.5');
  });

  test('awaits points that only a person can give', () => {
    const judged = setOf([], [reviewerLeaf('A.1', '2', { kind: 'reviewer-points' })]);
    expect(firstScore(judged, {}).status).toBe('awaiting-reviewer');
    expect(firstScore(judged, {}, { points: { 'A.1': '1.25' } })).toMatchObject({
      status: 'scored',
      points: '1.25',
      explanation: { kind: 'reviewer-points', points: '1.25' },
    });
  });

  test('so is any leaf that lacks nothing but the reviewer’s figures', () => {
    const shared = setOf([integer('cham', { filledBy: 'province' })], [leaf('A.1', '2', late)]);
    expect(firstScore(shared, {}).status).toBe('awaiting-reviewer');
  });
});

describe('what is not counted', () => {
  const optional = { naAllowed: true, naCondition: 'Không có', naConfirmedBy: 'province' as const };

  test('a decision counts only where the set allows it', () => {
    const decided = { notApplicable: new Set(['A.1']) };
    const may = setOf([yesNo('co')], [leaf('A.1', '2', yes, optional)]);
    const mayNot = setOf([yesNo('co')], [leaf('A.1', '2', yes)]);
    expect(firstScore(may, { co: true }, decided)).toMatchObject({
      status: 'not-counted-decided',
      points: null,
    });
    expect(firstScore(mayNot, { co: true }, decided).status).toBe('scored');
  });

  test('nothing counted gives no percentage', () => {
    const set = setOf([integer('a'), integer('b')], [leaf('A.1', '2', ratio)]);
    const sheet = scoreAssessment({ set, answers: answersOf({ a: 0, b: 0 }), ...nobody });
    expect(sheet.total).toEqual({
      max: '2',
      notCounted: '2',
      required: '0',
      achieved: '0',
      open: '0',
      percent: null,
      converted: null,
    });
  });
});

describe('points after review', () => {
  const set = setOf([integer('a'), integer('b')], [leaf('A.1', '2', ratio)]);
  const reviewed = (points: string, values: Readonly<Record<string, number>>) =>
    firstScore(set, values, { points: { 'A.1': points } });

  test('replace what was claimed and keep why it was', () => {
    expect(reviewed('0.4', { a: 1, b: 2 })).toMatchObject({
      computed: '1',
      points: '0.4',
      explanation: { kind: 'ratio' },
    });
  });
  test('fill a gap, and never exceed the maximum', () => {
    expect(reviewed('1', {})).toMatchObject({ status: 'scored', points: '1', missing: [] });
    expect(reviewed('9', {}).points).toBe('2');
  });
  test('do not make a leaf count that does not', () => {
    expect(reviewed('1', { a: 0, b: 0 }).status).toBe('not-counted-by-rule');
  });
});

describe('totals', () => {
  test('of sections at any depth are sums of rounded leaves', () => {
    const thirds = ['I.1', 'I.2', 'I.3'].map((code) => leaf(code, '1', ratio));
    const inner = sectionOf('I', thirds);
    const outer = sectionOf('A', [inner, sectionOf('II', [leaf('II.1', '2', yes)])]);
    const set = setOf([integer('a'), integer('b'), yesNo('co')], [], { sections: [outer] });
    const sheet = scoreAssessment({ set, answers: answersOf({ a: 1, b: 3 }), ...nobody });
    expect(sheet.sections['I']).toMatchObject({ achieved: '0.99', percent: '33', open: '0' });
    expect(sheet.sections['II']).toMatchObject({ achieved: '0', open: '2' });
    expect(sheet.sections['A']).toEqual(sheet.total);
    expect(sheet.total).toMatchObject({ max: '5', achieved: '0.99', percent: '19.8', open: '2' });
  });

  /** Published by Thừa Thiên Huế for 2020 (domain notes, 2.2): columns as printed. */
  test.each([
    ['TP Huế, điều kiện sẵn sàng', '50', '2', '42.63', '48', '88.81', '44.41'],
    ['Huyện Nam Đông, kết quả', '100', '8', '78.53', '92', '85.36', '85.36'],
  ])('%s: %s − %s, %s points', (_name, max, notCounted, achieved, required, percent, converted) => {
    const rest = String(Number(max) - Number(notCounted));
    const step: Rule = { kind: 'count-step', count: 'a / 100', stepPoints: '1', counted: 'điểm' };
    const set = setOf(
      [integer('a'), yesNo('co')],
      [
        leaf('A.1', rest, step),
        leaf('A.2', notCounted, yes, {
          naAllowed: true,
          naCondition: 'Không phát sinh',
          naConfirmedBy: 'province',
        }),
      ],
    );
    const a = Math.round(Number(achieved) * 100);
    const notApplicable = new Set(['A.2']);
    const sheet = scoreAssessment({ set, answers: answersOf({ a }), leaves: {}, notApplicable });
    expect(sheet.total).toEqual({
      max,
      notCounted,
      required,
      achieved,
      open: '0',
      percent,
      converted,
    });
  });
});

describe('the value units are compared by', () => {
  const rule: Rule = {
    kind: 'relative',
    numerator: 'a',
    denominator: 'b',
    numeratorLabel: 'a',
    denominatorLabel: 'b',
    zeroDenominator: 'error',
    valueUnit: 'Mbps/người',
    provisionalBest: '2',
  };
  const relative = leaf('A.1', '1', rule);
  const set = setOf([integer('a'), integer('b')], [relative, leaf('A.2', '1', ratio)]);
  const value = (values: Readonly<Record<string, number>>) => {
    const found = relativeValue(set, relative, answersOf(values));
    return found === null ? null : toDisplay(found);
  };

  test('is the exact quotient, or nothing', () => {
    expect(value({ a: 10, b: 4 })).toBe('2.5');
    expect(value({ a: 10, b: 3 })).toBe('3.333333');
    expect(value({ a: 0, b: 3 })).toBe('0');
    expect(value({ a: 10 })).toBeNull();
    expect(value({ b: 10 })).toBeNull();
    expect(value({ a: 10, b: 0 })).toBeNull();
    expect(value({ a: 10, b: -2 })).toBeNull();
    expect(relativeValue(set, leaf('A.2', '1', ratio), answersOf({ a: 1, b: 1 }))).toBeNull();
    const broken = leaf('A.3', '1', { ...rule, numerator: 'a +' });
    expect(relativeValue(set, broken, answersOf({ a: 1, b: 1 }))).toBeNull();
  });
});
