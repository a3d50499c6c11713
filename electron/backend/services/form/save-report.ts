import { sectionsFor } from '../../../../shared/domain/campaign/report-outline.ts';
import type { RichText } from '../../../../shared/domain/text/rich-text.ts';
import { vietnamInstant } from '../../../../shared/domain/text/vietnam-instant.ts';
import type { CallError } from '../../../../shared/ipc/define.ts';
import { err, ok, type Result } from '../../../../shared/lib/result.ts';
import { inTransaction } from '../../db/transaction.ts';
import type { Clock } from '../../ports.ts';
import type { Store } from '../../store.ts';
import { readFormContext } from './form-context.ts';

type Failure = CallError<'form/locked' | 'form/unknown-section'>;

/** What is typed without a longer pause is one line of the history; a text is saved twice a second while it grows. */
const PAUSE_MS = 5 * 60_000;

/** Saves the text of one section of the report (U7, letter 1252, I.3). */
export function createSaveReport({
  store,
  clock,
}: {
  readonly store: Store;
  readonly clock: Clock;
}) {
  return (section: string, text: RichText): Result<{ savedAt: string }, Failure> => {
    const context = readFormContext(store);
    if (context.revision.state !== 'draft') return err({ code: 'form/locked' });
    const outline = sectionsFor(context.campaign.campaign.report, context.unit.level);
    if (!outline.some(({ code }) => code === section))
      return err({ code: 'form/unknown-section', params: { section } });
    const at = clock.now();
    return inTransaction(store.db, () => {
      const old = store.report.all()[section] ?? null;
      if (JSON.stringify(old) !== JSON.stringify(text)) {
        const { revision, desk } = context;
        const who = { revision: revision.number, who: desk.officerName, at };
        const since = vietnamInstant(Date.parse(at) - PAUSE_MS);
        store.changes.addTyped({ kind: 'report', subject: section, old, new: text, ...who }, since);
      }
      store.report.save(section, text, at);
      return ok({ savedAt: at });
    });
  };
}
