import { AskDialog } from './ask-dialog.tsx';
import { BulkDialog } from './bulk-dialog.tsx';
import { EarlierDialog } from './earlier-dialog.tsx';
import { FiguresDialog } from './figures-dialog.tsx';
import { PickDialog } from './pick-dialog.tsx';
import type { Level, Overview, Round, Turn } from './review-data.ts';
import type { Shown } from './use-record.ts';
import type { Work } from './use-work.ts';

/** What lies over the table; the large document belongs to the side. */
export type Layer = 'pick' | 'ask' | 'bulk' | 'figures' | 'earlier' | 'evidence' | null;

type Props = {
  readonly layer: Layer;
  readonly onClose: () => void;
  readonly work: Work;
  readonly round: Round;
  readonly level: Level;
  readonly turn: Turn;
  readonly overview: Overview;
  readonly shown: Shown;
  readonly onEarlier: () => void;
};

/** One layer at a time; each gives the focus back to the table when it goes. */
export function Layers(props: Props) {
  const { layer, onClose, work, round, level, turn, overview, shown } = props;
  const { line } = work;
  switch (layer) {
    case 'pick':
      return (
        <PickDialog overview={overview} turn={turn} onClose={onClose} onEarlier={props.onEarlier} />
      );
    case 'ask':
      return line === null ? null : (
        <AskDialog key={line.id} line={line} round={round} shown={shown} onClose={onClose} />
      );
    case 'bulk':
      return <BulkDialog lines={work.lines} round={round} shown={shown} onClose={onClose} />;
    case 'figures':
      return <FiguresDialog level={level} onClose={onClose} />;
    case 'earlier':
      return <EarlierDialog here={overview.earlier} onClose={onClose} />;
    case 'evidence':
    case null:
      return null;
  }
}
