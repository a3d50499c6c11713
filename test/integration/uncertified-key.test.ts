import { expect, test } from 'vitest';

import { openPackage } from '../../electron/backend/package/read-package.ts';
import { anAuthority } from '../builders/authority.ts';
import { aFolder, PASSPHRASE, value } from '../builders/backend.ts';
import { aConfirmedBackend, fillMiniForm, makeDesk } from '../builders/unit-desk.ts';

test('a unit whose certificate has not come signs under its own key, which counts only once it was pinned (T3)', async () => {
  const authority = await anAuthority({ folder: await aFolder() });
  const desk = await aConfirmedBackend(authority);
  await makeDesk(desk, '10001');
  await fillMiniForm(desk);
  value(await desk.api['submission.approve']({}));
  const { file } = value(await desk.api['submission.seal']({ passphrase: PASSPHRASE }));
  const session = value(await desk.api['session.get']({}));
  const fingerprint = session.desk?.keyFingerprint.sha256 ?? '';
  const open = async (keys: { fingerprint: string; state: 'pinned' }[]) => {
    const opened = await openPackage(desk.pathOf(file), {
      anchors: { roots: [authority.root], keys: () => keys, revoked: [] },
      arrivedAt: '2019-10-20T08:00:00+07:00',
    });
    if (opened.ok) await opened.value.close();
    return opened.ok ? opened.value.trust : opened.error.code;
  };
  expect(await open([])).toBe('key-unknown');
  expect(await open([{ fingerprint, state: 'pinned' }])).toBe('pinned');
});
