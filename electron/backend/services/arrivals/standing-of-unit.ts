import {
  unitStanding,
  type StandingSources,
} from '../../../../shared/domain/ranking/unit-standing.ts';
import type { Unit } from '../../../../shared/domain/register/register.ts';
import type { Receiving } from '../../receiving.ts';
import { readReceivingDesk } from '../intake/receiving-desk.ts';
import { found } from '../review/received-contents.ts';

type Deps = Pick<Receiving, 'store' | 'ledgerState' | 'contents'>;
export type StandingOfUnit = (unit: Unit) => ReturnType<typeof unitStanding>;

/** Where each unit stands with every arrival judged, as the decisions are now (P2); for one pass over many units. */
export function standingOfUnit({ store, ledgerState, contents }: Deps): StandingOfUnit {
  const { campaign } = readReceivingDesk(store).campaign;
  const { facts } = ledgerState();
  // Only where the district's receipt counts does a bundle say when a commune arrived.
  const bundlesOf = (unit: Unit): StandingSources['bundles'] =>
    campaign.communeArrival === 'district'
      ? found(
          facts.of(unit.parent).bundles.map(({ digest }) => digest),
          contents.bundle,
        )
      : new Map();
  return (unit) => unitStanding(unit, { campaign, facts, bundles: bundlesOf(unit) });
}
