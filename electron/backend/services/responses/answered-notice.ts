import { createHash } from 'node:crypto';

import type { EvidenceItem } from '../../../../shared/domain/answers/assessment.ts';
import {
  orderedItems,
  responseProblems,
  type ResponseProblem,
} from '../../../../shared/domain/notices/response-rules.ts';
import { canonicalJson } from '../../../../shared/domain/package/canonical-json.ts';
import type { ResponseData } from '../../../../shared/domain/package/notice-data.ts';
import type { CallError } from '../../../../shared/ipc/define.ts';
import { err, ok, type Result } from '../../../../shared/lib/result.ts';
import type { ReceivedAppraisal } from '../../db/notice-repository.ts';
import type { ResponseApproval } from '../../db/response-repository.ts';
import type { Store } from '../../store.ts';
import { readDeskContext } from '../session/desk-context.ts';

/** A notice with the answer to it as it is saved. */
export type AnsweredNotice = {
  readonly notice: ReceivedAppraisal;
  readonly content: Omit<ResponseData, 'approvedAt'>;
  /** SHA-256 of the content in canonical JSON: what a leader's approval binds to. */
  readonly hash: string;
  readonly problems: readonly ResponseProblem[];
  /** The leader's approval of exactly this content. */
  readonly approval: ResponseApproval | null;
  /** Digest of the sealed response; null while it is a draft. */
  readonly sealed: string | null;
};

/** The notice of this digest, if it came to this desk. */
export function findNotice(
  { notices }: Pick<Store, 'notices'>,
  digest: string,
): Result<ReceivedAppraisal, CallError<'response/unknown-notice'>> {
  const notice = notices.appraisals().find((it) => it.digest === digest);
  return notice === undefined ? err({ code: 'response/unknown-notice' }) : ok(notice);
}

/** A notice whose answer may still be changed: it is sealed once. */
export function openNotice(
  store: Pick<Store, 'notices' | 'responses'>,
  digest: string,
): Result<ReceivedAppraisal, CallError<'response/unknown-notice' | 'response/sealed'>> {
  const notice = findNotice(store, digest);
  if (!notice.ok) return notice;
  return store.responses.sealed(digest) === null ? notice : err({ code: 'response/sealed' });
}

/** Everything that the response would carry as it stands; only cited documents are sent. */
export function answeredNotice(store: Store, notice: ReceivedAppraisal): AnsweredNotice {
  const { desk } = readDeskContext(store);
  const items = store.responses.items(notice.digest);
  const ordered = orderedItems(notice.data, items);
  const content = {
    format: 'response/1' as const,
    unit: notice.data.unit,
    round: notice.data.round,
    appraisal: notice.digest,
    items: ordered,
    evidence: citedBy(ordered, store.evidence.list()),
    officer: { name: desk.officerName, title: desk.officerTitle },
    leader: { name: desk.leaderName, title: desk.leaderTitle },
  };
  const hash = createHash('sha256').update(canonicalJson(content)).digest('hex');
  const approval = store.responses.approval(notice.digest);
  return {
    notice,
    content,
    hash,
    problems: responseProblems(notice.data, items),
    approval: approval?.content === hash ? approval : null,
    sealed: store.responses.sealed(notice.digest),
  };
}

function citedBy(
  items: ResponseData['items'],
  library: readonly EvidenceItem[],
): ResponseData['evidence'] {
  const cited = new Set(items.flatMap(({ evidence }) => evidence.map(({ sha256 }) => sha256)));
  return library.filter(({ sha256 }) => cited.has(sha256));
}
