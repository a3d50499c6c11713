import { existsSync, rmSync } from 'node:fs';
import path from 'node:path';

import { StartError } from './db/start-error.ts';

/** Where the practice desk lies, inside the folder of the real one. */
const PRACTICE_FOLDER = 'tap-duot';
/** A file held by a virus scanner or an indexer for a moment is tried again (R2); milliseconds between. */
const ERASING = { recursive: true, force: true, maxRetries: 10, retryDelay: 100 } as const;

type Closable = { readonly close: () => void };
/** The practice side of a data folder. */
export type Practice<Desk> = {
  readonly inUse: () => boolean;
  /** The kept practice desk, opened; null where there is none or where it cannot be opened any more. */
  readonly kept: () => Desk | null;
  /** A fresh, empty desk in place of whatever lay there. Not in use before `enter`. */
  readonly renew: () => Desk;
  readonly enter: () => void;
  readonly leave: () => void;
  readonly erase: () => void;
};

/**
 * The real desk of a data folder and, in a folder of its own inside it, a desk to practise on (X5). Both may be open,
 * one is in use; a new process always starts with the real one, so that nobody goes on practising unaware.
 */
export function createWorkspaces<Desk extends Closable>(
  folder: string,
  open: (folder: string, practice: Practice<Desk>) => Desk,
) {
  const practiceFolder = path.join(folder, PRACTICE_FOLDER);
  let practiceDesk: Desk | null = null;
  let inUse = false;

  const openKept = (): Desk | null => {
    if (!existsSync(path.join(practiceFolder, 'cqdt.sqlite'))) return null;
    try {
      return open(practiceFolder, practice);
    } catch (error) {
      // Practice data are worth nothing: what cannot be opened is replaced by the next start.
      if (error instanceof StartError) return null;
      throw error;
    }
  };
  const erase = (): void => {
    inUse = false;
    practiceDesk?.close();
    practiceDesk = null;
    rmSync(practiceFolder, ERASING);
  };
  const practice: Practice<Desk> = {
    inUse: () => inUse,
    kept: () => (practiceDesk ??= openKept()),
    renew: () => {
      erase();
      return (practiceDesk = open(practiceFolder, practice));
    },
    enter: () => {
      inUse = practiceDesk !== null;
    },
    leave: () => {
      inUse = false;
    },
    erase,
  };
  const real = open(folder, practice);
  return {
    real,
    current: (): Desk => (inUse ? (practiceDesk ?? real) : real),
    close: (): void => {
      practiceDesk?.close();
      real.close();
    },
  };
}
