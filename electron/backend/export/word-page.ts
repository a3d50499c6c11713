import {
  AlignmentType,
  Footer,
  Header,
  NumberFormat,
  PageNumber,
  PageOrientation,
  Paragraph,
  TextRun,
  type ISectionOptions,
  type Table,
} from 'docx';

import type { DocumentModel } from '../../../shared/domain/report/report-model.ts';
import { MARGIN_MM, PAGE_MM } from './page-measures.ts';
import { FONT, line, millimetres, SIZE } from './word-text.ts';

const MARGIN = {
  top: millimetres(MARGIN_MM.top),
  bottom: millimetres(MARGIN_MM.bottom),
  left: millimetres(MARGIN_MM.left),
  right: millimetres(MARGIN_MM.right),
  header: millimetres(MARGIN_MM.edge),
  footer: millimetres(MARGIN_MM.edge),
};
const A4 = { width: millimetres(PAGE_MM.width), height: millimetres(PAGE_MM.height) };

type Sheet = Pick<DocumentModel, 'profile' | 'landscape' | 'marks'>;

/**
 * Pages of one orientation, numbered from 1, the first number hidden: centred above by NĐ 30/2020, at the right below by
 * TT 01/2011 (domain notes, 6). An annex is a section of its own and so is numbered on its own.
 */
export function sectionOf(children: readonly (Paragraph | Table)[], sheet: Sheet): ISectionOptions {
  const below = sheet.profile === 'tt01';
  const marks = marksOf(sheet.marks);
  const orientation = sheet.landscape ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT;
  return {
    properties: {
      titlePage: true,
      page: {
        size: { ...A4, orientation },
        margin: MARGIN,
        pageNumbers: { start: 1, formatType: NumberFormat.DECIMAL },
      },
    },
    headers: {
      first: new Header({ children: marks }),
      default: new Header({ children: below ? marks : [pageNumber('center'), ...marks] }),
    },
    footers: {
      first: new Footer({ children: [] }),
      default: new Footer({ children: below ? [pageNumber('right')] : [] }),
    },
    children: [...children],
  };
}

function pageNumber(align: 'center' | 'right'): Paragraph {
  return new Paragraph({
    alignment: align === 'center' ? AlignmentType.CENTER : AlignmentType.RIGHT,
    children: [new TextRun({ children: [PageNumber.CURRENT], font: FONT, size: SIZE.body })],
  });
}

/** What every page must say, practice above all (N1, C7). */
function marksOf(marks: readonly string[]): Paragraph[] {
  return marks.map((mark, index) =>
    line(
      mark,
      { bold: true, size: SIZE.mark, color: 'B00020' },
      { align: 'center', after: index === marks.length - 1 ? 8 : 0 },
    ),
  );
}
