import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';

import { z } from 'zod';

import { ensureRenderer } from '../../build/ensure-renderer.ts';

const Said = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('ready'), address: z.string() }),
  z.object({ kind: z.literal('memory'), bytes: z.number() }),
  z.object({ kind: z.literal('saves'), at: z.array(z.number()) }),
  z.object({ kind: z.literal('fsync'), samples: z.array(z.number()) }),
]);

/** Starts `desk-host.ts` on a data folder and talks to it. */
export async function startDeskProcess(dataDir: string) {
  // Built here: the builder would count as memory of the desk.
  const rendererDir = await ensureRenderer();
  const child = fork(path.join(import.meta.dirname, 'desk-host.ts'), [dataDir, rendererDir], {
    stdio: 'inherit',
  });
  const ready = await heard(child);
  if (ready.kind !== 'ready') throw new Error('the desk did not start');
  const ask = async (what: 'memory' | 'fsync' | 'saves') => {
    child.send(what);
    return await heard(child);
  };
  return {
    address: ready.address,
    /** Bytes the process of backend and host holds. */
    async memory(): Promise<number> {
      const said = await ask('memory');
      return said.kind === 'memory' ? said.bytes : 0;
    },
    /** When each save since the last question was on the disk; milliseconds of the clock. */
    async saves(): Promise<readonly number[]> {
      const said = await ask('saves');
      return said.kind === 'saves' ? said.at : [];
    },
    /** Milliseconds to make a page durable, many times. */
    async fsync(): Promise<readonly number[]> {
      const said = await ask('fsync');
      return said.kind === 'fsync' ? said.samples : [];
    },
    async close(): Promise<void> {
      child.kill();
      await once(child, 'exit');
    },
  };
}

export type DeskProcess = Awaited<ReturnType<typeof startDeskProcess>>;

/** The next thing the desk says; a desk that ends instead is an error, not a wait. */
async function heard(child: ChildProcess): Promise<z.output<typeof Said>> {
  const ended = new AbortController();
  const end = () => {
    ended.abort(new Error('the desk ended'));
  };
  child.once('exit', end);
  try {
    const [said] = await once(child, 'message', { signal: ended.signal });
    return Said.parse(said);
  } finally {
    child.off('exit', end);
  }
}
