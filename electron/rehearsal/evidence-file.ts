import type { SeededRandom } from '../backend/practice/seeded-random.ts';

/**
 * A small valid PDF of about `bytes` bytes: one page that says it is practice, and incompressible padding in a
 * stream, as a scan would be. ASCII only, because it uses the reader's built-in typeface.
 */
export function practicePdf(title: string, bytes: number, random: SeededRandom): Uint8Array {
  const page = `BT /F1 16 Tf 60 760 Td (DU LIEU TAP DUOT - khong phai ket qua that) Tj 0 -28 Td /F1 12 Tf (${ascii(title)}) Tj ET`;
  const objects: Buffer[] = [
    Buffer.from('<< /Type /Catalog /Pages 2 0 R >>'),
    Buffer.from('<< /Type /Pages /Kids [3 0 R] /Count 1 >>'),
    Buffer.from(
      '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>',
    ),
    stream(Buffer.from(page)),
    Buffer.from('<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>'),
    stream(Buffer.from(random.bytes(Math.max(64, bytes - 1100)))),
  ];
  const parts: Buffer[] = [Buffer.from('%PDF-1.4\n')];
  const offsets: number[] = [];
  let length = parts[0]?.length ?? 0;
  for (const [index, object] of objects.entries()) {
    offsets.push(length);
    const whole = Buffer.concat([
      Buffer.from(`${index + 1} 0 obj\n`),
      object,
      Buffer.from('\nendobj\n'),
    ]);
    parts.push(whole);
    length += whole.length;
  }
  parts.push(Buffer.from(trailer(offsets, length)));
  return Buffer.concat(parts);
}

function stream(content: Buffer): Buffer {
  return Buffer.concat([
    Buffer.from(`<< /Length ${content.length} >>\nstream\n`),
    content,
    Buffer.from('\nendstream'),
  ]);
}

function trailer(offsets: readonly number[], start: number): string {
  const rows = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  const size = offsets.length + 1;
  return `xref\n0 ${size}\n0000000000 65535 f \n${rows}trailer\n<< /Size ${size} /Root 1 0 R >>\nstartxref\n${start}\n%%EOF\n`;
}

/** Letters without marks, so that the built-in typeface can show them. */
function ascii(text: string): string {
  return text
    .normalize('NFD')
    .replaceAll(/\p{Mn}/gu, '')
    .replaceAll('đ', 'd')
    .replaceAll('Đ', 'D')
    .replaceAll(/[^\u0020-\u007e]|[()\\]/gu, ' ');
}
