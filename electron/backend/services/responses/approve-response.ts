import type { contract } from '../../../../shared/ipc/contract.ts';
import type { CallError } from '../../../../shared/ipc/define.ts';
import { err, ok, type Result } from '../../../../shared/lib/result.ts';
import type { Clock } from '../../ports.ts';
import type { Store } from '../../store.ts';
import { helperPart } from '../parts/helper-part.ts';
import { readDeskContext } from '../session/desk-context.ts';
import { answeredNotice, openNotice } from './answered-notice.ts';

type Failure = CallError<(typeof contract)['response.approve']['errors'][number]>;

/** Records that the leader approves exactly this answer; any later change makes it void (P7, as U9). */
export function createApproveResponse({
  store,
  clock,
}: {
  readonly store: Store;
  readonly clock: Clock;
}) {
  return (appraisal: string): Result<{ approvedAt: string }, Failure> => {
    const notice = openNotice(store, appraisal);
    if (!notice.ok) return notice;
    const helper = helperPart(store.parts);
    if (helper !== null)
      return err({ code: 'parts/helper-desk', params: { officer: helper.officer } });
    const { hash, problems } = answeredNotice(store, notice.value);
    if (problems.length > 0)
      return err({ code: 'response/incomplete', params: { open: problems.length } });
    const { desk } = readDeskContext(store);
    const at = clock.now();
    const { leaderName: byName, leaderTitle: byTitle } = desk;
    store.responses.approve(appraisal, { content: hash, byName, byTitle, at });
    return ok({ approvedAt: at });
  };
}
