import type { z } from 'zod';

import { cleanText, cleanTexts } from '../../../../shared/domain/text/clean-text.ts';
import type { contract } from '../../../../shared/ipc/contract.ts';
import type { CallError } from '../../../../shared/ipc/define.ts';
import { err, ok, type Result } from '../../../../shared/lib/result.ts';
import { inTransaction } from '../../db/transaction.ts';
import { withReviewerFile, type ReviewerFile } from './open-reviewer-file.ts';
import type { TeamDesk } from './team.ts';

type Method = (typeof contract)['team.name'];
type Named = z.output<Method['output']>;
type Outcome = Result<Named, CallError<Method['errors'][number]>>;

/** A named person compared the words of a reviewer's key: from now on its findings are taken (P5, T3). */
export function createNameReviewer(desk: TeamDesk) {
  return async (token: string): Promise<Outcome> => {
    const named = await withReviewerFile(desk, token, (file): Promise<Outcome> =>
      Promise.resolve(name(desk, file)),
    );
    if (named.ok) await desk.inbox.discard(token);
    return named;
  };
}

function name({ store, ledger, team }: TeamDesk, { opened, contents }: ReviewerFile): Outcome {
  const { kind, data } = contents;
  if (kind !== 'enrolment') return err({ code: 'team/not-from-a-reviewer', params: { kind } });
  const { fingerprint, subject } = opened.signer;
  const person = cleanTexts(data.officer);
  const reviewer = subject.code;
  if (team().get(reviewer)?.dismissed === null)
    return err({ code: 'team/already-named', params: { name: person.name } });
  return inTransaction(store.db, () => {
    const phone = cleanText(data.phone);
    ledger.record({ kind: 'reviewer-named', reviewer, ...person, phone, fingerprint });
    return ok({ reviewer, name: person.name });
  });
}

/** What this reviewer's key signs is not taken any more; looks that were taken stand (P5). */
export function createDismissReviewer({ store, ledger, team }: TeamDesk) {
  return (
    reviewer: string,
    reason: string,
  ): Result<Record<string, never>, CallError<'team/reviewer-unknown'>> => {
    if (team().get(reviewer)?.dismissed !== null) return err({ code: 'team/reviewer-unknown' });
    return inTransaction(store.db, () => {
      ledger.record({ kind: 'reviewer-dismissed', reviewer, reason: cleanText(reason) });
      return ok({});
    });
  };
}
