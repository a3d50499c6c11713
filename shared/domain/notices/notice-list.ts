import { formatDecimal, formatInstant } from '../../i18n/format.ts';
import { noticeDocument } from '../../i18n/vi/notice-document.ts';
import type { Decimal } from '../number/decimal.ts';
import type {
  Block,
  Cell,
  Column,
  DocumentModel,
  Table,
  WorkbookModel,
} from '../report/report-model.ts';
import { paperOfReceiver, type Receiver } from '../report/receiver-document.ts';
import type { Settlement } from './notice-facts.ts';
import type { NoticeState } from './notice-state.ts';

const words = noticeDocument.list;

/** A unit of the list, as the Sở's screen has it. */
export type ListedUnit = {
  /** `Xã Ia O (Huyện Ia Grai)`: names repeat across districts. */
  readonly name: string;
  readonly state: NoticeState;
  readonly round: number | null;
  readonly noticedAt: string | null;
  readonly until: string | null;
  readonly answeredAt: string | null;
  readonly open: number;
};
/** An objection of the list. */
export type ListedObjection = {
  readonly unit: string;
  readonly round: number;
  readonly leaf: string;
  readonly name: string;
  readonly self: Decimal | null;
  /** What the Sở had given before the objection. */
  readonly noticed: Decimal | null;
  readonly text: string;
  readonly evidence: readonly string[];
  readonly late: boolean;
  readonly settled: Pick<Settlement, 'outcome' | 'points' | 'reason'> | null;
};
export type NoticeListInput = {
  readonly year: number;
  readonly now: string;
  readonly units: readonly ListedUnit[];
  readonly objections: readonly ListedObjection[];
};

const text = (title: string, width: number): Column => ({ title, width, align: 'left' });
const points = (title: string): Column => ({ title, width: 8, align: 'right' });

/** The overview of responses on lying pages, for the Tổ công tác that settles them (P7). */
export function noticeListDocument(receiver: Receiver, input: NoticeListInput): DocumentModel {
  return paperOfReceiver(receiver, {
    landscape: true,
    type: words.type,
    subject: words.subject(input.year),
    blocks: [
      { kind: 'paragraph', text: factsText(input) },
      input.objections.length === 0
        ? { kind: 'paragraph', text: words.nothing }
        : ({ kind: 'table', caption: '', table: objectionTable(input) } satisfies Block),
    ],
  });
}

/** The same as a workbook: one sheet of units, one of objections. */
export function noticeListWorkbook(
  marks: readonly string[],
  input: NoticeListInput,
): WorkbookModel {
  const title = words.subject(input.year);
  const sheet = { title, notes: [factsText(input)], frozenColumns: 2 };
  return {
    title,
    marks,
    sheets: [
      { ...sheet, name: words.units, table: unitTable(input) },
      { ...sheet, name: words.objections, table: objectionTable(input) },
    ],
  };
}

function factsText({ units, objections, now }: NoticeListInput): string {
  return words.facts({
    noticed: units.filter(({ round }) => round !== null).length,
    answered: units.filter(({ answeredAt }) => answeredAt !== null).length,
    objected: new Set(objections.map(({ unit }) => unit)).size,
    open: objections.filter(({ late, settled }) => !late && settled === null).length,
    at: formatInstant(now),
  });
}

const instant = (at: string | null): string => (at === null ? '' : formatInstant(at));

function unitTable({ units }: NoticeListInput): Table {
  const { columns } = words;
  return {
    columns: [
      { title: columns.order, width: 6, align: 'center' },
      text(columns.unit, 40),
      { title: columns.round, width: 8, align: 'center' },
      text(columns.noticedAt, 18),
      text(columns.until, 18),
      text(columns.state, 30),
      text(columns.answeredAt, 18),
      { title: columns.open, width: 10, align: 'center' },
    ],
    rows: units.map((unit, at): readonly Cell[] => [
      { count: at + 1 },
      unit.name,
      unit.round === null ? '' : { count: unit.round },
      instant(unit.noticedAt),
      instant(unit.until),
      words.states[unit.state],
      instant(unit.answeredAt),
      { count: unit.open },
    ]),
  };
}

function objectionTable({ objections }: NoticeListInput): Table {
  const { columns } = words;
  return {
    columns: [
      { title: columns.order, width: 5, align: 'center' },
      text(columns.unit, 20),
      { title: columns.round, width: 6, align: 'center' },
      text(columns.leaf, 24),
      points(columns.self),
      points(columns.desk),
      text(columns.text, 34),
      text(columns.evidence, 18),
      text(columns.answer, 30),
      points(columns.points),
    ],
    rows: objections.map((it, at): readonly Cell[] => [
      { count: at + 1 },
      it.unit,
      { count: it.round },
      `${it.leaf} ${it.name}`,
      { decimal: it.self },
      { decimal: it.noticed },
      it.text,
      it.evidence.join('; '),
      answerText(it),
      { decimal: it.settled?.points ?? null },
    ]),
  };
}

function answerText({ late, settled, noticed }: ListedObjection): string {
  if (late) return words.late;
  if (settled === null) return words.waiting;
  const change =
    settled.outcome === 'kept' || noticed === null
      ? words[settled.outcome]
      : words.changedTo(formatDecimal(noticed), formatDecimal(settled.points));
  return `${change}. ${settled.reason}`;
}
