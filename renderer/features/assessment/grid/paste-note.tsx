import { IconArrowBackUp, IconClipboardCheck, IconX } from '@tabler/icons-react';

import { vi } from '../../../../shared/i18n/vi.ts';
import { Button } from '../../../ui/button.tsx';
import { Icon } from '../../../ui/icon.tsx';
import { Keys } from '../../../ui/keys.tsx';
import { undo, useForm } from '../form-store.ts';
import { brokenRows, unreadCells, type PasteReport } from './paste-report.ts';

const words = vi.assessment.block;
type Props = {
  readonly report: PasteReport;
  /** The paste is the last step and can be taken back at once. */
  readonly canUndo: boolean;
  readonly onNextError: () => void;
  readonly onClose: () => void;
};

/** What was pasted, what of it needs a hand, and the way to it. */
export function PasteNote({ report, canUndo, onNextError, onClose }: Props) {
  const unread = useForm((state) => unreadCells(state, report)) + report.badDates;
  const broken = useForm((state) => brokenRows(state, report));
  const { size, taken, skipped, tooLong, contradictory } = report;
  return (
    <section className="pastebar" aria-label={words.label}>
      <Icon of={IconClipboardCheck} />
      <p className="grow">
        <strong>{words.size(size.rows, size.columns)}</strong>{' '}
        {words.outcome({ good: taken - unread, unread, broken, skipped, tooLong })}{' '}
        {contradictory.length > 0 ? words.contradictory(contradictory) : null}
      </p>
      {canUndo ? (
        <Button size="sm" icon={IconArrowBackUp} onClick={undo}>
          {words.takeBack} <Keys keys={['Ctrl', 'Z']} />
        </Button>
      ) : null}
      {unread + broken > 0 ? (
        <Button size="sm" onClick={onNextError}>
          {words.nextError} <Keys keys={['F8']} />
        </Button>
      ) : null}
      <Button
        size="sm"
        variant="quiet"
        icon={IconX}
        aria-label={vi.common.close}
        onClick={onClose}
      />
    </section>
  );
}
