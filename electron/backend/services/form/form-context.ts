import { leafByCode } from '../../../../shared/domain/criteria/walk.ts';
import type { Field } from '../../../../shared/domain/criteria/field.ts';
import type { Unit } from '../../../../shared/domain/register/register.ts';
import { must } from '../../../../shared/lib/must.ts';
import type { StoredSet } from '../../db/campaign-repository.ts';
import type { Revision } from '../../db/revision-repository.ts';
import type { Store } from '../../store.ts';
import { readDeskContext, type DeskContext } from '../session/desk-context.ts';

/** What the use cases of the own form start from. */
export type FormContext = DeskContext & {
  readonly unit: Unit;
  readonly criteria: StoredSet;
  readonly revision: Revision;
  /** Leaves the campaign decided not to count for this unit, with the reason. */
  readonly notApplicable: Readonly<Record<string, string>>;
};

/** Reads the context of the desk's own form: its unit, its level's set, its newest revision. */
export function readFormContext(
  store: Pick<Store, 'desks' | 'campaigns' | 'revisions'>,
): FormContext {
  const context = readDeskContext(store);
  const unit = must(context.register.unit(context.desk.unit), 'the unit of the desk');
  const criteria = must(context.campaign.sets.get(unit.level), 'criteria of the level');
  const decided = context.campaign.campaign.notApplicable.filter((it) => it.unit === unit.code);
  return {
    ...context,
    unit,
    criteria,
    revision: store.revisions.current(),
    notApplicable: Object.fromEntries(decided.map(({ leaf, reason }) => [leaf, reason])),
  };
}

/** Whether the unit itself enters this figure: not those of a reviewer (C3 "reviewer only"). */
export function isOwnField({ unit }: FormContext, field: Field): boolean {
  return field.filledBy === 'unit' || (field.filledBy === 'district' && unit.level === 'huyen');
}

/** Whether the unit itself scores and explains this leaf. */
export function isOwnLeaf({ criteria }: FormContext, code: string): boolean {
  const leaf = leafByCode(criteria.set).get(code);
  return leaf !== undefined && !leaf.reviewerOnly;
}
