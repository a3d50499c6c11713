import { array, assert, constantFrom, oneof, property, string } from 'fast-check';
import { describe, expect, it } from 'vitest';

import { cleanText } from '../../../../../shared/domain/text/clean-text.ts';
import {
  isBlank,
  lengthOf,
  plainTextOf,
  RICH_TEXT_MAX,
  RichText,
  richTextOf,
} from '../../../../../shared/domain/text/rich-text.ts';

const typed = array(
  oneof(string({ unit: 'binary' }), constantFrom('\n', '\r\n', 'Ủy ban', 'ế')),
).map((parts) => cleanText(parts.join('')).replaceAll(/[\u2028\u2029]/g, ' '));

describe('rich text of a report (U7)', () => {
  it('takes any plain text and gives it back unchanged', () => {
    assert(
      property(typed, (text) => {
        const rich = richTextOf(text);
        expect(RichText.safeParse(rich).success).toBe(true);
        expect(plainTextOf(rich)).toBe(text);
      }),
    );
  });

  it('reads as lines, items with their dash or number', () => {
    const rich = RichText.parse([
      { kind: 'paragraph', runs: [{ text: 'Đã làm ' }, { text: 'tốt', bold: true }] },
      { kind: 'list', ordered: false, items: [[{ text: 'một' }], []] },
      { kind: 'list', ordered: true, items: [[{ text: 'hai', italic: true }]] },
    ]);
    expect(plainTextOf(rich)).toBe('Đã làm tốt\n- một\n- \n1. hai');
    expect(lengthOf(rich)).toBe('Đã làm tốt\nmột\n\nhai'.length);
  });

  it('is as long as the plain text it came from', () => {
    assert(
      property(typed, (text) => {
        expect(lengthOf(richTextOf(text))).toBe(text.length);
      }),
    );
    expect(RichText.safeParse(richTextOf('\n'.repeat(RICH_TEXT_MAX))).success).toBe(true);
  });

  it('counts spaces and empty items as nothing written', () => {
    expect(isBlank([])).toBe(true);
    expect(isBlank(richTextOf(' \n\u00A0'))).toBe(true);
    expect(isBlank([{ kind: 'list', ordered: true, items: [[], []] }])).toBe(true);
    expect(isBlank(richTextOf('\nViết.'))).toBe(false);
  });

  it.each([
    ['a line break inside a line', [{ kind: 'paragraph', runs: [{ text: 'a\nb' }] }]],
    ['text that is not NFC', [{ kind: 'paragraph', runs: [{ text: 'e\u0301' }] }]],
    ['an empty run', [{ kind: 'paragraph', runs: [{ text: '' }] }]],
    ['a mark of another kind', [{ kind: 'paragraph', runs: [{ text: 'a', underline: true }] }]],
    ['a list without items', [{ kind: 'list', ordered: true, items: [] }]],
    ['more letters than the limit', richTextOf(`${'a'.repeat(RICH_TEXT_MAX)}\n`)],
  ])('refuses %s', (_, value) => {
    expect(RichText.safeParse(value).success).toBe(false);
  });
});
