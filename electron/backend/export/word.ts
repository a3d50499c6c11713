import { writeFile } from 'node:fs/promises';

import { Document, Packer, type Paragraph, type Table } from 'docx';

import type { Annex, Block, DocumentModel } from '../../../shared/domain/report/report-model.ts';
import { textWidth } from './page-measures.ts';
import { LISTS, listParts } from './word-list.ts';
import { sectionOf } from './word-page.ts';
import { basisBlock, letterhead, signatureBlock, titleBlock } from './word-parts.ts';
import { wordTable } from './word-table.ts';
import { FONT, line, paragraphOf, richRuns, SIZE } from './word-text.ts';

type Place = { readonly width: number; readonly tableSize: number; readonly at: number };

function blockParts(block: Block, { width, tableSize, at }: Place): (Paragraph | Table)[] {
  switch (block.kind) {
    case 'heading':
      return [line(block.text, { bold: true }, { ...headingShape, heading: block.level })];
    case 'paragraph':
      return [line(block.text, {}, bodyShape)];
    case 'rich':
      return [paragraphOf(richRuns(block.runs), bodyShape)];
    case 'list':
      return listParts(block, at);
    case 'table':
      return [
        ...(block.caption === ''
          ? []
          : [line(block.caption, { italics: true, size: SIZE.small }, captionShape)]),
        wordTable(block.table, width, tableSize),
      ];
  }
}
const headingShape = { before: 10, after: 2, firstLine: true, keepNext: true } as const;
const bodyShape = { align: 'both', before: 6, firstLine: true } as const;
const captionShape = { align: 'center', before: 10, after: 4, keepNext: true } as const;

function annexParts(annex: Annex): (Paragraph | Table)[] {
  const centre = { align: 'center' } as const;
  return [
    line(annex.label, { bold: true }, { ...centre, heading: 1 }),
    line(annex.title.toUpperCase(), { bold: true }, centre),
    ...annex.notes.map((note) => line(note, { italics: true }, { ...centre, after: 8 })),
    wordTable(annex.table, textWidth(true), SIZE.receivers),
  ];
}

function bodyParts(model: DocumentModel): (Paragraph | Table)[] {
  const width = textWidth(model.landscape);
  const tableSize = model.landscape ? SIZE.receivers : SIZE.table;
  return [
    letterhead(model, width),
    ...titleBlock(model, width),
    ...basisBlock(model.basis),
    ...model.blocks.flatMap((block, at) => blockParts(block, { width, tableSize, at })),
    ...(model.signature.length === 0 ? [] : [line('', {}, { before: 6 })]),
    ...(model.signature.length === 0 ? [] : signatureBlock(model, width)),
  ];
}

/** Headings look as the norm says through their runs; the style only must not add anything of its own. */
const heading = {
  run: { font: FONT, size: SIZE.body, color: '000000', bold: true },
  paragraph: { spacing: { before: 0, after: 0 } },
};

/**
 * Writes a document in the layout of its profile: NĐ 30/2020/NĐ-CP, Phụ lục I, or TT 01/2011/TT-BNV (domain notes, 6).
 * A4, Times New Roman, page number hidden on page 1, annexes as lying sections with their own numbers. The only place,
 * with its word-* parts, that knows docx.
 */
export async function writeWord(model: DocumentModel, path: string): Promise<void> {
  const document = new Document({
    title: model.subject,
    creator: model.issuer.join(' '),
    styles: {
      default: {
        document: { run: { font: FONT, size: SIZE.body, language: { value: 'vi-VN' } } },
        heading1: heading,
        heading2: heading,
      },
    },
    numbering: LISTS,
    sections: [
      sectionOf(bodyParts(model), model),
      ...model.annexes.map((annex) => sectionOf(annexParts(annex), { ...model, landscape: true })),
    ],
  });
  await writeFile(path, await Packer.toBuffer(document));
}
