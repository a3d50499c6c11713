import { setSaveStatus } from '../../api/save-status.ts';
import { run } from '../../api/use-query.ts';
import type { Item } from './response-data.ts';

type Waiting = { readonly appraisal: string; readonly item: Item };

/** A person rests this long before what was typed is written. */
const PAUSE_MS = 400;
const waiting = new Map<string, Waiting>();
let timer: ReturnType<typeof setTimeout> | undefined;
let running: Promise<void> = Promise.resolve();

/** Writes an answer once the person rests; the newest one of a leaf wins (U3). */
export function saveSoon(appraisal: string, item: Item): void {
  waiting.set(`${appraisal} ${item.leaf}`, { appraisal, item });
  setSaveStatus({ kind: 'saving' });
  clearTimeout(timer);
  timer = setTimeout(() => void saveNow(), PAUSE_MS);
}

/** Writes what waits, one after the other; what needs it saved awaits this. */
export function saveNow(): Promise<void> {
  clearTimeout(timer);
  running = running.then(drain);
  return running;
}

async function drain(): Promise<void> {
  for (const [key, { appraisal, item }] of waiting) {
    waiting.delete(key);
    const result = await run('response.save', { appraisal, item });
    setSaveStatus(
      result.ok
        ? { kind: 'saved', at: result.value.savedAt }
        : { kind: 'refused', error: result.error },
    );
  }
}
