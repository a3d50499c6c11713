import { compareInstants, isInTime } from '../../../../shared/domain/campaign/deadline.ts';
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
  const { extendedUntil } = ledgerState().facts.of(unit.code);
  const deadline = receiving.campaign.campaign.deadlines[unit.level];
  const judged = judgedTime(deps, arrival, { unit, receiving });
  const inTime = isInTime({ arrivedAt: judged, deadline, extendedUntil });
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
    entries: [jsonEntry('data/receipt.json', receiptData(arrival, inTime))],
    signer,
  });
  keep(deps, sealed, arrival);
  return exports.copy(files.path(sealed.fileSha256), sealed.fileName);
}

/**
 * The moment that lateness is judged by: arrival at this desk, or, where the campaign says so, a commune's at its
 * district, as the bundle states it (P2).
 */
function judgedTime(
  { contents }: Receiving,
  { digest, arrivedAt, via }: Arrival,
  { unit, receiving }: { readonly unit: Unit; readonly receiving: ReceivingDesk },
): string {
  const byDistrict = receiving.campaign.campaign.communeArrival === 'district';
  if (!byDistrict || unit.level !== 'xa' || via === null) return arrivedAt;
  const members = contents.bundle(via)?.data.members ?? [];
  const atDistrict = members.find((member) => member.digest === digest)?.arrivedAt ?? arrivedAt;
  return compareInstants(atDistrict, arrivedAt) < 0 ? atDistrict : arrivedAt;
}

function receiptData(
  { unit, revision, digest, number, arrivedAt, importedAt, via }: Arrival,
  inTime: boolean,
): ReceiptData {
  return {
    format: 'receipt/1',
    unit,
    revision,
    digest,
    number,
    arrivedAt,
    importedAt,
    via,
    inTime,
  };
}

function keep({ store }: Receiving, sealed: SealedPackage, { number }: Arrival): void {
  inTransaction(store.db, () => {
    store.sealed.insert(sealed);
    store.receipts.add(sealed.digest, number, sealed.sealedAt);
    return ok(null);
  });
}
