import * as fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { cpuUsage } from 'node:process';
import { describe, expect, test } from 'vitest';

import { CriteriaSet } from '../../../../../shared/domain/criteria/criteria-set.ts';
import type { Rule } from '../../../../../shared/domain/criteria/rule.ts';
import {
  compareDecimals,
  roundTo,
  exact,
  sumDecimals,
} from '../../../../../shared/domain/number/exact.ts';
import { scoreAssessment } from '../../../../../shared/domain/scoring/score-assessment.ts';
import { must } from '../../../../../shared/lib/must.ts';
import { anyAnswers } from '../../../../builders/any-answers.ts';
import { firstScore, integer, leaf, setOf } from '../../../../builders/criteria.ts';

const LEVELS = ['so', 'huyen', 'xa'] as const;

function shipped(level: string): CriteriaSet {
  const folder = `${import.meta.dirname}/../../../../../shared/data/gialai-2019`;
  return CriteriaSet.parse(JSON.parse(readFileSync(`${folder}/criteria-${level}.json`, 'utf8')));
}

describe.each(LEVELS)('any answers to the sample set %s', (level) => {
  const set = shipped(level);
  const naLeaves = fc.subarray(['I.1.1', 'IV.1.1', 'V.1.3', 'VI.1.1', 'VI.2.1', 'VII.1.1']);

  test('give points within the rules, totals that add up and no crash', () => {
    fc.assert(
      fc.property(anyAnswers(set), naLeaves, (answers, decided) => {
        const input = { set, answers, leaves: {}, notApplicable: new Set(decided) };
        const { leaves, sections, total } = scoreAssessment(input);
        for (const score of leaves) {
          expect(score.points === null).toBe(score.status !== 'scored');
          if (score.points === null) continue;
          expect(compareDecimals(score.points, score.max)).not.toBe(1);
          expect(roundTo(exact(score.points), set.rounding.leafDecimals)).toBe(score.points);
          expect(score.explanation?.points).toBe(score.computed);
        }
        expect(total.achieved).toBe(sumDecimals(leaves.map((score) => score.points ?? '0')));
        expect(compareDecimals(total.achieved, total.required)).not.toBe(1);
        expect(sumDecimals([total.required, total.notCounted])).toBe(total.max);
        const parts = set.sections.map((section) => must(sections[section.code], section.code));
        expect(sumDecimals(parts.map((part) => part.achieved))).toBe(total.achieved);
        expect(sumDecimals(parts.map((part) => part.open))).toBe(total.open);
        expect(scoreAssessment(input)).toEqual({ leaves, sections, total });
      }),
      { numRuns: 60 },
    );
  });
});

test('a form of 58 leaves is scored well within a keystroke', () => {
  const set = shipped('huyen');
  const [answers] = fc.sample(anyAnswers(set), { numRuns: 1, seed: 2019 });
  const input = {
    set,
    answers: must(answers, 'one sample'),
    leaves: {},
    notApplicable: new Set<string>(),
  };
  const before = cpuUsage();
  for (let run = 0; run < 200; run += 1) scoreAssessment(input);
  // Processor time, so that a busy machine does not fail it; ten times what a quiet one needs.
  expect(cpuUsage(before).user / 1000 / 200).toBeLessThan(10);
});

const quotient = {
  numerator: 'a',
  denominator: 'b',
  numeratorLabel: 'a',
  denominatorLabel: 'b',
  zeroDenominator: 'error',
} as const;
const bands: { op: '>='; limit: string; points: string }[] = [
  { op: '>=', limit: '80', points: '2' },
  { op: '>=', limit: '30', points: '1' },
];

/** More of `a` is never worth less, or never worth more. */
const RISING: readonly Rule[] = [
  { kind: 'ratio', ...quotient },
  { kind: 'ratio', ...quotient, targetPercent: '60', thresholdPercent: '20' },
  { kind: 'quotient-tiers', ...quotient, as: 'percent', bands, otherwise: '0' },
  { kind: 'value-tiers', value: 'a', valueLabel: 'a', bands, otherwise: '0' },
  { kind: 'count-step', count: 'a', stepPoints: '0.07', counted: 'a' },
  { kind: 'relative', ...quotient, valueUnit: 'x', provisionalBest: '3' },
  { kind: 'boolean', condition: 'a >= 10' },
];
const FALLING: Rule = {
  kind: 'deduct',
  deductions: [{ count: 'a', label: 'a', pointsEach: '0.07' }],
  floor: '-1',
};

describe('monotone rules', () => {
  const pair = fc.tuple(fc.nat(100), fc.nat(100), fc.integer({ min: 1, max: 100 }));
  const pointsFor = (rule: Rule, a: number, b: number): string =>
    must(
      firstScore(setOf([integer('a'), integer('b')], [leaf('A.1', '2', rule)]), { a, b }).points,
      rule.kind,
    );

  test('never give less for more', () => {
    fc.assert(
      fc.property(fc.constantFrom(...RISING), pair, (rule, [x, y, b]) => {
        const [less, more] = [Math.min(x, y), Math.max(x, y)];
        expect(compareDecimals(pointsFor(rule, less, b), pointsFor(rule, more, b))).not.toBe(1);
      }),
    );
  });

  test('never take less for more lateness, never go under the floor', () => {
    fc.assert(
      fc.property(pair, ([x, y, b]) => {
        const [less, more] = [Math.min(x, y), Math.max(x, y)];
        const worse = pointsFor(FALLING, more, b);
        expect(compareDecimals(worse, pointsFor(FALLING, less, b))).not.toBe(1);
        expect(compareDecimals(worse, '-1')).not.toBe(-1);
      }),
    );
  });

  test('a ratio depends on the share alone', () => {
    fc.assert(
      fc.property(pair, fc.integer({ min: 1, max: 50 }), ([a, , b], factor) => {
        const rule: Rule = { kind: 'ratio', ...quotient };
        expect(pointsFor(rule, a * factor, b * factor)).toBe(pointsFor(rule, a, b));
      }),
    );
  });
});
