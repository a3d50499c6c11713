import type { Quarantined } from './intake-data.ts';
import { AdmitDialog } from './admit-dialog.tsx';
import { AsideDialog } from './aside-dialog.tsx';
import { ForkDialog } from './fork-dialog.tsx';

/** What is being decided about one refused file. */
export type QuarantineLayer = {
  readonly name: 'compare' | 'admit' | 'set-aside';
  readonly file: Quarantined;
};

type Props = {
  readonly layer: QuarantineLayer;
  readonly onReopen: (file: Quarantined) => void;
  readonly onClose: () => void;
};

/** The dialog over the refused files. */
export function QuarantineDialog({ layer, onReopen, onClose }: Props) {
  const { name, file } = layer;
  switch (name) {
    case 'compare':
      return <ForkDialog file={file} onReopen={onReopen} onClose={onClose} />;
    case 'admit':
      return <AdmitDialog file={file} onClose={onClose} />;
    case 'set-aside':
      return <AsideDialog file={file} onClose={onClose} />;
  }
}
