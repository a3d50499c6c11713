/** Kinds of documents as people tell them apart. */
export type DocumentKind = 'pdf' | 'image' | 'word' | 'sheet' | 'slides' | 'text';

const KINDS: Readonly<Record<string, DocumentKind>> = {
  pdf: 'pdf',
  png: 'image',
  jpg: 'image',
  jpeg: 'image',
  gif: 'image',
  webp: 'image',
  tif: 'image',
  tiff: 'image',
  doc: 'word',
  docx: 'word',
  odt: 'word',
  xls: 'sheet',
  xlsx: 'sheet',
  ods: 'sheet',
  csv: 'sheet',
  pptx: 'slides',
  txt: 'text',
};

/** The kind of a document by its ending; what is not known is text. */
export function documentKind(extension: string): DocumentKind {
  return Object.hasOwn(KINDS, extension) ? (KINDS[extension] ?? 'text') : 'text';
}

/** How the app itself can show it; null where only another program can. TIFF is a picture no browser decodes. */
export function shownAs(extension: string): 'pdf' | 'image' | null {
  const kind = documentKind(extension);
  if (kind === 'pdf') return 'pdf';
  return kind === 'image' && !extension.startsWith('tif') ? 'image' : null;
}
