import { imageSize } from '../../shared/domain/evidence/image-size.ts';
import { shownAs } from '../../shared/domain/evidence/document-kind.ts';

/** Longest sides offered, in pixels: 2,400 keeps the small print of an A4 page photographed whole. */
export const LONGEST_SIDES = [2400, 1800, 1200] as const;
export type LongestSide = (typeof LONGEST_SIDES)[number];

const MOST_PIXELS = 60_000_000;
const QUALITY = 0.82;

/** Whether a file of this name is a picture that can be made smaller. */
export function isShrinkable(name: string): boolean {
  return shownAs(name.split('.').at(-1)?.toLowerCase() ?? '') === 'image';
}

/** The same picture as a JPEG whose longest side is at most so many pixels; null where it cannot be decoded. */
export async function shrinkImage(picture: Blob, longest: LongestSide): Promise<Blob | null> {
  const size = imageSize(new Uint8Array(await picture.arrayBuffer()));
  if (size === null || size.width * size.height > MOST_PIXELS) return null;
  const bitmap = await createImageBitmap(picture).catch(() => null);
  if (bitmap === null) return null;
  const scale = Math.min(1, longest / Math.max(bitmap.width, bitmap.height));
  const canvas = new OffscreenCanvas(
    Math.max(1, Math.round(bitmap.width * scale)),
    Math.max(1, Math.round(bitmap.height * scale)),
  );
  const context = canvas.getContext('2d');
  if (context === null) return null;
  // JPEG knows no transparency: what was clear becomes paper.
  context.fillStyle = '#ffffff';
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.imageSmoothingQuality = 'high';
  context.drawImage(bitmap, 0, 0, canvas.width, canvas.height);
  bitmap.close();
  return await canvas.convertToBlob({ type: 'image/jpeg', quality: QUALITY });
}

/** `ảnh quét.png` → `ảnh quét (nén).jpg`. */
export function shrunkName(name: string, word: string): string {
  const stem = name.includes('.') ? name.slice(0, name.lastIndexOf('.')) : name;
  return `${stem} (${word}).jpg`;
}
