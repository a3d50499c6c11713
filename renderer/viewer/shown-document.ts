import type { ViewerFailure, ViewerLook } from '../../shared/ipc/viewer-messages.ts';

/** What was painted, in CSS pixels, with the text on it. */
export type Painted = { readonly width: number; readonly height: number; readonly text: string };
/** A document that can be painted page by page. */
export type ShownDocument = {
  readonly pages: number;
  readonly paint: (canvas: HTMLCanvasElement, look: ViewerLook) => Promise<Painted>;
};

/** Pixels of one painted page: 64 MB of memory. A larger wish is painted coarser, not refused. */
export const MOST_PAINTED_PIXELS = 16_000_000;

/** Thrown where a document is refused for a reason a person can read. */
export class ViewerRefusal extends Error {
  readonly why: ViewerFailure;
  constructor(why: ViewerFailure) {
    super(why);
    this.why = why;
  }
}

/** How much coarser than wished a picture of this size (device pixels) is painted, at most 1. */
export function coarseness(width: number, height: number): number {
  return Math.min(1, Math.sqrt(MOST_PAINTED_PIXELS / (width * height)));
}
