import { err, ok, type Result } from '../../lib/result.ts';
import type { SyntaxProblem } from './expression.ts';

export type Token = {
  readonly kind: 'number' | 'option' | 'word' | 'symbol' | 'end';
  readonly text: string;
  readonly at: number;
};

const LONGEST_TEXT = 1000;
const LONGEST_NUMBER = 20;
/** Sticky and without nested repetition: each match takes time linear in what it consumes. */
const TOKEN =
  /\s*(?:(\d+(?:\.\d+)?)|'([a-z0-9][a-z0-9_-]{0,47})'|([a-z][a-z0-9_]*)|(<>|<=|>=|[-+*/=<>(),]))/y;
const BLANK_REST = /\s*$/y;

function tokenOf(match: RegExpExecArray, at: number): Token {
  const [, number, option, word, symbol = ''] = match;
  if (number !== undefined) return { kind: 'number', text: number, at };
  if (option !== undefined) return { kind: 'option', text: option, at };
  if (word !== undefined) return { kind: 'word', text: word, at };
  return { kind: 'symbol', text: symbol, at };
}

function isBlankFrom(text: string, at: number): boolean {
  BLANK_REST.lastIndex = at;
  return BLANK_REST.test(text);
}

function firstInk(text: string, from: number): number {
  return from + (text.length - from - text.slice(from).trimStart().length);
}

/** Splits the text of an expression into words and symbols, the last token being the end. */
export function tokensOf(text: string): Result<readonly Token[], SyntaxProblem> {
  if (text.length > LONGEST_TEXT) return err({ code: 'too-long', at: LONGEST_TEXT });
  const tokens: Token[] = [];
  let position = 0;
  while (!isBlankFrom(text, position)) {
    const at = firstInk(text, position);
    TOKEN.lastIndex = position;
    const match = TOKEN.exec(text);
    if (match === null) return err({ code: 'unexpected-character', at });
    const token = tokenOf(match, at);
    if (token.kind === 'number' && token.text.length > LONGEST_NUMBER) {
      return err({ code: 'number-too-long', at });
    }
    tokens.push(token);
    position = TOKEN.lastIndex;
  }
  return ok([...tokens, { kind: 'end', text: '', at: text.length }]);
}
