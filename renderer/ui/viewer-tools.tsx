import { IconChevronLeft, IconChevronRight, IconZoomIn, IconZoomOut } from '@tabler/icons-react';
import { useState, type Dispatch, type SetStateAction } from 'react';

import { vi } from '../../shared/i18n/vi.ts';
import { Button } from './button.tsx';
import { turnedTo, zoomed, ZOOMS, type Paging } from './viewer-paging.ts';

const words = vi.evidence.viewer;
type Props = {
  readonly paging: Paging;
  readonly onPaging: Dispatch<SetStateAction<Paging>>;
  /** Whether the document has pages at all. */
  readonly paged: boolean;
};

/** Page and zoom, by buttons too. */
export function ViewerTools({ paging, onPaging, paged }: Props) {
  const { zoom } = paging;
  return (
    <div className="viewer__tools">
      {paged ? <PageTools paging={paging} onPaging={onPaging} /> : null}
      <span className="end" />
      <Button
        variant="quiet"
        icon={IconZoomOut}
        aria-label={words.zoomOut}
        title={words.zoomOut}
        blocked={zoom === ZOOMS[0] ? words.zoomLeast : null}
        onClick={() => {
          onPaging(zoomed(paging, -1));
        }}
      />
      <span className="num sm viewer__zoom">
        {zoom === 1 ? words.fit : words.percent(Math.round(zoom * 100))}
      </span>
      <Button
        variant="quiet"
        icon={IconZoomIn}
        aria-label={words.zoomIn}
        title={words.zoomIn}
        blocked={zoom === ZOOMS.at(-1) ? words.zoomMost : null}
        onClick={() => {
          onPaging(zoomed(paging, 1));
        }}
      />
    </div>
  );
}

function PageTools({ paging, onPaging }: Omit<Props, 'paged'>) {
  const { page, pages } = paging;
  const [typed, setTyped] = useState<string | null>(null);
  const turn = (to: number) => {
    setTyped(null);
    onPaging({ ...turnedTo(paging, to), from: 'above' });
  };
  return (
    <>
      <Button
        variant="quiet"
        icon={IconChevronLeft}
        aria-label={words.previous}
        title={words.previous}
        blocked={page <= 1 ? words.firstPage : null}
        onClick={() => {
          turn(page - 1);
        }}
      />
      <label className="row sm">
        {words.pageField}
        <input
          className="viewer__page num"
          inputMode="numeric"
          autoComplete="off"
          value={typed ?? String(page)}
          onChange={(event) => {
            setTyped(event.currentTarget.value);
          }}
          onBlur={() => {
            setTyped(null);
          }}
          onKeyDown={(event) => {
            if (event.key === 'Enter' && typed !== null && /^\d{1,4}$/u.test(typed.trim()))
              turn(Number(typed));
          }}
        />
        <span className="num">{words.of(pages ?? page)}</span>
      </label>
      <Button
        variant="quiet"
        icon={IconChevronRight}
        aria-label={words.next}
        title={words.next}
        blocked={pages === null || page >= pages ? words.lastPage : null}
        onClick={() => {
          turn(page + 1);
        }}
      />
    </>
  );
}
