/** What a workbook may cost. A filled form of the largest set is 0.1 MB, 3,000 cells. */
export const WORKBOOK_LIMITS = {
  fileBytes: 10_000_000,
  /** Parts of the container; Excel writes about 30. */
  entries: 500,
  /** One part, unpacked. */
  entryBytes: 16_000_000,
  /** All parts that are read, unpacked. */
  totalBytes: 32_000_000,
  sheets: 60,
  cells: 100_000,
  styles: 70_000,
  /** Milliseconds until the thread is ended. */
  time: 4000,
  /** Memory of the thread in MB. */
  heap: 128,
} as const;
