import { z } from 'zod';

/** The few pushes from the backend; parsed on arrival in every host. */
export const AppEvent = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('progress'),
    /** `intake`, `export` …: which long work is running. */
    task: z.string(),
    done: z.int(),
    total: z.int(),
  }),
  /** Something changed outside a call of this window: refetch what reads these tags. */
  z.object({ kind: z.literal('changed'), tags: z.array(z.string()) }),
  /** A file was opened with the app (double click); it lies in the inbox like an upload. */
  z.object({ kind: z.literal('opened'), file: z.uuid(), name: z.string() }),
]);
export type AppEvent = z.output<typeof AppEvent>;
