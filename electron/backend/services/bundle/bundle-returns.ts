import type { LedgerEntry } from '../../../../shared/domain/decisions/decision.ts';
import type { BundleData } from '../../../../shared/domain/package/contents.ts';

type Return = NonNullable<BundleData['returns']>[number];

/** What this district sent back to its communes, in order, with what it took back again (H4, H7). */
export function bundleReturns(
  entries: readonly LedgerEntry[],
  communes: ReadonlySet<string>,
): readonly Return[] {
  const lifted = new Map(
    entries.flatMap(({ decision, at }) =>
      decision.kind === 'return-lifted' ? [[decision.package, at] as const] : [],
    ),
  );
  return entries.flatMap(({ decision, at, by }) => {
    if (decision.kind !== 'returned' || !communes.has(decision.unit)) return [];
    const { kind: _kind, ...said } = decision;
    return [{ ...said, at, by, liftedAt: lifted.get(said.package) ?? null }];
  });
}
