/** Why a data folder cannot be opened; the host shows its sentence (`i18n/host-messages.ts`) and stops. */
export const START_ERRORS = [
  'data/in-use',
  'data/newer',
  'data/damaged',
  'data/unwritable',
] as const;
export type StartErrorCode = (typeof START_ERRORS)[number];

/** Thrown while opening only: there is no backend yet that could answer with a Result. */
export class StartError extends Error {
  override readonly name = 'StartError';
  readonly code: StartErrorCode;

  constructor(code: StartErrorCode, detail: string) {
    super(`${code}: ${detail}`);
    this.code = code;
  }
}

const FAILURES: Readonly<Record<string, StartErrorCode>> = {
  SQLITE_NOTADB: 'data/damaged',
  SQLITE_CORRUPT: 'data/damaged',
  SQLITE_READONLY: 'data/unwritable',
  SQLITE_CANTOPEN: 'data/unwritable',
  SQLITE_FULL: 'data/unwritable',
  SQLITE_IOERR: 'data/unwritable',
  SQLITE_BUSY: 'data/in-use',
  EACCES: 'data/unwritable',
  EEXIST: 'data/unwritable',
  ENOTDIR: 'data/unwritable',
  EROFS: 'data/unwritable',
  EPERM: 'data/unwritable',
  ENOSPC: 'data/unwritable',
};

/** What SQLite and the file system say about a folder, as the code that has a sentence; anything else stays a bug. */
export function asStartError(error: unknown): unknown {
  if (!(error instanceof Error) || error instanceof StartError) return error;
  const code = 'code' in error ? String(error.code) : '';
  const known = Object.entries(FAILURES).find(([prefix]) => code.startsWith(prefix));
  return known === undefined ? error : new StartError(known[1], error.message);
}
