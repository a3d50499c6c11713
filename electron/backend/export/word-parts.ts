import { Paragraph, Table, TableCell, TableLayoutType, TableRow, WidthType } from 'docx';

import type { DocumentModel } from '../../../shared/domain/report/report-model.ts';
import { wordsOfForm } from '../../../shared/i18n/vi/document.ts';
import { line, millimetres, NO_BORDER, rule, run, SIZE } from './word-text.ts';

/** Width of a portrait page between margins: 210 − 30 − 15 mm. */
export const TEXT_WIDTH_MM = 165;
/** The letterhead reaches 5 mm into the left margin, so that the state's name stays on one line. */
const REACH_MM = 5;
const LEFT_MM = 75;
const RIGHT_MM = TEXT_WIDTH_MM + REACH_MM - LEFT_MM;
const CAPS = SIZE.table;

/** A row of two cells without lines: how the norm sets ô 1-4 and ô 7-9 side by side. */
function twoColumns(
  left: Paragraph[],
  right: Paragraph[],
  widths: readonly [number, number],
): Table {
  const none = { top: NO_BORDER, bottom: NO_BORDER, left: NO_BORDER, right: NO_BORDER };
  const cell = (children: Paragraph[], width: number) =>
    new TableCell({
      children,
      borders: none,
      width: { size: millimetres(width), type: WidthType.DXA },
      margins: { left: 0, right: 0 },
    });
  return new Table({
    layout: TableLayoutType.FIXED,
    columnWidths: widths.map(millimetres),
    indent: {
      size: millimetres(TEXT_WIDTH_MM - widths[0] - widths[1]),
      type: WidthType.DXA,
    },
    width: { size: millimetres(widths[0] + widths[1]), type: WidthType.DXA },
    borders: { ...none, insideHorizontal: NO_BORDER, insideVertical: NO_BORDER },
    rows: [
      new TableRow({ cantSplit: true, children: [cell(left, widths[0]), cell(right, widths[1])] }),
    ],
  });
}

/**
 * Ô 1 to 4: the state's name and motto, the bodies, number and date. Number and date are blanks, since the document
 * system gives them when it is issued (domain notes, 7).
 */
export function letterhead(model: DocumentModel): Table {
  const centre = { align: 'center' } as const;
  const bold = { bold: true };
  return twoColumns(
    [
      line(model.superior, { size: CAPS }, centre),
      line(model.issuer, { size: CAPS, ...bold }, centre),
      rule(28, LEFT_MM),
      line(wordsOfForm.number(model.symbol), { size: SIZE.small }, centre),
    ],
    [
      line(wordsOfForm.state, { size: CAPS, ...bold }, centre),
      line(wordsOfForm.motto, { size: SIZE.small, ...bold }, centre),
      rule(60, RIGHT_MM),
      line(wordsOfForm.date(model.place), { size: SIZE.small, italics: true }, centre),
    ],
    [LEFT_MM, RIGHT_MM],
  );
}

/** Ô 5a and 9a: type, subject with its rule, addressees. */
export function titleBlock(model: DocumentModel): Paragraph[] {
  const centre = { align: 'center' } as const;
  const [first = '', ...rest] = model.addressees;
  const single = rest.length === 0;
  return [
    line(model.type, { bold: true }, { ...centre, before: 18 }),
    line(model.subject, { bold: true }, { ...centre, after: 2 }),
    rule(60, TEXT_WIDTH_MM),
    ...(first === ''
      ? []
      : [
          line(
            single ? wordsOfForm.addressee(first) : wordsOfForm.addresseeHead,
            {},
            { before: 12, align: single ? 'center' : 'left', firstLine: !single },
          ),
        ]),
    ...(single ? [] : model.addressees.map((name) => addressee(name))),
  ];
}

function addressee(name: string): Paragraph {
  return new Paragraph({
    children: [run(`- ${name}`)],
    indent: { left: millimetres(35) },
    spacing: { before: 40, after: 40 },
  });
}

/** Căn cứ in italics; each ends with a semicolon, the last with a full stop (NĐ 30/2020, Phụ lục I). */
export function basisBlock(basis: readonly string[]): Paragraph[] {
  return basis.map((text, index) =>
    line(
      `${wordsOfForm.basis(text)}${index === basis.length - 1 ? '.' : ';'}`,
      { italics: true },
      { align: 'both', firstLine: true, before: index === 0 ? 12 : 6 },
    ),
  );
}

/** Ô 7, 8, 9b: receivers on the left; on the right who signs, with room for signature and seal. */
export function signatureBlock(model: DocumentModel): Table {
  const receivers = [...model.receivers, model.filing];
  return twoColumns(
    [
      line(wordsOfForm.receivers, { bold: true, italics: true, size: SIZE.receiversHead }),
      ...receivers.map((name) => line(`- ${name}`, { size: SIZE.receivers })),
    ],
    [
      ...model.signature.map((text) => line(text, { bold: true }, { align: 'center' })),
      line('', {}, { align: 'center', before: 72 }),
    ],
    [80, TEXT_WIDTH_MM - 80],
  );
}
