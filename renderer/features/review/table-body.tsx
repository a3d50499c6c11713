import { IconListSearch } from '@tabler/icons-react';
import type { ReactNode } from 'react';

import { vi } from '../../../shared/i18n/vi.ts';
import { Button } from '../../ui/button.tsx';
import { EmptyNote } from '../../ui/empty-note.tsx';
import { ErrorNote } from '../../ui/error-note.tsx';
import type { Work } from './use-work.ts';

const t = vi.review.empty;

type Props = {
  readonly work: Work;
  readonly onShowAll: () => void;
  readonly children: ReactNode;
};

/** The table, what went wrong at one of its lines, or that a filter leaves nothing. */
export function TableBody({ work, onShowAll, children }: Props) {
  const { failure } = work;
  return (
    <>
      {failure === null ? null : (
        <div className="vfail">
          <p className="med">{failure.what}</p>
          <ErrorNote error={failure.error} />
        </div>
      )}
      {work.lines.length === 0 ? (
        <EmptyNote
          icon={IconListSearch}
          title={t.filtered}
          text={t.filteredText}
          actions={<Button onClick={onShowAll}>{t.showAll}</Button>}
        />
      ) : (
        children
      )}
    </>
  );
}
