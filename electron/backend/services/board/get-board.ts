import type { z } from 'zod';

import { readDeskWork, type DeskWork } from '../../../../shared/domain/board/desk-work.ts';
import { isIncomplete } from '../../../../shared/domain/board/missing-parts.ts';
import type { UnitSummary } from '../../../../shared/domain/board/unit-summary.ts';
import { boardState, openReturn } from '../../../../shared/domain/board/unit-state.ts';
import type { LedgerEntry } from '../../../../shared/domain/decisions/decision.ts';
import type { UnitFacts } from '../../../../shared/domain/ranking/ledger-facts.ts';
import type { Unit } from '../../../../shared/domain/register/register.ts';
import type { contract } from '../../../../shared/ipc/contract.ts';
import type { BoardRow } from '../../../../shared/ipc/methods/board-methods.ts';
import { must } from '../../../../shared/lib/must.ts';
import type { Receiving } from '../../receiving.ts';
import { unitsInScope } from '../intake/receiving-desk.ts';
import { readContacts } from '../contacts/read-contacts.ts';
import { createUnitSummaries, presentMoment } from './unit-summaries.ts';

export type Board = z.output<(typeof contract)['board.get']['output']>;
type Deps = Pick<Receiving, 'store' | 'clock' | 'ledgerState' | 'reviewedUnits' | 'contents'>;
export type GetBoard = () => Promise<Board>;

/** Every unit of the scope with what came of it and how far it is checked, in order of the register (H3, P3). */
export function createGetBoard(deps: Deps): GetBoard {
  const summaries = createUnitSummaries(deps);
  const deskWork = createDeskWork();
  return async () => {
    const { store, clock } = deps;
    await summaries.prepared();
    const moment = presentMoment(deps);
    const { receiving, state } = moment;
    const work = deskWork(state.entries);
    const quarantined = quarantineByUnit(deps);
    const contacts = readContacts(store);
    const rows = unitsInScope(receiving).map((unit): BoardRow => {
      const summary = summaries.of(unit, moment);
      const facts = state.facts.of(unit.code);
      return {
        ...rowOf(unit, { summary, facts, work }),
        unit: must(receiving.register.line(unit.code), 'a unit of the register'),
        quarantined: quarantined.get(unit.code) ?? null,
        contact: contacts.get(unit.code) ?? null,
      };
    });
    return {
      deadlines: { ...receiving.campaign.campaign.deadlines },
      internalDeadline: work.internalDeadline,
      now: clock.now(),
      rows,
    };
  };
}

/** Folded again only when something was decided. */
function createDeskWork() {
  let last: { readonly entries: readonly LedgerEntry[]; readonly work: DeskWork } | null = null;
  return (entries: readonly LedgerEntry[]): DeskWork => {
    if (last?.entries !== entries) last = { entries, work: readDeskWork(entries) };
    return last.work;
  };
}

/** The newest refusal of each unit. */
function quarantineByUnit({ store }: Deps): ReadonlyMap<string, BoardRow['quarantined']> {
  const byUnit = new Map<string, BoardRow['quarantined']>();
  for (const { unit, code, params } of store.quarantine.list().toReversed())
    if (unit !== null) byUnit.set(unit, { code, params });
  return byUnit;
}

type Sources = {
  readonly summary: UnitSummary;
  readonly facts: UnitFacts;
  readonly work: DeskWork;
};

function rowOf(
  unit: Unit,
  { summary, facts, work }: Sources,
): Omit<BoardRow, 'unit' | 'quarantined' | 'contact'> {
  const { standing, digest, ...shown } = summary;
  const complete = digest === null ? null : work.completeOf(unit.code, digest);
  const questions = digest === null ? [] : work.questionsOf(unit.code, digest);
  const returned = openReturn(facts.returns, facts.submissions);
  return {
    ...shown,
    digest,
    state: boardState({
      standing,
      sent: digest !== null,
      returned: returned !== null,
      incomplete: complete === null && isIncomplete(summary.missing),
      questions: questions.length,
      leaves: summary.leaves,
      checkedLeaves: summary.checkedLeaves,
    }),
    extendedUntil: facts.extendedUntil,
    complete: complete === null ? null : { at: complete.at, by: complete.by.name },
    returned:
      returned === null
        ? null
        : {
            package: returned.package,
            revision: returned.revision,
            purpose: returned.purpose,
            until: returned.until,
            at: returned.at,
            leaves: [...returned.leaves],
          },
    questions: questions.map(({ leaf }) => leaf),
  };
}
