import { sectionsFor } from '../../../../shared/domain/campaign/report-outline.ts';
import { cleanText } from '../../../../shared/domain/text/clean-text.ts';
import type { CallError } from '../../../../shared/ipc/define.ts';
import { err, ok, type Result } from '../../../../shared/lib/result.ts';
import { inTransaction } from '../../db/transaction.ts';
import type { Clock } from '../../ports.ts';
import type { Store } from '../../store.ts';
import { isOwnLeaf, readFormContext } from '../form/form-context.ts';

type Input = {
  readonly leaves: readonly string[];
  readonly sections: readonly string[];
  readonly officer: string | null;
};
type Failure = CallError<'form/unknown-leaf' | 'form/unknown-section'>;

/** Gives leaves of the form and sections of the report to an officer, or takes them back with null (U12). */
export function createAssign({ store, clock }: { readonly store: Store; readonly clock: Clock }) {
  return ({ leaves, sections, officer }: Input): Result<{ savedAt: string }, Failure> => {
    const context = readFormContext(store);
    const foreign = leaves.find((leaf) => !isOwnLeaf(context, leaf));
    if (foreign !== undefined) return err({ code: 'form/unknown-leaf', params: { leaf: foreign } });
    const sectionsHere = sectionsFor(context.campaign.campaign.report, context.unit.level);
    const outline = new Set(sectionsHere.map(({ code }) => code));
    const unknown = sections.find((code) => !outline.has(code));
    if (unknown !== undefined)
      return err({ code: 'form/unknown-section', params: { section: unknown } });
    const savedAt = clock.now();
    const name = officer === null ? null : cleanText(officer).trim();
    const pieces = [
      ...leaves.map((code) => ({ kind: 'leaf', code }) as const),
      ...sections.map((code) => ({ kind: 'section', code }) as const),
    ];
    return inTransaction(store.db, () => {
      for (const piece of pieces) {
        if (name === null || name === '') store.assignments.remove(piece);
        else store.assignments.assign(piece, name, savedAt);
      }
      return ok({ savedAt });
    });
  };
}
