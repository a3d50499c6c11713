import { createReadStream } from 'node:fs';
import { readdir } from 'node:fs/promises';
import path from 'node:path';

import { createInbox } from '../../electron/backend/files/inbox.ts';
import { acknowledge, must, openDesk } from './desk-backend.ts';

/**
 * Started by `kill.test.ts` with the folder of a district's desk, a folder of packages, where to start and how many to
 * take: inspects and imports them as one batch, and says each time that one is safe, until somebody kills it. Rests when
 * there is nothing left.
 */
const [dir = '', packages = '', start = '0', count = '0'] = process.argv.slice(2);
const { api } = openDesk(dir, (event) => {
  if (event.kind === 'progress' && event.task === 'intake') acknowledge({ done: event.done });
});
const inbox = createInbox(path.join(dir, 'inbox'));
const names = (await readdir(packages)).toSorted();
const files = await Promise.all(
  names
    .slice(Number(start), Number(start) + Number(count))
    .map((name) => inbox.receive(name, createReadStream(path.join(packages, name)))),
);
must(await api['intake.inspect']({ files }));
const lines = must(await api['intake.import']({ files: files.map((file) => ({ file })) }));
const wrong = lines.find(({ outcome }) => outcome !== 'imported' && outcome !== 'already');
if (wrong !== undefined) throw new Error(JSON.stringify(wrong));
setInterval(() => undefined, 1000);
