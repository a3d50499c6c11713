import {
  differencesOf,
  takingOf,
  type FormNow,
  type Taking,
} from '../../../../shared/domain/workbook/differences.ts';
import type { CallError } from '../../../../shared/ipc/define.ts';
import { err, ok, type Result } from '../../../../shared/lib/result.ts';
import type { Clock } from '../../ports.ts';
import type { Store } from '../../store.ts';
import { readFormContext } from '../form/form-context.ts';
import { createSaveMany } from '../form/save-many.ts';
import type { Taken, WorkbookMemory } from './inspected-workbook.ts';

type SaveFailure =
  | 'form/locked'
  | 'form/unknown-field'
  | 'form/wrong-type'
  | 'form/unknown-leaf'
  | 'evidence/unknown';
type Failure = CallError<SaveFailure | 'workbook/gone' | 'workbook/form-changed'>;
type Saved = { readonly savedAt: string; readonly count: number };

/**
 * Takes the chosen differences of the workbook that is being looked at, all of them or none (U6). What is no longer a
 * difference, since the form moved on meanwhile, stops it: the person has to look again.
 */
export function createTakeWorkbook(
  { store, clock }: { readonly store: Store; readonly clock: Clock },
  memory: WorkbookMemory,
) {
  const saveMany = createSaveMany({ store, clock });
  return (token: string, ids: readonly string[]): Result<Saved, Failure> => {
    const { inspected } = memory;
    if (inspected === null || inspected.token !== token) return err({ code: 'workbook/gone' });
    const { criteria, revision } = readFormContext(store);
    if (revision.state !== 'draft') return err({ code: 'form/locked' });
    const now = { answers: store.form.answers(), leaves: store.form.leaves() };
    const open = differencesOf(criteria.set, inspected.reading, now);
    const wanted = new Set(ids);
    const chosen = open.filter(({ id }) => wanted.has(id));
    if (chosen.length !== wanted.size) return err({ code: 'workbook/form-changed' });
    const taking = takingOf(chosen, now);
    const saved = saveMany({ ...taking, via: inspected.fileName });
    if (!saved.ok) return saved;
    memory.taken = takenOf(taking, now, chosen.length);
    return ok({ savedAt: saved.value.savedAt, count: chosen.length });
  };
}

function takenOf({ answers, leaves }: Taking, now: FormNow, count: number): Taken {
  return {
    answers: answers.map(({ field, answer }) => ({
      field,
      before: now.answers[field] ?? null,
      after: answer,
    })),
    leaves: leaves.map(({ leaf, entry }) => ({
      leaf,
      before: now.leaves[leaf] ?? null,
      after: entry,
    })),
    count,
  };
}
