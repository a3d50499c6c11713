import { z } from 'zod';

import { AppEvent } from '../../shared/ipc/events.ts';
import { CallRequest } from '../../shared/ipc/transport.ts';
import { START_ERRORS } from '../backend/db/start-error.ts';

/** What the Worker needs to open a desk. `startsAt`: the instant its clock starts from, for rehearsals and tests. */
export const WorkerStart = z.object({ dataDir: z.string(), startsAt: z.string().optional() });
export type WorkerStart = z.output<typeof WorkerStart>;

/** From the host to the Worker. */
export const ToWorker = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('call'), id: z.int(), request: CallRequest }),
  z.object({ kind: z.literal('close') }),
]);
export type ToWorker = z.output<typeof ToWorker>;

/** From the Worker to the host. `refused`: the data folder cannot be opened, with a code that has a sentence. */
export const FromWorker = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('ready') }),
  z.object({ kind: z.literal('refused'), code: z.enum(START_ERRORS) }),
  z.object({ kind: z.literal('reply'), id: z.int(), reply: z.unknown() }),
  z.object({ kind: z.literal('event'), event: AppEvent }),
]);
export type FromWorker = z.output<typeof FromWorker>;
