import type { Answer, EvidenceItem, LeafEntry } from '../../../shared/domain/answers/assessment.ts';

/** What the person has entered, as the screen knows it: always at least as new as what is stored. */
export type Draft = {
  readonly answers: Readonly<Record<string, Answer>>;
  readonly leaves: Readonly<Record<string, LeafEntry>>;
  readonly report: Readonly<Record<string, string>>;
  readonly evidence: readonly EvidenceItem[];
};

/** One thing the person changed. The same shape is applied, saved, undone and done again. */
export type Change =
  | { readonly kind: 'answer'; readonly key: string; readonly value: Answer | null }
  | { readonly kind: 'leaf'; readonly key: string; readonly value: LeafEntry }
  | { readonly kind: 'report'; readonly key: string; readonly value: string };

/** The draft after one change; everything not touched keeps its identity. */
export function applyChange(draft: Draft, change: Change): Draft {
  switch (change.kind) {
    case 'answer':
      return { ...draft, answers: put(draft.answers, change.key, change.value) };
    case 'leaf':
      return { ...draft, leaves: put(draft.leaves, change.key, change.value) };
    case 'report':
      return { ...draft, report: put(draft.report, change.key, change.value) };
  }
}

/** The change that takes this one back. */
export function inverseOf(draft: Draft, { kind, key }: Change): Change {
  switch (kind) {
    case 'answer':
      return { kind, key, value: draft.answers[key] ?? null };
    case 'leaf':
      return { kind, key, value: draft.leaves[key] ?? {} };
    case 'report':
      return { kind, key, value: draft.report[key] ?? '' };
  }
}

/** Under this key a later change of the same thing replaces an earlier one that is still waiting. */
export function changeKey({ kind, key }: Change): string {
  return `${kind} ${key}`;
}

function put<T>(
  record: Readonly<Record<string, T>>,
  key: string,
  value: T | null,
): Readonly<Record<string, T>> {
  if (value !== null) return { ...record, [key]: value };
  return Object.fromEntries(Object.entries(record).filter(([other]) => other !== key));
}
