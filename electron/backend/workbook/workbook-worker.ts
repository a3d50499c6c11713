import { readFileSync, statSync } from 'node:fs';
import { parentPort, workerData } from 'node:worker_threads';

import { z } from 'zod';

import { must } from '../../../shared/lib/must.ts';
import { WorkbookFileError } from './file-problem.ts';
import type { FromWorkbookWorker } from './open-workbook.ts';
import { readWorkbook } from './read-workbook.ts';
import { WORKBOOK_LIMITS } from './workbook-limits.ts';

/** A thread that reads one workbook and ends; whoever started it may end it earlier, at no harm. */
const port = must(parentPort, 'this file is started as a Worker');
const { file } = z.object({ file: z.string() }).parse(workerData);
const post = (message: FromWorkbookWorker): void => port.postMessage(message);

post({ kind: 'ready' });
try {
  if (statSync(file).size > WORKBOOK_LIMITS.fileBytes)
    throw new WorkbookFileError('workbook/too-large');
  post({ kind: 'read', workbook: readWorkbook(readFileSync(file)) });
} catch (error) {
  if (!(error instanceof WorkbookFileError)) throw error;
  post({ kind: 'refused', code: error.code, part: error.part });
}
