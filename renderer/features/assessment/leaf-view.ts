import type { Problem } from '../../../shared/domain/answers/problem.ts';
import type { CriteriaSet, Leaf } from '../../../shared/domain/criteria/criteria-set.ts';
import { leavesOf } from '../../../shared/domain/criteria/walk.ts';
import type { LeafScore } from '../../../shared/domain/scoring/score-sheet.ts';
import type { Mark } from '../../ui/state-mark.tsx';

/** What an outline or grid row shows of a leaf; the same object as before when nothing of it changed. */
export type LeafView = {
  readonly mark: Mark;
  readonly points: string | null;
  readonly provisional: boolean;
};
export type LeafViews = Readonly<Record<string, LeafView>>;

/** Gaps are work left, not mistakes. */
const GAPS: ReadonlySet<Problem['code']> = new Set(['answer-missing', 'reason-missing']);

type Facts = {
  readonly set: CriteriaSet;
  readonly scores: readonly LeafScore[];
  readonly problems: readonly Problem[];
  readonly answered: (field: string) => boolean;
  /** Fields whose text does not parse. */
  readonly unread: (field: string) => boolean;
};

/** One view per leaf, keeping old objects that still hold, so that only changed rows are painted again. */
export function leafViews(facts: Facts, before: LeafViews): LeafViews {
  const scores = new Map(facts.scores.map((score) => [score.code, score]));
  return Object.fromEntries(
    leavesOf(facts.set).map((leaf) => {
      const score = scores.get(leaf.code);
      const view: LeafView = {
        mark: markOf(leaf, score, facts),
        points: score?.points ?? null,
        provisional: score?.provisional ?? false,
      };
      const old = before[leaf.code];
      return [leaf.code, old !== undefined && same(old, view) ? old : view];
    }),
  );
}

/** Problems that belong to a leaf: said of it, or of a figure it shows (figures are shared). */
export function problemsAt(leaf: Leaf, problems: readonly Problem[]): readonly Problem[] {
  const fields = new Set(leaf.fields.map(({ field }) => field));
  return problems.filter(
    (problem) =>
      problem.leaf === leaf.code || (problem.field !== null && fields.has(problem.field)),
  );
}

function markOf(leaf: Leaf, score: LeafScore | undefined, facts: Facts): Mark {
  const status = score?.status;
  if (status === 'not-counted-decided') return 'not-counted';
  if (leaf.reviewerOnly) return status === 'scored' ? 'done' : 'waiting';
  const blocks = problemsAt(leaf, facts.problems).filter(({ severity }) => severity === 'block');
  const unread = leaf.fields.some(({ field }) => facts.unread(field));
  if (unread || blocks.some(({ code }) => !GAPS.has(code))) return 'error';
  if (blocks.length > 0) return begun(leaf, facts) ? 'partial' : 'open';
  return status === 'not-counted-by-rule' ? 'not-counted' : 'done';
}

function begun(leaf: Leaf, facts: Facts): boolean {
  return leaf.fields.some(({ field }) => facts.answered(field));
}

function same(one: LeafView, other: LeafView): boolean {
  return (
    one.mark === other.mark && one.points === other.points && one.provisional === other.provisional
  );
}
