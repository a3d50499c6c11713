import type { Round } from '../../../../shared/domain/decisions/leaf-check.ts';
import type { UnitFacts } from '../../../../shared/domain/ranking/ledger-facts.ts';

/** Leaves of one submission that a named person of this desk has looked at (P4: nothing else counts as verified). */
export function looksOfDesk(
  facts: Pick<UnitFacts, 'looks'>,
  { digest, round }: { readonly digest: string; readonly round: Round },
): ReadonlySet<string> {
  return new Set(
    facts.looks
      .filter((look) => look.digest === digest && look.round === round)
      .map(({ leaf }) => leaf),
  );
}
