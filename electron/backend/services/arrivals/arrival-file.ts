import type { z } from 'zod';

import {
  arrivalDocument,
  arrivalWorkbook,
  type ArrivalLine,
  type ArrivalPaper,
} from '../../../../shared/domain/arrivals/arrival-documents.ts';
import { digestWords } from '../../../../shared/domain/package/digest-words.ts';
import { judgedShort } from '../../../../shared/i18n/arrival-words.ts';
import { formatInstant } from '../../../../shared/i18n/format.ts';
import { arrivals as words } from '../../../../shared/i18n/vi/arrivals.ts';
import type { contract } from '../../../../shared/ipc/contract.ts';
import type { CallError } from '../../../../shared/ipc/define.ts';
import { ok, type Result } from '../../../../shared/lib/result.ts';
import { writeWorkbook } from '../../export/excel.ts';
import { writeWord } from '../../export/word.ts';
import type { Receiving } from '../../receiving.ts';
import { deskFileName } from '../board/document-name.ts';
import { receiverOfDesk } from '../board/receiver-of-desk.ts';
import { printDocument } from '../document/print-document.ts';
import { readReceivingDesk } from '../intake/receiving-desk.ts';
import type { ArrivalRow, ListArrivals } from './list-arrivals.ts';

type Method = (typeof contract)['arrival.file'];
type Outcome = Result<z.output<Method['output']>, CallError<Method['errors'][number]>>;

const NAMES = { ledger: 'so-den', receipts: 'danh-sach-bien-nhan' } as const;

/** The arrival ledger, or the list of receipts to hand out, as a file; a view, never the truth (P2, X6). */
export function createArrivalFile(
  { store, exports, host }: Pick<Receiving, 'store' | 'exports' | 'host'>,
  listArrivals: ListArrivals,
) {
  return async ({ list, format, numbers }: z.output<Method['input']>): Promise<Outcome> => {
    const receiving = readReceivingDesk(store);
    const { campaign } = receiving.campaign;
    const { rows, now } = listArrivals();
    const paper: ArrivalPaper = {
      list,
      receiver: receiverOfDesk(receiving),
      campaign: campaign.name,
      now,
      lines: wantedRows(rows, numbers)
        .filter((row) => list === 'ledger' || row.package === 'submission')
        .map(lineOf),
    };
    const place = await exports.reserve(deskFileName(campaign, [NAMES[list]], format));
    if (format === 'xlsx') await writeWorkbook(arrivalWorkbook(paper), place.path);
    else if (format === 'docx') await writeWord(arrivalDocument(paper), place.path);
    else {
      const printed = await printDocument(host, arrivalDocument(paper), place);
      if (!printed.ok) {
        await exports.discard(place);
        return printed;
      }
    }
    return ok(await exports.seal(place));
  };
}

/** In the order asked for, or by number. */
function wantedRows(rows: readonly ArrivalRow[], numbers: readonly number[] | undefined) {
  if (numbers === undefined) return rows.toReversed();
  const byNumber = new Map(rows.map((row) => [row.number, row]));
  return numbers.flatMap((number) => byNumber.get(number) ?? []);
}

function lineOf(row: ArrivalRow): ArrivalLine {
  const { number, unit, revision, arrivedAt, importedAt, corrected, enteredBecause } = row;
  return {
    number,
    code: unit.code,
    unit: row.package === 'bundle' ? words.bundleOf(unit.name) : unit.name,
    within: unit.level === 'xa' ? unit.parentName : '',
    revision,
    arrivedAt,
    importedAt,
    because: corrected?.reason ?? enteredBecause ?? '',
    via: row.via === null ? words.direct : words.bundleOf(row.via.name),
    judged: row.judged === null ? '' : judgedShort(row.judged),
    fate: words.fates[row.fate],
    receipt: receiptOf(row),
    words: digestWords(row.digest).join(' '),
  };
}

function receiptOf({ receipt, package: kind }: ArrivalRow): string {
  if (kind === 'bundle') return words.receipt.notNeeded;
  if (receipt === null) return words.receipt.none;
  return receipt.stale ? words.receipt.stale : words.receipt.given(formatInstant(receipt.at));
}
