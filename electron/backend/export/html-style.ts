import type { DocumentModel } from '../../../shared/domain/report/report-model.ts';
import { DOCUMENT_FONT, fontFaces } from './document-fonts.ts';
import { MARGIN_MM } from './page-measures.ts';

/** Sizes in points, those of the Word writer: NĐ 30/2020, Phụ lục I. */
const MARK_RED = '#b00020';

/** The letterhead reaches so far into the left margin; what lies outside the page's area is cut off in print. */
const REACH_MM = 5;

type Sheet = Pick<DocumentModel, 'profile' | 'landscape' | 'marks'>;

/**
 * Pages by the rules of the profile: A4, margins, the number centred above (NĐ 30/2020) or at the right below (TT 01/2011),
 * none on page 1. What every page must say stands in the bottom margin, since a page has one number and many marks.
 */
function pageRules({ profile, landscape, marks }: Sheet): string {
  const { top, right, bottom, left } = MARGIN_MM;
  const number = profile === 'tt01' ? '@bottom-right' : '@top-center';
  const said = marks.map((mark) => `"${cssText(mark)}"`).join(' "\\A" ');
  return `
@page {
  size: A4 ${landscape ? 'landscape' : 'portrait'};
  margin: ${top}mm ${right}mm ${bottom}mm ${left - REACH_MM}mm;
  ${number} { content: counter(page); font: 14pt ${DOCUMENT_FONT}; }
  ${
    marks.length === 0
      ? ''
      : `@bottom-center { content: ${said}; font: bold 9pt ${DOCUMENT_FONT}; color: ${MARK_RED}; white-space: pre-line; }`
  }
}
@page :first { ${number} { content: none; } }
@page annex { size: A4 landscape; }
body { margin: 0 0 0 ${REACH_MM}mm; orphans: 2; widows: 2; }
.head { margin-left: -${REACH_MM}mm; }
`;
}

/** Text inside a CSS string: no quote, backslash or line end can leave it, nor `<` the style element. */
function cssText(text: string): string {
  return text.replaceAll(/["\\<>\n\r\f]/gu, ' ');
}

const BODY_RULES = `
* { box-sizing: border-box; }
html { font: 14pt/1.2 ${DOCUMENT_FONT}, 'Times New Roman', serif; color: #000; }
p { margin: 6pt 0 0; text-align: justify; text-indent: 12.7mm; overflow-wrap: break-word; }
h1, h2 { font-size: 14pt; margin: 10pt 0 2pt; text-indent: 12.7mm; break-after: avoid; }
ul, ol { margin: 0; padding: 0 0 0 20mm; }
ul { list-style: '-  '; }
li { margin: 4pt 0 0; text-align: justify; }
.mark { color: ${MARK_RED}; font-weight: bold; font-size: 11pt; text-align: center; text-indent: 0; margin: 0 0 4pt; }
.pair { display: flex; break-inside: avoid; }
.pair > div { text-align: center; }
.pair p, .centre { text-align: center; text-indent: 0; margin: 0; }
.head > div:first-child { flex: 1 1 0; max-width: 110mm; }
.head > div:last-child { flex: 0 0 93mm; margin-left: auto; }
.lying .head > div:last-child { flex-basis: 110mm; }
.caps { font-size: 12pt; }
.small { font-size: 13pt; }
.bold { font-weight: bold; }
.italic { font-style: italic; }
.rule { border: 0; border-top: 0.75pt solid #000; margin: 4pt auto 5pt; }
.title { margin-top: 18pt; }
.to { margin-top: 12pt; }
.to p { text-indent: 0; text-align: center; }
.to ul { padding-left: 50mm; }
.basis p { font-style: italic; }
.basis p:first-child { margin-top: 12pt; }
table { border-collapse: collapse; width: calc(100% - 1pt); margin: 4pt 0.5pt 0; font-size: 12pt; line-height: 1.15; table-layout: fixed; }
.lying table { font-size: 11pt; }
caption { font-size: 13pt; font-style: italic; margin: 10pt 0 4pt; break-after: avoid; }
thead { display: table-header-group; break-after: avoid; }
thead tr { break-after: avoid; }
tr { break-inside: avoid; }
tr.strong { break-after: avoid; }
tr.strong:last-child { break-after: auto; }
th, td { border: 0.5pt solid #000; padding: 2pt 3.5pt; vertical-align: top; text-align: left; overflow-wrap: anywhere; }
th { text-align: center; vertical-align: middle; background: #efefef; overflow-wrap: break-word; }
tr.strong td { font-weight: bold; background: #efefef; vertical-align: middle; }
.center { text-align: center; }
.right { text-align: right; font-variant-numeric: tabular-nums; overflow-wrap: normal; }
.line { display: block; }
.sign { margin-top: 14pt; }
.sign > div:first-child { flex: 0 0 80mm; }
.sign > div:last-child { flex: 1; }
.sign > div:first-child p { text-align: left; font-size: 11pt; }
.sign > div:first-child p:first-child { font: italic bold 12pt ${DOCUMENT_FONT}; }
.sides { margin-top: 14pt; }
.sides > div { flex: 1; }
.room { height: 76pt; }
.annex { page: annex; break-before: page; }
`;

/** The style element of a document's page, face and all. */
export function styleOf(sheet: Sheet): string {
  return `${fontFaces()}${pageRules(sheet)}${BODY_RULES}`;
}
