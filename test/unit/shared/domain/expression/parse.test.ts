import * as fc from 'fast-check';
import { performance } from 'node:perf_hooks';
import { describe, expect, test } from 'vitest';

import { evaluate } from '../../../../../shared/domain/expression/evaluate.ts';
import { namesIn } from '../../../../../shared/domain/expression/names.ts';
import { parseExpression } from '../../../../../shared/domain/expression/parse.ts';
import { expressionText, parsedOrThrow, print } from '../../../../builders/expressions.ts';

function problemOf(text: string) {
  const parsed = parseExpression(text);
  return parsed.ok ? null : parsed.error;
}

describe('the parser of rule expressions', () => {
  test.each([
    ['', 'empty', 0],
    ['   ', 'empty', 0],
    ['a +', 'unexpected-end', 3],
    ['(a', 'unexpected-end', 2],
    ['min(a', 'unexpected-end', 5],
    ['a b', 'unexpected-word', 2],
    ['a < b < c', 'unexpected-word', 6],
    ['and', 'unexpected-word', 0],
    [') a', 'unexpected-word', 0],
    ['a $ b', 'unexpected-character', 2],
    ["'Khong'", 'unexpected-character', 0],
    ['1.', 'unexpected-character', 1],
    ['eval(a)', 'unknown-function', 0],
    ['not(a)(b)', 'unexpected-word', 6],
    ['if(a, 1)', 'wrong-arguments', 0],
    ['if(a, 1, 2, 3)', 'wrong-arguments', 0],
    ['if()', 'unexpected-word', 3],
    ['count(1)', 'wrong-arguments', 0],
    ['count(a, b)', 'wrong-arguments', 0],
    ['123456789012345678901', 'number-too-long', 0],
    [`${'('.repeat(33)}a${')'.repeat(33)}`, 'too-deep', 33],
    [`${'-'.repeat(400)}a`, 'too-deep', 33],
    [`${'not '.repeat(200)}a`, 'too-deep', 132],
    [Array.from({ length: 200 }, () => '1').join('+'), 'too-many-parts', 257],
    ['a'.repeat(1001), 'too-long', 1000],
  ])('refuses %j as %s at %i', (text, code, at) => {
    expect(problemOf(text)).toEqual({ code, at });
  });

  test('knows what binds closer', () => {
    const same: readonly (readonly [string, string])[] = [
      ['a + b * c', 'a + (b * c)'],
      ['a - b - c', '(a - b) - c'],
      ['a / b / c', '(a / b) / c'],
      ['-a * b', '(-a) * b'],
      ['not a = b and c or d', '((not (a = b)) and c) or d'],
      ['a or b and c', 'a or (b and c)'],
    ];
    for (const [text, meaning] of same) {
      expect(parsedOrThrow(text)).toEqual(parsedOrThrow(meaning));
    }
  });

  test('names the fields it reads, each once, in order', () => {
    const text = "if(a > 0 and count(b) = 1, min(a, -c), max(d, 2)) + if(e = 'x', 0, a)";
    expect(namesIn(parsedOrThrow(text))).toEqual(['a', 'b', 'c', 'd', 'e']);
  });

  test('what is printed is read back the same', () => {
    fc.assert(
      fc.property(expressionText, (text) => {
        const parsed = parsedOrThrow(text);
        expect(parsedOrThrow(print(parsed))).toEqual(parsed);
      }),
      { numRuns: 300 },
    );
  });

  test('any text at all gives an expression or a problem inside the text, quickly', () => {
    const words = "( ) , - + * / < >= = 'x' if min count not and or a 1 0.5 . đ \u0000".split(' ');
    const pieces = fc.constantFrom(' ', "'", ...words);
    const texts = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 1200 }),
      fc.array(pieces, { maxLength: 400 }).map((all) => all.join('')),
    );
    fc.assert(
      fc.property(texts, (text) => {
        const start = performance.now();
        const parsed = parseExpression(text);
        if (parsed.ok) evaluate(parsed.value, () => null);
        expect(parsed.ok ? 0 : parsed.error.at).toBeLessThanOrEqual(text.length);
        expect(performance.now() - start).toBeLessThan(500);
      }),
      { numRuns: 1000 },
    );
  });
});
