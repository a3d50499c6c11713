import { IconArrowRight } from '@tabler/icons-react';

import { vi } from '../../../shared/i18n/vi.ts';
import { Icon } from '../../ui/icon.tsx';

type Props = { readonly before: string; readonly after: string };

/** A figure and what it becomes; only the figure where nothing changes. The typeface has no arrow, so it is drawn. */
export function Change({ before, after }: Props) {
  if (before === after) return <span>{after}</span>;
  return (
    <>
      <span className="change" aria-hidden>
        {before}
        <Icon of={IconArrowRight} />
        <strong>{after}</strong>
      </span>
      <span className="sr-only">{vi.workbook.review.becomes(before, after)}</span>
    </>
  );
}
