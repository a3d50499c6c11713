import { changeKey, type Change } from './form-draft.ts';

type Entry = { readonly change: Change; readonly acknowledgedAt: number | null };

/**
 * What this window changed and the backend's last answer does not know yet. A change leaves when an answer comes that
 * was asked for after the change was acknowledged: from then on the backend's value is shown, whoever made it.
 */
export function createUnsavedChanges() {
  const entries = new Map<string, Entry>();
  return {
    changed(changes: readonly Change[]): void {
      for (const change of changes) {
        entries.set(changeKey(change), { change, acknowledgedAt: null });
      }
    },
    /** The backend said that these are durable, at this moment; a newer change of the same thing still waits. */
    acknowledged(changes: readonly Change[], at: number): void {
      for (const change of changes) {
        const key = changeKey(change);
        if (entries.get(key)?.change === change) entries.set(key, { change, acknowledgedAt: at });
      }
    },
    /** Lays over an answer asked for at this moment what it cannot know, in the order it was changed. */
    newerThan(askedAt: number): readonly Change[] {
      for (const [key, { acknowledgedAt }] of entries) {
        if (acknowledgedAt !== null && acknowledgedAt < askedAt) entries.delete(key);
      }
      return [...entries.values()].map(({ change }) => change);
    },
    forget(): void {
      entries.clear();
    },
  };
}
