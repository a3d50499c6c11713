import { closeSync, fdatasyncSync, openSync, rmSync, writeSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';

import { startBackend } from '../../electron/hosts/backend-client.ts';
import { startLoopback } from '../../electron/hosts/loopback.ts';

/** A desk in a process of its own, so that measuring it does not measure whoever measures. */
const [dataDir = '', rendererDir = ''] = process.argv.slice(2);
const started = await startBackend({ dataDir, startsAt: '2019-10-16T10:42:00+07:00' });
if (!started.ok) throw new Error(started.error.code);
const desk = started.value;
/** When each save was on the disk, in their order; milliseconds of the clock that the window reads too. */
let saved: number[] = [];
const backend: typeof desk = {
  ...desk,
  call: async (request) => {
    const answer = await desk.call(request);
    if (request.method.startsWith('form.save'))
      saved.push(performance.timeOrigin + performance.now());
    return answer;
  },
};
const host = await startLoopback({ backend, rendererDir, dataDir });
process.send?.({ kind: 'ready', address: host.address });

process.on('message', (asked) => {
  if (asked === 'memory') process.send?.({ kind: 'memory', bytes: process.memoryUsage.rss() });
  if (asked === 'saves') {
    process.send?.({ kind: 'saves', at: saved });
    saved = [];
  }
  if (asked === 'fsync') process.send?.({ kind: 'fsync', samples: fsyncCosts() });
});

/** What it costs here to make one page of 4 KiB durable: what every saved change has to pay to the disk. */
function fsyncCosts(): number[] {
  const file = path.join(dataDir, 'fsync-bench');
  const handle = openSync(file, 'w');
  const page = Buffer.alloc(4096, 7);
  const samples = Array.from({ length: 200 }, () => {
    const before = performance.now();
    writeSync(handle, page);
    fdatasyncSync(handle);
    return performance.now() - before;
  });
  closeSync(handle);
  rmSync(file);
  return samples;
}
