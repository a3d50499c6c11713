import { leavesOf } from '../criteria/walk.ts';
import type { Round } from '../decisions/leaf-check.ts';
import type { Decimal } from '../number/decimal.ts';
import { compareDecimals } from '../number/exact.ts';
import type { AppraisedLeaf } from '../package/notice-data.ts';
import type { Claim } from '../ranking/entrant.ts';
import type { Look } from '../ranking/ledger-facts.ts';
import type { RankedLeaf } from '../ranking/ranking.ts';

/** What a notice of appraisal is drawn from. */
export type Appraising = {
  readonly claim: Pick<Claim, 'set' | 'assessment' | 'looks'>;
  /** The points that stand, by leaf; of a closed block with its best values. */
  readonly standing: Readonly<Record<string, RankedLeaf>>;
  /** Every look at the submission that counts, oldest first. */
  readonly looks: readonly Look[];
  /** What was decided on the unit's objections so far, by leaf. */
  readonly answers: ReadonlyMap<string, string>;
};

const ORDER = ['district', 'desk', 'field', 'dispute'] as const satisfies readonly Round[];

/** Every leaf of a unit as its notice states it: each score it had, the one that stands, and why (P7). */
export function appraisedLeaves({ claim, standing, looks, answers }: Appraising): AppraisedLeaf[] {
  const byLeaf = Map.groupBy(looks, ({ leaf }) => leaf);
  return leavesOf(claim.set).flatMap(({ code }) => {
    const stands = standing[code];
    if (stands === undefined) return [];
    const self = claim.assessment.claimed[code] ?? null;
    return [
      {
        leaf: code,
        self,
        ...pointsPerRound(self, byLeaf.get(code) ?? []),
        points: stands.points,
        status: stands.status,
        checked: stands.checked,
        provisional: stands.provisional,
        reason: claim.looks.get(code)?.reason ?? '',
        answer: answers.get(code) ?? '',
      },
    ];
  });
}

/** Points after each round that looked; who accepted in bulk let the points be that stood before (P4). */
function pointsPerRound(self: Decimal | null, looks: readonly Look[]) {
  const points: Record<Round, Decimal | null> = {
    district: null,
    desk: null,
    field: null,
    dispute: null,
  };
  let before = self;
  for (const round of ORDER) {
    const ofRound = looks.filter((look) => look.round === round);
    if (ofRound.length === 0) continue;
    before = ofRound.findLast((look) => look.points !== null)?.points ?? before;
    points[round] = before;
  }
  return points;
}

/** Whether the notice gives other points than the unit claimed: the leaves that a unit is asked about (P7). */
export function isChanged({ self, points, status }: AppraisedLeaf): boolean {
  if (status.startsWith('not-counted')) return false;
  if (self === null || points === null) return self !== points;
  return compareDecimals(self, points) !== 0;
}

/** Whether a unit may object to a leaf: what is not counted was decided by the campaign, not by a reviewer (K2). */
export function isOpenToObjection({ status }: Pick<AppraisedLeaf, 'status'>): boolean {
  return !status.startsWith('not-counted');
}
