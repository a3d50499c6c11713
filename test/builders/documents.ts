import { constants, crc32, deflateRawSync, deflateSync } from 'node:zlib';

type Pdf = {
  /** One line of ASCII text for each page. */
  readonly pages: readonly string[];
  /** More entries of the catalog, such as an action on opening. */
  readonly catalog?: string;
  /** More entries of the trailer, such as an encryption dictionary. */
  readonly trailer?: string;
  /** Content of every page instead of its text, deflated already. */
  readonly deflated?: Buffer;
  readonly mediaBox?: string;
};

/** A small valid PDF with built-in typefaces, as many pages as texts. */
export function aPdf({ pages, catalog = '', trailer = '', deflated, mediaBox }: Pdf): Buffer {
  const kids = pages.map((_text, at) => `${3 + at * 2} 0 R`).join(' ');
  const objects: Buffer[] = [
    Buffer.from(`<< /Type /Catalog /Pages 2 0 R ${catalog} >>`),
    Buffer.from(`<< /Type /Pages /Kids [${kids}] /Count ${pages.length} >>`),
  ];
  for (const [at, text] of pages.entries()) {
    const content = 4 + at * 2;
    objects.push(
      Buffer.from(
        `<< /Type /Page /Parent 2 0 R /MediaBox ${mediaBox ?? '[0 0 595 842]'} /Contents ${content} 0 R ` +
          `/Resources << /Font << /F1 << /Type /Font /Subtype /Type1 /BaseFont /Times-Roman >> >> >> >>`,
      ),
      contentOf(text, deflated),
    );
  }
  return assembled(objects, trailer);
}

function contentOf(text: string, deflated: Buffer | undefined): Buffer {
  const body = deflated ?? Buffer.from(`BT /F1 18 Tf 60 760 Td (${text}) Tj ET`);
  const filter = deflated === undefined ? '' : '/Filter /FlateDecode ';
  return Buffer.concat([
    Buffer.from(`<< ${filter}/Length ${body.length} >>\nstream\n`),
    body,
    Buffer.from('\nendstream'),
  ]);
}

function assembled(objects: readonly Buffer[], more: string): Buffer {
  const parts: Buffer[] = [Buffer.from('%PDF-1.4\n')];
  const offsets: number[] = [];
  let length = 9;
  for (const [at, object] of objects.entries()) {
    offsets.push(length);
    const whole = Buffer.concat([
      Buffer.from(`${at + 1} 0 obj\n`),
      object,
      Buffer.from('\nendobj\n'),
    ]);
    parts.push(whole);
    length += whole.length;
  }
  const rows = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  const size = objects.length + 1;
  parts.push(
    Buffer.from(
      `xref\n0 ${size}\n0000000000 65535 f \n${rows}trailer\n<< /Size ${size} /Root 1 0 R ${more} >>\nstartxref\n${length}\n%%EOF\n`,
    ),
  );
  return Buffer.concat(parts);
}

/** A deflate stream (RFC 1951) that unpacks to so many megabytes of spaces, about a thousandth of them long. */
export function inflatingTo(megabytes: number): Buffer {
  const block = deflateRawSync(Buffer.alloc(1_000_000, ' '), {
    finishFlush: constants.Z_FULL_FLUSH,
  });
  const end = deflateRawSync(Buffer.alloc(0));
  return Buffer.concat([
    Buffer.from([0x78, 0x9c]),
    ...Array.from({ length: megabytes }, () => block),
    end,
    Buffer.alloc(4),
  ]);
}

/** A PDF that wants a password nobody knows (standard security handler, revision 2). */
export function aLockedPdf(): Buffer {
  const secret = '<' + '5a'.repeat(32) + '>';
  const dictionary = `<< /Filter /Standard /V 1 /R 2 /O ${secret} /U ${secret} /P -4 >>`;
  const id = `<${'00'.repeat(16)}>`;
  return aPdf({ pages: ['x'], trailer: `/Encrypt ${dictionary} /ID [${id} ${id}]` });
}

/** A grey PNG of this size; with `rows` it holds fewer than it claims. */
export function aPng(width: number, height: number, rows = height): Buffer {
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.set([8, 0, 0, 0, 0], 8);
  // Not even: a picture that deflates to nothing could not be made smaller.
  const pixels = Buffer.alloc((width + 1) * rows, 0).map((_value, at) =>
    at % (width + 1) === 0 ? 0 : (at * 2_654_435_761) >>> 24,
  );
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', head),
    chunk('IDAT', deflateSync(pixels, { level: 1 })),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const frame = Buffer.alloc(body.length + 8);
  frame.writeUInt32BE(data.length, 0);
  body.copy(frame, 4);
  frame.writeUInt32BE(crc32(body), body.length + 4);
  return frame;
}
