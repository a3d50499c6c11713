import { compareInstants } from '../../../../shared/domain/campaign/deadline.ts';
import type { CommuneSource } from '../../../../shared/domain/district/derived-figure.ts';
import { must } from '../../../../shared/lib/must.ts';
import { readReceivingDesk } from '../intake/receiving-desk.ts';
import type { Receiving } from '../../receiving.ts';

type Deps = Pick<Receiving, 'store' | 'ledgerState' | 'reviewedUnits'>;

export type CommuneSources = {
  readonly communes: readonly CommuneSource[];
  /** The district's own deadline where it set one, else the campaign's (H3). */
  readonly deadline: string | undefined;
};

/** What the communes of this district have sent, as its own form and its summary draw on it (H5, H6). */
export function readCommuneSources({ store, ledgerState, reviewedUnits }: Deps): CommuneSources {
  const { register, receiver, campaign } = readReceivingDesk(store);
  const { entries, facts } = ledgerState();
  const communes = register.childrenOf(receiver.unit).map(({ code }): CommuneSource => {
    const { standing, reviewed } = reviewedUnits(code);
    const arrivals = facts.of(code).submissions.map(({ arrivedAt }) => arrivedAt);
    return {
      unit: code,
      excluded: standing === 'excluded',
      firstArrival: arrivals.toSorted(compareInstants)[0] ?? null,
      counted:
        reviewed === null
          ? null
          : { revision: reviewed.counted.revision, answers: reviewed.claim.assessment.answers },
    };
  });
  const internal = entries.findLast(({ decision }) => decision.kind === 'internal-deadline');
  const own = internal?.decision.kind === 'internal-deadline' ? internal.decision.until : undefined;
  return { communes, deadline: own ?? campaign.campaign.deadlines.xa };
}

/** Asks for the communes of a district; a desk of another kind has none. */
export function createReadCommunes(deps: Deps): () => CommuneSources {
  return () => {
    const { role } = must(deps.store.desks.get(), 'a desk');
    return role === 'district' ? readCommuneSources(deps) : { communes: [], deadline: undefined };
  };
}
