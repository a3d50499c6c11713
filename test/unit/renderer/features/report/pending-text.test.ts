import { afterEach, beforeEach, expect, test, vi } from 'vitest';

import { createPendingText } from '../../../../../renderer/features/report/editor/pending-text.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

function aPending() {
  const handed: number[] = [];
  const method = { composing: false };
  const pending = createPendingText({
    publish: () => void handed.push(performance.now()),
    composing: () => method.composing,
  });
  const start = performance.now();
  return { pending, method, times: () => handed.map((at) => Math.round(at - start)) };
}

test('text is handed on 400 ms after it first changed, however fast the typing goes on', () => {
  const { pending, times } = aPending();
  for (let key = 0; key < 10; key += 1) {
    pending.touched();
    vi.advanceTimersByTime(100);
  }
  vi.advanceTimersByTime(1000);
  expect(times()).toEqual([400, 800, 1200]);
  expect(pending.waiting()).toBe(false);
});

test('a word in composition is waited for, but not for ever (X1)', () => {
  const { pending, method, times } = aPending();
  method.composing = true;
  pending.touched();
  vi.advanceTimersByTime(1000);
  expect(times()).toEqual([]);
  expect(pending.waiting()).toBe(true);
  method.composing = false;
  vi.advanceTimersByTime(400);
  expect(times()).toEqual([1200]);
  method.composing = true;
  pending.touched();
  vi.advanceTimersByTime(4000);
  expect(times()).toHaveLength(2);
});

test('leaving the field hands on at once, and only once', () => {
  const { pending, times } = aPending();
  expect(pending.flush()).toBe(false);
  pending.touched();
  expect(pending.flush()).toBe(true);
  vi.advanceTimersByTime(1000);
  expect(times()).toEqual([0]);
});
