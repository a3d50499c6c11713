import { err, ok, type Result } from '../../../shared/lib/result.ts';
import type { Data } from '../../api/use-query.ts';
import { draftOfTerm, readTerm, type TermDraft, type TermProblem } from './term-draft.ts';

export type ReturnPreview = Data<'return.preview'>;
type Item = ReturnPreview['items'][number];

/** A return as it is being written. */
export type ReturnDraft = {
  readonly purpose: 'incomplete' | 'clarify';
  readonly term: TermDraft;
  readonly reason: string;
  readonly items: readonly Item[];
  readonly by: { readonly name: string; readonly title: string };
  readonly passphrase: string;
};

export type ReturnProblems = {
  readonly term: TermProblem | 'past' | null;
  readonly reason: boolean;
  /** Places of items without a text. */
  readonly items: readonly number[];
  readonly by: boolean;
  readonly passphrase: boolean;
};

/** What is known already: parts missing void a submission, questions let it stand. */
export function draftOfReturn(
  preview: ReturnPreview,
  by: ReturnDraft['by'],
  incomplete: boolean,
): ReturnDraft {
  return {
    purpose: incomplete ? 'incomplete' : 'clarify',
    term: draftOfTerm(preview.until),
    reason: '',
    items: preview.items,
    by,
    passphrase: '',
  };
}

/** What the backend wants, or everything that is not filled in yet. */
export function readReturn(
  draft: ReturnDraft,
  { now, unit, digest }: { readonly now: string; readonly unit: string; readonly digest: string },
): Result<ReturnDraft & { unit: string; digest: string; until: string }, ReturnProblems> {
  const read = readTerm(draft.term);
  const problems: ReturnProblems = {
    term: termProblem(read, now),
    reason: draft.reason.trim() === '',
    items: draft.items.flatMap(({ reason }, at) => (reason.trim() === '' ? [at] : [])),
    by: draft.by.name.trim() === '',
    passphrase: draft.passphrase === '',
  };
  const { term, reason, items, by, passphrase } = problems;
  const bad = term !== null || reason || items.length > 0 || by || passphrase;
  if (bad || typeof read === 'string') return err(problems);
  return ok({ ...draft, unit, digest, until: read.until });
}

function termProblem(read: ReturnType<typeof readTerm>, now: string): ReturnProblems['term'] {
  if (typeof read === 'string') return read;
  return Date.parse(read.until) <= Date.parse(now) ? 'past' : null;
}
