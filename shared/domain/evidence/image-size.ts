/** Size of a picture in pixels, as its own header says. */
export type ImageSize = { readonly width: number; readonly height: number };

/**
 * Reads the size of a PNG, JPEG, GIF or WebP from its header, without decoding anything: what a picture claims is known
 * before memory is spent on it (R5). Null where the bytes are of no such kind or end too early.
 */
export function imageSize(bytes: Uint8Array): ImageSize | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  try {
    const size = READERS.map((read) => read(view)).find((found) => found !== null) ?? null;
    return size === null || size.width < 1 || size.height < 1 ? null : size;
  } catch (error) {
    // DataView says so when a header ends before its time.
    if (error instanceof RangeError) return null;
    throw error;
  }
}

type Reader = (view: DataView) => ImageSize | null;
const READERS: readonly Reader[] = [pngSize, gifSize, webpSize, jpegSize];

/** PNG (ISO/IEC 15948, 11.2.2): the first chunk is IHDR. */
function pngSize(view: DataView): ImageSize | null {
  if (view.getUint32(0) !== 0x89504e47) return null;
  return { width: view.getUint32(16), height: view.getUint32(20) };
}

/** GIF89a, logical screen. */
function gifSize(view: DataView): ImageSize | null {
  if (view.getUint32(0) !== 0x47494638) return null;
  return { width: view.getUint16(6, true), height: view.getUint16(8, true) };
}

/** WebP: extended (VP8X), lossless (VP8L), lossy (VP8). */
function webpSize(view: DataView): ImageSize | null {
  if (view.getUint32(0) !== 0x52494646 || view.getUint32(8) !== 0x57454250) return null;
  const kind = view.getUint32(12);
  if (kind === 0x56503858) return { width: 1 + uint24(view, 24), height: 1 + uint24(view, 27) };
  if (kind === 0x5650384c) {
    const bits = view.getUint32(21, true);
    return { width: 1 + (bits & 0x3fff), height: 1 + ((bits >>> 14) & 0x3fff) };
  }
  return { width: view.getUint16(26, true) & 0x3fff, height: view.getUint16(28, true) & 0x3fff };
}

function uint24(view: DataView, at: number): number {
  return view.getUint16(at, true) | (view.getUint8(at + 2) << 16);
}

/** JPEG (ITU-T T.81, B.2.2): walks the segments to the frame header. */
function jpegSize(view: DataView): ImageSize | null {
  if (view.getUint16(0) !== 0xffd8) return null;
  for (let at = 2; at < view.byteLength; at += 2 + view.getUint16(at + 2)) {
    while (view.getUint8(at) === 0xff && view.getUint8(at + 1) === 0xff) at += 1;
    if (view.getUint8(at) !== 0xff) return null;
    if (isFrame(view.getUint8(at + 1)))
      return { width: view.getUint16(at + 7), height: view.getUint16(at + 5) };
  }
  return null;
}

/** SOF0 to SOF15 without the tables DHT, JPG and DAC, which lie among them. */
function isFrame(marker: number): boolean {
  return marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
}
