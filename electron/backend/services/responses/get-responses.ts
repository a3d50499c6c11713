import type { z } from 'zod';

import type { CriteriaSet } from '../../../../shared/domain/criteria/criteria-set.ts';
import { leafByCode } from '../../../../shared/domain/criteria/walk.ts';
import { askedLeaves } from '../../../../shared/domain/notices/response-rules.ts';
import { digestWords } from '../../../../shared/domain/package/digest-words.ts';
import type { contract } from '../../../../shared/ipc/contract.ts';
import { must } from '../../../../shared/lib/must.ts';
import type { ReceivedAppraisal } from '../../db/notice-repository.ts';
import type { Clock } from '../../ports.ts';
import type { Store } from '../../store.ts';
import { readFormContext } from '../form/form-context.ts';
import { answeredNotice } from './answered-notice.ts';

type Output = z.output<(typeof contract)['response.get']['output']>;
type Line = Output['notices'][number];

/** Notices that came back, the newest round first, each with the answer as it stands (P7, U11). */
export function createGetResponses({
  store,
  clock,
}: {
  readonly store: Store;
  readonly clock: Clock;
}) {
  return (): Output => {
    const { campaign, criteria } = readFormContext(store);
    return {
      now: clock.now(),
      receiver: campaign.register.authority.name,
      mailbox: campaign.campaign.contact.mailbox,
      notices: store.notices
        .appraisals()
        .toSorted((one, other) => other.data.round - one.data.round)
        .map((notice) => lineOf(store, notice, criteria.set)),
    };
  };
}

function lineOf(store: Store, notice: ReceivedAppraisal, set: CriteriaSet): Line {
  const { digest, byName, openedAt, data } = notice;
  const answered = answeredNotice(store, notice);
  const { approval, content } = answered;
  const { round, revision, until, officer, achieved, required, percent, converted } = data;
  const byCode = leafByCode(set);
  const leaves = data.leaves.map((leaf) => {
    const { name, max } = must(byCode.get(leaf.leaf), 'a notice speaks of leaves of the set');
    return { ...leaf, name, max };
  });
  return {
    digest,
    round,
    revision,
    until,
    byName,
    officer,
    openedAt,
    leaves,
    achieved,
    required,
    percent,
    converted,
    asked: askedLeaves(data),
    items: content.items,
    evidence: content.evidence,
    problems: [...answered.problems],
    savedAt: store.responses.lastSaved(digest),
    approval:
      approval === null ? null : { by: approval.byName, title: approval.byTitle, at: approval.at },
    sealed: answered.sealed === null ? null : sealedLine(store, answered.sealed),
  };
}

function sealedLine({ sealed }: Store, digest: string): Line['sealed'] {
  const { fileName, size, sealedAt } = must(sealed.find(digest), 'a sealed response is kept');
  return { digest, words: [...digestWords(digest)], fileName, size, at: sealedAt };
}
