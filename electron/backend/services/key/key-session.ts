import { createHmac, randomBytes, timingSafeEqual, type webcrypto } from 'node:crypto';

import type { CallError } from '../../../../shared/ipc/define.ts';
import { must } from '../../../../shared/lib/must.ts';
import { err, ok, type Result } from '../../../../shared/lib/result.ts';
import type { KeyPurpose, KeyRepository, StoredKey } from '../../db/key-repository.ts';
import { unlockKey } from '../../pki/key-protection.ts';

type Key = webcrypto.CryptoKey;
/** An unlocked key with the certificate it signs under and the issuers of that one, root last. */
export type Signer = {
  readonly key: Key;
  readonly certificate: Uint8Array;
  readonly chain: readonly Uint8Array[];
};
export type KeySession = ReturnType<typeof createKeySession>;

/** Keys that this process has opened, by fingerprint, each with the tag of the passphrase that opened it. */
export type OpenedKeys = ReturnType<typeof createOpenedKeys>;

/** None yet; a desk that is closed and opened again in the same process finds its key here (ADR 12). */
export function createOpenedKeys() {
  const secret = randomBytes(32);
  const opened = new Map<string, { readonly key: Key; readonly tag: Buffer }>();
  return {
    tagOf: (passphrase: string): Buffer =>
      createHmac('sha256', secret).update(passphrase.normalize('NFC')).digest(),
    get: (fingerprint: string) => opened.get(fingerprint) ?? null,
    put: (fingerprint: string, key: Key, tag: Buffer): void => {
      opened.set(fingerprint, { key, tag });
    },
  };
}

/**
 * The desk's key for this process: the passphrase opens it once (T2, PBKDF2); later calls compare the passphrase by an
 * HMAC under a secret of this process, so that a batch does not pay for the derivation again. Nothing of it is stored.
 */
export function createKeySession(
  keys: Pick<KeyRepository, 'get'>,
  purpose: KeyPurpose = 'desk',
  opened: OpenedKeys = createOpenedKeys(),
) {
  async function unlockStored(
    stored: StoredKey,
    passphrase: string,
  ): Promise<Result<Key, CallError<'key/wrong-passphrase'>>> {
    const tag = opened.tagOf(passphrase);
    const open = opened.get(stored.fingerprint);
    if (open !== null)
      return timingSafeEqual(open.tag, tag) ? ok(open.key) : err({ code: 'key/wrong-passphrase' });
    const key = await unlockKey(stored.pem, passphrase);
    if (!key.ok) {
      if (key.error.code === 'key/wrong-passphrase') return err({ code: key.error.code });
      throw new Error('the stored key is unreadable');
    }
    opened.put(stored.fingerprint, key.value, tag);
    return key;
  }
  const stored = () => must(keys.get(purpose), `a ${purpose} key on this desk`);

  return {
    /** Opens the key; the certificate is the one it gave itself as long as none was issued. */
    async unlock(passphrase: string): Promise<Result<Signer, CallError<'key/wrong-passphrase'>>> {
      const own = stored();
      const key = await unlockStored(own, passphrase);
      if (!key.ok) return key;
      const certificate = own.certificate ?? own.selfSigned;
      return ok({ key: key.value, certificate, chain: own.chain });
    },
    /** Opens the key for anything that others will check: only with a certificate that was issued. */
    async signer(
      passphrase: string,
    ): Promise<Result<Signer, CallError<'key/wrong-passphrase' | 'key/no-credential'>>> {
      const own = stored();
      const key = await unlockStored(own, passphrase);
      if (!key.ok) return key;
      if (own.certificate === null) return err({ code: 'key/no-credential' });
      return ok({ key: key.value, certificate: own.certificate, chain: own.chain });
    },
    /** Keeps a key open that was just made under this passphrase. */
    adopt(key: Key, fingerprint: string, passphrase: string): void {
      opened.put(fingerprint, key, opened.tagOf(passphrase));
    },
  };
}
