import { openObjections } from '../../../shared/domain/notices/notice-facts.ts';
import { contract } from '../../../shared/ipc/contract.ts';
import { ok } from '../../../shared/lib/result.ts';
import { bind } from '../dispatch.ts';
import type { Receiving } from '../receiving.ts';
import { createCloseRound } from '../services/notices/close-round.ts';
import { createExportList } from '../services/notices/export-list.ts';
import { createGetNotices } from '../services/notices/get-notices.ts';
import { createIssueNotices } from '../services/notices/issue-notices.ts';
import { createListObjections } from '../services/notices/list-objections.ts';
import { noticeFacts } from '../services/notices/notice-facts-of-desk.ts';
import { createNoticeFiles } from '../services/notices/notice-files.ts';
import { createResponseEvidence } from '../services/notices/response-evidence.ts';
import { createSettleObjection } from '../services/notices/settle-objection.ts';

/** Notices of appraisal, objections and rounds at the Sở (P7). */
export function noticeHandlers(desk: Receiving) {
  const notices = createGetNotices(desk);
  const objections = createListObjections(desk);
  const { issue, stop } = createIssueNotices(desk);
  const { settle, unsettle } = createSettleObjection(desk);
  const closeRound = createCloseRound(desk);
  const noticeFiles = createNoticeFiles(desk);
  const evidence = createResponseEvidence(desk);
  const exportList = createExportList(desk, { notices, objections });
  return {
    'notice.overview': bind(contract['notice.overview'], () => ok(notices())),
    'notice.count': bind(contract['notice.count'], () =>
      ok({ open: openObjections(noticeFacts(desk.ledgerState())).length }),
    ),
    'notice.issue': bind(contract['notice.issue'], (input) => issue(input)),
    'notice.stop': bind(contract['notice.stop'], () => {
      stop();
      return ok({});
    }),
    'notice.files': bind(contract['notice.files'], ({ units }) => noticeFiles(units)),
    'notice.objections': bind(contract['notice.objections'], () => ok(objections())),
    'notice.settle': bind(contract['notice.settle'], (input) => settle(input)),
    'notice.unsettle': bind(contract['notice.unsettle'], (input) => unsettle(input)),
    'notice.close-round': bind(contract['notice.close-round'], (input) => closeRound(input)),
    'notice.evidence': bind(contract['notice.evidence'], (input) =>
      evidence(input.package, input.sha256),
    ),
    'notice.list': bind(contract['notice.list'], async ({ format }) =>
      ok(await exportList(format)),
    ),
  };
}
