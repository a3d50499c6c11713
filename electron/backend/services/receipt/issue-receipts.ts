import { isInTime } from '../../../../shared/domain/campaign/deadline.ts';
import type { ReceiptData } from '../../../../shared/domain/package/contents.ts';
import type { Unit } from '../../../../shared/domain/register/register.ts';
import type { CallError } from '../../../../shared/ipc/define.ts';
import type { ExportedFile } from '../../../../shared/ipc/dto.ts';
import { must } from '../../../../shared/lib/must.ts';
import { ok, type Result } from '../../../../shared/lib/result.ts';
import type { Arrival } from '../../db/arrival-repository.ts';
import type { SealedPackage } from '../../db/sealed-repository.ts';
import { inTransaction } from '../../db/transaction.ts';
import type { Receiving } from '../../receiving.ts';
import { readReceivingDesk, type ReceivingDesk } from '../intake/receiving-desk.ts';
import type { Signer } from '../key/key-session.ts';
import { jsonEntry, sealOwnPackage } from '../own-packages/seal-own-package.ts';

type Outcome = Result<ExportedFile[], CallError<'key/wrong-passphrase' | 'key/no-credential'>>;

/**
 * Signs a receipt for every arrival that has none: submissions sent by themselves and members of bundles alike, so a
 * unit sees which revision came when (P2, U11). Each is kept in its own transaction; a stop in between loses nothing.
 */
export function createIssueReceipts(deps: Receiving) {
  return (passphrase: string): Promise<Outcome> =>
    deps.oneAtATime(async (): Promise<Outcome> => {
      const signer = await deps.keys.signer(passphrase);
      if (!signer.ok) return signer;
      const arrivals = deps.store.arrivals.withoutReceipt();
      const given: ExportedFile[] = [];
      for (const arrival of arrivals) {
        given.push(await issue(deps, arrival, signer.value));
        deps.events.emit({
          kind: 'progress',
          task: 'receipts',
          done: given.length,
          total: arrivals.length,
        });
      }
      return ok(given);
    });
}

async function issue(deps: Receiving, arrival: Arrival, signer: Signer): Promise<ExportedFile> {
  const { store, files, exports, clock, ledgerState } = deps;
  const receiving = readReceivingDesk(store);
  const unit = must(receiving.register.unit(arrival.unit), 'only units of the register arrive');
  const extendedUntil = ledgerState().facts.of(unit.code).extendedUntil;
  const last = store.sealed.newest('receipt', unit.code);
  const { campaign, digest } = receiving.campaign;
  const sealed = await sealOwnPackage(deps, {
    head: {
      kind: 'receipt',
      practice: campaign.practice,
      campaign: { id: campaign.id, digest },
      unit: { code: unit.code, level: unit.level, name: unit.name },
      revision: (last?.revision ?? 0) + 1,
      previous: last?.digest ?? null,
      sealed: clock.now(),
    },
    entries: [
      jsonEntry('data/receipt.json', receiptData(arrival, { unit, receiving, extendedUntil })),
    ],
    signer,
  });
  keep(deps, sealed, arrival);
  return exports.copy(files.path(sealed.fileSha256), sealed.fileName);
}

/** `inTime` is this desk's word about this arrival; for a commune the Sở's counts unless the campaign says else (P2). */
function receiptData(
  { unit: code, revision, digest, number, arrivedAt, importedAt, via }: Arrival,
  {
    unit,
    receiving,
    extendedUntil,
  }: {
    readonly unit: Unit;
    readonly receiving: ReceivingDesk;
    readonly extendedUntil: string | null;
  },
): ReceiptData {
  const deadline = receiving.campaign.campaign.deadlines[unit.level];
  return {
    format: 'receipt/1',
    unit: code,
    revision,
    digest,
    number,
    arrivedAt,
    importedAt,
    via,
    inTime: isInTime({ arrivedAt, deadline, extendedUntil }),
  };
}

function keep({ store }: Receiving, sealed: SealedPackage, { number }: Arrival): void {
  inTransaction(store.db, () => {
    store.sealed.insert(sealed);
    store.receipts.add(sealed.digest, number, sealed.sealedAt);
    return ok(null);
  });
}
