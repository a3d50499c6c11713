import type { z } from 'zod';

import { yearOfSubmission } from '../../../../shared/domain/last-year/compare-years.ts';
import type { contract } from '../../../../shared/ipc/contract.ts';
import type { CallError } from '../../../../shared/ipc/define.ts';
import { err, ok, type Result } from '../../../../shared/lib/result.ts';
import type { LastYear } from '../../db/last-year-repository.ts';
import { inTransaction } from '../../db/transaction.ts';
import type { Inbox, InboxFile } from '../../files/inbox.ts';
import { checkContents } from '../../package/check-contents.ts';
import { peekHead } from '../../package/peek-head.ts';
import { openPackage, type OpenedPackage } from '../../package/read-package.ts';
import { NO_ANCHORS } from '../../package/trust.ts';
import type { Clock } from '../../ports.ts';
import type { Store } from '../../store.ts';
import { packageRefused } from '../session/package-refused.ts';
import { authorityTrust } from '../session/trust.ts';
import { readFormContext, type FormContext } from './form-context.ts';
import { shownOf } from './last-year.ts';

type Method = (typeof contract)['last-year.open'];
type Failure = CallError<Method['errors'][number]>;
type Deps = { readonly store: Store; readonly inbox: Inbox; readonly clock: Clock };

/**
 * Opens the unit's own submission of an earlier year to compare with (U2). Structure, digests, signature and unit are
 * checked as for any package, as of the day it was sealed: a certificate of last year may have ended since. Its chain is
 * checked when this desk knows the authority; otherwise the answer says that it was not. Last year's rules are not here,
 * so its points are what the unit claimed.
 */
export function createOpenLastYear({ store, inbox, clock }: Deps) {
  return async (token: string): Promise<Result<z.output<Method['output']>, Failure>> => {
    const file = await inbox.find(token);
    if (file === null) return packageRefused({ code: 'zip-unreadable', params: {} });
    try {
      const context = readFormContext(store);
      const read = await readFile(file, context, clock.now());
      if (!read.ok) return read;
      const { lastYear, signer, certificateChecked } = read.value;
      return inTransaction(store.db, () => {
        store.lastYear.save(lastYear);
        return ok({ ...shownOf(store, lastYear), signer, certificateChecked });
      });
    } finally {
      await inbox.discard(token);
    }
  };
}

type Read = {
  readonly lastYear: LastYear;
  readonly signer: string;
  readonly certificateChecked: boolean;
};

async function readFile(
  file: InboxFile,
  context: FormContext,
  now: string,
): Promise<Result<Read, Failure>> {
  const opened = await openAsSealed(file.path, context);
  if (!opened.ok) return opened;
  const { manifest, digest, signer, trust } = opened.value;
  try {
    const refused = refusal(opened.value, context);
    if (refused !== null) return err(refused);
    const moment = { anchors: NO_ANCHORS, arrivedAt: now, campaign: null };
    const contents = await checkContents(opened.value, moment);
    if (!contents.ok) return packageRefused(contents.error);
    if (contents.value.kind !== 'submission') return err({ code: 'last-year/not-a-submission' });
    const { assessment } = contents.value;
    const { year: present } = context.campaign.campaign;
    const year = yearOfSubmission(manifest.campaign.id, assessment.approvedAt);
    if (year >= present) return err({ code: 'last-year/not-earlier', params: { year, present } });
    return ok({
      lastYear: {
        digest,
        campaignId: manifest.campaign.id,
        fileName: file.name,
        assessment,
        openedAt: now,
      },
      signer: signer.subject.name,
      certificateChecked: trust === 'issued',
    });
  } finally {
    // An open file cannot be discarded on Windows.
    await opened.value.close();
  }
}

/** Refusals of step 8 that only say that this desk does not know last year's authority. */
const UNKNOWN_AUTHORITY = new Set(['certificate-untrusted', 'key-unknown', 'key-changed']);

async function openAsSealed(
  path: string,
  { campaign }: FormContext,
): Promise<Result<OpenedPackage, Failure>> {
  const head = await peekHead(path);
  if (!head.ok) return packageRefused(head.error);
  const arrivedAt = head.value.manifest.sealed;
  const opened = await openPackage(path, { anchors: authorityTrust(campaign), arrivedAt });
  if (opened.ok) return opened;
  if (!UNKNOWN_AUTHORITY.has(opened.error.code)) return packageRefused(opened.error);
  const unanchored = await openPackage(path, { anchors: NO_ANCHORS, arrivedAt });
  return unanchored.ok ? unanchored : packageRefused(unanchored.error);
}

function refusal({ manifest }: OpenedPackage, { campaign, unit }: FormContext): Failure | null {
  if (manifest.kind !== 'submission') return { code: 'last-year/not-a-submission' };
  if (manifest.unit.code !== unit.code)
    return { code: 'last-year/other-unit', params: { unit: manifest.unit.name } };
  if (manifest.practice === campaign.campaign.practice) return null;
  const problem = manifest.practice ? 'practice-into-real' : 'real-into-practice';
  return { code: 'package/refused', params: { problem, campaign: campaign.campaign.name } };
}
