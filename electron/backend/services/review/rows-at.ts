import { leafByCode } from '../../../../shared/domain/criteria/walk.ts';
import type { Round } from '../../../../shared/domain/decisions/leaf-check.ts';
import type { Receiving } from '../../receiving.ts';
import { readReviewDesk } from './review-desk.ts';
import type { ReviewRow, ReviewRows } from './review-rows.ts';

/** One leaf of one unit. */
export type At = { readonly unit: string; readonly leaf: string };

/** The rows of leaves that were just worked on, so that a table changes by these alone (P4). */
export function createRowsAt(
  { store, reviewedUnits }: Pick<Receiving, 'store' | 'reviewedUnits'>,
  rows: ReviewRows,
) {
  return (places: readonly At[], asked: Round | undefined): ReviewRow[] => {
    const found = readReviewDesk(store, asked);
    if (!found.ok) return [];
    const desk = found.value;
    return places.flatMap(({ unit, leaf: code }) => {
      const submission = reviewedUnits(unit);
      const { reviewed } = submission;
      const leaf = reviewed === null ? undefined : leafByCode(reviewed.claim.set).get(code);
      if (reviewed === null || leaf === undefined) return [];
      return [rows.row({ desk, leaf, reviewed: { ...submission, reviewed } })];
    });
  };
}
