import { compareInstants } from '../campaign/deadline.ts';

/** A receipt as the unit opened it: which revision arrived, when, and whether that was in time. */
export type Arrival = {
  readonly revision: number;
  readonly arrivedAt: string;
  readonly inTime: boolean;
  /** From the desk whose arrival counts: the Sở, or the district where the campaign says so (P2). */
  readonly official: boolean;
};

/**
 * The revision that counts, as far as the receipts tell (P2): the last one that arrived in time; when none did, the last
 * one that arrived. A later revision that comes late does not replace one that was in time. Null without an official
 * receipt.
 */
export function countedRevision(receipts: readonly Arrival[]): Arrival | null {
  const official = receipts.filter((receipt) => receipt.official);
  const inTime = official.filter((receipt) => receipt.inTime);
  const [counted] = (inTime.length > 0 ? inTime : official).toSorted(
    (one, other) =>
      other.revision - one.revision || compareInstants(one.arrivedAt, other.arrivedAt),
  );
  return counted ?? null;
}
