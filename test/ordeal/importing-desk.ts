import { createReadStream } from 'node:fs';
import { readdir } from 'node:fs/promises';
import path from 'node:path';

import { createInbox } from '../../electron/backend/files/inbox.ts';
import { acknowledge, must, openDesk } from './desk-backend.ts';

/**
 * Started by `kill.test.ts` with the folder of a district's desk, a folder of packages and where to start: imports them
 * two at a time, in order of their names, and says each time what is safe, until somebody kills it. Rests when there is nothing left.
 */
const [dir = '', packages = '', start = '0'] = process.argv.slice(2);
const { api } = openDesk(dir);
const inbox = createInbox(path.join(dir, 'inbox'));
const names = (await readdir(packages)).toSorted();

for (let index = Number(start); index < names.length; index += 2) {
  const batch = names.slice(index, index + 2);
  const files = await Promise.all(
    batch.map(async (name) => ({
      file: await inbox.receive(name, createReadStream(path.join(packages, name))),
    })),
  );
  const lines = must(await api['intake.import']({ files }));
  for (const { name, outcome } of lines) acknowledge({ name, outcome });
}
setInterval(() => undefined, 1000);
