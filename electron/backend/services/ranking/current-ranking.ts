import type { CallError } from '../../../../shared/ipc/define.ts';
import { err, ok, type Result } from '../../../../shared/lib/result.ts';
import type { Clock } from '../../ports.ts';
import type { Store } from '../../store.ts';
import { readReceivingDesk } from '../intake/receiving-desk.ts';
import { sha256OfText } from '../ledger.ts';
import type { LedgerState } from '../review/ledger-state.ts';
import type { ReceivedContents } from '../review/received-contents.ts';
import { knownCampaign } from '../session/trust.ts';
import { rankFrom, type Ranked } from './rank-from.ts';

export type CurrentRanking = Ranked & {
  /** Of the canonical JSON. */
  readonly sha256: string;
  readonly computedAt: string;
};
export type ReadCurrentRanking = () => Result<CurrentRanking, CallError<'ranking/nothing-to-rank'>>;

/** The ranking as the ledger stands now, from the stored packages; computed again only after a new decision (K4). */
export function createCurrentRanking({
  store,
  clock,
  ledgerState,
  contents,
}: {
  readonly store: Pick<Store, 'desks' | 'campaigns'>;
  readonly clock: Clock;
  readonly ledgerState: () => LedgerState;
  readonly contents: ReceivedContents;
}): ReadCurrentRanking {
  let last: { readonly head: string | null; readonly value: CurrentRanking } | null = null;
  return () => {
    const { entries, head } = ledgerState();
    if (last !== null && last.head === head) return ok(last.value);
    const anything = entries.some(({ decision }) => decision.kind === 'arrived');
    if (!anything) return err({ code: 'ranking/nothing-to-rank' });
    const { campaign } = readReceivingDesk(store);
    const ranked = rankFrom({
      campaign: knownCampaign(campaign),
      entries,
      ...contents,
    });
    // Packages and decisions are written together; when they do not agree, the data are damaged.
    if (!ranked.ok) throw new Error(`${ranked.error.code} ${JSON.stringify(ranked.error.params)}`);
    const sha256 = sha256OfText(ranked.value.bytes);
    last = { head, value: { ...ranked.value, sha256, computedAt: clock.now() } };
    return ok(last.value);
  };
}
