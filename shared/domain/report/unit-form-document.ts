import { formatDate, formatInstant } from '../../i18n/format.ts';
import { reportWords } from '../../i18n/vi/report.ts';
import { unitDocument } from '../../i18n/vi/unit-document.ts';
import { fullName, lowerFirst, symbolOf } from './office.ts';
import type { DocumentModel } from './report-model.ts';
import { issuedByUnit, receiverName, type UnitDocumentInput } from './unit-document.ts';
import { unitLeavesTable, unitTotalsTable } from './unit-form-table.ts';

const words = unitDocument.form;

/** Phiếu tự đánh giá (letter 1252, I.1; U8): lying, since its table is wide and is the document itself. */
export function unitFormDocument(input: UnitDocumentInput): DocumentModel {
  const { campaign, register, unit } = input;
  const name = fullName(unit);
  return issuedByUnit(input, {
    landscape: true,
    symbol: symbolOf(unit, 'form'),
    type: words.type,
    subject: words.subject(campaign.year, name),
    blocks: [
      { kind: 'paragraph', text: factsText(input) },
      { kind: 'paragraph', text: revisionText(input) },
      { kind: 'heading', level: 1, text: words.result },
      { kind: 'table', caption: '', table: unitTotalsTable(input) },
      { kind: 'heading', level: 1, text: words.details },
      { kind: 'table', caption: '', table: unitLeavesTable(input) },
      { kind: 'paragraph', text: words.duty(name, lowerFirst(register.province.name)) },
    ],
    receivers: [`${receiverName(input)};`],
  });
}

function factsText({ set, campaign: { period } }: UnitDocumentInput): string {
  const dates = reportWords.summary.period(formatDate(period.start), formatDate(period.end));
  return `${words.criteria(set.title, set.version)} ${dates}`;
}

/** Which state of the form is on the paper, so that two print-outs are not mistaken for each other. */
function revisionText({ revision, sealedWords, now }: UnitDocumentInput): string {
  return sealedWords === null
    ? words.draft(revision, formatInstant(now))
    : words.sealed(revision, sealedWords.join(' '));
}
