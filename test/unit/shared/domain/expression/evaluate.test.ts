import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import {
  evaluate,
  evaluateBoolean,
  evaluateNumber,
  type Scope,
  type Value,
} from '../../../../../shared/domain/expression/evaluate.ts';
import { typeOf, type ValueType } from '../../../../../shared/domain/expression/type-of.ts';
import { exact, toDisplay } from '../../../../../shared/domain/number/exact.ts';
import { conditionText, expressionText, parsedOrThrow } from '../../../../builders/expressions.ts';
import { evaluateInFloats } from '../../../../builders/reference-evaluator.ts';

const VALUES: Readonly<Record<string, Value>> = {
  a: { kind: 'number', value: exact(18) },
  b: { kind: 'number', value: exact(20) },
  c: { kind: 'number', value: exact('0.5') },
  zero: { kind: 'number', value: exact(0) },
  yes: { kind: 'boolean', value: true },
  no: { kind: 'boolean', value: false },
  kind: { kind: 'option', key: 'x' },
  many: { kind: 'options', keys: ['x', 'y'] },
};
const scope: Scope = (name) => VALUES[name] ?? null;

const TYPES: Readonly<Record<string, ValueType>> = {
  a: { kind: 'number' },
  b: { kind: 'number' },
  c: { kind: 'number' },
  yes: { kind: 'boolean' },
  no: { kind: 'boolean' },
  kind: { kind: 'option', keys: ['x', 'y'] },
  many: { kind: 'options' },
};
const types = (name: string): ValueType | null => TYPES[name] ?? null;

function number(text: string): unknown {
  const value = evaluateNumber(parsedOrThrow(text), scope);
  return value.ok ? toDisplay(value.value) : value.error;
}

function truth(text: string): unknown {
  const value = evaluateBoolean(parsedOrThrow(text), scope);
  return value.ok ? value.value : value.error;
}

describe('evaluating rule expressions', () => {
  test.each([
    ['a / b * 100', '90'],
    ['0.1 + 0.2', '0.3'],
    ['-c - -1', '0.5'],
    ['a - b', '-2'],
    ['yes + yes + no', '2'],
    ['min(a, b, c)', '0.5'],
    ['max(a, b, c)', '20'],
    ['max(a)', '18'],
    ['count(many)', '2'],
    ['if(yes, 1, 2)', '1'],
    ['if(b = 0, 0, if(a / b >= 0.8, 2 * a / b, 0))', '1.8'],
    ['1 / 3 * 3', '1'],
  ])('%s is %s', (text, value) => {
    expect(number(text)).toBe(value);
  });

  test.each([
    ["kind = 'x'", true],
    ["kind <> 'x'", false],
    ['a < b and b <= 20 and b > a and b >= 20 and a <> b', true],
    ['not yes or no', false],
    ['yes = 1', true],
    ['a = 18', true],
  ])('%s is %s', (text, value) => {
    expect(truth(text)).toBe(value);
  });

  test('only the chosen branch is looked at, and a right side only when the left does not decide', () => {
    expect(number('if(zero = 0, 7, a / zero)')).toBe('7');
    expect(number('if(yes, 7, absent)')).toBe('7');
    expect(truth('no and absent')).toBe(false);
    expect(truth('yes or absent')).toBe(true);
    expect(truth('zero > 0 and a / zero > 1')).toBe(false);
  });

  test.each([
    ['absent + 1', { code: 'missing', name: 'absent' }],
    ['1 + absent', { code: 'missing', name: 'absent' }],
    ['-absent', { code: 'missing', name: 'absent' }],
    ['absent = 1', { code: 'missing', name: 'absent' }],
    ['1 = absent', { code: 'missing', name: 'absent' }],
    ['min(1, absent)', { code: 'missing', name: 'absent' }],
    ['count(absent)', { code: 'missing', name: 'absent' }],
    ['if(absent, 1, 2)', { code: 'missing', name: 'absent' }],
    ['a / zero', { code: 'zero-divisor' }],
    ['a / (b - 20)', { code: 'zero-divisor' }],
    ['kind + 1', { code: 'wrong-type' }],
    ["min('x')", { code: 'wrong-type' }],
    ['if(a, 1, 2)', { code: 'wrong-type' }],
    ['count(a)', { code: 'wrong-type' }],
    ['many', { code: 'wrong-type' }],
    [Array.from({ length: 30 }, () => '99999999999999999999').join('*'), { code: 'too-large' }],
  ])('%s has the typed problem %j', (text, problem) => {
    expect(number(text)).toEqual(problem);
  });

  test.each([
    ["kind < 'x'", { code: 'wrong-type' }],
    ['kind = 1', { code: 'wrong-type' }],
    ['not absent', { code: 'missing', name: 'absent' }],
    ['absent and yes', { code: 'missing', name: 'absent' }],
    ['yes and absent', { code: 'missing', name: 'absent' }],
    ['yes and a', { code: 'wrong-type' }],
    ['1', { code: 'wrong-type' }],
  ])('%s has the typed problem %j', (text, problem) => {
    expect(truth(text)).toEqual(problem);
  });

  test('agrees with an independent evaluator in floating point', () => {
    fc.assert(
      fc.property(expressionText, (text) => {
        const expression = parsedOrThrow(text);
        const value = evaluateNumber(expression, scope);
        const reference = evaluateInFloats(expression, {
          a: 18,
          b: 20,
          c: 0.5,
          yes: true,
          no: false,
          kind: 'x',
          many: ['x', 'y'],
        });
        fc.pre(value.ok && Math.abs(Number(reference)) < 1e9 && !mayMisjudge(text));
        const found = value.ok ? value.value.valueOf() : Number.NaN;
        expect(found).toBeCloseTo(Number(reference), 3);
      }),
      { numRuns: 500 },
    );
  });

  test('an expression of a known type never meets a value of a wrong type', () => {
    fc.assert(
      fc.property(fc.oneof(expressionText, conditionText), (text) => {
        const expression = parsedOrThrow(text);
        const type = typeOf(expression, types);
        const value = evaluate(expression, scope);
        fc.pre(type.ok);
        const kinds = type.ok ? [type.value.kind, 'boolean'] : [];
        const found = value.ok ? value.value.kind : value.error.code;
        expect([...kinds, 'zero-divisor', 'too-large']).toContain(found);
      }),
      { numRuns: 500 },
    );
  });
});

