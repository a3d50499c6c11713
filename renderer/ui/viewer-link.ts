import { FromViewer, type ToViewer } from '../../shared/ipc/viewer-messages.ts';

/** As long as any honest page takes on an old office PC; what takes longer is stopped with everything it holds. */
const PATIENCE_MS = 15_000;

export type ViewerLink = {
  /** Asks for one thing; the next only after its answer. */
  readonly ask: (message: ToViewer, transfer?: readonly Transferable[]) => void;
  readonly close: () => void;
};

/**
 * Talks to the sandboxed viewer over a port of its own (ADR 15). What it says is parsed: it works on hostile bytes. An
 * answer that does not come is a failure like any other; taking the frame away then ends its worker and its memory.
 */
export function connectViewer(frame: Window, hear: (message: FromViewer) => void): ViewerLink {
  const { port1: own, port2: theirs } = new MessageChannel();
  let patience: ReturnType<typeof setTimeout> | undefined;
  const wait = (): void => {
    clearTimeout(patience);
    patience = setTimeout(() => hear({ kind: 'failed', why: 'too-slow' }), PATIENCE_MS);
  };
  own.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
    clearTimeout(patience);
    const parsed = FromViewer.safeParse(data);
    hear(parsed.success ? parsed.data : { kind: 'failed', why: 'unreadable' });
  });
  own.start();
  // The frame has no origin to name; it is ours by its address, and its policy lets nobody else embed it.
  frame.postMessage(null, '*', [theirs]);
  wait();
  return {
    ask: (message, transfer = []) => {
      wait();
      own.postMessage(message, [...transfer]);
    },
    close: () => {
      clearTimeout(patience);
      own.close();
    },
  };
}
