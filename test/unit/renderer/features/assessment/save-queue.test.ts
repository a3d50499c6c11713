import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import type { Change } from '../../../../../renderer/features/assessment/form-draft.ts';
import { createSaveQueue } from '../../../../../renderer/features/assessment/save-queue.ts';
import type { SaveStatus } from '../../../../../renderer/api/save-status.ts';
import type { CallError } from '../../../../../shared/ipc/define.ts';
import { err, ok, type Result } from '../../../../../shared/lib/result.ts';

type Reply = Result<{ readonly savedAt: string }, CallError>;
const figure = (key: string, value: number): Change => ({
  kind: 'answer',
  key,
  value: { value },
});

/** A backend that answers when told to. */
function aSlowBackend() {
  const sent: (readonly Change[])[] = [];
  const saved: Change[] = [];
  const waiting: ((reply: Reply) => void)[] = [];
  const statuses: SaveStatus[] = [];
  const pauses: number[] = [];
  const queue = createSaveQueue({
    send: (changes) => {
      sent.push(changes);
      return new Promise((resolve) => void waiting.push(resolve));
    },
    onSaved: (changes) => void saved.push(...changes),
    onStatus: (status) => void statuses.push(status),
    wait: (milliseconds) => {
      pauses.push(milliseconds);
      return Promise.resolve();
    },
  });
  const answer = async (reply: Reply = ok({ savedAt: '2019-10-16T10:42:00+07:00' })) => {
    waiting.shift()?.(reply);
    await new Promise((resolve) => void setTimeout(resolve));
  };
  return { queue, sent, saved, statuses, pauses, answer };
}

describe('the save queue', () => {
  test('says "đã lưu" only after the backend answered, with the backend\'s time', async () => {
    const { queue, statuses, answer } = aSlowBackend();
    queue.add([figure('a', 1)]);
    expect(statuses).toEqual([{ kind: 'saving' }]);
    expect(queue.busy()).toBe(true);
    await answer();
    expect(statuses.at(-1)).toEqual({ kind: 'saved', at: '2019-10-16T10:42:00+07:00' });
    expect(queue.busy()).toBe(false);
  });

  test('sends one change at a time, in the order of the changes', async () => {
    const { queue, sent, answer } = aSlowBackend();
    queue.add([figure('a', 1)]);
    queue.add([figure('b', 2)]);
    queue.add([figure('c', 3)]);
    expect(sent).toHaveLength(1);
    await answer();
    await answer();
    await answer();
    expect(sent.flat().map(({ key }) => key)).toEqual(['a', 'b', 'c']);
  });

  test('keystrokes that wait behind a save become one change', async () => {
    const { queue, sent, answer } = aSlowBackend();
    for (const value of [1, 12, 125, 1250]) queue.add([figure('a', value)]);
    await answer();
    await answer();
    expect(sent).toEqual([[figure('a', 1)], [figure('a', 1250)]]);
  });

  test('a failure of the machine is tried again with the newest value until it works', async () => {
    const { queue, sent, statuses, pauses, answer } = aSlowBackend();
    queue.add([figure('a', 1)]);
    await answer(err({ code: 'internal' }));
    expect(statuses.at(-1)).toEqual({ kind: 'retrying' });
    queue.add([figure('a', 2)]);
    await answer(err({ code: 'internal' }));
    await answer();
    await answer();
    expect(sent.at(-1)).toEqual([figure('a', 2)]);
    expect(pauses).toEqual([500, 1000]);
    expect(statuses.at(-1)?.kind).toBe('saved');
  });

  test('a refusal is shown and not repeated', async () => {
    const { queue, sent, statuses, answer } = aSlowBackend();
    queue.add([figure('a', 1)]);
    await answer(err({ code: 'form/locked' }));
    expect(statuses.at(-1)).toEqual({ kind: 'refused', error: { code: 'form/locked' } });
    expect(sent).toHaveLength(1);
  });

  test('a refusal is not hidden by a later change that was saved', async () => {
    const { queue, statuses, answer } = aSlowBackend();
    queue.add([figure('a', 1)]);
    queue.add([figure('b', 2)]);
    await answer(err({ code: 'form/wrong-type' }));
    await answer();
    expect(statuses.at(-1)?.kind).toBe('refused');
  });

  test('a pasted block is one call, and typing in one of its cells meanwhile is not overtaken by it', async () => {
    const { queue, sent, answer } = aSlowBackend();
    queue.add([figure('a', 1)]);
    queue.add([figure('b', 1), figure('c', 1)]);
    queue.add([figure('c', 12)]);
    queue.add([figure('c', 12), figure('d', 1)]);
    for (let step = 0; step < 4; step += 1) await answer();
    expect(sent).toEqual([
      [figure('a', 1)],
      [figure('b', 1), figure('c', 12)],
      [figure('c', 12), figure('d', 1)],
    ]);
  });

  test('says of every change when it is durable, and of a refused one never', async () => {
    const { queue, saved, answer } = aSlowBackend();
    queue.add([figure('a', 1)]);
    queue.add([figure('b', 2), figure('c', 3)]);
    await answer(err({ code: 'form/wrong-type' }));
    await answer();
    expect(saved).toEqual([figure('b', 2), figure('c', 3)]);
  });

  test('whatever is typed in whatever order, the last value of every figure is the last one sent', async () => {
    const block = fc.uniqueArray(fc.tuple(fc.constantFrom('a', 'b', 'c'), fc.nat(9)), {
      minLength: 1,
      selector: ([key]) => key,
    });
    const event = fc.oneof(block, fc.constant('answer' as const), fc.constant('fail' as const));
    await fc.assert(
      fc.asyncProperty(fc.array(event, { maxLength: 20 }), async (events) => {
        const { queue, sent, answer } = aSlowBackend();
        const last = new Map<string, Change>();
        for (const one of events) {
          if (one === 'answer') await answer();
          else if (one === 'fail') await answer(err({ code: 'internal' }));
          else {
            const changes = one.map(([key, value]) => figure(key, value));
            for (const change of changes) last.set(change.key, change);
            queue.add(changes);
          }
        }
        while (queue.busy()) await answer();
        const stored = new Map(sent.flat().map((change) => [change.key, change]));
        expect(stored).toEqual(last);
      }),
    );
  });
});
