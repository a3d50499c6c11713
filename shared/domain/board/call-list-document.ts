import { formatInstant } from '../../i18n/format.ts';
import { board } from '../../i18n/vi/board.ts';
import { paperOfReceiver, receiverName, type Receiver } from '../report/receiver-document.ts';
import type { DocumentModel, Table, WorkbookModel } from '../report/report-model.ts';

const words = board.callFile;

/** One call of the list. */
export type CallLine = {
  readonly code: string;
  readonly unit: string;
  /** District of a commune; empty where the desk is the district. */
  readonly within: string;
  readonly name: string;
  readonly phone: string;
  readonly why: string;
  readonly say: string;
};

type CallList = {
  readonly receiver: Receiver;
  readonly campaign: string;
  readonly now: string;
  readonly lines: readonly CallLine[];
};

function tableOf({ lines }: CallList): Table {
  const { columns } = words;
  const within = lines.some((line) => line.within !== '');
  return {
    columns: [
      { title: columns.order, width: 5, align: 'center' },
      { title: columns.unit, width: 24, align: 'left' },
      ...(within ? [{ title: columns.within, width: 20, align: 'left' } as const] : []),
      { title: columns.name, width: 20, align: 'left' },
      { title: columns.phone, width: 18, align: 'left' },
      { title: columns.why, width: 38, align: 'left' },
      { title: columns.say, width: 38, align: 'left' },
      { title: columns.result, width: 20, align: 'left' },
    ],
    rows: lines.map((line, at) => [
      { count: at + 1 },
      line.unit,
      ...(within ? [line.within] : []),
      line.name,
      line.phone,
      line.why,
      line.say,
      '',
    ]),
  };
}

/** The list to call from with a pen in the hand (H3, X6): as Word, with room for what was answered. */
export function callListDocument(list: CallList): DocumentModel {
  const { receiver, lines, now, campaign } = list;
  return paperOfReceiver(receiver, {
    landscape: true,
    type: words.type,
    subject: words.subject(campaign),
    blocks: [
      {
        kind: 'paragraph',
        text: words.facts(lines.length, receiverName(receiver), formatInstant(now)),
      },
      { kind: 'table', caption: '', table: tableOf(list) },
    ],
  });
}

/** The same list as a workbook, to sort and to share. */
export function callListWorkbook(list: CallList): WorkbookModel {
  const { receiver, lines, now, campaign } = list;
  const { marks } = paperOfReceiver(receiver, { type: '', subject: '', blocks: [] });
  return {
    title: words.subject(campaign),
    marks,
    sheets: [
      {
        name: words.sheet,
        title: words.subject(campaign),
        notes: [words.facts(lines.length, receiverName(receiver), formatInstant(now))],
        table: tableOf(list),
        frozenColumns: 2,
      },
    ],
  };
}
