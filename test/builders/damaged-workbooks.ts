import { crc32, deflateRawSync } from 'node:zlib';

import type exceljs from 'exceljs';

import type { FormColumn } from '../../shared/domain/workbook/plan-rows.ts';
import type { WorkbookProblemCode } from '../../shared/domain/workbook/workbook-problem.ts';
import { must } from '../../shared/lib/must.ts';
import { cellOf } from './form-books.ts';

type Part = {
  readonly name: string;
  readonly bytes: Buffer;
  /** Size that the directory claims; the true one when absent. */
  readonly claimed?: number;
};

/** A packed ZIP as Office programs write it, or as somebody hostile does. */
export function zipped(parts: readonly Part[]): Buffer {
  const local: Buffer[] = [];
  const central: Buffer[] = [];
  let offset = 0;
  for (const { name, bytes, claimed } of parts) {
    const packed = deflateRawSync(bytes);
    const label = Buffer.from(name, 'utf8');
    const sizes = { crc: crc32(bytes), packed: packed.length, size: claimed ?? bytes.length };
    const head = Buffer.alloc(30);
    head.writeUInt32LE(0x04034b50, 0);
    head.writeUInt16LE(20, 4);
    writeSizes(head.subarray(8), sizes);
    head.writeUInt16LE(label.length, 26);
    const entry = Buffer.alloc(46);
    entry.writeUInt32LE(0x02014b50, 0);
    writeSizes(entry.subarray(10), sizes);
    entry.writeUInt16LE(label.length, 28);
    entry.writeUInt32LE(offset, 42);
    local.push(head, label, packed);
    central.push(entry, label);
    offset += head.length + label.length + packed.length;
  }
  const directory = Buffer.concat(central);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(parts.length, 8);
  end.writeUInt16LE(parts.length, 10);
  end.writeUInt32LE(directory.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...local, directory, end]);
}

function writeSizes(
  at: Buffer,
  { crc, packed, size }: { crc: number; packed: number; size: number },
): void {
  at.writeUInt16LE(8, 0);
  at.writeUInt32LE(crc, 6);
  at.writeUInt32LE(packed, 10);
  at.writeUInt32LE(size, 14);
}

const TYPES =
  '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>';
const RELATIONS =
  '<Relationships><Relationship Id="r1" Type="worksheet" Target="worksheets/sheet1.xml"/></Relationships>';

/** The smallest workbook: one sheet `S` of this XML, and more in the workbook part. */
export function smallWorkbook({
  sheet = '<worksheet><sheetData/></worksheet>',
  book = '',
  more = [],
}: {
  sheet?: string;
  book?: string;
  more?: readonly Part[];
} = {}): Buffer {
  const workbook = `<workbook><sheets><sheet name="S" sheetId="1" r:id="r1"/></sheets>${book}</workbook>`;
  const parts = {
    '[Content_Types].xml': TYPES,
    'xl/workbook.xml': workbook,
    'xl/_rels/workbook.xml.rels': RELATIONS,
    'xl/worksheets/sheet1.xml': sheet,
  };
  return zipped([
    ...Object.entries(parts).map(([name, text]) => ({ name, bytes: Buffer.from(text) })),
    ...more,
  ]);
}

/** 1.4 KB that make other readers lay out 42 million cells (known since 2018): names over whole columns. */
export function hostileNames(): Buffer {
  const names = Array.from(
    { length: 8 },
    (_, at) => `<definedName name="n${at}">S!$A$1:$AN$1048576</definedName>`,
  ).join('');
  return smallWorkbook({ book: `<definedNames>${names}</definedNames>` });
}

/** A sheet of 15 MB in some KB, as large as the limits let through, made of cells. */
export function cellBomb(): Buffer {
  const row = `<row>${'<c><v>1</v></c>'.repeat(1000)}</row>`;
  return smallWorkbook({
    sheet: `<worksheet><sheetData>${row.repeat(980)}</sheetData></worksheet>`,
  });
}

/** A gigabyte of nothing; the directory says what it unpacks to, or lies. */
export function decompressionBomb(claimed: number): Buffer {
  const bytes = Buffer.alloc(64_000_000, 0x20);
  return smallWorkbook({ more: [{ name: 'xl/sharedStrings.xml', bytes, claimed }] });
}

/** What is done to a workbook as a whole, and the one thing that must be said about it. */
export type Damage = {
  readonly what: string;
  readonly edit: (book: exceljs.Workbook) => void;
  readonly expected: { readonly code: WorkbookProblemCode; readonly sheet: string | null };
};

const sheetOf = (book: exceljs.Workbook, name: string) => must(book.getWorksheet(name), name);
const removed = (name: string) => (book: exceljs.Workbook) =>
  book.removeWorksheet(sheetOf(book, name).id);
const FIGURE = 'field:tong_cbcc';

