import { z } from 'zod';

import { AppEvent } from '../../shared/ipc/events.ts';
import { CallRequest } from '../../shared/ipc/transport.ts';
import { START_ERRORS } from '../backend/db/start-error.ts';

/** What the Worker needs to open a desk. `startsAt`: the instant its clock starts from, for rehearsals and tests. */
export const WorkerStart = z.object({ dataDir: z.string(), startsAt: z.string().optional() });
export type WorkerStart = z.output<typeof WorkerStart>;

function resultOf<Code extends string>(codes: readonly [Code, ...Code[]]) {
  return z.discriminatedUnion('ok', [
    z.object({ ok: z.literal(true), value: z.null() }),
    z.object({ ok: z.literal(false), error: z.object({ code: z.enum(codes) }) }),
  ]);
}

/** What the Worker asks of its host: files of the desk only, never an address. */
export const HostRequest = z.discriminatedUnion('service', [
  z.object({ service: z.literal('pdf'), htmlFile: z.string(), to: z.string() }),
  z.object({ service: z.literal('open'), file: z.string() }),
]);
export type HostRequest = z.output<typeof HostRequest>;

const HostReply = z.discriminatedUnion('service', [
  z.object({ service: z.literal('pdf'), result: resultOf(['host/no-pdf', 'host/pdf-failed']) }),
  z.object({ service: z.literal('open'), result: resultOf(['host/no-open', 'host/open-failed']) }),
]);
export type HostReply = z.output<typeof HostReply>;

/** From the host to the Worker. */
export const ToWorker = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('call'), id: z.int(), request: CallRequest }),
  z.object({ kind: z.literal('served'), id: z.int(), reply: HostReply }),
  z.object({ kind: z.literal('close') }),
]);
export type ToWorker = z.output<typeof ToWorker>;

/** From the Worker to the host. `refused`: the data folder cannot be opened, with a code that has a sentence. */
export const FromWorker = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('ready') }),
  z.object({ kind: z.literal('refused'), code: z.enum(START_ERRORS) }),
  z.object({ kind: z.literal('reply'), id: z.int(), reply: z.unknown() }),
  z.object({ kind: z.literal('event'), event: AppEvent }),
  z.object({ kind: z.literal('serve'), id: z.int(), request: HostRequest }),
]);
export type FromWorker = z.output<typeof FromWorker>;
