import { crc32, deflateSync, inflateSync } from 'node:zlib';

const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
const PALETTE_SIZE = 256;

type Pixels = { readonly width: number; readonly height: number; readonly rgb: Uint8Array };

/**
 * The same picture with a palette (PNG 3rd edition, colour type 3): a window has few colours, and letters keep their
 * edges. A browser's screenshot, 8 bits, RGB or RGBA, not interlaced, in; a third of its size out.
 */
export function smallPng(png: Uint8Array): Uint8Array {
  const { width, height, rgb } = decode(Buffer.from(png));
  const { palette, indexOf } = choosePalette(rgb);
  const rows = Buffer.alloc((width + 1) * height);
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1)
      rows[y * (width + 1) + 1 + x] = indexOf(colourAt(rgb, y * width + x));
  }
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.set([8, 3, 0, 0, 0], 8);
  return Buffer.concat([
    SIGNATURE,
    chunk('IHDR', head),
    chunk('PLTE', Buffer.from(palette.flatMap((colour) => channels(colour)))),
    chunk('IDAT', deflateSync(rows, { level: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

function chunk(type: string, data: Uint8Array): Uint8Array {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const framed = Buffer.alloc(body.length + 8);
  framed.writeUInt32BE(data.length, 0);
  framed.set(body, 4);
  framed.writeUInt32BE(crc32(body), body.length + 4);
  return framed;
}

/** The most used colours; a rarer one is drawn in the nearest of them. */
function choosePalette(rgb: Uint8Array) {
  const used = new Map<number, number>();
  for (let pixel = 0; pixel < rgb.length / 3; pixel += 1) {
    const colour = colourAt(rgb, pixel);
    used.set(colour, (used.get(colour) ?? 0) + 1);
  }
  const palette = [...used]
    .toSorted((a, b) => b[1] - a[1])
    .slice(0, PALETTE_SIZE)
    .map(([colour]) => colour);
  const known = new Map(palette.map((colour, index) => [colour, index]));
  const indexOf = (colour: number): number => {
    const index = known.get(colour) ?? nearest(palette, colour);
    known.set(colour, index);
    return index;
  };
  return { palette, indexOf };
}

function nearest(palette: readonly number[], colour: number): number {
  const distances = palette.map((other) => distance(channels(colour), channels(other)));
  return distances.indexOf(Math.min(...distances));
}

function distance(a: readonly number[], b: readonly number[]): number {
  return a.reduce((sum, value, index) => sum + (value - (b[index] ?? 0)) ** 2, 0);
}

function colourAt(rgb: Uint8Array, pixel: number): number {
  const [red = 0, green = 0, blue = 0] = rgb.subarray(pixel * 3, pixel * 3 + 3);
  return red * 65_536 + green * 256 + blue;
}

function channels(colour: number): number[] {
  return [Math.floor(colour / 65_536), Math.floor(colour / 256) % 256, colour % 256];
}

function decode(png: Buffer): Pixels {
  const width = png.readUInt32BE(16);
  const height = png.readUInt32BE(20);
  const samples = png[25] === 6 ? 4 : 3;
  const data: Buffer[] = [];
  for (let at = 8; at < png.length; at += png.readUInt32BE(at) + 12) {
    if (png.toString('latin1', at + 4, at + 8) === 'IDAT')
      data.push(png.subarray(at + 8, at + 8 + png.readUInt32BE(at)));
  }
  const stride = width * samples;
  const raw = unfilter(inflateSync(Buffer.concat(data)), { stride, height, samples });
  const rgb = new Uint8Array(width * height * 3);
  for (let pixel = 0; pixel < width * height; pixel += 1)
    rgb.set(raw.subarray(pixel * samples, pixel * samples + 3), pixel * 3);
  return { width, height, rgb };
}

/** Undoes the filters of each row (PNG, section 9). */
function unfilter(
  data: Buffer,
  { stride, height, samples }: { stride: number; height: number; samples: number },
): Uint8Array {
  const out = new Uint8Array(stride * height);
  for (let y = 0; y < height; y += 1) {
    const filter = byteAt(data, y * (stride + 1));
    for (let x = 0; x < stride; x += 1) {
      const at = y * stride + x;
      const before = x < samples ? 0 : samples;
      const left = before === 0 ? 0 : byteAt(out, at - before);
      const up = byteAt(out, at - stride);
      const corner = before === 0 ? 0 : byteAt(out, at - stride - before);
      const predictions = [0, left, up, (left + up) >> 1, paeth(left, up, corner)];
      out[at] = byteAt(data, y * (stride + 1) + 1 + x) + byteAt(predictions, filter);
    }
  }
  return out;
}

/** Zero outside, as the format counts what lies before the first row. */
function byteAt(bytes: ArrayLike<number>, at: number): number {
  return bytes[at] ?? 0;
}

function paeth(left: number, up: number, corner: number): number {
  const estimate = left + up - corner;
  const toLeft = Math.abs(estimate - left);
  const toUp = Math.abs(estimate - up);
  const toCorner = Math.abs(estimate - corner);
  if (toLeft <= toUp && toLeft <= toCorner) return left;
  return toUp <= toCorner ? up : corner;
}
