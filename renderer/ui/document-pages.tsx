import { useEffect, useRef, useState } from 'react';

import { vi } from '../../shared/i18n/vi.ts';
import type { ViewerFailure, ViewerKind } from '../../shared/ipc/viewer-messages.ts';
import { DocumentFrame } from './document-frame.tsx';
import { pagingStart, useViewerKeys, type Paging } from './viewer-paging.ts';
import { ViewerTools } from './viewer-tools.tsx';

const words = vi.evidence;

type Props = {
  readonly kind: ViewerKind;
  readonly bytes: ArrayBuffer;
  readonly name: string;
  /** Page to open at; the first one when absent. */
  readonly first?: number;
  /** In a dialog the paper is what the keys are for. */
  readonly takesFocus?: boolean;
  readonly onFailed: (why: ViewerFailure) => void;
};

/** One page at a time with its tools; the paper scrolls and takes the keys. */
export function DocumentPages(props: Props) {
  const { kind, bytes, name, first = 1, takesFocus = false, onFailed } = props;
  const paper = useRef<HTMLDivElement>(null);
  const [paging, setPaging] = useState<Paging>(() => pagingStart(first));
  const [width, setWidth] = useState(0);
  const { page, pages, zoom } = paging;
  useEffect(() => {
    const element = paper.current;
    if (element === null) return undefined;
    if (takesFocus) element.focus();
    const observer = new ResizeObserver(() => setWidth(roomOf(element)));
    observer.observe(element);
    return () => observer.disconnect();
  }, [takesFocus]);
  const onKeyDown = useViewerKeys(paper, paging, setPaging);
  return (
    // Keys that come from any of its parts turn the page.
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions
    <div className="viewer" onKeyDown={onKeyDown}>
      <ViewerTools paging={paging} onPaging={setPaging} paged={kind === 'pdf'} />
      <section
        className="viewer__paper"
        ref={paper}
        // Scrolls by keyboard, so it takes focus.
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
        tabIndex={0}
        aria-label={words.viewer.label(name)}
      >
        {width === 0 ? null : (
          <DocumentFrame
            bytes={bytes}
            kind={kind}
            label={`${name}, ${words.viewer.page(page, pages ?? page)}`}
            look={{ page, width, zoom }}
            onOpened={(count) => {
              setPaging((now) => ({ ...now, pages: count, page: Math.min(now.page, count) }));
            }}
            onShown={() => {
              if (paper.current !== null && paging.from === 'below')
                paper.current.scrollTop = paper.current.scrollHeight;
            }}
            onFailed={onFailed}
          />
        )}
      </section>
    </div>
  );
}

/** Reading width of a page: the room without its margins, at most that of a sheet at the size of the screen's text. */
function roomOf(element: HTMLElement): number {
  const margins = 32;
  const sheet = 960;
  return Math.min(sheet, Math.max(50, element.clientWidth - margins));
}
