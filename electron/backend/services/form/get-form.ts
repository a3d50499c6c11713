import type { z } from 'zod';

import { sectionsFor } from '../../../../shared/domain/campaign/report-outline.ts';
import type { contract } from '../../../../shared/ipc/contract.ts';
import type { Store } from '../../store.ts';
import type { CommuneSources } from '../district/commune-sources.ts';
import { derivedFigures } from './derived-figures.ts';
import { readFormContext } from './form-context.ts';

type Form = z.output<(typeof contract)['form.get']['output']>;

/** The whole form as it was saved. */
export function createGetForm(
  { store }: { readonly store: Store },
  readCommunes: () => CommuneSources,
) {
  return (): Form => {
    const context = readFormContext(store);
    const { campaign } = context.campaign;
    const answers = store.form.answers();
    return {
      criteria: context.criteria.set,
      criteriaDigest: context.criteria.digest,
      state: context.revision.state,
      revision: context.revision.number,
      answers,
      unread: store.unread.all(),
      leaves: store.form.leaves(),
      evidence: store.evidence.list(),
      notApplicable: { ...context.notApplicable },
      derived: derivedFigures(context, { own: answers, ...readCommunes() }),
      report: store.report.all(),
      reportSections: [...sectionsFor(campaign.report, context.unit.level)],
      reportRequired: campaign.report.required,
      reportNotice: campaign.report.sampleNotice ?? null,
      limits: campaign.limits,
      savedAt: store.form.lastSaved(),
    };
  };
}
