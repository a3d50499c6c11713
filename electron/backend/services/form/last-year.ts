import type { z } from 'zod';

import {
  comparableWith,
  yearOfSubmission,
} from '../../../../shared/domain/last-year/compare-years.ts';
import { digestWords } from '../../../../shared/domain/package/digest-words.ts';
import type { contract } from '../../../../shared/ipc/contract.ts';
import type { LastYear } from '../../db/last-year-repository.ts';
import type { Store } from '../../store.ts';
import { readFormContext } from './form-context.ts';

type Shown = NonNullable<z.output<(typeof contract)['last-year.get']['output']>>;

/** Last year's figures and points that have their place in this year's form; null when none was opened (U2). */
export function createGetLastYear({ store }: { readonly store: Store }) {
  return (): Shown | null => {
    const opened = store.lastYear.get();
    return opened === null ? null : shownOf(store, opened);
  };
}

/** Closes last year's submission; the file itself stays where the person keeps it. */
export function createForgetLastYear({ store }: { readonly store: Store }) {
  return (): void => store.lastYear.clear();
}

/** An opened submission as the screens show it beside this year's form. */
export function shownOf(store: Store, opened: LastYear): Shown {
  const { digest, campaignId, fileName, assessment, openedAt } = opened;
  const { answers, points } = comparableWith(readFormContext(store).criteria.set, assessment);
  return {
    year: yearOfSubmission(campaignId, assessment.approvedAt),
    fileName,
    openedAt,
    digest,
    words: [...digestWords(digest)],
    answers: { ...answers },
    points: { ...points },
  };
}
