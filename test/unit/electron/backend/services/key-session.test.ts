import { expect, test } from 'vitest';

import type { StoredKey } from '../../../../../electron/backend/db/key-repository.ts';
import { protectKey } from '../../../../../electron/backend/pki/key-protection.ts';
import { generateKey } from '../../../../../electron/backend/pki/keys.ts';
import {
  createKeySession,
  createOpenedKeys,
} from '../../../../../electron/backend/services/key/key-session.ts';
import { isLongEnough } from '../../../../../electron/backend/services/key/passphrase.ts';
import { PASSPHRASE } from '../../../../builders/backend.ts';

async function aStoredKey(more: Partial<StoredKey> = {}) {
  const key = await generateKey();
  const stored: StoredKey = {
    pem: await protectKey(key.privateKey, PASSPHRASE),
    fingerprint: key.fingerprint,
    selfSigned: new Uint8Array([1]),
    certificate: null,
    chain: [],
    createdAt: '2019-10-10T08:00:00+07:00',
    issuedAt: null,
    ...more,
  };
  return { key, stored };
}
const WRONG = { ok: false, error: { code: 'key/wrong-passphrase' } };

test('the passphrase opens the key, in whatever way its letters are composed', async () => {
  const { stored } = await aStoredKey();
  const session = createKeySession({ get: () => stored });
  expect(await session.unlock('mật khẩu khác hẳn')).toEqual(WRONG);
  expect((await session.unlock(PASSPHRASE)).ok).toBe(true);
  expect((await session.unlock(PASSPHRASE.normalize('NFD'))).ok).toBe(true);
  expect(await session.unlock('mật khẩu khác hẳn')).toEqual(WRONG);
});

test('an open key asks for the passphrase again but derives it only once', async () => {
  const { key, stored } = await aStoredKey();
  const session = createKeySession({ get: () => stored });
  session.adopt(key.privateKey, key.fingerprint, PASSPHRASE);
  const started = performance.now();
  for (let n = 0; n < 100; n += 1) expect((await session.unlock(PASSPHRASE)).ok).toBe(true);
  // A hundred derivations would take half a minute.
  expect(performance.now() - started).toBeLessThan(2000);
  expect(await session.unlock('mật khẩu khác hẳn')).toEqual(WRONG);
});

test('a desk opened again in the same process finds its key, for the same passphrase only (ADR 12)', async () => {
  const { key, stored } = await aStoredKey();
  const opened = createOpenedKeys();
  createKeySession({ get: () => stored }, 'desk', opened).adopt(
    key.privateKey,
    key.fingerprint,
    PASSPHRASE,
  );
  const again = createKeySession({ get: () => stored }, 'desk', opened);
  const started = performance.now();
  expect((await again.unlock(PASSPHRASE)).ok).toBe(true);
  // No derivation: that alone takes longer.
  expect(performance.now() - started).toBeLessThan(100);
  expect(await again.unlock('mật khẩu khác hẳn')).toEqual(WRONG);
});

test('what others will check is signed only with a certificate that was issued', async () => {
  const { stored } = await aStoredKey();
  const session = createKeySession({ get: () => stored });
  expect(await session.signer(PASSPHRASE)).toEqual({
    ok: false,
    error: { code: 'key/no-credential' },
  });
  const issued = { ...stored, certificate: new Uint8Array([2]), chain: [new Uint8Array([3])] };
  const signer = await createKeySession({ get: () => issued }).signer(PASSPHRASE);
  expect(signer).toMatchObject({ ok: true, value: { certificate: issued.certificate } });
});

test('another key is not opened by the tag of the one before', async () => {
  const first = await aStoredKey();
  const second = await aStoredKey();
  let present = first.stored;
  const session = createKeySession({ get: () => present });
  const one = await session.unlock(PASSPHRASE);
  present = second.stored;
  const two = await session.unlock(PASSPHRASE);
  expect(one.ok && two.ok && one.value.key !== two.value.key).toBe(true);
});

test.each([
  ['mười một kí', false],
  ['mười hai kýy', true],
  ['mười hai kýy'.normalize('NFD'), true],
  ['mười một kí'.normalize('NFD'), false],
])('%j is long enough: %s', (passphrase, expected) => {
  expect(isLongEnough(passphrase)).toBe(expected);
});
