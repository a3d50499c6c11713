import type { Unit } from '../../../../shared/domain/register/register.ts';
import type { Store } from '../../store.ts';
import { readDeskContext, type DeskContext } from '../session/desk-context.ts';
import type { Receiver } from './scope.ts';

/** A desk that takes packages in. */
export type ReceivingDesk = DeskContext & { readonly receiver: Receiver };

/** The desk of a district or the province. Throws on any other: dispatch lets only receiving roles through. */
export function readReceivingDesk(store: Pick<Store, 'desks' | 'campaigns'>): ReceivingDesk {
  const context = readDeskContext(store);
  const { role, unit } = context.desk;
  if (role !== 'district' && role !== 'province') throw new Error(`${role} receives nothing`);
  return { ...context, receiver: { role, unit } };
}

/** The units whose packages and checks are this desk's business: a district's communes, or every unit. */
export function unitsInScope({ receiver, campaign, register }: ReceivingDesk): readonly Unit[] {
  return receiver.role === 'district'
    ? register.childrenOf(receiver.unit)
    : campaign.register.units;
}
