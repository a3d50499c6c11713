import { sectionsFor } from '../../../../shared/domain/campaign/report-outline.ts';
import type { RichText } from '../../../../shared/domain/text/rich-text.ts';
import type { CallError } from '../../../../shared/ipc/define.ts';
import { err, type Result } from '../../../../shared/lib/result.ts';
import type { Clock } from '../../ports.ts';
import type { Store } from '../../store.ts';
import { readFormContext } from './form-context.ts';
import { recordChange } from './record-change.ts';

type Failure = CallError<'form/locked' | 'form/unknown-section'>;

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
    return recordChange(store, {
      context,
      at,
      change: {
        kind: 'report',
        subject: section,
        old: store.report.all()[section] ?? null,
        new: text,
      },
      write: () => store.report.save(section, text, at),
    });
  };
}
