import { IconChevronLeft, IconChevronRight, IconListSearch } from '@tabler/icons-react';
import type { ReactNode } from 'react';

import { vi } from '../../../shared/i18n/vi.ts';
import { Button } from '../../ui/button.tsx';
import type { Line } from './review-data.ts';

const t = vi.review;

/** What the head of a table can do, and the line that is looked at. */
export type HeadTools = {
  readonly line: Line | null;
  readonly onPrevious: () => void;
  readonly onNext: () => void;
  readonly onPick: () => void;
};

type Props = {
  readonly title: ReactNode;
  readonly about: string;
  /** Labels of the ways to the neighbours; null where there is none. */
  readonly previous: string | null;
  readonly next: string | null;
  readonly pick: string;
  readonly tools: HeadTools;
  readonly children?: ReactNode;
};

/** Which leaf or unit this is, with the ways to its neighbours (Alt and arrows). */
export function TableHead({ title, about, previous, next, pick, tools, children }: Props) {
  return (
    <header className="bar vbar">
      <div className="vnav">
        <Button
          icon={IconChevronLeft}
          aria-label={previous ?? t.noPrevious}
          title={previous ?? t.noPrevious}
          aria-keyshortcuts="Alt+ArrowLeft"
          blocked={previous === null ? t.noPrevious : null}
          onClick={tools.onPrevious}
        />
        <Button
          icon={IconChevronRight}
          aria-label={next ?? t.noNext}
          title={next ?? t.noNext}
          aria-keyshortcuts="Alt+ArrowRight"
          blocked={next === null ? t.noNext : null}
          onClick={tools.onNext}
        />
        <Button icon={IconListSearch} aria-label={pick} title={pick} onClick={tools.onPick} />
      </div>
      <div className="grow">
        <h1>{title}</h1>
        <p className="sm dim">{about}</p>
      </div>
      {children}
    </header>
  );
}
