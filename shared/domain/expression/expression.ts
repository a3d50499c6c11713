import type { Exact } from '../number/exact.ts';

export const ARITHMETIC = ['+', '-', '*', '/'] as const;
export const COMPARISONS = ['=', '<>', '<', '<=', '>', '>='] as const;
export const FUNCTIONS = ['if', 'min', 'max', 'count'] as const;
/** Words of the language: no field may be called so. */
export const RESERVED_WORDS: readonly string[] = ['and', 'or', 'not', ...FUNCTIONS];

export type ArithmeticOperator = (typeof ARITHMETIC)[number];
export type ComparisonOperator = (typeof COMPARISONS)[number];

/** A parsed rule expression. The language is small on purpose: no loops, no assignment, no calls of code (C3). */
export type Expression =
  | { readonly kind: 'number'; readonly value: Exact }
  | { readonly kind: 'option'; readonly key: string }
  | { readonly kind: 'name'; readonly name: string }
  | { readonly kind: 'negate'; readonly operand: Expression }
  | { readonly kind: 'not'; readonly operand: Expression }
  | {
      readonly kind: 'arithmetic';
      readonly operator: ArithmeticOperator;
      readonly left: Expression;
      readonly right: Expression;
    }
  | {
      readonly kind: 'comparison';
      readonly operator: ComparisonOperator;
      readonly left: Expression;
      readonly right: Expression;
    }
  | {
      readonly kind: 'logic';
      readonly operator: 'and' | 'or';
      readonly left: Expression;
      readonly right: Expression;
    }
  | {
      readonly kind: 'if';
      readonly condition: Expression;
      readonly whenTrue: Expression;
      readonly whenFalse: Expression;
    }
  | {
      readonly kind: 'extreme';
      readonly which: 'min' | 'max';
      readonly operands: readonly Expression[];
    }
  | { readonly kind: 'count'; readonly name: string };

export const SYNTAX_CODES = [
  'empty',
  'too-long',
  'too-deep',
  'too-many-parts',
  'number-too-long',
  'unexpected-character',
  'unexpected-word',
  'unexpected-end',
  'unknown-function',
  'wrong-arguments',
] as const;
/** What is wrong with the text and at which character (from 0). */
export type SyntaxProblem = { readonly code: (typeof SYNTAX_CODES)[number]; readonly at: number };
