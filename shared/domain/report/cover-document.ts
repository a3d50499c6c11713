import { formatBytes, formatDecimal, formatInstant } from '../../i18n/format.ts';
import { unitDocument } from '../../i18n/vi/unit-document.ts';
import { fullName, symbolOf } from './office.ts';
import type { Block, DocumentModel } from './report-model.ts';
import { issuedByUnit, receiverName, type UnitDocumentInput } from './unit-document.ts';

const words = unitDocument.cover;

const paragraph = (text: string): Block => ({ kind: 'paragraph', text });

/** What is known of the sealed file that the paper goes with (S2). */
export type SentFile = {
  readonly revision: number;
  readonly fileName: string;
  readonly size: number;
  readonly digest: string;
  readonly digestWords: readonly string[];
  readonly sealedAt: string;
  /** Empty where the campaign knows no address of the receiver. */
  readonly mailbox: string;
  readonly officer: { readonly name: string; readonly phone: string };
};

/** Giấy gửi (NĐ 30/2020, Điều 7): goes with the file, says what it is and the eight words to compare (S2, U8). */
export function coverDocument(input: UnitDocumentInput, sent: SentFile): DocumentModel {
  const { campaign, unit } = input;
  const receiver = receiverName(input);
  return issuedByUnit(input, {
    symbol: symbolOf(unit, 'cover'),
    type: words.type,
    subject: words.subject(campaign.year),
    addressees: [receiver],
    blocks: [
      paragraph(words.opening(fullName(unit), unit.code, sent.revision)),
      factsTable(input, sent),
      wordsTable(sent),
      paragraph(words.check(receiver)),
      ...(sent.mailbox === '' ? [] : [paragraph(words.address(sent.mailbox))]),
      paragraph(words.contact(sent.officer.name, sent.officer.phone)),
    ],
    receivers: [unitDocument.receivers.asAbove],
  });
}

function factsTable(input: UnitDocumentInput, sent: SentFile): Block {
  return {
    kind: 'table',
    caption: '',
    table: {
      columns: [
        { title: words.what, width: 22, align: 'left' },
        { title: words.value, width: 60, align: 'left' },
      ],
      rows: [
        [words.campaign, input.campaign.name],
        [words.file, sent.fileName],
        [words.size, formatBytes(sent.size)],
        [words.sealedAt, formatInstant(sent.sealedAt)],
        ...contentRows(input),
        [words.digest, sent.digest],
      ],
    },
  };
}

/** What is in the file; nothing once the form is open again and may say something else. */
function contentRows({ sheet, leaves, evidence, sealedWords }: UnitDocumentInput): string[][] {
  if (sealedWords === null) return [];
  const { achieved, required } = sheet.total;
  const cited = new Set(
    Object.values(leaves).flatMap(({ evidence: list = [] }) => list.map(({ sha256 }) => sha256)),
  );
  const sent = evidence.filter(({ sha256 }) => cited.has(sha256));
  const bytes = sent.reduce((sum, { size }) => sum + size, 0);
  return [
    [words.points, words.pointsOf(formatDecimal(achieved, 2), formatDecimal(required))],
    [words.documents, words.documentsOf(sent.length, formatBytes(bytes))],
  ];
}

function wordsTable({ digestWords }: SentFile): Block {
  return {
    kind: 'table',
    caption: words.words,
    table: {
      columns: digestWords.map((_, at) => ({ title: String(at + 1), width: 10, align: 'center' })),
      rows: [digestWords],
      strong: [0],
    },
  };
}
