import { leafByCode } from '../../../../shared/domain/criteria/walk.ts';
import type { LedgerEntry } from '../../../../shared/domain/decisions/decision.ts';
import type { Decimal } from '../../../../shared/domain/number/decimal.ts';
import type { BundleData } from '../../../../shared/domain/package/contents.ts';
import type { Look } from '../../../../shared/domain/ranking/ledger-facts.ts';
import { scoreClaim } from '../../../../shared/domain/ranking/score-entrant.ts';
import type { LedgerState } from '../review/ledger-state.ts';
import type { BundleMember } from './compose-bundle.ts';

type Check = BundleData['checks'][number];
type Checked = Pick<BundleMember, 'unit' | 'reviewed'>;

/**
 * The district's looks at its members as they travel (H4, H7): every one that was not taken back, oldest first, so that
 * the Sở reads how a score came about; a bulk acceptance becomes one agreement per leaf at the points that stood. Looks
 * at other revisions stay behind.
 */
export function bundleChecks(
  facts: LedgerState['facts'],
  members: readonly Checked[],
): readonly Check[] {
  return members.flatMap((member) => memberChecks(member, facts.of(member.unit.code).looks));
}

function memberChecks(
  { unit, reviewed: { counted, claim } }: Checked,
  looks: readonly Look[],
): Check[] {
  const claimed = scoreClaim({ ...claim, looks: new Map() }, null);
  const leaves = leafByCode(claim.set);
  const standing = new Map<string, Decimal>();
  return looks.flatMap(({ digest, leaf, round, outcome, points, reason, at, by }) => {
    if (digest !== counted.digest || round !== 'district' || !leaves.has(leaf)) return [];
    const stands = points ?? standing.get(leaf) ?? claimed.leaves[leaf]?.points ?? null;
    if (stands === null) return [];
    standing.set(leaf, stands);
    return [{ unit: unit.code, digest, leaf, round, outcome, points: stands, reason, at, by }];
  });
}

/** Figures that only the district enters, as often as it entered them; the last one counts (C3). */
export function bundleAnswers(
  entries: readonly LedgerEntry[],
  units: ReadonlySet<string>,
): BundleData['reviewerAnswers'] {
  return entries.flatMap(({ decision, at, by }) =>
    decision.kind === 'reviewer-answered' && units.has(decision.unit)
      ? [{ unit: decision.unit, answers: decision.answers, at, by }]
      : [],
  );
}
