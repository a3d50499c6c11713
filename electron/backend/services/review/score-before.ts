import type { Round } from '../../../../shared/domain/decisions/leaf-check.ts';
import { effectiveLooks } from '../../../../shared/domain/ranking/effective-points.ts';
import { scoreClaim, type EntrantScore } from '../../../../shared/domain/ranking/score-entrant.ts';
import { isEarlier } from '../../../../shared/domain/review/rounds.ts';
import type { ReviewedClaim } from './reviewed-units.ts';

const known = new WeakMap<ReviewedClaim, Map<Round, EntrantScore>>();

/** The points that stood before a round: what somebody who agrees in it agrees with (P4). */
export function scoreBefore(reviewed: ReviewedClaim, round: Round): EntrantScore {
  const scores = known.get(reviewed) ?? new Map<Round, EntrantScore>();
  known.set(reviewed, scores);
  const score = scores.get(round) ?? compute(reviewed, round);
  scores.set(round, score);
  return score;
}

/** The same figures without what people found in this round or later. */
function compute(
  { claim, counted, looks, score, rule }: ReviewedClaim,
  round: Round,
): EntrantScore {
  const earlier = looks.filter((look) => isEarlier(look.round, round));
  if (earlier.length === looks.length) return score;
  const effective = effectiveLooks(earlier, { digest: counted.digest, rule });
  return scoreClaim({ ...claim, looks: effective }, null);
}
