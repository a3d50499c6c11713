import type { Unit } from '../../../../shared/domain/register/register.ts';
import type { ReceivingDesk } from '../intake/receiving-desk.ts';
import type { LedgerState } from '../review/ledger-state.ts';

/** Leaves that are not counted for a unit: by the campaign or by a decision that nobody took back. */
export function notCountedLeaves(
  { code }: Unit,
  { campaign }: ReceivingDesk,
  { facts }: LedgerState,
): ReadonlySet<string> {
  const { notApplicable, countedAgain } = facts.of(code);
  const declared = campaign.campaign.notApplicable
    .filter(({ unit, leaf }) => unit === code && !countedAgain.has(leaf))
    .map(({ leaf }) => leaf);
  return new Set([...declared, ...notApplicable]);
}
