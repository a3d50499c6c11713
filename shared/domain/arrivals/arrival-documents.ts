import { formatInstant } from '../../i18n/format.ts';
import { arrivals } from '../../i18n/vi/arrivals.ts';
import { paperOfReceiver, receiverName, type Receiver } from '../report/receiver-document.ts';
import type { Column, DocumentModel, Table, WorkbookModel } from '../report/report-model.ts';

const { columns, paper } = arrivals;

/** One line of the arrival ledger, in words. */
export type ArrivalLine = {
  readonly number: number;
  readonly code: string;
  readonly unit: string;
  /** District of a commune; empty otherwise. */
  readonly within: string;
  readonly revision: number;
  readonly arrivedAt: string;
  readonly importedAt: string;
  /** Why the time is not that of the import; empty where it is. */
  readonly because: string;
  readonly via: string;
  readonly judged: string;
  readonly fate: string;
  readonly receipt: string;
  /** The eight words of the package. */
  readonly words: string;
};

export type ArrivalPaper = {
  readonly list: 'ledger' | 'receipts';
  readonly receiver: Receiver;
  readonly campaign: string;
  readonly now: string;
  readonly lines: readonly ArrivalLine[];
};

type Shown = Column & { readonly of: (line: ArrivalLine) => Table['rows'][number][number] };

const NUMBER: Shown = {
  title: columns.number,
  width: 7,
  align: 'center',
  of: ({ number }) => ({ count: number }),
};
const UNIT: readonly Shown[] = [
  { title: paper.columns.code, width: 8, align: 'left', of: ({ code }) => code },
  { title: columns.unit, width: 24, align: 'left', of: ({ unit }) => unit },
  { title: paper.columns.within, width: 18, align: 'left', of: ({ within }) => within },
  {
    title: columns.revision,
    width: 6,
    align: 'center',
    of: ({ revision }) => ({ count: revision }),
  },
];
const ARRIVED: Shown = {
  title: columns.arrivedAt,
  width: 16,
  align: 'left',
  of: ({ arrivedAt }) => formatInstant(arrivedAt),
};
const JUDGED: readonly Shown[] = [
  { title: columns.judged, width: 22, align: 'left', of: ({ judged }) => judged },
  { title: columns.fate, width: 22, align: 'left', of: ({ fate }) => fate },
];

const LEDGER: readonly Shown[] = [
  NUMBER,
  ...UNIT,
  ARRIVED,
  {
    title: columns.importedAt,
    width: 16,
    align: 'left',
    of: ({ importedAt }) => formatInstant(importedAt),
  },
  { title: paper.columns.because, width: 24, align: 'left', of: ({ because }) => because },
  { title: columns.via, width: 18, align: 'left', of: ({ via }) => via },
  ...JUDGED,
  { title: columns.receipt, width: 16, align: 'left', of: ({ receipt }) => receipt },
];

/** To be handed out with a signature against each: what arrived, when, and the words to compare. */
const RECEIPTS: readonly Shown[] = [
  NUMBER,
  ...UNIT,
  ARRIVED,
  ...JUDGED,
  { title: paper.columns.words, width: 36, align: 'left', of: ({ words }) => words },
  { title: paper.columns.handed, width: 18, align: 'left', of: () => '' },
];

function tableOf({ list, lines }: ArrivalPaper): Table {
  const within = lines.some((line) => line.within !== '');
  const shown = (list === 'ledger' ? LEDGER : RECEIPTS).filter(
    ({ title }) => within || title !== paper.columns.within,
  );
  return {
    columns: shown.map(({ title, width, align }) => ({ title, width, align })),
    rows: lines.map((line) => shown.map(({ of }) => of(line))),
  };
}

/** The arrival ledger or the list of receipts on paper (P2, X6). */
export function arrivalDocument(input: ArrivalPaper): DocumentModel {
  const { list, receiver, campaign, now, lines } = input;
  const words = paper[list];
  const text = words.facts(lines.length, receiverName(receiver), formatInstant(now));
  return paperOfReceiver(receiver, {
    landscape: true,
    type: words.type,
    subject: words.subject(campaign),
    blocks: [
      { kind: 'paragraph', text },
      { kind: 'table', caption: '', table: tableOf(input) },
    ],
  });
}

/** The same as a workbook, to sort and to filter. */
export function arrivalWorkbook(input: ArrivalPaper): WorkbookModel {
  const { list, receiver, campaign, now, lines } = input;
  const words = paper[list];
  const { marks } = paperOfReceiver(receiver, { type: '', subject: '', blocks: [] });
  const title = words.subject(campaign);
  return {
    title,
    marks,
    sheets: [
      {
        name: words.sheet,
        title,
        notes: [words.facts(lines.length, receiverName(receiver), formatInstant(now))],
        table: tableOf(input),
        frozenColumns: 3,
      },
    ],
  };
}
