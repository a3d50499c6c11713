import type { z } from 'zod';

import type { CriteriaSet, Leaf } from '../../../../shared/domain/criteria/criteria-set.ts';
import { fieldBySlug, leavesOf, pathTo } from '../../../../shared/domain/criteria/walk.ts';
import { figureColumns } from '../../../../shared/domain/review/figure-columns.ts';
import { measureKind } from '../../../../shared/domain/review/measure.ts';
import type { contract } from '../../../../shared/ipc/contract.ts';
import { leastPoints, mayScore } from './check-problem.ts';
import type { ReviewDesk } from './review-desk.ts';

export type LeafHead = z.output<(typeof contract)['review.leaf']['output']>['leaf'];

/** A leaf as the tables of looks name it: what it measures, how it is scored, which figures stand in its columns. */
export function leafHead(set: CriteriaSet, leaf: Leaf, desk: Pick<ReviewDesk, 'enters'>): LeafHead {
  const { code, name, max, scoringText } = leaf;
  const fields = fieldBySlug(set);
  const enters = leaf.fields.some(({ field }) => {
    const filledBy = fields.get(field)?.filledBy ?? 'unit';
    return filledBy !== 'unit' && desk.enters.includes(filledBy);
  });
  return {
    code,
    name,
    section: sectionName(set, code),
    max,
    least: leastPoints(leaf),
    scoringText,
    decimals: set.rounding.leafDecimals,
    columns: figureColumns(set, leaf).map((column) => ({
      ...column,
      options: [...column.options],
    })),
    kind: measureKind(leaf),
    entersFigures: enters,
    byRule: leaf.reviewerOnly,
  };
}

/** Innermost section around a leaf, with its code. */
export function sectionName(set: CriteriaSet, leaf: string): string {
  const section = pathTo(set, leaf).at(-1);
  return section === undefined ? '' : `${section.code}. ${section.name}`;
}

/** Leaves of a set that this desk scores, in their order. */
export function scoredLeaves(
  set: CriteriaSet,
  { desk }: Pick<ReviewDesk, 'desk'>,
): readonly Leaf[] {
  return leavesOf(set).filter((leaf) => mayScore(desk.role, leaf));
}
