import type { LeafEntry } from '../../../shared/domain/answers/assessment.ts';
import type { HistoryLine } from '../../../shared/domain/history/leaf-history.ts';
import { vi } from '../../../shared/i18n/vi.ts';
import { forgetTyping } from '../../ui/use-typing.ts';
import type { Change, Draft } from './form-draft.ts';
import { editMany } from './form-store.ts';

const words = vi.leafSide.history;

/** Bringing an old value back: the changes that do it, or why it cannot be. Null where there is nothing to bring. */
export type Restoring =
  | { readonly changes: readonly Change[]; readonly blocked: null }
  | { readonly changes: null; readonly blocked: string };

/** How the old value of a line would come back into the form as it is now. */
export function restoring(
  line: HistoryLine,
  now: { readonly leaf: string; readonly draft: Draft; readonly locked: boolean },
): Restoring | null {
  if (line.kind === 'sealed' || line.kind === 'recalled' || isEmpty(line.old)) return null;
  if (now.locked) return { changes: null, blocked: words.locked };
  const library = new Set(now.draft.evidence.map(({ sha256 }) => sha256));
  if (line.kind === 'evidence' && line.old.some(({ sha256 }) => !library.has(sha256)))
    return { changes: null, blocked: words.documentGone };
  const changes = changesTo(line, now);
  return changes.length === 0
    ? { changes: null, blocked: words.already }
    : { changes, blocked: null };
}

type Valued = Exclude<HistoryLine, { readonly kind: 'sealed' | 'recalled' }>;

function changesTo(
  line: Valued,
  { leaf, draft }: { readonly leaf: string; readonly draft: Draft },
): readonly Change[] {
  if (line.kind === 'answer') {
    const present = draft.answers[line.field] ?? null;
    const unread = draft.unread[line.field] !== undefined;
    const answer: Change = { kind: 'answer', key: line.field, value: line.old };
    if (!unread) return same(present, line.old) ? [] : [answer];
    return [{ kind: 'unread', key: line.field, value: null }, answer];
  }
  const entry = draft.leaves[leaf] ?? {};
  const value = line.kind === 'evidence' ? withEvidence(entry, line) : withText(entry, line);
  return same(entry, value) ? [] : [{ kind: 'leaf', key: leaf, value }];
}

function withText(entry: LeafEntry, line: Extract<Valued, { kind: 'text' }>): LeafEntry {
  const { [line.part]: _, ...rest } = entry;
  return line.old === null ? rest : { ...rest, [line.part]: line.old };
}

function withEvidence(entry: LeafEntry, line: Extract<Valued, { kind: 'evidence' }>): LeafEntry {
  const { evidence: _, ...rest } = entry;
  return { ...rest, evidence: line.old };
}

/** An empty place is cleared in its own field, not brought back. */
function isEmpty(old: Valued['old']): boolean {
  return old === null || old === '' || (Array.isArray(old) && old.length === 0);
}

/** Entries are the same whatever order their parts were written in. */
function same(one: unknown, other: unknown): boolean {
  return sorted(one) === sorted(other);
}

function sorted(value: unknown): string {
  return JSON.stringify(value, (_, inner: unknown) =>
    inner !== null && typeof inner === 'object' && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).toSorted(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  );
}

/** Brings it back as one step that can be undone like any other. */
export function restore(changes: readonly Change[]): void {
  forgetTyping();
  editMany(changes, words.step);
}
