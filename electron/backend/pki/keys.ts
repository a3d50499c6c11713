import { createHash, webcrypto } from 'node:crypto';

/** A software signing key: ECDSA P-256 (T1). `fingerprint` is the SHA-256 of `spki`, in hexadecimal. */
export type SigningKey = {
  readonly privateKey: webcrypto.CryptoKey;
  readonly publicKey: webcrypto.CryptoKey;
  readonly spki: Uint8Array;
  readonly fingerprint: string;
};

/** What every software key is for. */
export const KEY_ALGORITHM = { name: 'ECDSA', namedCurve: 'P-256' } as const;

/** Makes a fresh P-256 key pair; the private half can be exported, to be protected by a passphrase. */
export async function generateKey(): Promise<SigningKey> {
  const pair = await webcrypto.subtle.generateKey(KEY_ALGORITHM, true, ['sign', 'verify']);
  const spki = new Uint8Array(await webcrypto.subtle.exportKey('spki', pair.publicKey));
  return {
    privateKey: pair.privateKey,
    publicKey: pair.publicKey,
    spki,
    fingerprint: fingerprintOf(spki),
  };
}

/**
 * What people compare and desks remember: the SHA-256 of the public key (SubjectPublicKeyInfo), not of the
 * certificate, so that a certificate issued again for the same key is still the same key.
 */
export function fingerprintOf(spki: Uint8Array): string {
  return createHash('sha256').update(spki).digest('hex');
}
