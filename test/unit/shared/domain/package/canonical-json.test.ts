import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import {
  canonicalJson,
  parseCanonical,
} from '../../../../../shared/domain/package/canonical-json.ts';

const text = fc.string({ unit: 'grapheme' }).map((value) => value.normalize('NFC'));
const { json } = fc.letrec<{ json: unknown }>((tie) => ({
  json: fc.oneof(
    { maxDepth: 4 },
    fc.maxSafeInteger(),
    fc.boolean(),
    fc.constant(null),
    text,
    fc.array(tie('json'), { maxLength: 5 }),
    fc.dictionary(text, tie('json'), { maxKeys: 5, noNullPrototype: true }),
  ),
}));

/** The same value with its members in another order. */
function shuffled(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(shuffled);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .toReversed()
      .map(([key, member]) => [key, shuffled(member)]),
  );
}

const nested = (depth: number) => '['.repeat(depth) + ']'.repeat(depth);

describe('canonical JSON', () => {
  test('spells the examples of RFC 8785 for text and order', () => {
    expect(
      canonicalJson({
        '\u20ac': 'Euro Sign',
        '\r': 'Carriage Return',
        '1': 'One',
        '\ud83d\ude00': 'Emoji',
        '\u0080': 'Control',
        '\u00f6': 'Latin',
      }),
    ).toBe(
      '{"\\r":"Carriage Return","1":"One","\u0080":"Control","ö":"Latin","€":"Euro Sign","😀":"Emoji"}',
    );
    expect(canonicalJson('\u20ac$\u000f\u000aA\'B"\\\\"/')).toBe(
      String.raw`"€$\u000f\nA'B\"\\\\\"/"`,
    );
  });

  test('what is written is read back as the same value', () => {
    fc.assert(
      fc.property(json, (value) => {
        const written = canonicalJson(value);
        const read = parseCanonical(written);
        expect(read.ok && canonicalJson(read.value)).toBe(written);
        expect(read).toEqual({ ok: true, value: JSON.parse(JSON.stringify(value)) });
      }),
    );
  });

  test('the order in which members were given does not matter', () => {
    fc.assert(
      fc.property(json, (value) => {
        expect(canonicalJson(shuffled(value))).toBe(canonicalJson(value));
      }),
    );
  });

  test.each([
    '{"b":1,"a":2}',
    '{"a": 1}',
    '{"a":1,"a":1}',
    '[1.0]',
    '[1e2]',
    '[-0]',
    '["\\u0041"]',
    '["\\/"]',
    ' 1',
    '1\n',
    '["e\u0302"]',
    '[0.5]',
    '[9007199254740993]',
    '["\\ud800"]',
  ])('another spelling of the same value is refused: %s', (spelling) => {
    expect(parseCanonical(spelling)).toMatchObject({ error: { code: 'json/not-canonical' } });
  });

  test('a byte order mark is refused', () => {
    expect(parseCanonical('\ufeff1')).toMatchObject({ error: { code: 'json/unreadable' } });
  });

  test('values without a canonical spelling are a bug of the writer', () => {
    for (const value of [
      0.5,
      Number.NaN,
      2 ** 53,
      1n,
      undefined,
      new Date(0),
      new Map(),
      'e\u0302',
    ]) {
      expect(() => canonicalJson(value)).toThrow();
      expect(() => canonicalJson([value])).toThrow();
    }
    expect(canonicalJson({ a: undefined, b: -0 })).toBe('{"b":0}');
  });

  test('nesting is at most 32 deep, however deep the text is', () => {
    expect(parseCanonical(nested(32)).ok).toBe(true);
    expect(parseCanonical(nested(34)).ok).toBe(false);
    expect(parseCanonical(nested(2_000_000)).ok).toBe(false);
  });

  test('mutated text never throws', () => {
    fc.assert(
      fc.property(json, fc.nat(), fc.string(), (value, at, noise) => {
        const written = canonicalJson(value);
        const cut = at % (written.length + 1);
        const read = parseCanonical(written.slice(0, cut) + noise + written.slice(cut + 1));
        expect(typeof read.ok).toBe('boolean');
      }),
    );
  });

  test('a member called __proto__ is data like any other', () => {
    const written = '{"__proto__":{"a":1}}';
    const read = parseCanonical(written);
    expect(read.ok && canonicalJson(read.value)).toBe(written);
  });
});
