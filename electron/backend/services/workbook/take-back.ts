import type { CallError } from '../../../../shared/ipc/define.ts';
import { err, ok, type Result } from '../../../../shared/lib/result.ts';
import type { Clock } from '../../ports.ts';
import type { Store } from '../../store.ts';
import { createSaveMany } from '../form/save-many.ts';
import type { Taken, WorkbookMemory } from './inspected-workbook.ts';

type Failure = CallError<
  | 'form/locked'
  | 'form/unknown-field'
  | 'form/wrong-type'
  | 'form/unknown-leaf'
  | 'evidence/unknown'
  | 'workbook/nothing-to-take-back'
  | 'workbook/changed-since'
>;
type Saved = { readonly savedAt: string; readonly count: number };

/** Puts back what stood in the form before the last taking, in one step; later work is never thrown away by it. */
export function createTakeBack(
  { store, clock }: { readonly store: Store; readonly clock: Clock },
  memory: WorkbookMemory,
) {
  const saveMany = createSaveMany({ store, clock });
  return (): Result<Saved, Failure> => {
    const { taken } = memory;
    if (taken === null) return err({ code: 'workbook/nothing-to-take-back' });
    if (!standsStill(store, taken)) return err({ code: 'workbook/changed-since' });
    const saved = saveMany({
      answers: taken.answers.map(({ field, before }) => ({ field, answer: before })),
      leaves: taken.leaves.map(({ leaf, before }) => ({ leaf, entry: before ?? {} })),
    });
    if (!saved.ok) return saved;
    memory.taken = null;
    return ok({ savedAt: saved.value.savedAt, count: taken.count });
  };
}

function standsStill({ form }: Store, { answers, leaves }: Taken): boolean {
  return (
    answers.every(({ field, after }) => same(form.answer(field), after)) &&
    leaves.every(({ leaf, after }) => same(form.leaf(leaf), after))
  );
}

/** Stored values come back with their members in the order of the schema. */
function same(a: object | null, b: object | null): boolean {
  return spelled(a) === spelled(b);
}

function spelled(value: object | null): string {
  if (value === null) return 'null';
  const members = Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1));
  return JSON.stringify(members);
}
