import type { Register } from '../../../../shared/domain/register/register.ts';
import { issueCertificate, makeRoot } from '../../pki/certificates.ts';
import { protectKey } from '../../pki/key-protection.ts';
import { generateKey, type SigningKey } from '../../pki/keys.ts';
import { certificateValidity } from './certificate-validity.ts';

/** A fresh key with its certificate (DER) and its private half under the passphrase (PEM). */
export type CertifiedKey = {
  readonly key: SigningKey;
  readonly certificate: Uint8Array;
  readonly pem: string;
};

/**
 * The Sở's two keys (T3): the CA, which only issues certificates, and the one that signs campaigns, credentials,
 * receipts and results, certified by the CA as `authority`.
 */
export async function makeAuthority({
  register,
  practice,
  now,
  passphrase,
}: {
  readonly register: Register;
  readonly practice: boolean;
  readonly now: string;
  readonly passphrase: string;
}): Promise<{ readonly ca: CertifiedKey; readonly desk: CertifiedKey }> {
  const subject = {
    ...register.authority,
    role: 'authority' as const,
    province: register.province.name,
  };
  const [caKey, deskKey] = [await generateKey(), await generateKey()];
  const root = await makeRoot({
    key: caKey,
    subject: { ...subject, name: `CA ${subject.name}` },
    validity: certificateValidity({ practice, now, years: 20 }),
  });
  const certificate = await issueCertificate({
    issuer: { key: caKey.privateKey, certificate: root },
    subject,
    spki: deskKey.spki,
    validity: certificateValidity({ practice, now, years: 5 }),
  });
  const [caPem, deskPem] = await Promise.all([
    protectKey(caKey.privateKey, passphrase),
    protectKey(deskKey.privateKey, passphrase),
  ]);
  return {
    ca: { key: caKey, certificate: root, pem: caPem },
    desk: { key: deskKey, certificate, pem: deskPem },
  };
}
