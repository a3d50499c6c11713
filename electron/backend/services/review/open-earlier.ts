import type { z } from 'zod';

import { yearOfSubmission } from '../../../../shared/domain/last-year/compare-years.ts';
import type { EarlierFile } from '../../../../shared/ipc/methods/review-parts.ts';
import type { EarlierSubmission } from '../../db/earlier-repository.ts';
import { checkContents } from '../../package/check-contents.ts';
import { peekHead } from '../../package/peek-head.ts';
import { openPackage, type OpenedPackage } from '../../package/read-package.ts';
import { NO_ANCHORS } from '../../package/trust.ts';
import type { Receiving } from '../../receiving.ts';
import { readReceivingDesk, unitsInScope, type ReceivingDesk } from '../intake/receiving-desk.ts';

type Outcome = z.output<typeof EarlierFile>;
type Deps = Pick<Receiving, 'store' | 'inbox' | 'clock' | 'events'>;
type Read =
  | { readonly outcome: 'taken'; readonly row: EarlierSubmission }
  | { readonly outcome: Exclude<Outcome['outcome'], 'taken'> };

/**
 * Opens submissions of an earlier year to compare this year's figures with (P4). Structure, digests and signature are
 * checked as for any package, as of the day it was sealed; last year's authority need not be known here, since nothing of
 * it counts. One bad file stops none of the others.
 */
export function createOpenEarlier({ store, inbox, clock, events }: Deps) {
  return async (tokens: readonly string[]) => {
    const desk = readReceivingDesk(store);
    const files: Outcome[] = [];
    for (const [done, token] of tokens.entries()) {
      const file = await inbox.find(token);
      const read = file === null ? DAMAGED : await readOne(file.path, desk, clock.now());
      await inbox.discard(token);
      if (read.outcome === 'taken') store.earlier.save(read.row);
      files.push({ name: file?.name ?? '', outcome: read.outcome });
      events.emit({ kind: 'progress', task: 'earlier', done: done + 1, total: tokens.length });
    }
    return { taken: files.filter(({ outcome }) => outcome === 'taken').length, files };
  };
}

const DAMAGED: Read = { outcome: 'damaged' };

async function readOne(path: string, desk: ReceivingDesk, now: string): Promise<Read> {
  const head = await peekHead(path);
  if (!head.ok) return DAMAGED;
  if (head.value.manifest.kind !== 'submission') return { outcome: 'not-a-submission' };
  const arrivedAt = head.value.manifest.sealed;
  const opened = await openPackage(path, { anchors: NO_ANCHORS, arrivedAt });
  if (!opened.ok) return DAMAGED;
  try {
    return await readOpened(opened.value, desk, now);
  } finally {
    // An open file cannot be discarded on Windows.
    await opened.value.close();
  }
}

async function readOpened(opened: OpenedPackage, desk: ReceivingDesk, now: string): Promise<Read> {
  const { manifest, digest } = opened;
  const moment = { anchors: NO_ANCHORS, arrivedAt: now, campaign: null };
  const contents = await checkContents(opened, moment);
  if (!contents.ok || contents.value.kind !== 'submission') return DAMAGED;
  const { assessment } = contents.value;
  const unit = manifest.unit.code;
  if (!unitsInScope(desk).some(({ code }) => code === unit)) return { outcome: 'unit-unknown' };
  const year = yearOfSubmission(manifest.campaign.id, assessment.approvedAt);
  if (year >= desk.campaign.campaign.year) return { outcome: 'not-earlier' };
  return { outcome: 'taken', row: { unit, digest, year, assessment, openedAt: now } };
}
