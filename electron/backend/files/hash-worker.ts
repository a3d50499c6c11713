import { parentPort } from 'node:worker_threads';

import { must } from '../../../shared/lib/must.ts';
import { hashNow, type HashPlan } from './hash-plan.ts';

/** A thread that hashes what it is given, one file after the other; it keeps nothing between them. */
const port = must(parentPort, 'this file is started as a Worker');

port.on('message', (plan: HashPlan) => {
  port.postMessage(tryToHash(plan));
});

function tryToHash(plan: HashPlan) {
  try {
    return { kind: 'hashed', hashes: hashNow(plan) };
  } catch (error) {
    // A disk that cannot be read is an event of the file's: whoever asked throws it again, this thread goes on.
    return { kind: 'failed', message: error instanceof Error ? error.message : String(error) };
  }
}
