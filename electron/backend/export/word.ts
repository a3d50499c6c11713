import { writeFile } from 'node:fs/promises';

import {
  AlignmentType,
  Document,
  Header,
  NumberFormat,
  Packer,
  PageNumber,
  PageOrientation,
  Paragraph,
  TextRun,
  type ISectionOptions,
  type Table,
} from 'docx';

import type { Annex, Block, DocumentModel } from '../../../shared/domain/report/report-model.ts';
import { basisBlock, letterhead, signatureBlock, TEXT_WIDTH_MM, titleBlock } from './word-parts.ts';
import { wordTable } from './word-table.ts';
import { FONT, line, millimetres, SIZE } from './word-text.ts';

/** Margins of NĐ 30/2020 Phụ lục I: top and bottom 20, left 30, right 15 mm; the page number stands in the top one. */
const MARGIN = {
  top: millimetres(20),
  bottom: millimetres(20),
  left: millimetres(30),
  right: millimetres(15),
  header: millimetres(9),
  footer: millimetres(9),
};
const A4 = { width: millimetres(210), height: millimetres(297) };
/** Width of a landscape page between margins of 20 and 15 mm. */
const LANDSCAPE_MM = 262;

function blockParts(block: Block): (Paragraph | Table)[] {
  if (block.kind === 'heading') {
    const bold = { bold: true };
    return [line(block.text, bold, { before: 10, after: 2, firstLine: true, keepNext: true })];
  }
  if (block.kind === 'paragraph') {
    return [line(block.text, {}, { align: 'both', before: 6, firstLine: true })];
  }
  return [
    line(block.caption, { italics: true, size: SIZE.small }, captionShape),
    wordTable(block.table, millimetres(TEXT_WIDTH_MM), SIZE.table),
  ];
}
const captionShape = { align: 'center', before: 10, after: 4, keepNext: true } as const;

/** Marks on every page, practice above all; from the second page on also the page number, centred. */
function headerOf(marks: readonly string[], numbered: boolean): Header {
  const number = new Paragraph({
    alignment: AlignmentType.CENTER,
    children: [new TextRun({ children: [PageNumber.CURRENT], font: FONT, size: SIZE.body })],
  });
  const lines = marks.map((mark, index) =>
    line(
      mark,
      { bold: true, size: SIZE.mark, color: 'B00020' },
      { align: 'center', after: index === marks.length - 1 ? 8 : 0 },
    ),
  );
  return new Header({ children: [...(numbered ? [number] : []), ...lines] });
}

function sectionOf(
  children: readonly (Paragraph | Table)[],
  marks: readonly string[],
  landscape: boolean,
): ISectionOptions {
  const orientation = landscape ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT;
  const margin = landscape ? { ...MARGIN, left: millimetres(20) } : MARGIN;
  return {
    properties: {
      titlePage: true,
      page: {
        size: { ...A4, orientation },
        margin,
        // Annexes are numbered on their own.
        pageNumbers: { start: 1, formatType: NumberFormat.DECIMAL },
      },
    },
    headers: { first: headerOf(marks, false), default: headerOf(marks, true) },
    children: [...children],
  };
}

function annexParts(annex: Annex): (Paragraph | Table)[] {
  const centre = { align: 'center' } as const;
  return [
    line(annex.label, { bold: true }, centre),
    line(annex.title.toUpperCase(), { bold: true }, centre),
    ...annex.notes.map((note) => line(note, { italics: true }, { ...centre, after: 8 })),
    wordTable(annex.table, millimetres(LANDSCAPE_MM), SIZE.receivers),
  ];
}

/**
 * Writes a document in the layout of NĐ 30/2020/NĐ-CP, Phụ lục I (domain notes, 6.1): A4, Times New Roman, page number
 * centred in the top margin and hidden on page 1, annexes as landscape sections with their own numbers. The only
 * place, with its word-* parts, that knows docx.
 */
export async function writeWord(model: DocumentModel, path: string): Promise<void> {
  const body = [
    letterhead(model),
    ...titleBlock(model),
    ...basisBlock(model.basis),
    ...model.blocks.flatMap(blockParts),
    line('', {}, { before: 6 }),
    signatureBlock(model),
  ];
  const document = new Document({
    title: model.subject,
    creator: model.issuer,
    styles: {
      default: { document: { run: { font: FONT, size: SIZE.body, language: { value: 'vi-VN' } } } },
    },
    sections: [
      sectionOf(body, model.marks, false),
      ...model.annexes.map((annex) => sectionOf(annexParts(annex), model.marks, true)),
    ],
  });
  await writeFile(path, await Packer.toBuffer(document));
}
