import type { Answer, EvidenceItem, LeafEntry } from '../../../shared/domain/answers/assessment.ts';
import type { RichText } from '../../../shared/domain/text/rich-text.ts';
import { canonicalJson } from '../../../shared/domain/package/canonical-json.ts';
import { cleanTexts } from '../../../shared/domain/text/clean-text.ts';

/** What the person has entered, as the screen knows it: always at least as new as what is stored. */
export type Draft = {
  readonly answers: Readonly<Record<string, Answer>>;
  readonly leaves: Readonly<Record<string, LeafEntry>>;
  readonly report: Readonly<Record<string, RichText>>;
  /** Text of a figure that does not parse, by field: kept as typed until it does. */
  readonly unread: Readonly<Record<string, string>>;
  readonly evidence: readonly EvidenceItem[];
};

/** One thing the person changed. The same shape is applied, saved, undone and done again. */
export type Change =
  | { readonly kind: 'answer'; readonly key: string; readonly value: Answer | null }
  | { readonly kind: 'leaf'; readonly key: string; readonly value: LeafEntry }
  | { readonly kind: 'report'; readonly key: string; readonly value: RichText }
  | { readonly kind: 'unread'; readonly key: string; readonly value: string | null };

/** The draft after one change; everything not touched keeps its identity. */
export function applyChange(draft: Draft, change: Change): Draft {
  switch (change.kind) {
    case 'answer':
      return { ...draft, answers: put(draft.answers, change.key, change.value) };
    case 'leaf':
      return { ...draft, leaves: put(draft.leaves, change.key, change.value) };
    case 'report':
      return { ...draft, report: put(draft.report, change.key, change.value) };
    case 'unread':
      return { ...draft, unread: put(draft.unread, change.key, change.value) };
  }
}

/** The change that takes this one back. */
export function inverseOf(draft: Draft, { kind, key }: Pick<Change, 'kind' | 'key'>): Change {
  switch (kind) {
    case 'answer':
      return { kind, key, value: draft.answers[key] ?? null };
    case 'leaf':
      return { kind, key, value: draft.leaves[key] ?? {} };
    case 'report':
      return { kind, key, value: draft.report[key] ?? [] };
    case 'unread':
      return { kind, key, value: draft.unread[key] ?? null };
  }
}

/** Under this key a later change of the same thing replaces an earlier one that is still waiting. */
export function changeKey({ kind, key }: Pick<Change, 'kind' | 'key'>): string {
  return `${kind} ${key}`;
}

/** The changes that lead from `after` back to `before`; spelling that storing cleans up is no difference. */
export function changesBack(before: Draft, after: Draft): readonly Change[] {
  const kinds = { answer: 'answers', leaf: 'leaves', report: 'report', unread: 'unread' } as const;
  return (['answer', 'leaf', 'report', 'unread'] as const).flatMap((kind) => {
    const [old, now] = [before[kinds[kind]], after[kinds[kind]]];
    if (old === now) return [];
    return [...new Set([...Object.keys(old), ...Object.keys(now)])]
      .map((key) => ({
        back: inverseOf(before, { kind, key }),
        is: inverseOf(after, { kind, key }),
      }))
      .filter(({ back, is }) => spelt(back) !== spelt(is))
      .map(({ back }) => back);
  });
}

function spelt({ value }: Change): string {
  return canonicalJson(cleanTexts(value));
}

function put<T>(
  record: Readonly<Record<string, T>>,
  key: string,
  value: T | null,
): Readonly<Record<string, T>> {
  if (value !== null) return { ...record, [key]: value };
  return Object.fromEntries(Object.entries(record).filter(([other]) => other !== key));
}
