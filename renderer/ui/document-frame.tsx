import { useEffect, useRef, useState, type RefObject } from 'react';

import type { ViewerFailure, ViewerKind, ViewerLook } from '../../shared/ipc/viewer-messages.ts';
import { connectViewer, type ViewerLink } from './viewer-link.ts';

type Look = Omit<ViewerLook, 'pixelRatio'>;
type Painted = { readonly width: number; readonly height: number; readonly text: string };
type Events = {
  readonly onOpened: (pages: number) => void;
  readonly onShown: (page: number) => void;
  readonly onFailed: (why: ViewerFailure) => void;
};
type Props = Events & {
  readonly bytes: ArrayBuffer;
  readonly kind: ViewerKind;
  /** What a reader calls the picture: document and page. */
  readonly label: string;
  readonly look: Look;
};

/** One page of a document in the sandboxed viewer, as large as the page; whoever holds it scrolls. */
export function DocumentFrame({ bytes, kind, label, look, ...events }: Props) {
  const frame = useRef<HTMLIFrameElement>(null);
  const painted = useViewer(frame, { bytes, kind, look, events });
  return (
    <>
      <iframe
        ref={frame}
        className="docframe"
        sandbox="allow-scripts"
        src="./viewer.html"
        title={label}
        tabIndex={-1}
        data-painted={painted !== null}
        width={painted?.width ?? 0}
        height={painted?.height ?? 0}
      />
      {painted === null || painted.text === '' ? null : <p className="sr-only">{painted.text}</p>}
    </>
  );
}

type Showing = Pick<Props, 'bytes' | 'kind' | 'look'> & { readonly events: Events };

/** Opens the document once the frame is there and paints the page last asked for, one at a time. */
function useViewer(
  frame: RefObject<HTMLIFrameElement | null>,
  { bytes, kind, look, events }: Showing,
): Painted | null {
  const [painted, setPainted] = useState<Painted | null>(null);
  const latest = useRef({ look, events });
  const talk = useRef<{ link: ViewerLink; idle: boolean; asked: Look | null } | null>(null);
  useEffect(() => {
    latest.current = { look, events };
  });
  useEffect(() => {
    const element = frame.current;
    if (element === null) return undefined;
    const onLoad = (): void => {
      const inside = element.contentWindow;
      if (inside === null) return;
      const link = connectViewer(inside, (message) => {
        const { onOpened, onShown, onFailed } = latest.current.events;
        if (message.kind === 'ready') {
          const copy = bytes.slice(0);
          link.ask({ kind: 'open', type: kind, bytes: copy }, [copy]);
          return;
        }
        if (message.kind === 'failed') {
          onFailed(message.why);
          return;
        }
        if (message.kind === 'opened') onOpened(message.pages);
        if (message.kind === 'shown') {
          setPainted(message);
          onShown(message.page);
        }
        talk.current = { link, idle: true, asked: talk.current?.asked ?? null };
        paintIfIdle(talk, latest.current.look);
      });
      talk.current = { link, idle: false, asked: null };
    };
    element.addEventListener('load', onLoad);
    return () => {
      element.removeEventListener('load', onLoad);
      talk.current?.link.close();
      talk.current = null;
    };
  }, [frame, bytes, kind]);
  const { page, width, zoom } = look;
  useEffect(() => {
    paintIfIdle(talk, { page, width, zoom });
  }, [page, width, zoom]);
  return painted;
}

type Talk = RefObject<{ link: ViewerLink; idle: boolean; asked: Look | null } | null>;

function paintIfIdle(talk: Talk, look: Look): void {
  const { current } = talk;
  if (current === null || !current.idle || isSame(current.asked, look)) return;
  talk.current = { ...current, idle: false, asked: look };
  current.link.ask({ kind: 'show', look: { ...look, pixelRatio: pixelRatio() } });
}

function isSame(a: Look | null, b: Look): boolean {
  return a !== null && a.page === b.page && a.width === b.width && a.zoom === b.zoom;
}

function pixelRatio(): number {
  return Math.min(4, Math.max(0.5, window.devicePixelRatio));
}
