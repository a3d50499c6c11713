import type { Decision, LedgerEntry } from '../../../../shared/domain/decisions/decision.ts';
import type { LeafCheck } from '../../../../shared/domain/decisions/leaf-check.ts';
import type { BundleData } from '../../../../shared/domain/package/contents.ts';
import type { ReviewedClaim } from '../review/reviewed-units.ts';
import type { BundleMember } from './compose-bundle.ts';

type Check = BundleData['checks'][number];

/**
 * The district's checks of its members as they travel (H4, H7): per leaf the last one, by whom and when; a bulk
 * acceptance becomes one agreement per leaf at the points that stand. Looks at other revisions stay behind.
 */
export function bundleChecks(
  entries: readonly LedgerEntry[],
  members: readonly Pick<BundleMember, 'unit' | 'reviewed'>[],
): Check[] {
  const standing = new Map(members.map(({ unit, reviewed }) => [unit.code, reviewed]));
  const last = new Map<string, Check>();
  for (const { decision, at, by } of entries) {
    const reviewed = 'unit' in decision ? standing.get(decision.unit ?? '') : undefined;
    if (reviewed === undefined) continue;
    for (const look of looksOf(decision, reviewed))
      last.set(`${look.unit} ${look.leaf}`, { ...look, at, by });
  }
  return [...last.values()];
}

function looksOf(decision: Decision, { counted, score }: ReviewedClaim): LeafCheck[] {
  if (decision.kind === 'checked' && decision.digest === counted.digest) {
    const { kind: _kind, ...look } = decision;
    return [look];
  }
  if (decision.kind !== 'checked-in-bulk' || decision.digest !== counted.digest) return [];
  const { unit, digest, round, leaves } = decision;
  return leaves.flatMap((leaf) => {
    const points = score.leaves[leaf]?.points ?? null;
    return points === null
      ? []
      : [{ unit, digest, leaf, round, outcome: 'agreed' as const, points, reason: '' }];
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
