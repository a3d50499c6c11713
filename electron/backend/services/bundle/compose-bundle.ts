import type { Unit } from '../../../../shared/domain/register/register.ts';
import { must } from '../../../../shared/lib/must.ts';
import type { ReceivedPackage } from '../../db/package-repository.ts';
import type { SealedPackage } from '../../db/sealed-repository.ts';
import type { ReceivingStore } from '../../receiving-store.ts';
import { readReceivingDesk, type ReceivingDesk } from '../intake/receiving-desk.ts';
import type { ReviewedClaim, ReviewedUnit, ReviewedUnits } from '../review/reviewed-units.ts';

/** One commune's package as it goes into the bundle. */
export type BundleMember = {
  readonly unit: Unit;
  readonly standing: ReviewedUnit['standing'];
  readonly received: ReceivedPackage;
  readonly reviewed: ReviewedClaim;
};
export type Composition = {
  readonly receiving: ReceivingDesk;
  readonly district: Unit;
  /** The district's own newest sealed submission. */
  readonly own: SealedPackage | null;
  /** In order of commune code. */
  readonly members: readonly BundleMember[];
  /** Communes without a submission that counts, and why, in the district's words; empty while nobody wrote one. */
  readonly missing: readonly { readonly unit: Unit; readonly reason: string }[];
  /** Codes of the communes whose returns the bundle speaks of: all of the district's. */
  readonly returning: ReadonlySet<string>;
  /** The bundle sealed last. */
  readonly last: SealedPackage | null;
};

/**
 * What a bundle of this district would hold now (H7): per commune the submission that counts (P2), a late one too when
 * there is no other, since only the Sở judges lateness; excluded communes are neither members nor missing.
 */
export function composeBundle(
  store: ReceivingStore,
  { reviewedUnits }: { readonly reviewedUnits: ReviewedUnits },
): Composition {
  const receiving = readReceivingDesk(store);
  const { register, receiver } = receiving;
  const communes = register.childrenOf(receiver.unit).map(({ code }) => reviewedUnits(code));
  const reasons = store.district.missing.all();
  const members = communes.flatMap(({ unit, standing, reviewed }) => {
    if (reviewed === null) return [];
    const received = must(
      store.packages.find(reviewed.counted.digest),
      'a counted package is here',
    );
    return [{ unit, standing, received, reviewed }];
  });
  return {
    receiving,
    district: must(register.unit(receiver.unit), 'a district is in the register'),
    own: store.sealed.listByKind('submission')[0] ?? null,
    members,
    missing: communes
      .filter(({ standing, reviewed }) => reviewed === null && standing !== 'excluded')
      .map(({ unit }) => ({ unit, reason: reasons[unit.code] ?? '' })),
    returning: new Set(communes.map(({ unit }) => unit.code)),
    last: store.sealed.listByKind('bundle')[0] ?? null,
  };
}
