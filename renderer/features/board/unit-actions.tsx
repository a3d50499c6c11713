import { IconArrowBackUp, IconChecklist, IconClipboardCheck } from '@tabler/icons-react';

import { vi } from '../../../shared/i18n/vi.ts';
import { Button } from '../../ui/button.tsx';
import type { BoardRow } from './board-data.ts';
import type { Layer } from './board-layer.tsx';
import type { Viewer } from './board-state.tsx';

const t = vi.board.actions;

type Props = {
  readonly row: BoardRow;
  readonly viewer: Viewer;
  readonly onLayer: (layer: Layer) => void;
  readonly onVerify: (unit: string) => void;
};

/** What can be done with a submission; nothing for a unit that sent none or takes no part. */
export function UnitActions({ row, viewer, onLayer, onVerify }: Props) {
  if (row.digest === null || row.state === 'excluded') return null;
  const { code } = row.unit;
  const open = row.returned !== null;
  return (
    <div className="unitpanel__acts">
      <Button
        size="sm"
        variant="primary"
        icon={IconChecklist}
        onClick={() => {
          onVerify(code);
        }}
      >
        {t.verify[viewer]}
      </Button>
      {row.complete === null && row.returned?.purpose !== 'incomplete' ? (
        <Button
          size="sm"
          icon={IconClipboardCheck}
          onClick={() => {
            onLayer({ name: 'complete', unit: code });
          }}
        >
          {t.complete}
        </Button>
      ) : null}
      {open ? null : (
        <Button
          size="sm"
          icon={IconArrowBackUp}
          onClick={() => {
            onLayer({ name: 'return', unit: code });
          }}
        >
          {t.giveBack}
        </Button>
      )}
    </div>
  );
}
