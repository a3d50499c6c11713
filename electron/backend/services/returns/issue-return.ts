import type { z } from 'zod';

import { compareInstants } from '../../../../shared/domain/campaign/deadline.ts';
import { leafByCode } from '../../../../shared/domain/criteria/walk.ts';
import type { DecisionAuthor } from '../../../../shared/domain/decisions/author.ts';
import { digestWords } from '../../../../shared/domain/package/digest-words.ts';
import type { ReturnData } from '../../../../shared/domain/package/notice-data.ts';
import { cleanTexts } from '../../../../shared/domain/text/clean-text.ts';
import type { contract } from '../../../../shared/ipc/contract.ts';
import type { CallError } from '../../../../shared/ipc/define.ts';
import { ok, type Result } from '../../../../shared/lib/result.ts';
import type { SealedPackage } from '../../db/sealed-repository.ts';
import { inTransaction } from '../../db/transaction.ts';
import type { Receiving } from '../../receiving.ts';
import { decider } from '../board/decider.ts';
import { readReceivingDesk } from '../intake/receiving-desk.ts';
import type { Signer } from '../key/key-session.ts';
import { jsonEntry, sealOwnPackage } from '../own-packages/seal-own-package.ts';
import { findReturnable, type Returnable } from './returnable.ts';
import { writeReturnLetter } from './write-return-letter.ts';

type Method = (typeof contract)['return.issue'];
type Input = z.output<Method['input']>;
type Failure = CallError<Method['errors'][number]>;
type Outcome = Result<z.output<Method['output']>, Failure>;

/**
 * Sends a submission back: the signed package that reopens the unit's form, and the letter that says the same. What it
 * does to the submission follows from the decision (P2, P3).
 */
export function createIssueReturn(deps: Receiving) {
  return (typed: Input): Promise<Outcome> =>
    deps.oneAtATime(async (): Promise<Outcome> => {
      const input = cleanTexts(typed);
      const found = findReturnable(deps, input.unit);
      if (!found.ok) return found;
      const refused = refuse(input, found.value, deps.clock.now());
      if (refused !== null) return { ok: false, error: refused };
      const signer = await deps.keys.signer(input.passphrase);
      if (!signer.ok) return signer;
      const author = decider(readReceivingDesk(deps.store), input.by);
      const data = returnData(input, found.value, author);
      const sealed = await seal(deps, { found: found.value, data, signer: signer.value });
      keep(deps, { sealed, data, author });
      return ok({
        package: sealed.digest,
        words: [...digestWords(sealed.digest)],
        file: await deps.exports.copy(deps.files.path(sealed.fileSha256), sealed.fileName),
        letter: await writeReturnLetter(deps, { found: found.value, data, sealed }),
      });
    });
}

function refuse(input: Input, { arrival, open, set }: Returnable, now: string): Failure | null {
  if (open !== null) return { code: 'return/already-open' };
  if (arrival.digest !== input.digest) return { code: 'return/newer-arrived' };
  if (compareInstants(input.until, now) <= 0)
    return { code: 'return/term-past', params: { until: input.until } };
  const leaves = input.items.flatMap(({ leaf }) => leaf ?? []);
  const known = leafByCode(set);
  const wrong = leaves.find((leaf, at) => !known.has(leaf) || leaves.indexOf(leaf) !== at);
  return wrong === undefined ? null : { code: 'return/leaf-unknown', params: { leaf: wrong } };
}

function returnData(
  { purpose, until, reason, items }: Input,
  { unit, arrival }: Returnable,
  { name, title }: DecisionAuthor,
): ReturnData {
  const { revision, digest } = arrival;
  return {
    format: 'return/1',
    unit: unit.code,
    revision,
    digest,
    purpose,
    until,
    reason,
    items,
    officer: { name, title },
  };
}

type Sealing = {
  readonly found: Returnable;
  readonly data: ReturnData;
  readonly signer: Signer;
};

async function seal(deps: Receiving, { found, data, signer }: Sealing): Promise<SealedPackage> {
  const { unit, receiving } = found;
  const { campaign, digest } = receiving.campaign;
  const last = deps.store.sealed.newest('return', unit.code);
  return await sealOwnPackage(deps, {
    head: {
      kind: 'return',
      practice: campaign.practice,
      campaign: { id: campaign.id, digest },
      unit: { code: unit.code, level: unit.level, name: unit.name },
      revision: (last?.revision ?? 0) + 1,
      previous: last?.digest ?? null,
      sealed: deps.clock.now(),
    },
    entries: [jsonEntry('data/return.json', data)],
    signer,
  });
}

type Keeping = {
  readonly sealed: SealedPackage;
  readonly data: ReturnData;
  readonly author: DecisionAuthor;
};

function keep({ store, ledger }: Receiving, { sealed, data, author }: Keeping): void {
  const { unit, digest, revision, purpose, until, reason, items } = data;
  inTransaction(store.db, () => {
    store.sealed.insert(sealed);
    ledger.record(
      {
        kind: 'returned',
        unit,
        digest,
        revision,
        package: sealed.digest,
        purpose,
        until,
        reason,
        leaves: items.flatMap(({ leaf }) => leaf ?? []),
      },
      author,
    );
    return ok(null);
  });
}
