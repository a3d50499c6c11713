import type { z } from 'zod';

import { nextState } from '../../../../shared/domain/assessment/transitions.ts';
import type { Decision, LedgerEntry } from '../../../../shared/domain/decisions/decision.ts';
import { appendEntry } from '../../../../shared/domain/decisions/ledger.ts';
import type { ResultData } from '../../../../shared/domain/package/contents.ts';
import { cleanText } from '../../../../shared/domain/text/clean-text.ts';
import type { contract } from '../../../../shared/ipc/contract.ts';
import type { CallError } from '../../../../shared/ipc/define.ts';
import { err, ok, type Result } from '../../../../shared/lib/result.ts';
import type { SealedPackage } from '../../db/sealed-repository.ts';
import { inTransaction } from '../../db/transaction.ts';
import type { Receiving } from '../../receiving.ts';
import { readReceivingDesk } from '../intake/receiving-desk.ts';
import type { Signer } from '../key/key-session.ts';
import { sha256OfText } from '../ledger.ts';
import { jsonEntry, sealOwnPackage } from '../own-packages/seal-own-package.ts';
import type { CurrentRanking, ReadCurrentRanking } from './current-ranking.ts';
import { currentStage } from './current-stage.ts';
import { ledgerJson } from './ledger-file.ts';

type Method = (typeof contract)['ranking.set-stage'];
type Input = z.output<Method['input']>;
type Outcome = Result<z.output<Method['output']>, CallError<Method['errors'][number]>>;
type StageDecision = Extract<Decision, { kind: 'ranking-stage' }>;
type Move = { readonly current: CurrentRanking; readonly decision: StageDecision };

const ACTIONS = { submitted: 'submit', approved: 'approve', published: 'publish' } as const;

/** Moves the ranking to its next stage; publishing seals the result package that goes back to the units (K5). */
export function createSetStage(deps: Receiving, currentRanking: ReadCurrentRanking) {
  const { store, ledger } = deps;
  const setStage = async (input: Input): Promise<Outcome> => {
    const move = plan(deps, input, currentRanking);
    if (!move.ok) return move;
    const { decision } = move.value;
    if (input.stage === 'published') return publish(deps, input, move.value);
    return inTransaction(store.db, () => {
      ledger.record(decision);
      return ok({ version: decision.version, result: null });
    });
  };
  return (input: Input): Promise<Outcome> => deps.oneAtATime(() => setStage(input));
}

function plan(
  { store, ledgerState }: Receiving,
  input: Input,
  currentRanking: ReadCurrentRanking,
): Result<Move, CallError<Method['errors'][number]>> {
  const current = currentRanking();
  if (!current.ok) return current;
  const { ranking, sha256 } = current.value;
  const { stage: from, version } = currentStage(ledgerState().entries, sha256);
  const moved = nextState('ranking', { from, action: ACTIONS[input.stage], by: 'province' });
  if (!moved.ok) return err({ code: 'ranking/stage-order', params: { from, to: input.stage } });
  const { blocks } = readReceivingDesk(store).campaign.register;
  const open = blocks.filter(
    ({ code }) =>
      !ranking.closedBlocks.includes(code) && ranking.units.some(({ block }) => block === code),
  );
  if (open.length > 0) return err({ code: 'ranking/blocks-open', params: { blocks: open.length } });
  const document = cleanText(input.document);
  const decision: StageDecision = {
    kind: 'ranking-stage',
    stage: input.stage,
    version,
    ranking: sha256,
    document,
  };
  return ok({ current: current.value, decision });
}

/**
 * Seals the result before the decision is written, so that a published stage always has its package; the package
 * names the ledger as it will be with that very decision.
 */
async function publish(
  deps: Receiving,
  { passphrase }: Input,
  { current, decision }: Move,
): Promise<Outcome> {
  const { store, keys, files, exports, clock } = deps;
  const signer = await keys.unlock(passphrase ?? '');
  if (!signer.ok) return signer;
  const { author, campaign } = readReceivingDesk(store);
  const entry = appendEntry({
    last: store.ledger.last(),
    at: clock.now(),
    by: author,
    decision,
    sha256: sha256OfText,
  });
  const result = resultData(current, {
    entry,
    decision,
    ledger: sha256OfText(ledgerJson(campaign, [...current.entries, entry])),
  });
  const sealed = await sealResult(deps, { current, result, signer: signer.value });
  const kept = inTransaction(store.db, (): Result<null, CallError<'ranking/stage-order'>> => {
    // Somebody decided something while the package was being signed: it speaks of another ledger.
    if (store.ledger.last()?.hash !== entry.previous) return err({ code: 'ranking/stage-order' });
    store.ledger.append(entry);
    store.sealed.insert(sealed);
    return ok(null);
  });
  if (!kept.ok) return kept;
  const file = await exports.copy(files.path(sealed.fileSha256), sealed.fileName);
  return ok({ version: decision.version, result: file });
}

function resultData(
  { ranking }: CurrentRanking,
  {
    entry,
    decision,
    ledger,
  }: {
    readonly entry: LedgerEntry;
    readonly decision: StageDecision;
    readonly ledger: string;
  },
): ResultData {
  return {
    format: 'result/1',
    version: decision.version,
    document: decision.document,
    publishedAt: entry.at,
    ledger,
    arrivals: ranking.units.flatMap(({ unit, submission }) =>
      submission === null
        ? []
        : [{ unit, revision: submission.revision, digest: submission.digest }],
    ),
  };
}

function sealResult(
  deps: Receiving,
  {
    current,
    result,
    signer,
  }: {
    readonly current: CurrentRanking;
    readonly result: ResultData;
    readonly signer: Signer;
  },
): Promise<SealedPackage> {
  const { campaign } = readReceivingDesk(deps.store);
  const { authority } = campaign.register;
  return sealOwnPackage(deps, {
    head: {
      kind: 'result',
      practice: campaign.campaign.practice,
      campaign: { id: campaign.campaign.id, digest: campaign.digest },
      unit: { code: authority.code, level: 'tinh', name: authority.name },
      revision: result.version,
      previous: deps.store.sealed.newest('result', authority.code)?.digest ?? null,
      sealed: result.publishedAt,
    },
    entries: [
      jsonEntry('data/result.json', result),
      { name: 'data/ranking.json', bytes: Buffer.from(current.bytes) },
    ],
    signer,
  });
}
