import { IconClipboardCheck, IconPhone, IconPrinter } from '@tabler/icons-react';
import { useState, type ReactNode } from 'react';

import { vi } from '../../../shared/i18n/vi.ts';
import { useCommands } from '../../api/commands.ts';
import { useSession } from '../../api/session.ts';
import { useQuery } from '../../api/use-query.ts';
import { Button } from '../../ui/button.tsx';
import { QueryView } from '../../ui/query-view.tsx';
import { BoardBody } from './board-body.tsx';
import { BoardLayer, type Layer } from './board-layer.tsx';
import { boardCommands } from './board-commands.ts';

const t = vi.board;

type Props = {
  /** The button that takes files in. */
  readonly actions: ReactNode;
  /** What the files just handed in would do; null when there are none. */
  readonly inspection: ReactNode;
  /** Code of a unit to find at once; empty for the whole board. */
  readonly find: string;
  /** Opens the return of that unit at once, as the verification desk asks for it. */
  readonly returning: boolean;
  /** Opens the verification desk at a unit. */
  readonly onVerify: (unit: string) => void;
};

/** Who has sent and who has not, whom to call, what is complete, what goes back (H3, H4, P3; screen 06). */
export function BoardScreen({ actions, inspection, find, returning, onVerify }: Props) {
  const { desk } = useSession();
  const viewer = desk.role === 'district' ? 'district' : 'province';
  const state = useQuery('board.get', {});
  const [layer, setLayer] = useState<Layer | null>(
    returning && find !== '' ? { name: 'return', unit: find } : null,
  );
  const open = (next: Layer) => {
    setLayer(next);
  };
  useCommands(boardCommands(viewer, open));
  return (
    <div className="sheetpart">
      <header className="bar">
        <h1>{t.title[viewer]}</h1>
        <p className="sm dim">{desk.role === 'district' ? desk.unit.name : desk.unit.parentName}</p>
        <span className="end" />
        <Button
          icon={IconPhone}
          onClick={() => {
            open({ name: 'calls' });
          }}
        >
          {t.chase.open}
        </Button>
        <Button
          icon={IconClipboardCheck}
          onClick={() => {
            open({ name: 'complete' });
          }}
        >
          {t.complete.open}
        </Button>
        <Button
          icon={IconPrinter}
          onClick={() => {
            window.print();
          }}
        >
          {t.print}
        </Button>
        {actions}
      </header>
      <QueryView state={state}>
        {(board) => (
          <>
            <BoardBody
              key={find}
              board={board}
              viewer={viewer}
              inspection={inspection}
              find={find}
              onLayer={open}
              onVerify={onVerify}
            />
            {layer === null ? null : (
              <BoardLayer
                layer={layer}
                board={board}
                onLayer={open}
                onClose={() => {
                  setLayer(null);
                }}
              />
            )}
          </>
        )}
      </QueryView>
    </div>
  );
}
