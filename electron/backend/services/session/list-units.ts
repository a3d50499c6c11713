import type { Register } from '../../../../shared/domain/register/register.ts';
import type { CallError } from '../../../../shared/ipc/define.ts';
import type { UnitLine } from '../../../../shared/ipc/dto.ts';
import { err, ok, type Result } from '../../../../shared/lib/result.ts';
import type { Store } from '../../store.ts';
import { lookupOf } from './desk-context.ts';

/** Every unit of the campaign's register, in its order, for the choice at first start (U1). */
export function createListUnits({ store }: { readonly store: Store }) {
  return (): Result<UnitLine[], CallError<'setup/no-campaign'>> => {
    const campaign = store.campaigns.current();
    if (campaign === null) return err({ code: 'setup/no-campaign' });
    return ok(unitLines(campaign.register));
  };
}

/** Every unit of a register as lists show it, in its order. */
export function unitLines(register: Register): UnitLine[] {
  const lookup = lookupOf(register);
  return register.units.map(({ code }) => lookup.line(code)).filter((line) => line !== null);
}
