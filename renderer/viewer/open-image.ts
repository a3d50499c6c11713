import { imageSize } from '../../shared/domain/evidence/image-size.ts';
import type { ViewerLook } from '../../shared/ipc/viewer-messages.ts';
import { must } from '../../shared/lib/must.ts';
import { coarseness, ViewerRefusal, type Painted, type ShownDocument } from './shown-document.ts';

/** A camera of today makes 12 to 50 million pixels; what claims more would take the memory of an office PC. */
const MOST_PIXELS = 60_000_000;

/** Reads the size from the first bytes and decodes only what fits: a small file can claim a huge picture (R5). */
export async function openImage(bytes: ArrayBuffer): Promise<ShownDocument> {
  const size = imageSize(new Uint8Array(bytes));
  if (size === null) throw new ViewerRefusal('unreadable');
  if (size.width * size.height > MOST_PIXELS) throw new ViewerRefusal('too-many-pixels');
  const bitmap = await createImageBitmap(new Blob([bytes]));
  return {
    pages: 1,
    paint: async (canvas, look) => paint(bitmap, canvas, look),
  };
}

function paint(bitmap: ImageBitmap, canvas: HTMLCanvasElement, look: ViewerLook): Painted {
  const fit = Math.min(1, look.width / bitmap.width) * look.zoom;
  const width = Math.max(1, Math.round(bitmap.width * fit));
  const height = Math.max(1, Math.round(bitmap.height * fit));
  const ratio = look.pixelRatio;
  const scale = ratio * coarseness(width * ratio, height * ratio);
  canvas.width = Math.max(1, Math.round(width * scale));
  canvas.height = Math.max(1, Math.round(height * scale));
  const context = must(canvas.getContext('2d'), 'a canvas paints');
  context.imageSmoothingQuality = 'high';
  context.drawImage(bitmap, 0, 0, canvas.width, canvas.height);
  return { width, height, text: '' };
}
