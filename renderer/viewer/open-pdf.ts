import {
  getDocument,
  GlobalWorkerOptions,
  type PDFDocumentProxy,
  type PDFPageProxy,
} from 'pdfjs-dist';

import type { ViewerLook } from '../../shared/ipc/viewer-messages.ts';
import { must } from '../../shared/lib/must.ts';
import { OVER_LIMIT } from './over-limit.ts';
import { coarseness, ViewerRefusal, type Painted, type ShownDocument } from './shown-document.ts';

const MOST_PAGES = 2000;
const MOST_TEXT = 20_000;
/** Of one picture inside a page; larger ones are left out by pdf.js (R5). */
const MOST_IMAGE_PIXELS = 60_000_000;

/** What pdf.js fetches elsewhere lies in the page as base64; its worker runs from there too. */
function inlined(name: string): string {
  return must(document.querySelector(`#${CSS.escape(name)}`), `viewer.html has ${name}`)
    .textContent;
}

// pdf.js constructs what it is given here, so it has to be a class.
class InlinedData {
  async fetch({ filename }: { readonly filename: string }): Promise<Uint8Array> {
    return Uint8Array.from(atob(inlined(filename)), (sign) => sign.codePointAt(0) ?? 0);
  }
}

/** Opens a PDF with everything off that a document could use to do more than be looked at. */
export async function openPdf(bytes: ArrayBuffer): Promise<ShownDocument> {
  const program = new Blob([inlined('pdf.worker')], { type: 'text/javascript' });
  const worker = new Worker(URL.createObjectURL(program));
  GlobalWorkerOptions.workerPort = worker;
  const overLimit = refusedOverLimit(worker);
  const opened = await Promise.race([opening(bytes), overLimit]);
  if (opened.numPages > MOST_PAGES) throw new ViewerRefusal('too-many-pages');
  return {
    pages: opened.numPages,
    paint: async (canvas, look) => {
      const page = await opened.getPage(Math.min(look.page, opened.numPages));
      try {
        return await Promise.race([paint(page, canvas, look), overLimit]);
      } finally {
        page.cleanup();
      }
    },
  };
}

/** Never settles unless the document asks for more memory than a page may have; then the worker ends, and it rejects. */
async function refusedOverLimit(worker: Worker): Promise<never> {
  return await new Promise((_resolve, reject) => {
    worker.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
      if (data !== OVER_LIMIT) return;
      worker.terminate();
      reject(new ViewerRefusal('too-heavy'));
    });
  });
}

async function opening(bytes: ArrayBuffer): Promise<PDFDocumentProxy> {
  try {
    return await getDocument({
      data: new Uint8Array(bytes),
      isEvalSupported: false,
      enableXfa: false,
      useSystemFonts: false,
      useWorkerFetch: false,
      BinaryDataFactory: InlinedData,
      wasmUrl: './',
      standardFontDataUrl: './',
      maxImageSize: MOST_IMAGE_PIXELS,
      stopAtErrors: false,
    }).promise;
  } catch (error) {
    // pdf.js does not export the class of this error, only its name.
    if (error instanceof Error && error.name === 'PasswordException')
      throw new ViewerRefusal('password');
    throw error;
  }
}

async function paint(
  page: PDFPageProxy,
  canvas: HTMLCanvasElement,
  look: ViewerLook,
): Promise<Painted> {
  const natural = page.getViewport({ scale: 1 });
  const fit = (look.width / natural.width) * look.zoom;
  const [width, height] = [natural.width * fit, natural.height * fit];
  if (!(width >= 1 && height >= 1 && width * height < Number.MAX_SAFE_INTEGER))
    throw new ViewerRefusal('unreadable');
  const ratio = look.pixelRatio * coarseness(width * look.pixelRatio, height * look.pixelRatio);
  const viewport = page.getViewport({ scale: fit * ratio });
  canvas.width = Math.max(1, Math.floor(viewport.width));
  canvas.height = Math.max(1, Math.floor(viewport.height));
  await page.render({ canvas, viewport, annotationMode: SHOW_ONLY }).promise;
  return { width, height, text: await textOf(page) };
}

/** Stamps and signatures are seen; nothing is filled in, clicked or run. */
const SHOW_ONLY = 1;

async function textOf(page: PDFPageProxy): Promise<string> {
  const { items } = await page.getTextContent();
  // Blanks are items of their own; a word whose letters come from two parts of a face is two items without one.
  const pieces = items.map((item) => ('str' in item ? `${item.str}${item.hasEOL ? ' ' : ''}` : ''));
  return pieces.join('').replaceAll(/\s+/gu, ' ').trim().slice(0, MOST_TEXT).toWellFormed();
}
