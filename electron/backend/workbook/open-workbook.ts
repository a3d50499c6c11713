import path from 'node:path';
import { Worker } from 'node:worker_threads';

import { z } from 'zod';

import { RawWorkbook } from '../../../shared/domain/workbook/raw-workbook.ts';
import type { CallError } from '../../../shared/ipc/define.ts';
import { err, ok, type Result } from '../../../shared/lib/result.ts';
import { WORKBOOK_FILE_CODES, type WorkbookFileCode } from './file-problem.ts';
import { WORKBOOK_LIMITS as LIMITS } from './workbook-limits.ts';

const FromWorker = z.discriminatedUnion('kind', [
  /** The thread stands; from here on its time is counted. */
  z.object({ kind: z.literal('ready') }),
  z.object({ kind: z.literal('read'), workbook: RawWorkbook }),
  z.object({ kind: z.literal('refused'), code: z.enum(WORKBOOK_FILE_CODES), part: z.string() }),
]);
export type FromWorkbookWorker = z.input<typeof FromWorker>;

type Opened = Result<RawWorkbook, CallError<WorkbookFileCode>>;
type Limits = { readonly time: number; readonly heap: number };

/**
 * Reads a foreign workbook in a thread of its own that has little memory and little time: whatever the file does, the
 * desk goes on answering. A thread that ran out of either is a refusal; anything else it dies of is a bug.
 */
export async function openWorkbook(file: string, limits: Limits = LIMITS): Promise<Opened> {
  const worker = new Worker(workerFile(), {
    workerData: { file },
    // Nothing of the program's own environment or output.
    env: {},
    resourceLimits: { maxOldGenerationSizeMb: limits.heap, maxYoungGenerationSizeMb: 16 },
  });
  try {
    return await outcome(worker, limits.time);
  } finally {
    await worker.terminate();
  }
}

/** Beside this file as source; beside the bundle that holds this file in the packaged app. */
function workerFile(): string {
  const extension = path.extname(import.meta.filename);
  return path.join(import.meta.dirname, `workbook-worker${extension}`);
}

/** A slow disk may take long to start a thread; a file cannot make it longer. */
const STARTING = 30_000;

async function outcome(worker: Worker, time: number): Promise<Opened> {
  return await new Promise((resolve, reject) => {
    const tooHeavy = () => resolve(err({ code: 'workbook/too-heavy' }));
    let timer = setTimeout(tooHeavy, STARTING);
    worker.on('message', (raw: unknown) => {
      clearTimeout(timer);
      const message = FromWorker.parse(raw);
      if (message.kind === 'ready') timer = setTimeout(tooHeavy, time);
      else resolve(resultOf(message));
    });
    worker.once('error', (error: unknown) => {
      clearTimeout(timer);
      if (isOutOfMemory(error)) tooHeavy();
      else reject(error);
    });
  });
}

type Last = Exclude<z.output<typeof FromWorker>, { kind: 'ready' }>;

function resultOf(message: Last): Opened {
  if (message.kind === 'read') return ok(message.workbook);
  return err({ code: message.code, params: { part: message.part } });
}

function isOutOfMemory(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY';
}
