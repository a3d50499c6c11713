import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import {
  changesBack,
  type Change,
  type Draft,
} from '../../../../../renderer/features/assessment/form-draft.ts';
import {
  applyChanges,
  happenedOutside,
  NO_HISTORY,
  remembered,
  stepped,
  type Direction,
  type History,
} from '../../../../../renderer/features/assessment/form-history.ts';

const empty: Draft = { answers: {}, leaves: {}, report: {}, unread: {}, evidence: [] };
type Now = { readonly draft: Draft; readonly history: History };
const start: Now = { draft: empty, history: NO_HISTORY };

const figure = (key: string, value: number | null): Change => ({
  kind: 'answer',
  key,
  value: value === null ? null : { value },
});
const unread = (key: string, value: string | null): Change => ({ kind: 'unread', key, value });
const reason = (text: string): Change => ({ kind: 'leaf', key: 'I.1.1', value: { reason: text } });

function type({ draft, history }: Now, changes: readonly Change[], label: string | null = null) {
  return {
    draft: applyChanges(draft, changes),
    history: remembered(history, draft, { changes, label }),
  };
}

function step({ draft, history }: Now, direction: Direction): Now | null {
  const next = stepped(history, draft, direction);
  if (next === null) return null;
  return { draft: applyChanges(draft, next.step.changes), history: next.history };
}

function all(now: Now, direction: Direction): Now {
  const next = step(now, direction);
  return next === null ? now : all(next, direction);
}

const change: fc.Arbitrary<Change> = fc.oneof(
  fc
    .tuple(fc.constantFrom('a', 'b'), fc.option(fc.nat(9)))
    .map(([key, value]) => figure(key, value)),
  fc.constantFrom('x', 'xy', '').map(reason),
  fc
    .tuple(fc.constantFrom('a', 'b'), fc.option(fc.constantFrom('2l', '1O')))
    .map(([key, text]) => unread(key, text)),
);
const block = fc.uniqueArray(change, {
  minLength: 1,
  selector: ({ kind, key }) => `${kind} ${key}`,
});

describe('undo and redo (U3)', () => {
  test('undoing everything gives the form of before, doing everything again the form of after', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(block, fc.option(fc.constant('dán 2 ô')))), (steps) => {
        const end = steps.reduce((now, [changes, label]) => type(now, changes, label), start);
        const undone = all(end, 'undo');
        expect(changesBack(empty, undone.draft)).toEqual([]);
        expect(changesBack(end.draft, all(undone, 'redo').draft)).toEqual([]);
      }),
    );
  });

  test('a number typed letter by letter is one step, also through text that is no number', () => {
    const typed = [
      [figure('a', 2)],
      [unread('a', '2l'), figure('a', null)],
      [unread('a', null), figure('a', 2)],
      [figure('a', 21)],
    ].reduce<Now>((now, changes) => type(now, changes), start);
    expect(typed.history.undoable).toHaveLength(1);
    expect(step(typed, 'undo')?.draft).toEqual(empty);
  });

  test('another field, a block and a document each begin a step of their own', () => {
    const cited: Change = {
      kind: 'leaf',
      key: 'I.1.1',
      value: { reason: 'thiếu', evidence: [{ sha256: 'a'.repeat(64), place: '' }] },
    };
    const steps: readonly (readonly [readonly Change[], string | null])[] = [
      [[figure('a', 1)], null],
      [[figure('b', 1)], null],
      [[figure('b', 2), figure('a', 2)], 'dán 2 ô'],
      [[reason('thi')], null],
      [[reason('thiếu')], null],
      [[cited], null],
    ];
    const end = steps.reduce<Now>((now, [changes, label]) => type(now, changes, label), start);
    expect(end.history.undoable.map(({ label }) => label)).toEqual([
      null,
      null,
      'dán 2 ô',
      null,
      null,
    ]);
    expect(step(end, 'undo')?.draft.leaves['I.1.1']).toEqual({ reason: 'thiếu' });
  });

  test('what came from outside is a step that can be taken back, and the steps before it stay true (U6, U12)', () => {
    const typed = type(start, [figure('a', 5)]);
    const imported = applyChanges(typed.draft, [figure('a', 7), figure('b', 9)]);
    const now: Now = {
      draft: imported,
      history: happenedOutside(typed.history, changesBack(typed.draft, imported), 'nơi khác'),
    };
    const first = step(now, 'undo');
    expect(first?.draft.answers).toEqual({ a: { value: 5 } });
    expect(first === null ? null : step(first, 'undo')?.draft.answers).toEqual({});
    expect(happenedOutside(typed.history, [], 'nơi khác')).toBe(typed.history);
  });

  test('nothing to undo, nothing to redo', () => {
    expect(step(start, 'undo')).toBeNull();
    expect(step(type(start, [figure('a', 1)]), 'redo')).toBeNull();
  });
});
