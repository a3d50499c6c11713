import path from 'node:path';

/** What may be evidence, by the first bytes of its content; anything else, programs above all, is refused (U4, R5). */
const CONTENT: Readonly<Record<string, (bytes: Buffer) => boolean>> = {
  pdf: (bytes) => bytes.subarray(0, 1024).includes('%PDF-'),
  png: startsWith([0x89, 0x50, 0x4e, 0x47]),
  jpg: startsWith([0xff, 0xd8, 0xff]),
  jpeg: startsWith([0xff, 0xd8, 0xff]),
  gif: (bytes) => /^GIF8[79]a/.test(bytes.toString('latin1', 0, 6)),
  webp: (bytes) => /^RIFF[^]{4}WEBP/.test(bytes.toString('latin1', 0, 12)),
  tif: isTiff,
  tiff: isTiff,
  docx: isZipWith('word/'),
  xlsx: isZipWith('xl/'),
  pptx: isZipWith('ppt/'),
  odt: isZipWith('mimetypeapplication/vnd.oasis.opendocument.text'),
  ods: isZipWith('mimetypeapplication/vnd.oasis.opendocument.spreadsheet'),
  doc: isCompoundFile,
  xls: isCompoundFile,
  txt: isPlainText,
  csv: isPlainText,
};

/** Traces that a macro leaves: a VBA project in OOXML and in compound files, Basic or scripts in OpenDocument. */
const MACRO_TRACES = [
  Buffer.from('vbaProject.bin', 'latin1'),
  Buffer.from('_VBA_PROJECT', 'utf16le'),
  Buffer.from('Basic/script-lc.xml', 'latin1'),
];
const MAY_HOLD_MACROS = new Set(['docx', 'xlsx', 'pptx', 'odt', 'ods', 'doc', 'xls']);

export type EvidenceType =
  | { readonly ok: true; readonly extension: string }
  | { readonly ok: false; readonly why: 'extension' | 'content' | 'macro' };

/** Decides by name and content together: the extension is on the list, the bytes are of that kind, no macro in them. */
export function evidenceType(fileName: string, bytes: Buffer): EvidenceType {
  const extension = path.extname(fileName).slice(1).toLowerCase();
  const matches = Object.hasOwn(CONTENT, extension) ? CONTENT[extension] : undefined;
  if (matches === undefined) return { ok: false, why: 'extension' };
  if (!matches(bytes)) return { ok: false, why: 'content' };
  const macro = MAY_HOLD_MACROS.has(extension) && MACRO_TRACES.some((it) => bytes.includes(it));
  return macro ? { ok: false, why: 'macro' } : { ok: true, extension };
}

function startsWith(magic: readonly number[]) {
  return (bytes: Buffer): boolean => magic.every((byte, index) => bytes[index] === byte);
}

function isTiff(bytes: Buffer): boolean {
  const magic = bytes.toString('latin1', 0, 4);
  return magic === 'II*\0' || magic === 'MM\0*';
}

function isZipWith(trace: string) {
  const isZip = startsWith([0x50, 0x4b, 0x03, 0x04]);
  return (bytes: Buffer): boolean => isZip(bytes) && bytes.includes(trace);
}

function isCompoundFile(bytes: Buffer): boolean {
  return startsWith([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])(bytes);
}

/** UTF-8 without control characters other than line ends and tabs; a script's `#!` is refused too. */
function isPlainText(bytes: Buffer): boolean {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return !text.startsWith('#!') && !/[^\P{Cc}\t\n\r]/u.test(text);
  } catch {
    // Not UTF-8: the decoder has no other way to say so.
    return false;
  }
}
