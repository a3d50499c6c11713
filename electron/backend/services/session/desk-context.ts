import type { DecisionAuthor } from '../../../../shared/domain/decisions/author.ts';
import { registerLookup, type RegisterLookup } from '../../../../shared/domain/register/lookup.ts';
import type { Register } from '../../../../shared/domain/register/register.ts';
import { must } from '../../../../shared/lib/must.ts';
import type { StoredCampaign } from '../../db/campaign-repository.ts';
import type { Desk } from '../../db/desk-repository.ts';
import type { Store } from '../../store.ts';

/** What nearly every use case of a desk starts from. */
export type DeskContext = {
  readonly desk: Desk;
  readonly campaign: StoredCampaign;
  readonly register: RegisterLookup;
  /** Who decides on this desk: its officer. */
  readonly author: DecisionAuthor;
};

/** Reads the context of a desk; only called by methods that dispatch opens to a role, so a desk must exist. */
export function readDeskContext({
  desks,
  campaigns,
}: Pick<Store, 'desks' | 'campaigns'>): DeskContext {
  const desk = must(desks.get(), 'a desk, since the call has a role');
  const campaign = must(campaigns.current(), 'a campaign, since the desk was made in one');
  const author = { name: desk.officerName, title: desk.officerTitle, role: desk.role };
  return { desk, campaign, register: lookupOf(campaign.register), author };
}

const lookups = new WeakMap<Register, RegisterLookup>();

/** The index of a register, built once per register. */
export function lookupOf(register: Register): RegisterLookup {
  const known = lookups.get(register);
  if (known !== undefined) return known;
  const lookup = registerLookup(register);
  lookups.set(register, lookup);
  return lookup;
}
