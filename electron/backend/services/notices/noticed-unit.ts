import { appraisedLeaves } from '../../../../shared/domain/notices/appraise.ts';
import { answersFor, type NoticeFacts } from '../../../../shared/domain/notices/notice-facts.ts';
import type { AppraisedLeaf } from '../../../../shared/domain/package/notice-data.ts';
import type { EntrantScore } from '../../../../shared/domain/ranking/score-entrant.ts';
import type { Receiving } from '../../receiving.ts';
import { standingScores } from '../ranking/standing-scores.ts';
import type { ReviewedClaim, ReviewedUnit } from '../review/reviewed-units.ts';

/** A ranked unit with what its notice would say now. */
export type NoticedUnit = {
  readonly unit: ReviewedUnit['unit'];
  readonly claim: ReviewedClaim;
  readonly score: EntrantScore;
  readonly leaves: readonly AppraisedLeaf[];
};

/** What the notice of a unit says as things stand; null for a unit that is not ranked: it has no score (letter I.4). */
export function noticedUnit(
  deps: Pick<Receiving, 'ledgerState' | 'currentRanking' | 'reviewedUnits'>,
  code: string,
  facts: NoticeFacts,
): NoticedUnit | null {
  const reviewed = deps.reviewedUnits(code);
  const { unit, standing, reviewed: claim } = reviewed;
  const score = standing === 'ranked' ? standingScores(deps, reviewed) : null;
  if (claim === null || score === null) return null;
  const leaves = appraisedLeaves({
    claim: claim.claim,
    standing: score.leaves,
    looks: claim.looks,
    answers: answersFor(facts.of(code)),
  });
  return { unit, claim, score, leaves };
}

/** Counted leaves that nobody has looked at (P4: nothing counts as verified until somebody looked). */
export function uncheckedLeaves({ leaves }: Pick<NoticedUnit, 'leaves'>): number {
  return leaves.filter(({ checked, status }) => !checked && !status.startsWith('not-counted'))
    .length;
}
