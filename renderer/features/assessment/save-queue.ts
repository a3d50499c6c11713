import type { CallError } from '../../../shared/ipc/define.ts';
import type { Result } from '../../../shared/lib/result.ts';
import type { SaveStatus } from '../../api/save-status.ts';
import { changeKey, type Change } from './form-draft.ts';

type Reply = Result<{ readonly savedAt: string }, CallError>;
type Ports = {
  /** Stores the changes of one step, all or none; the answer comes when they are durable. */
  readonly send: (changes: readonly Change[]) => Promise<Reply>;
  /** These are durable. */
  readonly onSaved: (changes: readonly Change[]) => void;
  readonly onStatus: (status: SaveStatus) => void;
  /** Waits before the next attempt. */
  readonly wait: (milliseconds: number) => Promise<void>;
};
const FIRST_WAIT_MS = 500;
const LONGEST_WAIT_MS = 10_000;

/**
 * Saves in the order things were changed, one step at a time. A change of something that still waits takes its place,
 * so typing never queues up. A failure of the machine is tried again until it works; a refusal is shown and not
 * repeated.
 */
export function createSaveQueue({ send, onSaved, onStatus, wait }: Ports) {
  let waiting: readonly (readonly Change[])[] = [];
  let running = false;

  async function attempt(step: readonly Change[]) {
    let changes = step;
    for (let pause = FIRST_WAIT_MS; ; pause = Math.min(pause * 2, LONGEST_WAIT_MS)) {
      const result = await send(changes);
      if (result.ok || result.error.code !== 'internal') return { result, changes };
      onStatus({ kind: 'retrying' });
      await wait(pause);
      changes = takeNewer(changes);
    }
  }

  /** While a step is tried again, typing in the same fields goes on: the newest value is sent. */
  function takeNewer(changes: readonly Change[]): readonly Change[] {
    const single = new Map(
      waiting
        .flatMap((step) => (step.length === 1 ? step : []))
        .map((one) => [changeKey(one), one]),
    );
    const newest = changes.map((change) => single.get(changeKey(change)) ?? change);
    waiting = waiting.filter((step) => !step.every((change) => newest.includes(change)));
    return newest;
  }

  async function drain(): Promise<void> {
    let last: SaveStatus = { kind: 'quiet' };
    for (let [next] = waiting; next !== undefined; [next] = waiting) {
      waiting = waiting.slice(1);
      const { result, changes } = await attempt(next);
      if (result.ok) onSaved(changes);
      if (!result.ok) last = { kind: 'refused', error: result.error };
      else if (last.kind !== 'refused') last = { kind: 'saved', at: result.value.savedAt };
    }
    running = false;
    onStatus(last);
  }

  return {
    /** Takes the changes of one step on; returns at once. */
    add(changes: readonly Change[]): void {
      waiting = joined(waiting, changes);
      if (running) return;
      running = true;
      onStatus({ kind: 'saving' });
      void drain();
    },
    /** Something is not yet durable: the window must not close silently. */
    busy(): boolean {
      return running;
    },
  };
}

/** Typing goes on in a step that waits as long as nothing that came after it changed the same thing. */
function joined(
  waiting: readonly (readonly Change[])[],
  changes: readonly Change[],
): readonly (readonly Change[])[] {
  const keys = new Set(changes.map(changeKey));
  const at = waiting.findLastIndex((step) => step.some((change) => keys.has(changeKey(change))));
  const old = waiting[at];
  const known = new Set(old?.map(changeKey) ?? []);
  if (old === undefined || changes.some((change) => !known.has(changeKey(change)))) {
    return [...waiting, changes];
  }
  const newer = new Map(changes.map((change) => [changeKey(change), change]));
  return waiting.with(
    at,
    old.map((change) => newer.get(changeKey(change)) ?? change),
  );
}
