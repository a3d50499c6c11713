import type { ReceiptData } from '../../../../shared/domain/package/contents.ts';
import type { CallError } from '../../../../shared/ipc/define.ts';
import type { ExportedFile } from '../../../../shared/ipc/dto.ts';
import { must } from '../../../../shared/lib/must.ts';
import { ok, type Result } from '../../../../shared/lib/result.ts';
import type { SealedPackage } from '../../db/sealed-repository.ts';
import { inTransaction } from '../../db/transaction.ts';
import type { Receiving } from '../../receiving.ts';
import { readReceivingDesk } from '../intake/receiving-desk.ts';
import type { Signer } from '../key/key-session.ts';
import { jsonEntry, sealOwnPackage } from '../own-packages/seal-own-package.ts';
import { receiptBook, type DueReceipt } from './receipt-book.ts';

type Outcome = Result<ExportedFile[], CallError<'key/wrong-passphrase' | 'key/no-credential'>>;

/**
 * Signs a receipt for every arrival that has none, and a new one where the judgement changed since: submissions sent by
 * themselves and members of bundles alike, so a unit sees which revision came when (P2, U11). Each is kept in its own
 * transaction; a stop in between loses nothing.
 */
export function createIssueReceipts(deps: Receiving) {
  return (passphrase: string): Promise<Outcome> =>
    deps.oneAtATime(async (): Promise<Outcome> => {
      const signer = await deps.keys.signer(passphrase);
      if (!signer.ok) return signer;
      const { due } = receiptBook(deps);
      const given: ExportedFile[] = [];
      for (const receipt of due) {
        given.push(await issue(deps, receipt, signer.value));
        const done = given.length;
        deps.events.emit({ kind: 'progress', task: 'receipts', done, total: due.length });
      }
      return ok(given);
    });
}

async function issue(deps: Receiving, due: DueReceipt, signer: Signer): Promise<ExportedFile> {
  const { store, files, exports, clock } = deps;
  const receiving = readReceivingDesk(store);
  const unit = must(receiving.register.unit(due.arrival.unit), 'only units of the register arrive');
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
    entries: [jsonEntry('data/receipt.json', receiptData(due))],
    signer,
  });
  keep(deps, sealed, due);
  return exports.copy(files.path(sealed.fileSha256), sealed.fileName);
}

function receiptData({ arrival, arrivedAt, inTime }: DueReceipt): ReceiptData {
  const { unit, revision, digest, number, importedAt, via } = arrival;
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

function keep({ store }: Receiving, sealed: SealedPackage, { arrival, inTime }: DueReceipt): void {
  inTransaction(store.db, () => {
    const { digest, sealedAt } = sealed;
    store.sealed.insert(sealed);
    store.receipts.add({ digest, number: arrival.number, issuedAt: sealedAt, inTime });
    return ok(null);
  });
}
