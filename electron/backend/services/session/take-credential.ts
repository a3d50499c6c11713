import type { CredentialData } from '../../../../shared/domain/package/contents.ts';
import { must } from '../../../../shared/lib/must.ts';
import { readCertificate } from '../../pki/read-certificate.ts';
import type { Incoming, InboxFailure } from './open-inbox.ts';

/** Null for a certificate that the Sở issued for the key of this desk (T3). */
export function credentialProblem(
  { opened, store }: Incoming,
  data: CredentialData,
): InboxFailure | null {
  const desk = must(store.desks.get(), 'a desk, since the call has a role');
  const { unit } = opened.manifest;
  if (unit.code !== desk.unit)
    return { code: 'inbox/not-for-this-desk', params: { unit: unit.name } };
  const facts = readCertificate(der(data.certificate));
  const own = must(store.keys.get('desk'), 'a key since the desk was made');
  if (!facts.ok || facts.value.fingerprint !== own.fingerprint)
    return { code: 'inbox/not-our-key' };
  return null;
}

/** Keeps it for signing; call when there is no problem. */
export function takeCredential({ store, now }: Incoming, data: CredentialData): void {
  const certificate = der(data.certificate);
  store.keys.issue({ purpose: 'desk', certificate, chain: data.chain.map(der), issuedAt: now });
}

function der(base64: string): Uint8Array {
  return new Uint8Array(Buffer.from(base64, 'base64'));
}
