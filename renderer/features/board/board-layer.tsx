import type { Board } from './board-data.ts';
import { CallDialog } from './call-dialog.tsx';
import { CompleteDialog } from './complete-dialog.tsx';
import { ContactsDialog } from './contacts-dialog.tsx';
import { DeadlineDialog } from './deadline-dialog.tsx';
import { LiftDialog } from './lift-dialog.tsx';
import { ReturnDialog } from './return-dialog.tsx';

/** What is open over the board. */
export type Layer =
  | { readonly name: 'calls' }
  | { readonly name: 'contacts' }
  | { readonly name: 'complete'; readonly unit?: string }
  | { readonly name: 'deadline' }
  | { readonly name: 'return'; readonly unit: string }
  | { readonly name: 'lift'; readonly unit: string };

type Props = {
  readonly layer: Layer;
  readonly board: Board;
  readonly onLayer: (layer: Layer) => void;
  readonly onClose: () => void;
};

/** The dialog over the board. */
export function BoardLayer({ layer, board, onLayer, onClose }: Props) {
  const named =
    'unit' in layer ? board.rows.find(({ unit }) => unit.code === layer.unit) : undefined;
  switch (layer.name) {
    case 'calls':
      return (
        <CallDialog
          board={board}
          onClose={onClose}
          onContacts={() => {
            onLayer({ name: 'contacts' });
          }}
        />
      );
    case 'contacts':
      return <ContactsDialog rows={board.rows} onClose={onClose} />;
    case 'complete':
      return <CompleteDialog board={board} only={layer.unit ?? null} onClose={onClose} />;
    case 'deadline':
      return <DeadlineDialog board={board} onClose={onClose} />;
    case 'return':
      return (
        <ReturnDialog
          unit={layer.unit}
          incomplete={named?.state === 'incomplete'}
          onClose={onClose}
        />
      );
    case 'lift':
      return named === undefined ? null : <LiftDialog row={named} onClose={onClose} />;
  }
}
