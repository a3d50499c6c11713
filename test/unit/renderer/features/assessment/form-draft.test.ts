import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { isBlank, richTextOf } from '../../../../../shared/domain/text/rich-text.ts';
import {
  applyChange,
  changesBack,
  inverseOf,
  type Change,
  type Draft,
} from '../../../../../renderer/features/assessment/form-draft.ts';

const empty: Draft = { answers: {}, leaves: {}, report: {}, unread: {}, evidence: [] };
const keys = fc.constantFrom('a', 'b', 'c');
const change: fc.Arbitrary<Change> = fc.oneof(
  fc.record({
    kind: fc.constant('answer' as const),
    key: keys,
    value: fc.option(fc.record({ value: fc.integer() })),
  }),
  fc.record({
    kind: fc.constant('leaf' as const),
    key: keys,
    value: fc.record({ reason: fc.string() }),
  }),
  fc.record({
    kind: fc.constant('report' as const),
    key: keys,
    value: fc.string().map(richTextOf),
  }),
);

describe('a draft of the form', () => {
  test('taking back every change in reverse order gives the figures and texts of before', () => {
    fc.assert(
      fc.property(fc.array(change), (changes) => {
        let draft = empty;
        const back: Change[] = [];
        for (const one of changes) {
          back.unshift(inverseOf(draft, one));
          draft = applyChange(draft, one);
        }
        const undone = back.reduce(applyChange, draft);
        expect(undone.answers).toEqual({});
        expect(Object.values(undone.leaves).every((entry) => entry.reason === undefined)).toBe(
          true,
        );
        expect(Object.values(undone.report).every(isBlank)).toBe(true);
      }),
    );
  });

  test('the differences between two drafts lead from the one back to the other, and there are none between equals', () => {
    fc.assert(
      fc.property(fc.array(change), fc.array(change), (earlier, later) => {
        const before = earlier.reduce(applyChange, empty);
        const after = later.reduce(applyChange, before);
        const back = changesBack(before, after).reduce(applyChange, after);
        expect(changesBack(before, back)).toEqual([]);
        expect(back.answers).toEqual(before.answers);
        expect(back.unread).toEqual(before.unread);
      }),
    );
  });

  test('what storing cleans up in the spelling of a text is no difference', () => {
    const typed = applyChange(empty, {
      kind: 'leaf',
      key: 'a',
      value: { reason: 'thie\u0302\u0301u' },
    });
    const stored = applyChange(empty, { kind: 'leaf', key: 'a', value: { reason: 'thi\u1ebfu' } });
    expect(changesBack(typed, stored)).toEqual([]);
  });

  test('a cleared figure is gone, not empty', () => {
    const filled = applyChange(empty, { kind: 'answer', key: 'a', value: { value: 7 } });
    const cleared = applyChange(filled, { kind: 'answer', key: 'a', value: null });
    expect(Object.hasOwn(cleared.answers, 'a')).toBe(false);
  });
});
