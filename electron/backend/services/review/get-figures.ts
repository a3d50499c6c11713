import type { z } from 'zod';

import type { Answers, AnswerValue } from '../../../../shared/domain/answers/assessment.ts';
import type { Filler } from '../../../../shared/domain/criteria/field.ts';
import type { LedgerEntry } from '../../../../shared/domain/decisions/decision.ts';
import type { Level } from '../../../../shared/domain/level/level.ts';
import type { contract } from '../../../../shared/ipc/contract.ts';
import { must } from '../../../../shared/lib/must.ts';
import type { Receiving } from '../../receiving.ts';
import { readReceivingDesk, unitsInScope } from '../intake/receiving-desk.ts';
import { ENTERS } from './review-desk.ts';

type Entries = z.output<(typeof contract)['review.figures']['output']>;
type Deps = Pick<Receiving, 'store' | 'ledgerState' | 'reviewedUnits'>;
type Last = { readonly by: string; readonly at: string };

/** What only this desk enters of every unit of a level, with what stands and who entered it last (C3). */
export function createGetFigures({ store, ledgerState, reviewedUnits }: Deps) {
  return (level: Level): Entries => {
    const desk = readReceivingDesk(store);
    const enters: readonly Filler[] = ENTERS[desk.receiver.role];
    const set = desk.campaign.sets.get(level)?.set;
    const fields = (set?.fields ?? []).filter(
      ({ filledBy }) => filledBy !== 'unit' && enters.includes(filledBy),
    );
    const last = lastEntries(ledgerState().entries);
    const units = unitsInScope(desk).filter((unit) => unit.level === level);
    return {
      level,
      period: set?.period ?? desk.campaign.campaign.period,
      fields,
      units: units.map(({ code }) => must(desk.register.line(code), 'a unit of the register')),
      rows: units.map(({ code }) => {
        const claim = reviewedUnits(code).reviewed?.claim;
        // A unit that has not sent yet has only what this desk entered itself.
        const answers = claim?.answers ?? ledgerState().facts.of(code).reviewerAnswers;
        const { by, at } = last.get(code) ?? { by: '', at: null };
        return { unit: code, values: valuesOf(answers, fields), by, at };
      }),
    };
  };
}

function valuesOf(answers: Answers, fields: Entries['fields']): Record<string, AnswerValue> {
  return Object.fromEntries(
    fields.flatMap(({ slug }) => {
      const answer = answers[slug];
      return answer === undefined ? [] : [[slug, answer.value] as const];
    }),
  );
}

function lastEntries(entries: readonly LedgerEntry[]): ReadonlyMap<string, Last> {
  const last = new Map<string, Last>();
  for (const { decision, by, at } of entries) {
    if (decision.kind === 'reviewer-answered') last.set(decision.unit, { by: by.name, at });
  }
  return last;
}
