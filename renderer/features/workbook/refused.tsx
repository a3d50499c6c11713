import { IconFolderOpen } from '@tabler/icons-react';

import { vi } from '../../../shared/i18n/vi.ts';
import { Button } from '../../ui/button.tsx';
import { Callout } from '../../ui/callout.tsx';
import { ErrorNote } from '../../ui/error-note.tsx';
import { FileButton } from '../../ui/file-drop.tsx';
import type { Done } from './done-note.tsx';
import { ProblemRows } from './problem-table.tsx';
import { useReading } from './take-card.tsx';
import type { Inspected } from './workbook-data.ts';

const words = vi.workbook.review;

type Props = {
  readonly seen: Inspected;
  readonly onClose: (done: Done | null) => void;
  readonly onOther: (seen: Inspected) => void;
};

/** Why the workbook cannot be taken at all: every reason at once, each with its remedy. */
export function Refused({ seen, onClose, onOther }: Props) {
  const reading = useReading(onOther);
  const { problems } = seen;
  return (
    <div className="pane grow workbook__review stack" data-pane>
      <div className="workbook__notes stack">
        <Callout tone="err" role="alert">
          <p>
            <strong>
              {problems.length === 1 ? words.refused : words.refusedCount(problems.length)}
            </strong>
          </p>
        </Callout>
        {reading.error === null ? null : <ErrorNote error={reading.error} />}
      </div>
      <ProblemRows problems={problems} label={words.refused} />
      <div className="row workbook__notes">
        <FileButton
          variant="primary"
          icon={IconFolderOpen}
          accept=".xlsx"
          busy={reading.busy}
          onFiles={reading.take}
        >
          {words.chooseOther}
        </FileButton>
        <Button
          onClick={() => {
            onClose(null);
          }}
        >
          {vi.common.close}
        </Button>
      </div>
    </div>
  );
}
