import { readFile } from 'node:fs/promises';

import { expect, test } from 'vitest';

import { anAuthority } from '../builders/authority.ts';
import { aFolder } from '../builders/backend.ts';
import { aConfirmedBackend, makeDesk } from '../builders/unit-desk.ts';

test('the enrolment file is given again with the very same bytes; a unit has no campaign package', async () => {
  const desk = await aConfirmedBackend(await anAuthority({ folder: await aFolder() }));
  const first = await readFile(await makeDesk(desk, '10001'));
  const again = await desk.api['setup.file']({ kind: 'enrolment' });
  expect(again.ok && (await readFile(desk.pathOf(again.value))).equals(first)).toBe(true);
  expect(await desk.api['setup.file']({ kind: 'campaign' })).toMatchObject({
    ok: false,
    error: { code: 'setup/file-unknown' },
  });
});
