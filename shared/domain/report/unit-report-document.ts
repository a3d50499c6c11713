import { unitDocument } from '../../i18n/vi/unit-document.ts';
import { sectionsFor } from '../campaign/report-outline.ts';
import type { RichText } from '../text/rich-text.ts';
import { symbolOf } from './office.ts';
import type { DocumentModel } from './report-model.ts';
import { issuedByUnit, receiverName, type UnitDocumentInput } from './unit-document.ts';
import { unitReportBlocks } from './unit-report.ts';

const words = unitDocument.report;

/** Báo cáo kết quả (letter 1252, I.3; U7, U8): the unit's texts and its tables under the outline of the campaign. */
export function unitReportDocument(
  input: UnitDocumentInput,
  texts: Readonly<Record<string, RichText>>,
): DocumentModel {
  const { campaign, unit } = input;
  const { sampleNotice } = campaign.report;
  const document = issuedByUnit(input, {
    symbol: symbolOf(unit, 'report'),
    type: words.type,
    subject: words.subject(campaign.year),
    addressees: [receiverName(input)],
    basis: campaign.legalBasis,
    blocks: unitReportBlocks({
      ...input,
      sections: sectionsFor(campaign.report, unit.level),
      texts,
    }),
    receivers: [unitDocument.receivers.asAbove],
  });
  return sampleNotice === undefined
    ? document
    : { ...document, marks: [...document.marks, sampleNotice] };
}
