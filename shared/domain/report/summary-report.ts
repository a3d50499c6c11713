import { reportWords } from '../../i18n/vi/report.ts';
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

/** `Tỉnh Gia Lai` inside a sentence: `tỉnh Gia Lai`. */
function lowerFirst(text: string): string {
  return `${text.slice(0, 1).toLowerCase()}${text.slice(1)}`;
}

/** `Gia Lai`, the place before the date (NĐ 30/2020, ô 4). */
function placeName(province: string): string {
  return province.replace(/^(Tỉnh|Thành phố) /, '');
}

/** The authority without its province, which stands in the line above it. */
function issuerName(authority: string, province: string): string {
  const tail = ` ${lowerFirst(province)}`;
  return authority.endsWith(tail) ? authority.slice(0, -tail.length) : authority;
}

/** `/BC-STTTT`: the abbreviation is the authority's code before its first hyphen. */
function symbolOf(code: string): string {
  return `/BC-${(code.split('-')[0] ?? code).toUpperCase()}`;
}

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
  const { province, authority } = data.register;
  const provinceName = lowerFirst(province.name);
  const issuer = issuerName(authority.name, province.name);
  const symbol = symbolOf(authority.code);
  return {
    profile: 'nd30',
    landscape: false,
    marks: marksOf(data),
    superior: words.peoplesCommittee(province.name).toUpperCase(),
    issuer: [issuer.toUpperCase()],
    symbol,
    place: placeName(province.name),
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
