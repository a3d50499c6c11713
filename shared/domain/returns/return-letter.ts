import { formatInstant } from '../../i18n/format.ts';
import { termWords } from '../../i18n/term-words.ts';
import { returnWords } from '../../i18n/vi/returns.ts';
import { unitDocument } from '../../i18n/vi/unit-document.ts';
import type { CriteriaSet } from '../criteria/criteria-set.ts';
import { leafByCode } from '../criteria/walk.ts';
import type { ReturnData } from '../package/notice-data.ts';
import type { Unit } from '../register/register.ts';
import { fullName } from '../report/office.ts';
import { issuedByReceiver, receiverName, type Receiver } from '../report/receiver-document.ts';
import type { Block, DocumentModel, Table } from '../report/report-model.ts';

const words = returnWords.letter;
const paragraph = (text: string): Block => ({ kind: 'paragraph', text });

/** What the letter goes with: the signed return, the submission it speaks of, and how to know both. */
export type ReturnLetter = {
  readonly receiver: Receiver;
  readonly unit: Unit;
  readonly year: number;
  readonly basis: readonly string[];
  readonly set: CriteriaSet;
  readonly data: ReturnData;
  readonly arrival: { readonly number: number; readonly arrivedAt: string };
  readonly fileName: string;
  readonly digestWords: readonly string[];
};

/** Thông báo trả lại hồ sơ để bổ sung (NĐ 30/2020, Điều 7): says what the signed return says, for the files of the office (H4, P3). */
export function returnLetter(letter: ReturnLetter): DocumentModel {
  const { receiver, unit, year, data, arrival } = letter;
  const from = receiverName(receiver);
  const to = fullName(unit);
  const received = words.received({
    from,
    to,
    code: unit.code,
    year,
    revision: data.revision,
    number: arrival.number,
    at: formatInstant(arrival.arrivedAt),
  });
  return issuedByReceiver(receiver, words.symbol, {
    type: words.type,
    subject: words.subject(year),
    addressees: [to],
    basis: letter.basis,
    blocks: [
      paragraph(received),
      paragraph(words.purpose[data.purpose]),
      paragraph(words.reason(data.reason)),
      ...itemsTable(letter),
      paragraph(words.term(data.revision + 1, termWords(data.until), from)),
      paragraph(words.how(letter.fileName, letter.digestWords.join(' '))),
    ],
    receivers: [unitDocument.receivers.asAbove],
  });
}

function itemsTable({ data, set }: ReturnLetter): Block[] {
  if (data.items.length === 0) return [];
  const table: Table = {
    columns: [
      { title: words.columns.order, width: 6, align: 'center' },
      { title: words.columns.code, width: 10, align: 'left' },
      { title: words.columns.leaf, width: 36, align: 'left' },
      { title: words.columns.reason, width: 44, align: 'left' },
    ],
    rows: data.items.map(({ leaf, reason }, at) => [
      { count: at + 1 },
      leaf ?? '',
      leaf === null ? words.whole : (leafByCode(set).get(leaf)?.name ?? ''),
      reason,
    ]),
  };
  return [{ kind: 'table', caption: words.caption, table }];
}
