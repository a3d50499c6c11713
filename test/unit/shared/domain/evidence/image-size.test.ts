import { deflateSync } from 'node:zlib';

import { assert, constantFrom, nat, property, uint8Array } from 'fast-check';
import { expect, test } from 'vitest';

import { imageSize } from '../../../../../shared/domain/evidence/image-size.ts';

const bytes = (...parts: readonly (string | number[] | Buffer)[]) =>
  Buffer.concat(
    parts.map((part) =>
      typeof part === 'string' ? Buffer.from(part, 'latin1') : Buffer.from(part),
    ),
  );
const be32 = (value: number) =>
  [value >>> 24, value >>> 16, value >>> 8, value].map((it) => it & 255);

const PNG = bytes([0x89], 'PNG\r\n\u001a\n', [0, 0, 0, 13], 'IHDR', be32(30_000), be32(20_000));
const GIF = bytes('GIF89a', [0x40, 0x01, 0xf0, 0x00]);
const JPEG = bytes(
  [0xff, 0xd8, 0xff, 0xe0, 0, 4, 0, 0],
  [0xff, 0xff, 0xc4, 0, 3, 0],
  [0xff, 0xc2, 0, 11, 8, 0x0b, 0xb8, 0x0f, 0xa0],
);
const VP8X = bytes('RIFF....WEBPVP8X', [10, 0, 0, 0, 0, 0, 0, 0], [0xff, 0x0f, 0], [0xff, 0x07, 0]);
const VP8L = bytes('RIFF....WEBPVP8L', [9, 0, 0, 0, 0x2f], [0x63, 0xc0, 0x0c, 0x00]);
const VP8 = bytes('RIFF....WEBPVP8 ', [9, 0, 0, 0, 0, 0, 0, 0x9d, 1, 0x2a], [0x80, 2, 0xe0, 1]);

test.each([
  ['PNG', PNG, 30_000, 20_000],
  ['GIF', GIF, 320, 240],
  ['JPEG, behind tables and fill bytes', JPEG, 4000, 3000],
  ['WebP, extended', VP8X, 4096, 2048],
  ['WebP, lossless', VP8L, 100, 52],
  ['WebP, lossy', VP8, 640, 480],
])('the size of a %s is read from its header (R5)', (_name, image, width, height) => {
  expect(imageSize(image)).toEqual({ width, height });
});

test.each([
  ['nothing', Buffer.alloc(0)],
  ['a text', Buffer.from('Kế hoạch ứng dụng CNTT')],
  ['a PNG of no width', Buffer.concat([PNG.subarray(0, 16), Buffer.alloc(8)])],
  ['a JPEG that ends before its frame', JPEG.subarray(0, 8)],
])('%s has no size', (_name, other) => {
  expect(imageSize(other)).toBeNull();
});

test('whatever the bytes, reading ends, and a picture cut short has a size or none', () => {
  const start = constantFrom(PNG, GIF, JPEG, VP8X, VP8L, VP8, deflateSync('x'));
  assert(
    property(start, nat(30), uint8Array({ maxLength: 64 }), (image, kept, rest) => {
      const size = imageSize(Buffer.concat([image.subarray(0, kept), rest]));
      expect(size === null || (size.width > 0 && size.height > 0)).toBe(true);
    }),
  );
});
