/** Why a file is no workbook that can be read at all. */
export const WORKBOOK_FILE_CODES = [
  'workbook/not-xlsx',
  'workbook/locked-or-old',
  'workbook/macro',
  'workbook/damaged',
  'workbook/too-large',
  'workbook/too-heavy',
] as const;
export type WorkbookFileCode = (typeof WORKBOOK_FILE_CODES)[number];

/** Ends reading; caught once, where the file is opened. `part` is a part of the container, for support. */
export class WorkbookFileError extends Error {
  readonly code: WorkbookFileCode;
  readonly part: string;
  constructor(code: WorkbookFileCode, part = '') {
    super(`${code} ${part}`);
    this.code = code;
    this.part = part;
  }
}
