import { CredentialData } from '../../../../shared/domain/package/contents.ts';
import { must } from '../../../../shared/lib/must.ts';
import { err, ok, type Result } from '../../../../shared/lib/result.ts';
import { readCertificate } from '../../pki/read-certificate.ts';
import { readData } from './read-data.ts';
import type { Incoming, InboxFailure } from './open-inbox.ts';
import { packageRefused } from './package-refused.ts';

/** Takes the certificate that the Sở issued for the key of this desk (T3). */
export async function takeCredential({
  opened,
  store,
  now,
}: Incoming): Promise<Result<null, InboxFailure>> {
  const desk = must(store.desks.get(), 'a desk, since the call has a role');
  const { unit } = opened.manifest;
  if (unit.code !== desk.unit)
    return err({ code: 'inbox/not-for-this-desk', params: { unit: unit.name } });
  const data = await readData(opened, 'data/credential.json', CredentialData);
  if (!data.ok) return packageRefused(data.error);
  const certificate = der(data.value.certificate);
  const facts = readCertificate(certificate);
  const own = must(store.keys.get('desk'), 'a key since the desk was made');
  if (!facts.ok || facts.value.fingerprint !== own.fingerprint)
    return err({ code: 'inbox/not-our-key' });
  const chain = data.value.chain.map(der);
  store.keys.issue({ purpose: 'desk', certificate, chain, issuedAt: now });
  return ok(null);
}

function der(base64: string): Uint8Array {
  return new Uint8Array(Buffer.from(base64, 'base64'));
}
