import { IconChevronLeft, IconChevronRight, IconFileText, IconZoomIn } from '@tabler/icons-react';
import { useEffect, useRef, useState } from 'react';

import { shownAs } from '../../../shared/domain/evidence/document-kind.ts';
import { evidenceName } from '../../../shared/i18n/evidence-text.ts';
import { vi } from '../../../shared/i18n/vi.ts';
import type { ViewerFailure, ViewerKind } from '../../../shared/ipc/viewer-messages.ts';
import { Button } from '../../ui/button.tsx';
import { DocumentFrame } from '../../ui/document-frame.tsx';
import { Icon } from '../../ui/icon.tsx';
import type { Opened } from './evidence-bytes.ts';
import { EvidenceSave } from './evidence-save.tsx';
import { EvidenceTrouble } from './evidence-trouble.tsx';
import type { Detail } from './review-data.ts';
import { useEvidence } from './use-evidence.ts';

const t = vi.review.evidence;
export type Cited = Detail['evidence'][number];

type Props = {
  readonly unit: string;
  readonly cited: readonly Cited[];
  readonly index: number;
  readonly onIndex: (index: number) => void;
  readonly onEnlarge: () => void;
};

/** The document that the claim cites, at the page it names, in the sandboxed viewer (ADR 15). */
export function EvidencePane({ unit, cited, index, onIndex, onEnlarge }: Props) {
  const item = cited[index];
  const opened = useEvidence(unit, item?.sha256 ?? null);
  const [pages, setPages] = useState<number | null>(null);
  const [page, setPage] = useState(item?.page ?? 1);
  if (item === undefined) return null;
  const kind = shownAs(item.extension);
  return (
    <figure className="vdoc" aria-labelledby="vdoc-name">
      <figcaption className="vdoc__bar">
        <Icon of={IconFileText} size="sm" />
        <span className="med vdoc__name" id="vdoc-name" title={item.fileName}>
          {evidenceName(item)}
        </span>
        {kind === 'pdf' && pages !== null && pages > 1 ? (
          <Turn page={page} pages={pages} onPage={setPage} />
        ) : null}
        <Button
          size="sm"
          variant="quiet"
          icon={IconZoomIn}
          aria-label={t.enlarge}
          title={t.enlarge}
          onClick={onEnlarge}
        />
      </figcaption>
      {kind === null ? (
        <div className="vdoc__note">
          <p>{t.otherKind}</p>
          <EvidenceSave unit={unit} sha256={item.sha256} />
        </div>
      ) : (
        <Paper
          opened={opened}
          kind={kind}
          label={t.label(evidenceName(item), page)}
          page={page}
          onPages={(count) => {
            setPages(count);
            setPage((now) => Math.min(now, count));
          }}
        />
      )}
      {item.place === '' && cited.length < 2 ? null : (
        <footer className="vdoc__foot xs dim">
          <span className="grow">{item.place === '' ? '' : t.place(item.place)}</span>
          {cited.length < 2 ? null : (
            <Others index={index} count={cited.length} onIndex={onIndex} />
          )}
        </footer>
      )}
    </figure>
  );
}

function Turn({
  page,
  pages,
  onPage,
}: {
  readonly page: number;
  readonly pages: number;
  readonly onPage: (page: number) => void;
}) {
  return (
    <>
      <Button
        size="sm"
        variant="quiet"
        icon={IconChevronLeft}
        aria-label={t.previousPage}
        onClick={() => {
          onPage(Math.max(1, page - 1));
        }}
      />
      <span className="num dim nowrap">{t.page(page, pages)}</span>
      <Button
        size="sm"
        variant="quiet"
        icon={IconChevronRight}
        aria-label={t.nextPage}
        onClick={() => {
          onPage(Math.min(pages, page + 1));
        }}
      />
    </>
  );
}

function Others({
  index,
  count,
  onIndex,
}: {
  readonly index: number;
  readonly count: number;
  readonly onIndex: (index: number) => void;
}) {
  const words = vi.review.side;
  return (
    <>
      <Button
        size="sm"
        variant="quiet"
        icon={IconChevronLeft}
        aria-label={words.previousEvidence}
        onClick={() => {
          onIndex((index + count - 1) % count);
        }}
      />
      <span className="num nowrap">{t.one(index + 1, count)}</span>
      <Button
        size="sm"
        variant="quiet"
        icon={IconChevronRight}
        aria-label={words.nextEvidence}
        onClick={() => {
          onIndex((index + 1) % count);
        }}
      />
    </>
  );
}

type PaperProps = {
  readonly opened: ReturnType<typeof useEvidence>;
  readonly kind: ViewerKind;
  readonly label: string;
  readonly page: number;
  readonly onPages: (pages: number) => void;
};

function Paper({ opened, ...props }: PaperProps) {
  if (opened === null) return <output className="vdoc__note dim">{vi.review.side.loading}</output>;
  if (!opened.ok) return <EvidenceTrouble error={opened.error} />;
  return <PaperOf key={opened.value.file.id} opened={opened.value} {...props} />;
}

function PaperOf({
  opened,
  kind,
  label,
  page,
  onPages,
}: Omit<PaperProps, 'opened'> & { readonly opened: Opened }) {
  const room = useRef<HTMLElement>(null);
  const [width, setWidth] = useState(0);
  const [failure, setFailure] = useState<ViewerFailure | null>(null);
  useEffect(() => {
    const element = room.current;
    if (element === null) return undefined;
    const observer = new ResizeObserver(() => {
      setWidth(Math.max(50, element.clientWidth - MARGINS));
    });
    observer.observe(element);
    return () => {
      observer.disconnect();
    };
  }, []);
  if (failure !== null) return <EvidenceTrouble failure={failure} />;
  return (
    <section
      ref={room}
      className="vdoc__paper"
      aria-label={label}
      // Scrolls by keyboard, so it takes focus.
      // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
      tabIndex={0}
    >
      {width === 0 ? null : (
        <DocumentFrame
          bytes={opened.bytes}
          kind={kind}
          label={label}
          look={{ page, width, zoom: 1 }}
          onOpened={onPages}
          onShown={() => {
            room.current?.scrollTo({ top: 0 });
          }}
          onFailed={setFailure}
        />
      )}
    </section>
  );
}

const MARGINS = 24;
