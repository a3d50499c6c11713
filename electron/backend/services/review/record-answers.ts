import type { z } from 'zod';

import { checkValue } from '../../../../shared/domain/answers/check-value.ts';
import type { Filler } from '../../../../shared/domain/criteria/field.ts';
import { fieldBySlug } from '../../../../shared/domain/criteria/walk.ts';
import { cleanTexts } from '../../../../shared/domain/text/clean-text.ts';
import type { contract } from '../../../../shared/ipc/contract.ts';
import type { CallError } from '../../../../shared/ipc/define.ts';
import { err, ok, type Result } from '../../../../shared/lib/result.ts';
import { inTransaction } from '../../db/transaction.ts';
import type { ReceivingStore } from '../../receiving-store.ts';
import { readReceivingDesk, unitsInScope, type ReceivingDesk } from '../intake/receiving-desk.ts';
import type { Ledger } from '../ledger.ts';
import { ENTERS } from './review-desk.ts';

type Method = (typeof contract)['review.answer'];
type Entry = z.output<Method['input']>['entries'][number];
type Failure = CallError<Method['errors'][number]>;
type Deps = { readonly store: ReceivingStore; readonly ledger: Ledger };

/** Records figures that only a reviewer enters, also for a unit that has not sent yet; all or none. */
export function createRecordAnswers({ store, ledger }: Deps) {
  return (entries: readonly Entry[]): Result<{ recorded: number }, Failure> => {
    const receiving = readReceivingDesk(store);
    return inTransaction(store.db, () => {
      for (const entry of cleanTexts(entries)) {
        const problem = answerProblem(entry, receiving);
        if (problem !== null) return err(problem);
        ledger.record({ kind: 'reviewer-answered', ...entry });
      }
      return ok({ recorded: entries.length });
    });
  };
}

function answerProblem({ unit, answers }: Entry, receiving: ReceivingDesk): Failure | null {
  const level = unitsInScope(receiving).find(({ code }) => code === unit)?.level;
  const set = level === undefined ? undefined : receiving.campaign.sets.get(level)?.set;
  if (set === undefined) return { code: 'setup/unit-unknown', params: { unit } };
  const fields = fieldBySlug(set);
  const mayEnter: readonly Filler[] = ENTERS[receiving.receiver.role];
  for (const [slug, answer] of Object.entries(answers)) {
    const field = fields.get(slug);
    const params = { unit, field: slug };
    if (field === undefined || !mayEnter.includes(field.filledBy))
      return { code: 'form/unknown-field', params };
    if (checkValue(field, answer.value, set.period) !== null)
      return { code: 'form/wrong-type', params };
  }
  return null;
}
