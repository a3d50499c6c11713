import type { EntrantScore } from '../../../../shared/domain/ranking/score-entrant.ts';
import type { Receiving } from '../../receiving.ts';
import type { ReviewedUnit } from '../review/reviewed-units.ts';
import type { ReadCurrentRanking } from './current-ranking.ts';

/**
 * The points of a unit as they stand: by itself while its block is open, afterwards out of the whole ranking, since
 * relative leaves need the best of the block (P8). Null for a unit that has no score.
 */
export function standingScores(
  { ledgerState, currentRanking }: Pick<Receiving, 'ledgerState' | 'currentRanking'>,
  { unit, reviewed }: ReviewedUnit,
): EntrantScore | null {
  if (reviewed === null) return null;
  const isOpen = !ledgerState().facts.closedBlocks.has(unit.block);
  return isOpen ? reviewed.score : (rankedScores(currentRanking, unit.code) ?? reviewed.score);
}

function rankedScores(currentRanking: ReadCurrentRanking, code: string): EntrantScore | null {
  const current = currentRanking();
  if (!current.ok) return null;
  const ranked = current.value.ranking.units.find(({ unit }) => unit === code);
  const { totals = null, sections = null, leaves = null } = ranked ?? {};
  return totals === null || sections === null || leaves === null
    ? null
    : { totals, sections, leaves };
}
