import { err, ok, type Result } from '../../lib/result.ts';
import { must } from '../../lib/must.ts';
import { exact } from '../number/exact.ts';
import {
  ARITHMETIC,
  COMPARISONS,
  type Expression,
  RESERVED_WORDS,
  type SyntaxProblem,
} from './expression.ts';
import { type Token, tokensOf } from './tokens.ts';

const DEEPEST = 32;
const MOST_PARTS = 256;

/** Reading position; the first problem stays, after which every step returns null. */
type Reader = {
  readonly tokens: readonly Token[];
  next: number;
  depth: number;
  parts: number;
  problem: SyntaxProblem | null;
};

function peek(reader: Reader): Token {
  return must(reader.tokens[reader.next], 'the last token is the end');
}

function fail(reader: Reader, code: SyntaxProblem['code'], at = peek(reader).at): null {
  reader.problem ??= { code, at };
  return null;
}

function failHere(reader: Reader): null {
  const token = peek(reader);
  return fail(reader, token.kind === 'end' ? 'unexpected-end' : 'unexpected-word');
}

/** Takes the next token when it is one of these symbols or words. */
function take<T extends string>(reader: Reader, wanted: readonly T[]): T | null {
  const token = peek(reader);
  if (token.kind !== 'symbol' && token.kind !== 'word') return null;
  const found = wanted.find((text) => text === token.text) ?? null;
  if (found !== null) reader.next += 1;
  return found;
}

function made(reader: Reader, expression: Expression): Expression | null {
  reader.parts += 1;
  return reader.parts > MOST_PARTS ? fail(reader, 'too-many-parts') : expression;
}

/** Every way down into an inner expression passes here, so depth is bounded and the stack never overflows. */
function deeper(reader: Reader, read: (reader: Reader) => Expression | null): Expression | null {
  if (reader.depth >= DEEPEST) return fail(reader, 'too-deep');
  reader.depth += 1;
  const expression = read(reader);
  reader.depth -= 1;
  return expression;
}

function readOr(reader: Reader): Expression | null {
  let left = readAnd(reader);
  while (left !== null && take(reader, ['or']) !== null) {
    const right = readAnd(reader);
    left = right && made(reader, { kind: 'logic', operator: 'or', left, right });
  }
  return left;
}

function readAnd(reader: Reader): Expression | null {
  let left = readNot(reader);
  while (left !== null && take(reader, ['and']) !== null) {
    const right = readNot(reader);
    left = right && made(reader, { kind: 'logic', operator: 'and', left, right });
  }
  return left;
}

function readNot(reader: Reader): Expression | null {
  if (take(reader, ['not']) === null) return readComparison(reader);
  const operand = deeper(reader, readNot);
  return operand && made(reader, { kind: 'not', operand });
}

/** One comparison at most: `a < b < c` has no meaning here and is refused. */
function readComparison(reader: Reader): Expression | null {
  const left = readSum(reader);
  const operator = left && take(reader, COMPARISONS);
  if (left === null || operator === null) return left;
  const right = readSum(reader);
  return right && made(reader, { kind: 'comparison', operator, left, right });
}

const [PLUS, MINUS, TIMES, OVER] = ARITHMETIC;

function readSum(reader: Reader): Expression | null {
  let left = readProduct(reader);
  while (left !== null) {
    const operator = take(reader, [PLUS, MINUS]);
    if (operator === null) return left;
    const right = readProduct(reader);
    left = right && made(reader, { kind: 'arithmetic', operator, left, right });
  }
  return left;
}

function readProduct(reader: Reader): Expression | null {
  let left = readSign(reader);
  while (left !== null) {
    const operator = take(reader, [TIMES, OVER]);
    if (operator === null) return left;
    const right = readSign(reader);
    left = right && made(reader, { kind: 'arithmetic', operator, left, right });
  }
  return left;
}

function readSign(reader: Reader): Expression | null {
  if (take(reader, [MINUS]) === null) return readPrimary(reader);
  const operand = deeper(reader, readSign);
  return operand && made(reader, { kind: 'negate', operand });
}

function readPrimary(reader: Reader): Expression | null {
  const token = peek(reader);
  if (take(reader, ['(']) !== null) {
    const inner = deeper(reader, readOr);
    if (inner === null) return null;
    return take(reader, [')']) === null ? failHere(reader) : inner;
  }
  if (token.kind === 'symbol' || token.kind === 'end') return failHere(reader);
  reader.next += 1;
  if (token.kind === 'number') return made(reader, { kind: 'number', value: exact(token.text) });
  if (token.kind === 'option') return made(reader, { kind: 'option', key: token.text });
  if (take(reader, ['(']) !== null) return readCall(reader, token);
  if (!RESERVED_WORDS.includes(token.text)) return made(reader, { kind: 'name', name: token.text });
  return fail(reader, 'unexpected-word', token.at);
}

function readArguments(reader: Reader): readonly Expression[] | null {
  const found: Expression[] = [];
  do {
    const argument = deeper(reader, readOr);
    if (argument === null) return null;
    found.push(argument);
  } while (take(reader, [',']) !== null);
  return take(reader, [')']) === null ? failHere(reader) : found;
}

/** The opening bracket has been read. */
function readCall(reader: Reader, name: Token): Expression | null {
  if (!RESERVED_WORDS.includes(name.text)) return fail(reader, 'unknown-function', name.at);
  const operands = readArguments(reader);
  if (operands === null) return null;
  const call = callOf(name.text, operands);
  return call === null ? fail(reader, 'wrong-arguments', name.at) : made(reader, call);
}

function choiceOf(operands: readonly Expression[]): Expression | null {
  const [condition, whenTrue, whenFalse, ...rest] = operands;
  if (!condition || !whenTrue || !whenFalse || rest.length > 0) return null;
  return { kind: 'if', condition, whenTrue, whenFalse };
}

function callOf(name: string, operands: readonly Expression[]): Expression | null {
  if (name === 'min' || name === 'max') return { kind: 'extreme', which: name, operands };
  if (name === 'if') return choiceOf(operands);
  const [first, ...rest] = operands;
  if (name !== 'count' || first?.kind !== 'name' || rest.length > 0) return null;
  return { kind: 'count', name: first.name };
}

/** Reads an expression. Total and bounded: any text gives an expression or the first problem with its place. */
export function parseExpression(text: string): Result<Expression, SyntaxProblem> {
  const tokens = tokensOf(text);
  if (!tokens.ok) return tokens;
  if (tokens.value.length === 1) return err({ code: 'empty', at: 0 });
  const reader: Reader = { tokens: tokens.value, next: 0, depth: 0, parts: 0, problem: null };
  const expression = readOr(reader);
  if (expression !== null && peek(reader).kind !== 'end') failHere(reader);
  if (reader.problem !== null) return err(reader.problem);
  return ok(must(expression, 'a reader without a problem has an expression'));
}
