import { readFile } from 'node:fs/promises';
import { inflateRawSync } from 'node:zlib';

/** Parts of a ZIP file by name, as its directory lists them (APPNOTE 6.3). */
function partsOf(zip: Buffer): ReadonlyMap<string, string> {
  const parts = new Map<string, string>();
  for (
    let at = zip.indexOf('PK\u0001\u0002');
    at >= 0;
    at = zip.indexOf('PK\u0001\u0002', at + 4)
  ) {
    const name = zip.toString('utf8', at + 46, at + 46 + zip.readUInt16LE(at + 28));
    const local = zip.readUInt32LE(at + 42);
    const start = local + 30 + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28);
    const packed = zip.subarray(start, start + zip.readUInt32LE(at + 20));
    const bytes = zip.readUInt16LE(at + 10) === 0 ? packed : inflateRawSync(packed);
    parts.set(name, bytes.toString('utf8'));
  }
  return parts;
}

/** The words of a Word file in their order, without any program; paragraphs and cells are parted by line ends. */
export async function wordText(file: string): Promise<string> {
  const parts = partsOf(await readFile(file));
  return ['word/header1.xml', 'word/document.xml']
    .map((name) => parts.get(name) ?? '')
    .join('\n')
    .replaceAll('</w:p>', '\n')
    .replaceAll(/<[^>]*>/gu, '')
    .replaceAll('&amp;', '&');
}
