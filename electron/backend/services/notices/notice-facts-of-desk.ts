import { readNotices, type NoticeFacts } from '../../../../shared/domain/notices/notice-facts.ts';
import type { LedgerState } from '../review/ledger-state.ts';

const known = new WeakMap<LedgerState, NoticeFacts>();

/** Rounds of notice and response as the ledger stands; read once per state of the ledger (P7). */
export function noticeFacts(state: LedgerState): NoticeFacts {
  const facts = known.get(state) ?? readNotices(state.entries);
  known.set(state, facts);
  return facts;
}
