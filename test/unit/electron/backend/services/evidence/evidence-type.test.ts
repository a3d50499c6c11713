import { expect, test } from 'vitest';

import { evidenceType } from '../../../../../../electron/backend/services/evidence/evidence-type.ts';

const zip = (...names: string[]) =>
  Buffer.concat([
    Buffer.from('PK\u0003\u0004'),
    ...names.map((name) => Buffer.from(`..${name}..`)),
  ]);
const compound = (...traces: Buffer[]) =>
  Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(100), ...traces]);

test.each([
  ['Kế hoạch.PDF', Buffer.from('%PDF-1.7'), 'pdf'],
  ['ảnh.jpg', Buffer.from('ffd8ffe0', 'hex'), 'jpg'],
  ['ảnh.png', Buffer.from('89504e470d0a1a0a', 'hex'), 'png'],
  ['quét.tif', Buffer.from('II*\0'), 'tif'],
  ['ảnh.webp', Buffer.from('RIFF....WEBP'), 'webp'],
  ['ảnh.gif', Buffer.from('GIF89a'), 'gif'],
  ['công văn.docx', zip('word/document.xml'), 'docx'],
  ['bảng.xlsx', zip('xl/workbook.xml'), 'xlsx'],
  ['cũ.doc', compound(), 'doc'],
  ['ghi chú.txt', Buffer.from('Tiếng Việt\r\n'), 'txt'],
])('%s is taken', (name, bytes, extension) => {
  expect(evidenceType(name, bytes)).toEqual({ ok: true, extension });
});

test.each([
  ['phim.mp4', Buffer.from('ftyp'), 'extension'],
  ['phần mềm.exe', Buffer.from('MZ'), 'program'],
  ['công văn.pdf.exe', Buffer.from('%PDF-1.7'), 'program'],
  ['lối tắt.lnk', Buffer.from('L'), 'program'],
  ['trang.html', Buffer.from('<p>'), 'program'],
  ['hình.svg', Buffer.from('<svg/>'), 'program'],
  ['giả.pdf', Buffer.from('MZ this program'), 'program'],
  ['giả.png', Buffer.from('7f454c46', 'hex'), 'program'],
  ['lệnh.txt', Buffer.from('#!/bin/sh'), 'program'],
  ['macro.docm', zip('word/vbaProject.bin'), 'macro'],
  ['không đuôi', Buffer.from('%PDF-1.7'), 'extension'],
  ['tên.constructor', Buffer.from('x'), 'extension'],
  ['giả.pdf', Buffer.from('PK..'), 'content'],
  ['giả.docx', zip('xl/workbook.xml'), 'content'],
  ['nhị phân.csv', Buffer.from([1, 2, 0, 3]), 'content'],
  ['latin.txt', Buffer.from([0xe9, 0x20]), 'content'],
  ['macro.docx', zip('word/document.xml', 'word/vbaProject.bin'), 'macro'],
  [
    'macro.odt',
    zip('mimetypeapplication/vnd.oasis.opendocument.text', 'Scripts/python/a.py'),
    'macro',
  ],
  ['macro.xls', compound(Buffer.from('_VBA_PROJECT', 'utf16le')), 'macro'],
])('%s is refused', (name, bytes, why) => {
  expect(evidenceType(name, bytes)).toEqual({ ok: false, why });
});