/** Damage after which nothing can be taken. */
export const WHOLE_DAMAGES: readonly Damage[] = [
  {
    what: 'the hidden sheet is gone',
    edit: removed('_cqdt'),
    expected: { code: 'not-our-workbook', sheet: null },
  },
  {
    what: 'the form sheet is gone',
    edit: removed('Phiếu'),
    expected: { code: 'sheet-missing', sheet: 'Phiếu' },
  },
  {
    what: 'a list sheet is gone',
    edit: removed('Bảng 1'),
    expected: { code: 'sheet-missing', sheet: 'Bảng 1' },
  },
  {
    what: 'the form sheet stands twice',
    edit: (book) => {
      book.addWorksheet('Phiếu (2)').getCell('A1').value = 'columns';
    },
    expected: { code: 'sheet-twice', sheet: 'Phiếu (2)' },
  },
  {
    what: 'the column of answers is gone',
    edit: (book) => {
      cellOf(book, 'columns', 'value').value = null;
    },
    expected: { code: 'column-missing', sheet: 'Phiếu' },
  },
  {
    what: 'a row is gone',
    edit: (book) => {
      sheetOf(book, 'Phiếu').spliceRows(Number(cellOf(book, FIGURE, 'key').row), 1);
    },
    expected: { code: 'row-missing', sheet: 'Phiếu' },
  },
  {
    what: 'a row stands twice',
    edit: (book) => {
      cellOf(book, 'field:so_may_mat', 'key').value = FIGURE;
    },
    expected: { code: 'row-twice', sheet: 'Phiếu' },
  },
  {
    what: 'a row of another set was put in',
    edit: (book) => {
      sheetOf(book, 'Phiếu').getCell('A400').value = 'field:la';
    },
    expected: { code: 'row-unknown', sheet: 'Phiếu' },
  },
];

/** What is done to one cell, each to another one, so that all of it can be done to one workbook. */
export type CellDamage = {
  readonly what: string;
  readonly code: WorkbookProblemCode;
  readonly cell: (book: exceljs.Workbook) => exceljs.Cell;
  readonly edit: (cell: exceljs.Cell) => void;
};

const at = (key: string, column: FormColumn) => (book: exceljs.Workbook) =>
  cellOf(book, key, column);
const inList = (address: string) => (book: exceljs.Workbook) =>
  sheetOf(book, 'Bảng 1').getCell(address);
const becomes = (value: exceljs.CellValue, format?: string) => (cell: exceljs.Cell) => {
  cell.value = value;
  // Cells that look alike share one style once they were read; this one gets its own.
  if (format !== undefined) cell.style = { ...cell.style, numFmt: format };
};
const figure = (slug: string) => at(`field:${slug}`, 'value');

/** Damage to single cells: the others can still be taken. */
export const CELL_DAMAGES: readonly CellDamage[] = [
  {
    what: 'an answer was merged with its neighbour',
    code: 'merged',
    cell: figure('so_cbcc_co_may'),
    edit: (cell) => cell.worksheet.mergeCells(`${cell.address}:E${cell.row}`),
  },
  {
    what: 'a formula that fails',
    code: 'formula-error',
    cell: figure('tong_may_tinh'),
    edit: becomes({ formula: 'A1/0', result: { error: '#DIV/0!' } }),
  },
  {
    what: 'a formula that was never counted',
    code: 'formula-empty',
    cell: figure('so_may_mat'),
    edit: becomes({ formula: 'SUM(1,2)', date1904: false }),
  },
  {
    what: 'a formula with a result',
    code: 'formula-taken',
    cell: figure('so_may_lan'),
    edit: becomes({ formula: '12+8', result: 20, date1904: false }),
  },
  {
    what: 'text where a figure belongs',
    code: 'not-a-number',
    cell: figure('tong_cbcc'),
    edit: becomes('2l'),
  },
  {
    what: 'a figure that could be read two ways',
    code: 'not-a-number',
    cell: figure('cbcc_dung_mail'),
    edit: becomes('1.5'),
  },
  { what: 'half a letter', code: 'not-whole', cell: figure('tong_vb_den'), edit: becomes(20.5) },
  {
    what: 'a figure without end',
    code: 'too-large',
    cell: figure('vb_den_pm'),
    edit: becomes(1e30),
  },
  {
    what: 'a figure that Excel made a day',
    code: 'became-date',
    cell: figure('tong_vb_di'),
    edit: becomes(43_500, 'd-mmm'),
  },
  {
    what: 'a figure in per cent',
    code: 'percent',
    cell: figure('tong_vb_di_dt'),
    edit: becomes(0.5, '0%'),
  },
  {
    what: 'no such day',
    code: 'not-a-date',
    cell: figure('ngay_ban_hanh_kh'),
    edit: becomes('31/02/2019'),
  },
  {
    what: 'neither yes nor no',
    code: 'not-yes-no',
    cell: figure('co_internet'),
    edit: becomes('có lẽ'),
  },
  {
    what: 'an option of its own',
    code: 'unknown-option',
    cell: figure('hinh_thuc_ke_hoach'),
    edit: becomes('Kế hoạch miệng'),
  },
  {
    what: 'a document number that Excel made a day',
    code: 'text-became-date',
    cell: figure('so_ke_hoach'),
    edit: becomes(43_500, 'dd/mm/yyyy'),
  },
  {
    what: 'a novel as a reason',
    code: 'too-long',
    cell: at('leaf:I.1.1', 'reason'),
    edit: becomes('dài '.repeat(400)),
  },
  {
    what: 'an estimate of nothing',
    code: 'estimate-without-figure',
    cell: at('field:so_cbcc_tap_huan', 'asOf'),
    edit: becomes(43_700),
  },
  {
    what: 'text in a column of days of a list',
    code: 'not-a-date',
    cell: inList('D8'),
    edit: becomes('hôm qua'),
  },
  {
    what: 'something typed below a list',
    code: 'outside-table',
    cell: inList('C300'),
    edit: becomes('12/QĐ-UBND'),
  },
];
