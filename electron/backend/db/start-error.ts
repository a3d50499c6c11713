/** Why a data folder cannot be opened; the host shows its sentence (`i18n/error-messages.ts`) and stops. */
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
