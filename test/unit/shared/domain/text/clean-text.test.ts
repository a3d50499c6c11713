import { assert, property, string } from 'fast-check';
import { expect, test } from 'vitest';

import { cleanText, cleanTexts } from '../../../../../shared/domain/text/clean-text.ts';

test('decomposed letters become the one spelling that is signed', () => {
  expect(cleanText('Tiếng Việt'.normalize('NFD'))).toBe('Tiếng Việt');
});

test('line ends of every system become one', () => {
  expect(cleanText('a\r\nb\rc\n')).toBe('a\nb\nc\n');
});

test('half of a character pair cannot break what is signed later', () => {
  expect(cleanText('a\uD83D')).toBe('a\uFFFD');
});

test('cleaning twice is cleaning once', () => {
  assert(
    property(string({ unit: 'binary' }), (text) => {
      expect(cleanText(cleanText(text))).toBe(cleanText(text));
    }),
  );
});

test('every string inside a value is cleaned, everything else is left as it is', () => {
  const rows = [{ name: 'Ế'.normalize('NFD') }];
  expect(cleanTexts({ value: 5, yes: true, none: null, rows })).toEqual({
    value: 5,
    yes: true,
    none: null,
    rows: [{ name: 'Ế' }],
  });
});
