import {
  IconArrowBackUp,
  IconArrowsLeftRight,
  IconChecks,
  IconFlag,
  IconHistory,
  IconListSearch,
  IconMessageCircle,
  IconPencil,
  IconPrinter,
  IconTablePlus,
} from '@tabler/icons-react';

import { vi } from '../../../shared/i18n/vi.ts';
import { useCommands, type Command } from '../../api/commands.ts';
import { useChords } from '../../ui/use-chords.ts';
import type { Layer } from './layers.tsx';
import type { Turn } from './review-data.ts';
import type { Work } from './use-work.ts';

const t = vi.review;

type Input = {
  readonly work: Work;
  readonly layer: Layer;
  readonly setLayer: (layer: Layer) => void;
  readonly onPrevious: () => void;
  readonly onNext: () => void;
  readonly onTurn: () => void;
  readonly turn: Turn;
};

const NONE: Readonly<Record<string, () => void>> = {};

/** Keys of the whole screen, and the same from the palette. While something is typed, the text keeps Ctrl+Z to itself. */
export function useReviewCommands(input: Input): void {
  const { work, layer, setLayer, onPrevious, onNext } = input;
  const open = (which: Layer) => () => {
    if (work.line !== null) setLayer(which);
  };
  const keys = {
    F2: work.edit,
    F4: open('ask'),
    F8: work.nextFlag,
    'Alt+ArrowLeft': onPrevious,
    'Alt+ArrowRight': onNext,
  };
  const undo = { 'Ctrl+z': () => void work.undo() };
  const editing = work.editing !== null;
  useChords(layer === null ? { ...(editing ? NONE : { ...keys, ...undo }) } : NONE);
  useCommands(commandsOf(input, open));
}

type Offer = Omit<Command, 'group' | 'blocked'> & {
  /** It is about the line that is looked at. */
  readonly ofLine?: true;
};

function commandsOf(input: Input, open: (which: Layer) => () => void): readonly Command[] {
  const nothing = input.work.line === null ? t.empty.filtered : null;
  return [...lineOffers(input.work, open), ...tableOffers(input, open)].map(
    ({ ofLine, ...offer }) => ({
      ...offer,
      group: 'commands' as const,
      blocked: ofLine === true ? nothing : null,
    }),
  );
}

function lineOffers(work: Work, open: (which: Layer) => () => void): readonly Offer[] {
  const line = { ofLine: true } as const;
  return [
    {
      ...line,
      id: 'review.change',
      label: t.edit.change,
      icon: IconPencil,
      keys: ['F2'],
      run: work.edit,
    },
    {
      ...line,
      id: 'review.ask',
      label: t.ask.open,
      icon: IconMessageCircle,
      keys: ['F4'],
      run: open('ask'),
    },
    {
      ...line,
      id: 'review.flag',
      label: t.commands.nextFlag,
      icon: IconFlag,
      keys: ['F8'],
      run: work.nextFlag,
    },
    { ...line, id: 'review.bulk', label: t.bulk.open, icon: IconChecks, run: open('bulk') },
    {
      id: 'review.undo',
      label: t.commands.undo,
      icon: IconArrowBackUp,
      keys: ['Ctrl', 'Z'],
      run: () => void work.undo(),
    },
  ];
}

function tableOffers(
  { setLayer, onTurn, turn }: Input,
  open: (which: Layer) => () => void,
): readonly Offer[] {
  const pick = turn === 'unit' ? t.pickLeaf : t.pickUnit;
  const turned = turn === 'unit' ? t.turnToUnit : t.turnToLeaf;
  return [
    { id: 'review.pick', label: pick, icon: IconListSearch, run: () => setLayer('pick') },
    { id: 'review.turn', label: turned, icon: IconArrowsLeftRight, ofLine: true, run: onTurn },
    {
      id: 'review.figures',
      label: t.figures.openAll,
      icon: IconTablePlus,
      ofLine: true,
      run: open('figures'),
    },
    {
      id: 'review.earlier',
      label: t.pick.earlier,
      icon: IconHistory,
      run: () => setLayer('earlier'),
    },
    { id: 'review.print', label: t.print, icon: IconPrinter, run: () => window.print() },
  ];
}
