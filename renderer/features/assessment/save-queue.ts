import type { CallError } from '../../../shared/ipc/define.ts';
import type { Result } from '../../../shared/lib/result.ts';
import type { SaveStatus } from '../../api/save-status.ts';
import { changeKey, type Change } from './form-draft.ts';

type Ports = {
  /** Stores one change; the answer comes when it is durable. */
  readonly send: (change: Change) => Promise<Result<{ readonly savedAt: string }, CallError>>;
  readonly onStatus: (status: SaveStatus) => void;
  /** Waits before the next attempt. */
  readonly wait: (milliseconds: number) => Promise<void>;
};
const FIRST_WAIT_MS = 500;
const LONGEST_WAIT_MS = 10_000;

/**
 * Saves in the order things were changed, one at a time. A change of something that still waits takes its place, so
 * typing never queues up. A failure of the machine is tried again until it works; a refusal is shown and not repeated.
 */
export function createSaveQueue({ send, onStatus, wait }: Ports) {
  const waiting = new Map<string, Change>();
  let running = false;

  async function attempt(change: Change): Promise<Result<{ readonly savedAt: string }, CallError>> {
    for (let pause = FIRST_WAIT_MS; ; pause = Math.min(pause * 2, LONGEST_WAIT_MS)) {
      const result = await send(waiting.get(changeKey(change)) ?? change);
      if (result.ok || result.error.code !== 'internal') return result;
      onStatus({ kind: 'retrying' });
      await wait(pause);
    }
  }

  async function drain(): Promise<void> {
    let last: SaveStatus = { kind: 'quiet' };
    for (let next = first(waiting); next !== null; next = first(waiting)) {
      const key = changeKey(next);
      waiting.delete(key);
      const result = await attempt(next);
      if (!result.ok) last = { kind: 'refused', error: result.error };
      else if (last.kind !== 'refused') last = { kind: 'saved', at: result.value.savedAt };
    }
    running = false;
    onStatus(last);
  }

  return {
    /** Takes a change on; returns at once. */
    add(change: Change): void {
      waiting.set(changeKey(change), change);
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

function first(waiting: ReadonlyMap<string, Change>): Change | null {
  const { value, done } = waiting.values().next();
  return done === true ? null : value;
}
