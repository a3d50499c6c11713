import { Paragraph, Table, TableCell, TableLayoutType, TableRow, WidthType } from 'docx';

import type { DocumentModel } from '../../../shared/domain/report/report-model.ts';
import { wordsOfForm } from '../../../shared/i18n/vi/document.ts';
import { line, millimetres, NO_BORDER, rule, run, SIZE } from './word-text.ts';

/** The letterhead reaches 5 mm into the left margin, so that the state's name stays on one line. */
const REACH_MM = 5;
/** What the state's name and motto need at least; the rest of the line is for the body's name. */
const STATE_MM = 95;
/** On a lying page the body's name does not float in the middle of nowhere. */
const MOST_ISSUER_MM = 110;
/** Room for a signature and a seal of 36 mm that covers a third of it (NĐ 30/2020, Phụ lục I, II.7 and II.8). */
const SIGNING_ROOM_PT = 76;
const CAPS = SIZE.table;

type TwoColumns = { readonly left: number; readonly right: number; readonly indent: number };

/** A row of two cells without lines: how the norm sets ô 1-4 and ô 7-9 side by side. */
function twoColumns(
  left: Paragraph[],
  right: Paragraph[],
  { left: leftMm, right: rightMm, indent }: TwoColumns,
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
    columnWidths: [leftMm, rightMm].map(millimetres),
    indent: { size: millimetres(indent), type: WidthType.DXA },
    width: { size: millimetres(leftMm + rightMm), type: WidthType.DXA },
    borders: { ...none, insideHorizontal: NO_BORDER, insideVertical: NO_BORDER },
    rows: [new TableRow({ cantSplit: true, children: [cell(left, leftMm), cell(right, rightMm)] })],
  });
}

/**
 * Ô 1 to 4: the state's name and motto, the bodies, number and date. Number and date are blanks, since the document
 * system gives them when it is issued (domain notes, 7).
 */
export function letterhead(model: DocumentModel, width: number): Table {
  const centre = { align: 'center' } as const;
  const bold = { bold: true };
  const left = Math.min(width + REACH_MM - STATE_MM, MOST_ISSUER_MM);
  const right = width + REACH_MM - left;
  return twoColumns(
    [
      ...(model.superior === '' ? [] : [line(model.superior, { size: CAPS }, centre)]),
      ...model.issuer.map((name) => line(name, { size: CAPS, ...bold }, centre)),
      rule(28, left),
      ...(model.symbol === ''
        ? []
        : [line(wordsOfForm.number(model.symbol), { size: SIZE.small }, centre)]),
    ],
    [
      line(wordsOfForm.state, { size: CAPS, ...bold }, centre),
      line(wordsOfForm.motto, { size: SIZE.small, ...bold }, centre),
      rule(60, right),
      line(wordsOfForm.date(model.place), { size: SIZE.small, italics: true }, centre),
    ],
    { left, right, indent: -REACH_MM },
  );
}

/** Ô 5a and 9a: type, subject with its rule, addressees. */
export function titleBlock(model: DocumentModel, width: number): Paragraph[] {
  const centre = { align: 'center' } as const;
  const [first = '', ...rest] = model.addressees;
  const single = rest.length === 0;
  return [
    line(model.type, { bold: true }, { ...centre, before: 18 }),
    line(model.subject, { bold: true }, { ...centre, after: 2 }),
    rule(60, width),
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

/** Ô 7, 8: who signs, with room for signature and seal. */
function signing({ signature, signer }: Pick<DocumentModel, 'signature' | 'signer'>): Paragraph[] {
  const centre = { align: 'center' } as const;
  return [
    ...signature.map((text) => line(text, { bold: true }, { ...centre, keepNext: true })),
    line('', {}, { ...centre, before: SIGNING_ROOM_PT, keepNext: true }),
    ...(signer === '' ? [] : [line(signer, { bold: true }, centre)]),
  ];
}

/** Ô 9b: who gets the document. */
function receiving(model: DocumentModel): Paragraph[] {
  const receivers = [...model.receivers, model.filing].filter((name) => name !== '');
  if (receivers.length === 0) return [line('')];
  const head = { bold: true, italics: true, size: SIZE.receiversHead };
  return [
    line(wordsOfForm.receivers, head),
    ...receivers.map((name) => line(`- ${name}`, { size: SIZE.receivers })),
  ];
}

/** Ô 7 to 9b: receivers on the left, who signs on the right; of minutes both sides, and the receivers below (Mẫu 1.10). */
export function signatureBlock(model: DocumentModel, width: number): (Paragraph | Table)[] {
  const { countersign } = model;
  if (countersign === undefined) {
    const widths = { left: 80, right: width - 80, indent: 0 };
    return [twoColumns(receiving(model), signing(model), widths)];
  }
  const half = { left: width / 2, right: width / 2, indent: 0 };
  return [
    twoColumns(signing(countersign), signing(model), half),
    line('', {}, { before: 6 }),
    ...receiving(model),
  ];
}
