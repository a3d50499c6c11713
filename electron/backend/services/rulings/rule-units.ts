import type { Person } from '../../../../shared/domain/answers/assessment.ts';
import { compareInstants } from '../../../../shared/domain/campaign/deadline.ts';
import { leafByCode } from '../../../../shared/domain/criteria/walk.ts';
import type { Decision } from '../../../../shared/domain/decisions/decision.ts';
import { exclusionOf } from '../../../../shared/domain/ranking/unit-standing.ts';
import type { Unit } from '../../../../shared/domain/register/register.ts';
import { cleanText } from '../../../../shared/domain/text/clean-text.ts';
import { vietnamInstant } from '../../../../shared/domain/text/vietnam-instant.ts';
import type { CallError } from '../../../../shared/ipc/define.ts';
import { err, ok, type Result } from '../../../../shared/lib/result.ts';
import { inTransaction } from '../../db/transaction.ts';
import type { Receiving } from '../../receiving.ts';
import { decider } from '../board/decider.ts';
import { readReceivingDesk, type ReceivingDesk } from '../intake/receiving-desk.ts';
import { notCountedLeaves } from './not-counted.ts';

type Deps = Pick<Receiving, 'store' | 'ledger' | 'ledgerState'>;
type Units = {
  readonly units: readonly string[];
  readonly reason: string;
  readonly by?: Person | undefined;
};
type Recorded<Code extends string> = Result<
  { readonly recorded: number },
  CallError<Code | 'setup/unit-unknown'>
>;
type Ruling<Code extends string> = Pick<Units, 'units' | 'by'> & {
  readonly problem: (unit: Unit, receiving: ReceivingDesk) => Code | null;
  readonly decision: (unit: Unit) => Decision;
};

/** One decision per unit, all of them or none: the first unit that cannot be ruled so says why. */
function ruleAll<Code extends string>(
  { store, ledger }: Deps,
  { units, by, problem, decision }: Ruling<Code>,
): Recorded<Code> {
  const receiving = readReceivingDesk(store);
  const author = decider(receiving, by);
  return inTransaction(store.db, (): Recorded<Code> => {
    const codes = new Set(units);
    for (const code of codes) {
      const unit = receiving.register.unit(code);
      if (unit === null) return err({ code: 'setup/unit-unknown', params: { unit: code } });
      const wrong = problem(unit, receiving);
      if (wrong !== null) return err({ code: wrong, params: { unit: unit.name } });
      ledger.record(decision(unit), author);
    }
    return ok({ recorded: codes.size });
  });
}

/** Gives units more time, until strictly before the instant (P2); a later extension replaces an earlier one. */
export function createExtend(deps: Deps) {
  return ({ units, until, reason, by }: Units & { readonly until: string }) =>
    ruleAll<'ruling/no-deadline' | 'ruling/too-early'>(deps, {
      units,
      by,
      problem: ({ level }, { campaign }) => {
        const deadline = campaign.campaign.deadlines[level];
        if (deadline === undefined) return 'ruling/no-deadline';
        return compareInstants(until, deadline) <= 0 ? 'ruling/too-early' : null;
      },
      decision: ({ code }) => ({
        kind: 'extended',
        unit: code,
        until: vietnamInstant(Date.parse(until)),
        reason: cleanText(reason),
      }),
    });
}

/** Leaves units out of the ranking, or lets them take part again, also against what the campaign says (C1, K1). */
export function createTakePart(deps: Deps) {
  const isExcluded = (unit: Unit, { campaign }: ReceivingDesk): boolean => {
    const { facts } = deps.ledgerState();
    return exclusionOf(unit, { campaign: campaign.campaign, facts }) !== null;
  };
  return {
    exclude: ({ units, reason, by }: Units) =>
      ruleAll<'ruling/already-excluded'>(deps, {
        units,
        by,
        problem: (unit, receiving) =>
          isExcluded(unit, receiving) ? 'ruling/already-excluded' : null,
        decision: ({ code }) => ({ kind: 'excluded', unit: code, reason: cleanText(reason) }),
      }),
    readmit: ({ units, reason, by }: Units) =>
      ruleAll<'ruling/not-excluded'>(deps, {
        units,
        by,
        problem: (unit, receiving) => (isExcluded(unit, receiving) ? null : 'ruling/not-excluded'),
        decision: ({ code }) => ({ kind: 'readmitted', unit: code, reason: cleanText(reason) }),
      }),
  };
}

type OfLeaf = Units & { readonly leaf: string; readonly counted: boolean };

/** Decides after the campaign was opened whether a leaf is counted for units (domain notes, 2.7: decided per unit). */
export function createRuleLeaf(deps: Deps) {
  return ({ units, leaf, counted, reason, by }: OfLeaf) =>
    ruleAll<'ruling/leaf-not-open' | 'ruling/leaf-unchanged'>(deps, {
      units,
      by,
      problem: (unit, receiving) => {
        const set = receiving.campaign.sets.get(unit.level)?.set;
        const found = set === undefined ? undefined : leafByCode(set).get(leaf);
        if (found?.naAllowed !== true) return 'ruling/leaf-not-open';
        const isCounted = !notCountedLeaves(unit, receiving, deps.ledgerState()).has(leaf);
        return isCounted === counted ? 'ruling/leaf-unchanged' : null;
      },
      decision: ({ code }) => ({
        kind: counted ? 'counted-again' : 'not-applicable',
        unit: code,
        leaf,
        reason: cleanText(reason),
      }),
    });
}
