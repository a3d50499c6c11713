import type { z } from 'zod';

import { Assessment } from '../../../../shared/domain/answers/assessment.ts';
import { revisionChanges } from '../../../../shared/domain/answers/changed-leaves.ts';
import { scoreAssessment } from '../../../../shared/domain/scoring/score-assessment.ts';
import type { contract } from '../../../../shared/ipc/contract.ts';
import type { SealedPackage } from '../../db/sealed-repository.ts';
import type { FileStore } from '../../files/file-store.ts';
import { readData } from '../../package/contents/read-data.ts';
import { openPackage } from '../../package/read-package.ts';
import { NO_ANCHORS } from '../../package/trust.ts';
import type { Clock } from '../../ports.ts';
import type { Store } from '../../store.ts';
import { readFormContext, type FormContext } from '../form/form-context.ts';
import { readContent } from './content.ts';

type Changes = z.output<(typeof contract)['submission.changes']['output']>;
type Deps = { readonly store: Store; readonly files: FileStore; readonly clock: Clock };

/** What the draft would change against the revision sent before, read from that very file; null for a first revision (S2). */
export function createGetChanges(deps: Deps) {
  return async (): Promise<Changes> => {
    const { store } = deps;
    const context = readFormContext(store);
    const sent = lastSent(store, context);
    if (sent === null || context.revision.state !== 'draft') return null;
    const before = await readSent(deps, sent);
    const after = readContent(store, context).assessment;
    const changes = revisionChanges(context.criteria.set, before, after);
    return {
      since: sent.revision,
      ...changes,
      leaves: [...changes.leaves],
      before: achieved(context, before),
      after: achieved(context, after),
    };
  };
}

function lastSent({ sealed }: Store, { unit, revision }: FormContext): SealedPackage | null {
  const last = sealed.newest('submission', unit.code);
  return last !== null && last.digest === revision.previous ? last : null;
}

/** Our own sealed file; that it does not open any more is a fault of this machine, not of a person. */
async function readSent({ files, clock }: Deps, sent: SealedPackage): Promise<Assessment> {
  const now = clock.now();
  const moments = { arrivedAt: now, importedAt: now };
  const opened = await openPackage(files.path(sent.fileSha256), {
    anchors: NO_ANCHORS,
    ...moments,
  });
  if (!opened.ok) throw new Error(`a sealed revision does not open: ${opened.error.code}`);
  try {
    const data = await readData(opened.value, 'data/assessment.json', Assessment);
    if (!data.ok) throw new Error(`a sealed revision does not parse: ${data.error.code}`);
    return data.value;
  } finally {
    await opened.value.close();
  }
}

function achieved(
  { criteria: { set }, notApplicable }: FormContext,
  { answers, leaves }: Pick<Assessment, 'answers' | 'leaves'>,
) {
  const notCounted = new Set(Object.keys(notApplicable));
  const { total } = scoreAssessment({ set, answers, leaves, notApplicable: notCounted });
  return { achieved: total.achieved, required: total.required };
}
