import { reportWords } from '../../i18n/vi/report.ts';
import { authorityOffice, lowerFirst } from './office.ts';
import { rankingTable } from './ranking-tables.ts';
import {
  blockName,
  marksOf,
  reportData,
  type ReportData,
  type ReportInput,
} from './report-data.ts';
import type { Annex, DocumentModel } from './report-model.ts';
import { summaryBlocks } from './summary-blocks.ts';

const words = reportWords.summary;
const NUMERALS = ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X'];

/** Label of the annex of the block at this index. */
function annexLabel(index: number): string {
  return words.annex(NUMERALS[index] ?? String(index + 1));
}

function annexes(data: ReportData, attached: string): Annex[] {
  return data.blocks.map((list, index) => ({
    label: annexLabel(index),
    title: words.annexTitle(blockName(data, list.block), data.campaign.year),
    notes: [attached],
    table: rankingTable(data, list),
  }));
}

/**
 * Báo cáo tổng hợp kết quả đánh giá, xếp hạng (K7): the Sở to UBND tỉnh and the Ban Chỉ đạo, in the parts of NĐ
 * 30/2020 Phụ lục I. Number, date, seal and name stay blank for the office that issues it.
 */
export function summaryReport(input: ReportInput): DocumentModel {
  const data = reportData(input);
  const { province } = data.register;
  const provinceName = lowerFirst(province.name);
  const { superior, issuer, place, abbreviation } = authorityOffice(data.register, 'nd30');
  const symbol = `/BC-${abbreviation}`;
  return {
    profile: 'nd30',
    landscape: false,
    marks: marksOf(data),
    superior,
    issuer: [issuer.toUpperCase()],
    symbol,
    place,
    type: words.type,
    subject: words.subject(data.campaign.year, provinceName),
    addressees: words.addressees(provinceName),
    basis: data.campaign.legalBasis,
    blocks: summaryBlocks(data, { issuer, province: provinceName, annexLabel }),
    signature: words.signature,
    signer: '',
    receivers: words.receivers,
    filing: words.filing,
    annexes: annexes(data, words.attached(symbol, issuer)),
  };
}
