import type { z } from 'zod';

import type { DecisionAuthor } from '../../../../shared/domain/decisions/author.ts';
import { cleanText } from '../../../../shared/domain/text/clean-text.ts';
import type { contract } from '../../../../shared/ipc/contract.ts';
import type { CallError } from '../../../../shared/ipc/define.ts';
import { err, ok, type Result } from '../../../../shared/lib/result.ts';
import { inTransaction } from '../../db/transaction.ts';
import type { Receiving } from '../../receiving.ts';
import { decider } from '../board/decider.ts';
import { readReceivingDesk } from '../intake/receiving-desk.ts';
import { takeQuarantined } from '../quarantine/take-quarantined.ts';
import { withFork, type Fork } from './find-fork.ts';

type Method = (typeof contract)['fork.settle'];
type Wanted = z.output<Method['input']>;
type Outcome = Result<z.output<Method['output']>, CallError<Method['errors'][number]>>;

/** A named person says which of two contents stands, and why; the other one never counts, never "last wins" (H2, P1). */
export function createSettleFork(deps: Receiving) {
  return (wanted: Wanted): Promise<Outcome> =>
    deps.oneAtATime(async (): Promise<Outcome> => {
      const { file: sha256, arrivedAt } = wanted;
      if (arrivedAt !== undefined && Date.parse(arrivedAt) > Date.parse(deps.clock.now()))
        return err({ code: 'arrival/after-import' });
      return await withFork(deps, { sha256, arrivedAt }, (fork): Outcome => {
        if (fork === 'unknown')
          return err({ code: 'quarantine/unknown', params: { file: sha256 } });
        if (fork === null) return err({ code: 'fork/not-a-fork', params: { file: sha256 } });
        return wanted.choose === 'here'
          ? keepHere(deps, fork, wanted)
          : takeIncoming(deps, fork, wanted);
      });
    });
}

function settled({ incoming, here }: Fork, choose: Wanted['choose'], reason: string) {
  const { manifest, digest } = incoming.opened;
  const [chosen, rejected] = choose === 'here' ? [here.digest, digest] : [digest, here.digest];
  return {
    kind: 'fork-settled',
    unit: manifest.unit.code,
    revision: manifest.revision,
    chosen,
    rejected,
    reason: cleanText(reason),
  } as const;
}

/** The refused file stays where it is, decided; the very same file again is refused as such. */
function keepHere({ store, ledger }: Receiving, fork: Fork, { reason, by }: Wanted): Outcome {
  const { file, incoming } = fork;
  const author = decider(readReceivingDesk(store), by);
  return inTransaction(store.db, (): Outcome => {
    ledger.record(settled(fork, 'here', reason), author);
    const { unit, revision } = incoming.opened.manifest;
    const params = { ...file.params, unit: unit.name, revision, digest: incoming.opened.digest };
    store.quarantine.put({ ...file, code: 'revision-rejected', params });
    return ok({ number: null });
  });
}

function takeIncoming(deps: Receiving, fork: Fork, { reason, by }: Wanted): Outcome {
  const author = decider(readReceivingDesk(deps.store), by);
  const { file, incoming, moments, here, of } = fork;
  const { manifest, digest } = incoming.opened;
  if (of === 'same-number') {
    const decision = settled(fork, 'incoming', reason);
    if (manifest.kind === 'bundle') return chooseBundle(deps, decision, author);
    const rejects = here.digest;
    const taking = { file, examined: incoming, moments, decision, author, rejects };
    return ok({ number: takeQuarantined(deps, taking) });
  }
  // What it follows was never seen; what is here stays in its place and is replaced like any earlier revision (P2).
  const decision = {
    kind: 'admitted',
    unit: manifest.unit.code,
    revision: manifest.revision,
    digest,
    code: 'revision-fork',
    reason: cleanText(reason),
  } as const;
  return ok({
    number: takeQuarantined(deps, { file, examined: incoming, moments, decision, author }),
  });
}

/** A bundle is decided here and then imported like any other, since its members have to be looked at one by one. */
function chooseBundle(
  { store, ledger }: Receiving,
  decision: ReturnType<typeof settled>,
  author: DecisionAuthor,
): Outcome {
  return inTransaction(store.db, (): Outcome => {
    ledger.record(decision, author);
    store.packages.reject(decision.rejected, true);
    return ok({ number: null });
  });
}
