import {
  ToViewer,
  type FromViewer,
  type ViewerKind,
  type ViewerLook,
} from '../../shared/ipc/viewer-messages.ts';
import { must } from '../../shared/lib/must.ts';
import { openImage } from './open-image.ts';
import { openPdf } from './open-pdf.ts';
import { ViewerRefusal, type ShownDocument } from './shown-document.ts';

/** The program of the sandboxed page (ADR 15): takes bytes over one port, paints one page of them, says its size. */
const OPEN: Readonly<Record<ViewerKind, (bytes: ArrayBuffer) => Promise<ShownDocument>>> = {
  pdf: openPdf,
  image: openImage,
};
const canvas = must(document.querySelector('canvas'), 'viewer.html has a canvas');
let shown: ShownDocument | null = null;
/** One page after the other: a second one would paint over the first. */
let last: Promise<unknown> = Promise.resolve();

async function answer(message: ToViewer): Promise<FromViewer> {
  if (message.kind === 'open') {
    shown = await OPEN[message.type](message.bytes);
    return { kind: 'opened', pages: shown.pages };
  }
  return await show(must(shown, 'a document is opened first'), message.look);
}

async function show(opened: ShownDocument, look: ViewerLook): Promise<FromViewer> {
  const { width, height, text } = await opened.paint(canvas, look);
  canvas.style.width = `${width}px`;
  canvas.style.height = `${height}px`;
  return { kind: 'shown', page: look.page, width, height, text };
}

async function serve(raw: unknown, port: MessagePort): Promise<void> {
  const say = (message: FromViewer): void => port.postMessage(message);
  try {
    say(await answer(ToViewer.parse(raw)));
  } catch (error) {
    // Whatever a broken or hostile document throws, the person reads a sentence; there is no one else to tell here.
    say({ kind: 'failed', why: error instanceof ViewerRefusal ? error.why : 'unreadable' });
  }
}

/** The first message brings the port; the page around us is the only one that can embed us (frame-ancestors). */
window.addEventListener(
  'message',
  ({ ports }) => {
    const port = must(ports[0], 'the first message brings a port');
    port.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
      last = last.then(() => serve(data, port));
    });
    port.start();
    port.postMessage({ kind: 'ready' } satisfies FromViewer);
  },
  { once: true },
);
