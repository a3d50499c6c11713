import type { z } from 'zod';

import { sectionsFor } from '../../../../shared/domain/campaign/report-outline.ts';
import { RichText } from '../../../../shared/domain/text/rich-text.ts';
import type { contract } from '../../../../shared/ipc/contract.ts';
import type { CallError } from '../../../../shared/ipc/define.ts';
import { err, ok, type Result } from '../../../../shared/lib/result.ts';
import type { Store } from '../../store.ts';
import { readFormContext } from './form-context.ts';

type History = z.output<(typeof contract)['report.history']['output']>;
const NEWEST = 50;

/** The texts that a section of the report had, newest first (U3). */
export function createReportHistory({ store }: { readonly store: Store }) {
  return (section: string): Result<History, CallError<'form/unknown-section'>> => {
    const { campaign, unit } = readFormContext(store);
    const outline = sectionsFor(campaign.campaign.report, unit.level);
    if (!outline.some(({ code }) => code === section))
      return err({ code: 'form/unknown-section', params: { section } });
    const versions = store.changes
      .of('report', section)
      .slice(-NEWEST)
      .toReversed()
      .map(({ at, who, via, new: text }) => ({ at, who, via, text: RichText.parse(text ?? []) }));
    return ok({ versions });
  };
}
