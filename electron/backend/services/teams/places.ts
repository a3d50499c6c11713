import type { FoundLook } from '../../../../shared/domain/package/workset-data.ts';
import { DESK, type Side } from '../../../../shared/domain/teams/sides.ts';
import type { Place, PlaceChange } from '../../../../shared/domain/teams/take-look.ts';
import type { FindingPlace } from '../../db/finding-repository.ts';
import type { Receiving } from '../../receiving.ts';
import type { LedgerState } from '../review/ledger-state.ts';
import type { ReviewedClaim } from '../review/reviewed-units.ts';
import { pointsOf } from './workset-units.ts';

/** The desk as it stood before anything of a file was written; reading the ledger anew after every look would be slow. */
export type DeskBefore = Pick<Receiving, 'store'> &
  Pick<LedgerState, 'facts'> & { readonly reviewed: (unit: string) => ReviewedClaim | null };

/** Reads it for these units. */
export function readBefore(
  { store, ledgerState, reviewedUnits }: Pick<Receiving, 'store' | 'ledgerState' | 'reviewedUnits'>,
  units: Iterable<string>,
): DeskBefore {
  const { facts } = ledgerState();
  const claims = new Map([...units].map((unit) => [unit, reviewedUnits(unit).reviewed]));
  return { store, facts, reviewed: (unit) => claims.get(unit) ?? null };
}

/** One leaf of one submission in one round, as this desk has it now (P5). */
export function readPlace(deps: DeskBefore, place: FindingPlace): Place {
  return {
    sides: deps.store.findings.ofPlace(place).map(sideOf),
    standing: standingAt(deps, place),
  };
}

function sideOf({ author, package: digest, seq, look, state }: Side): Side {
  return { author, package: digest, seq, look, state };
}

/** Looks without points say what stood before their round; at a submission that does not count nobody knows that. */
function standingAt({ facts, reviewed }: DeskBefore, place: FindingPlace): readonly FoundLook[] {
  const { unit, digest, leaf, round } = place;
  const looks = facts
    .of(unit)
    .looks.filter((it) => it.digest === digest && it.leaf === leaf && it.round === round);
  return looks.flatMap((look) => {
    const claim = reviewed(unit);
    const known = claim?.counted.digest === digest ? claim : null;
    const points = look.points ?? (known === null ? null : pointsOf(known, look));
    if (points === null) return [];
    const { outcome, reason, by, at } = look;
    return [{ unit, digest, leaf, round, outcome, points, reason, by, at }];
  });
}

/**
 * Writes a change of a place: what stands is taken back where it must be, looks that stand now are decisions, the sides
 * are kept. A look of this desk that stands again is that person's, from now on.
 */
export function writePlace(
  { store, ledger }: Pick<Receiving, 'store' | 'ledger'>,
  place: FindingPlace,
  { sides, withdraw, record }: PlaceChange,
): void {
  const { unit, digest, leaf, round } = place;
  if (withdraw) ledger.record({ kind: 'check-withdrawn', unit, digest, leaf, round });
  const written = new Map(record.map((side) => [side.author, recordSide(ledger, side)]));
  store.findings.put(
    place,
    sides.map((side) => written.get(side.author) ?? side),
  );
}

function recordSide(ledger: Receiving['ledger'], side: Side): Side {
  const { by, at, ...check } = side.look;
  if (side.author === DESK || side.package === null) {
    const entry = ledger.record({ kind: 'checked', ...check }, by);
    return { ...side, look: { ...side.look, at: entry.at } };
  }
  ledger.record({ kind: 'checked', ...check, found: { by, at, package: side.package } });
  return side;
}
