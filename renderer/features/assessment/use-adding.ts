import { useCallback, useEffect, useRef, useState } from 'react';

import { vi } from '../../../shared/i18n/vi.ts';
import { useDeskClock } from '../../api/desk-clock.ts';
import { announce } from '../../ui/announcer.tsx';
import { addEvidence, type Outcome } from './add-evidence.ts';

const words = vi.evidence;

/** Files under way and what became of them. */
export type Adding = {
  /** Null when nothing is under way. */
  readonly progress: { readonly done: number; readonly all: number } | null;
  readonly outcomes: readonly Outcome[];
  /** Files that a stop left untouched. */
  readonly left: number;
  readonly take: (files: readonly File[]) => void;
  readonly stop: () => void;
  readonly dismiss: () => void;
};

type State = Pick<Adding, 'progress' | 'outcomes' | 'left'>;
const QUIET: State = { progress: null, outcomes: [], left: 0 };

/** Adds files to the library, and to a leaf when one is given; one batch at a time, later files join it. */
export function useAdding(leaf: string | null): Adding {
  const [state, setState] = useState<State>(QUIET);
  const stopping = useRef(false);
  const busy = useRef<Promise<void>>(Promise.resolve());
  const take = useCallback(
    (files: readonly File[]) => {
      busy.current = busy.current.then(() => addBatch(files, { leaf, setState, stopping }));
    },
    [leaf],
  );
  return {
    ...state,
    take,
    stop: () => {
      stopping.current = true;
    },
    dismiss: () => {
      setState(QUIET);
    },
  };
}

type Batch = {
  readonly leaf: string | null;
  readonly setState: (next: State) => void;
  readonly stopping: { current: boolean };
};

async function addBatch(files: readonly File[], { leaf, setState, stopping }: Batch) {
  stopping.current = false;
  const outcomes: Outcome[] = [];
  const show = (running: boolean): void =>
    setState({
      progress: running ? { done: outcomes.length, all: files.length } : null,
      outcomes: [...outcomes],
      left: running ? 0 : files.length - outcomes.length,
    });
  show(true);
  await addEvidence(files, {
    leaf,
    onDone: (outcome) => {
      outcomes.push(outcome);
      show(outcomes.length < files.length);
    },
    stopped: () => stopping.current,
  });
  show(false);
  const added = outcomes.flatMap((it) => (it.kind === 'added' ? [it.name] : []));
  if (added.length > 0) announce(words.added(added.join(', ')));
}

/** Ctrl+V anywhere on the screen: a screenshot or a copied file becomes evidence; text goes where the cursor is. */
export function usePastedFiles(
  place: string,
  take: ((files: readonly File[]) => void) | null,
): void {
  const now = useDeskClock();
  useEffect(() => {
    const onPaste = (event: ClipboardEvent) => {
      const files = [...(event.clipboardData?.files ?? [])];
      if (take === null || files.length === 0 || inDialog(event.target)) return;
      event.preventDefault();
      const time = now();
      take(files.map((file, at) => named(file, `${place}-${stampOf(time, at)}`)));
    };
    document.addEventListener('paste', onPaste);
    return () => document.removeEventListener('paste', onPaste);
  }, [place, take, now]);
}

function inDialog(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('dialog') !== null;
}

/** A pasted screenshot is always called "image.png": leaf and time tell it apart. */
function named(file: File, mark: string): File {
  if (file.name !== 'image.png') return file;
  return new File([file], words.pasted(mark), { type: file.type });
}

/** `2019-10-16T10:42:05+07:00` → `2019-10-16-104205`; a second picture of the same moment is numbered. */
function stampOf(instant: string, at: number): string {
  const time = instant.slice(11, 19).replaceAll(':', '');
  return `${instant.slice(0, 10)}-${time}${at === 0 ? '' : `-${at + 1}`}`;
}
