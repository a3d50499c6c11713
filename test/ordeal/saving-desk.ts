import path from 'node:path';

import { createInbox } from '../../electron/backend/files/inbox.ts';
import { acknowledge, must, openDesk } from './desk-backend.ts';

/**
 * Started by `kill.test.ts` with the folder of a desk and a number to start from: saves figures, reasons and evidence
 * as fast as it can and says each time what is safe, until somebody kills it.
 */
const [dir = '', start = '1'] = process.argv.slice(2);
const { api } = openDesk(dir);
const inbox = createInbox(path.join(dir, 'inbox'));

async function saveOnce(n: number): Promise<void> {
  must(await api['form.save-answer']({ field: 'can_bo', answer: { value: n } }));
  acknowledge({ answer: n });
  must(await api['form.save-leaf']({ leaf: 'A.1', entry: { reason: `lần ${n}` } }));
  acknowledge({ leaf: n });
  if (n % 3 !== 0) return;
  const bytes = Buffer.concat([Buffer.from(`%PDF-1.4 ${n}`), Buffer.alloc(20_000, n % 256)]);
  const file = await inbox.receive(`${n}.pdf`, [bytes]);
  const { sha256 } = must(await api['evidence.add']({ file, title: String(n) }));
  acknowledge({ evidence: sha256 });
}

for (let n = Number(start); ; n += 1) await saveOnce(n);
