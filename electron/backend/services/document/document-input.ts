import { digestWords } from '../../../../shared/domain/package/digest-words.ts';
import type { DocumentProfile } from '../../../../shared/domain/report/report-model.ts';
import type { UnitDocumentInput } from '../../../../shared/domain/report/unit-document.ts';
import { scoreAssessment } from '../../../../shared/domain/scoring/score-assessment.ts';
import type { SealedPackage } from '../../db/sealed-repository.ts';
import type { Clock } from '../../ports.ts';
import type { Store } from '../../store.ts';
import type { FormContext } from '../form/form-context.ts';
import { readContent } from '../submission/content.ts';

type Deps = { readonly store: Store; readonly clock: Clock };

/** What the unit's documents are made from: exactly what a submission of the form would carry, and the whole library. */
export function documentInput(
  { store, clock }: Deps,
  context: FormContext,
  profile: DocumentProfile,
): UnitDocumentInput {
  const { set } = context.criteria;
  const { answers, leaves } = readContent(store, context).assessment;
  const notApplicable = new Set(Object.keys(context.notApplicable));
  const sent = context.revision.state === 'sealed' ? newestSent(store, context) : null;
  return {
    profile,
    campaign: context.campaign.campaign,
    register: context.campaign.register,
    unit: context.unit,
    set,
    leader: { name: context.desk.leaderName, title: context.desk.leaderTitle },
    answers,
    leaves,
    evidence: store.evidence.list(),
    notApplicable: context.notApplicable,
    sheet: scoreAssessment({ set, answers, leaves, notApplicable }),
    revision: context.revision.number,
    sealedWords: sent === null ? null : digestWords(sent.digest),
    now: clock.now(),
  };
}

/** The revision sent last, also while the next one is being written; null before the first. */
export function newestSent(store: Store, { unit }: FormContext): SealedPackage | null {
  return store.sealed.listByKind('submission').find((it) => it.unit === unit.code) ?? null;
}
