import type { Answer, LeafEntry } from '../../../../shared/domain/answers/assessment.ts';
import type { WorkbookReading } from '../../../../shared/domain/workbook/workbook-reading.ts';

/** The workbook that a person is looking at: read once, so that what is taken is what was shown. */
export type Inspected = {
  readonly token: string;
  readonly fileName: string;
  readonly reading: WorkbookReading;
};

/** What the last taking changed, with what stood there before. */
export type Taken = {
  readonly answers: readonly {
    readonly field: string;
    readonly before: Answer | null;
    readonly after: Answer | null;
  }[];
  readonly leaves: readonly {
    readonly leaf: string;
    readonly before: LeafEntry | null;
    readonly after: LeafEntry;
  }[];
  /** Differences that were chosen. */
  readonly count: number;
};

/** What this process remembers between looking, taking and taking back: one workbook, one taking. */
export type WorkbookMemory = { inspected: Inspected | null; taken: Taken | null };
