import type { Unit } from '../../../../shared/domain/register/register.ts';
import { must } from '../../../../shared/lib/must.ts';
import type { ReceivedPackage } from '../../db/package-repository.ts';
import type { SealedPackage } from '../../db/sealed-repository.ts';
import type { ReceivingStore } from '../../receiving-store.ts';
import { readReceivingDesk, type ReceivingDesk } from '../intake/receiving-desk.ts';
import type { ReviewedClaim, ReviewedUnits } from '../review/reviewed-units.ts';

/** One commune's package as it goes into the bundle. */
export type BundleMember = {
  readonly unit: Unit;
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
  readonly missing: readonly Unit[];
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
  const members = communes.flatMap(({ unit, reviewed }) => {
    if (reviewed === null) return [];
    const received = must(
      store.packages.find(reviewed.counted.digest),
      'a counted package is here',
    );
    return [{ unit, received, reviewed }];
  });
  return {
    receiving,
    district: must(register.unit(receiver.unit), 'a district is in the register'),
    own: store.sealed.listByKind('submission')[0] ?? null,
    members,
    missing: communes.filter(({ standing }) => standing === 'absent').map(({ unit }) => unit),
    last: store.sealed.listByKind('bundle')[0] ?? null,
  };
}
