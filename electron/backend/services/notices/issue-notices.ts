import type { z } from 'zod';

import { compareInstants } from '../../../../shared/domain/campaign/deadline.ts';
import { noticeDue } from '../../../../shared/domain/notices/notice-state.ts';
import type { AppraisalData } from '../../../../shared/domain/package/notice-data.ts';
import { vietnamInstant } from '../../../../shared/domain/text/vietnam-instant.ts';
import type { contract } from '../../../../shared/ipc/contract.ts';
import type { CallError } from '../../../../shared/ipc/define.ts';
import { err, ok, type Result } from '../../../../shared/lib/result.ts';
import type { SealedPackage } from '../../db/sealed-repository.ts';
import { inTransaction } from '../../db/transaction.ts';
import type { Receiving } from '../../receiving.ts';
import { readReceivingDesk } from '../intake/receiving-desk.ts';
import type { Signer } from '../key/key-session.ts';
import { jsonEntry, sealOwnPackage } from '../own-packages/seal-own-package.ts';
import { appraisalData } from './appraisal-data.ts';
import { noticeFacts } from './notice-facts-of-desk.ts';
import { noticedUnit, uncheckedLeaves, type NoticedUnit } from './noticed-unit.ts';
import { writeLetter } from './write-letter.ts';

type Method = (typeof contract)['notice.issue'];
type Input = z.output<Method['input']>;
type Output = z.output<Method['output']>;
type Failure = CallError<Method['errors'][number]>;
type Left = Output['left'][number]['why'];

/** The data format numbers rounds from 1 to 9. */
const MOST_ROUNDS = 9;

/**
 * Notices of appraisal for many units, one after the other: each is signed, kept and recorded by itself, so that a stop
 * or a crash leaves whole notices, and the same call again goes on with the rest (P7, X3).
 */
export function createIssueNotices(deps: Receiving) {
  const running = { stop: false };
  const issueAll = async (input: Input): Promise<Result<Output, Failure>> => {
    running.stop = false;
    const refused = refusal(deps, input);
    if (refused !== null) return err(refused);
    const signer = await deps.keys.signer(input.passphrase);
    if (!signer.ok) return signer;
    const { round } = noticeFacts(deps.ledgerState());
    const done: Output = { round, issued: [], left: [], stopped: false };
    const units = [...new Set(input.units)];
    for (const [at, unit] of units.entries()) {
      if (running.stop) return ok({ ...done, stopped: true });
      const outcome = await issueOne(deps, { unit, round, input, signer: signer.value });
      if (typeof outcome === 'string') done.left.push({ unit, why: outcome });
      else done.issued.push(outcome);
      deps.events.emit({ kind: 'progress', task: 'notices', done: at + 1, total: units.length });
    }
    return ok(done);
  };
  return {
    issue: (input: Input): Promise<Result<Output, Failure>> =>
      deps.oneAtATime(() => issueAll(input)),
    /** Lets the unit in hand be finished. */
    stop: (): void => {
      running.stop = true;
    },
  };
}

function refusal({ store, clock, ledgerState }: Receiving, input: Input): Failure | null {
  if (compareInstants(input.until, clock.now()) <= 0) return { code: 'notice/until-past' };
  const { register } = readReceivingDesk(store);
  const unknown = input.units.find((code) => register.unit(code) === null);
  if (unknown !== undefined) return { code: 'setup/unit-unknown', params: { unit: unknown } };
  const { round } = noticeFacts(ledgerState());
  return round > MOST_ROUNDS ? { code: 'notice/rounds-used-up' } : null;
}

type One = {
  readonly unit: string;
  readonly round: number;
  readonly input: Input;
  readonly signer: Signer;
};

async function issueOne(
  deps: Receiving,
  { unit, round, input, signer }: One,
): Promise<Output['issued'][number] | Left> {
  const { store, files, exports } = deps;
  const facts = noticeFacts(deps.ledgerState());
  const noticed = noticedUnit(deps, unit, facts);
  if (noticed === null) return 'unranked';
  const counted = noticed.claim.counted.digest;
  if (noticeDue({ facts, unit, counted }) === null) return 'nothing-new';
  if (!input.unverified && uncheckedLeaves(noticed) > 0) return 'unverified';
  const { desk } = readReceivingDesk(store);
  const until = vietnamInstant(Date.parse(input.until));
  const data = appraisalData(noticed, { round, until, desk });
  const sealed = await seal(deps, { noticed, data, signer });
  keep(deps, sealed, data);
  return {
    unit,
    package: await exports.copy(files.path(sealed.fileSha256), sealed.fileName),
    letter: await writeLetter(deps, data),
  };
}

type Sealing = {
  readonly noticed: NoticedUnit;
  readonly data: AppraisalData;
  readonly signer: Signer;
};

function seal(deps: Receiving, { noticed, data, signer }: Sealing): Promise<SealedPackage> {
  const { campaign } = readReceivingDesk(deps.store);
  const { code, level, name } = noticed.unit;
  const last = deps.store.sealed.newest('appraisal', code);
  return sealOwnPackage(deps, {
    head: {
      kind: 'appraisal',
      practice: campaign.campaign.practice,
      campaign: { id: campaign.campaign.id, digest: campaign.digest },
      unit: { code, level, name },
      revision: (last?.revision ?? 0) + 1,
      previous: last?.digest ?? null,
      sealed: deps.clock.now(),
    },
    entries: [jsonEntry('data/appraisal.json', data)],
    signer,
  });
}

function keep({ store, ledger }: Receiving, sealed: SealedPackage, data: AppraisalData): void {
  const { unit, digest, round, until } = data;
  inTransaction(store.db, () => {
    store.sealed.insert(sealed);
    ledger.record({ kind: 'appraised', unit, digest, round, package: sealed.digest, until });
    return ok(null);
  });
}
