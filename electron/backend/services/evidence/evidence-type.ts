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
  Buffer.from('Scripts/python', 'latin1'),
];
const MAY_HOLD_MACROS = new Set(['docx', 'xlsx', 'pptx', 'odt', 'ods', 'doc', 'xls']);
/** Office formats made to carry macros. */
const MACRO_FORMATS = new Set([
  'docm',
  'dotm',
  'xlsm',
  'xltm',
  'xlsb',
  'xlam',
  'pptm',
  'potm',
  'ppam',
]);
/** What a double click would run, on any system: programs, scripts, shortcuts, pages with scripts, images with scripts. */
const PROGRAMS = new Set(
  `exe dll com scr pif msi msp cpl bat cmd ps1 psm1 vbs vbe js mjs jse wsf wsh hta lnk url reg inf jar apk appimage
   sh bash run py pl rb php html htm xhtml mht svg chm hlp iso img vhd gadget application desktop`.split(
    /\s+/u,
  ),
);

/**
 * `extension`: of a kind not taken. `program`: by its name or its first bytes something that runs. `content`: not what
 * its name says. `macro`: a document with a macro in it.
 */
export type EvidenceType =
  | { readonly ok: true; readonly extension: string }
  | { readonly ok: false; readonly why: 'extension' | 'program' | 'content' | 'macro' };

/** Decides by name and content together: the extension is on the list, the bytes are of that kind, no macro in them. */
export function evidenceType(fileName: string, bytes: Buffer): EvidenceType {
  const extension = path.extname(fileName).slice(1).toLowerCase();
  if (PROGRAMS.has(extension) || isProgram(bytes)) return { ok: false, why: 'program' };
  if (MACRO_FORMATS.has(extension)) return { ok: false, why: 'macro' };
  const matches = Object.hasOwn(CONTENT, extension) ? CONTENT[extension] : undefined;
  if (matches === undefined) return { ok: false, why: 'extension' };
  if (!matches(bytes)) return { ok: false, why: 'content' };
  const macro = MAY_HOLD_MACROS.has(extension) && MACRO_TRACES.some((it) => bytes.includes(it));
  return macro ? { ok: false, why: 'macro' } : { ok: true, extension };
}

/** Windows and DOS (`MZ`), Linux (ELF), macOS (Mach-O), scripts that name their interpreter. */
function isProgram(bytes: Buffer): boolean {
  const magic = bytes.subarray(0, 4).toString('latin1');
  return (
    magic.startsWith('MZ') ||
    magic.startsWith('#!') ||
    magic === '\u007fELF' ||
    MACH_O.has(bytes.subarray(0, 4).toString('hex'))
  );
}
const MACH_O = new Set(['feedface', 'feedfacf', 'cefaedfe', 'cffaedfe']);

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

/** UTF-8 without control characters other than line ends and tabs. */
function isPlainText(bytes: Buffer): boolean {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return !/[^\P{Cc}\t\n\r]/u.test(text);
  } catch {
    // Not UTF-8: the decoder has no other way to say so.
    return false;
  }
}