/** After a division floats may fall on the wrong side of a comparison; the reference cannot be asked. */
function mayMisjudge(text: string): boolean {
  return text.includes('/') && /[=<>]/.test(text);
}

describe('types of rule expressions', () => {
  test.each([
    ['a + yes', { kind: 'number' }],
    ['a > 1 and not yes', { kind: 'boolean' }],
    ["'z'", { kind: 'option', keys: ['z'] }],
    ['if(yes, 1, no)', { kind: 'number' }],
    ['if(yes, kind, kind)', { kind: 'option', keys: ['x', 'y'] }],
    ['max(count(many), -a)', { kind: 'number' }],
    ["kind = 'x'", { kind: 'boolean' }],
  ])('%s is %j', (text, type) => {
    expect(typeOf(parsedOrThrow(text), types)).toEqual({ ok: true, value: type });
  });

  test.each([
    ['absent + 1', { code: 'name-unknown', name: 'absent' }],
    ['count(absent)', { code: 'name-unknown', name: 'absent' }],
    ['1 + absent', { code: 'name-unknown', name: 'absent' }],
    ['absent = 1', { code: 'name-unknown', name: 'absent' }],
    ['1 = absent', { code: 'name-unknown', name: 'absent' }],
    ['if(absent, 1, 2)', { code: 'name-unknown', name: 'absent' }],
    ['if(yes, absent, 2)', { code: 'name-unknown', name: 'absent' }],
    ['if(yes, 2, absent)', { code: 'name-unknown', name: 'absent' }],
    ["kind = 'z'", { code: 'option-unknown', option: 'z' }],
    ["'z' <> kind", { code: 'option-unknown', option: 'z' }],
    ["kind < 'x'", { code: 'types-differ' }],
    ['kind = 1', { code: 'types-differ' }],
    ['many = 1', { code: 'types-differ' }],
    ['count(a)', { code: 'types-differ' }],
    ['a and yes', { code: 'types-differ' }],
    ['kind + 1', { code: 'types-differ' }],
    ['if(a, 1, 2)', { code: 'types-differ' }],
    ['if(yes, 1, kind)', { code: 'types-differ' }],
  ])('%s has none: %j', (text, error) => {
    expect(typeOf(parsedOrThrow(text), types)).toEqual({ ok: false, error });
  });
});
