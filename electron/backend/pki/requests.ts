import * as asn1js from 'asn1js';
import { CertificationRequest } from 'pkijs';

import { CERTIFICATE_ROLES, type CertificateRole } from '../../../shared/domain/package/signers.ts';
import { err, ok, type Result } from '../../../shared/lib/result.ts';
import { bitsOf, children, descend, parseDer, rawBytes, wholeBuffer } from './der.ts';
import { fingerprintOf, type SigningKey } from './keys.ts';
import { distinguishedName, nameValue, type Subject } from './names.ts';
import { OID } from './oids.ts';
import { allowedKey, schemeOf, signatureHolds } from './signature-algorithms.ts';

/** What a request asks for, once its own signature proved that the asker holds the key. */
export type RequestFacts = {
  readonly subject: {
    readonly name: string;
    readonly code: string;
    readonly role: CertificateRole;
  };
  readonly spki: Uint8Array;
  readonly fingerprint: string;
};

/** A certificate request (PKCS #10, RFC 2986), signed by the key it asks for. DER. */
export async function makeRequest(input: {
  readonly key: SigningKey;
  readonly subject: Subject;
}): Promise<Uint8Array> {
  const request = new CertificationRequest({
    version: 0,
    subject: distinguishedName(input.subject),
    attributes: [],
  });
  request.subjectPublicKeyInfo.fromSchema(asn1js.fromBER(wholeBuffer(input.key.spki)).result);
  await request.sign(input.key.privateKey, 'SHA-256');
  return new Uint8Array(request.toSchema().toBER());
}

/** Reads a request and checks its own signature; never throws. */
export function readRequest(
  der: Uint8Array,
): Result<RequestFacts, { readonly code: 'request/invalid' | 'request/algorithm-forbidden' }> {
  const outer = parseDer(der);
  const subject = outer === null ? null : subjectOf(outer);
  const [info, algorithm, signature] = children(outer ?? undefined);
  const spkiBlock = descend(info, 2);
  if (subject === null || info === undefined || spkiBlock === undefined) {
    return err({ code: 'request/invalid' });
  }
  const spki = Uint8Array.from(rawBytes(spkiBlock));
  const key = allowedKey(spki);
  const scheme = schemeOf(algorithm, key);
  if (key === null || scheme === null) return err({ code: 'request/algorithm-forbidden' });
  const value = bitsOf(signature);
  const holds = signatureHolds({ key, scheme, data: rawBytes(info), signature: value });
  return holds
    ? ok({ subject, spki, fingerprint: fingerprintOf(spki) })
    : err({ code: 'request/invalid' });
}

function subjectOf(outer: asn1js.AsnType): RequestFacts['subject'] | null {
  try {
    const { subject } = new CertificationRequest({ schema: outer });
    const name = nameValue(subject, OID.commonName);
    const code = nameValue(subject, OID.serialNumber);
    const ou = nameValue(subject, OID.organizationalUnit);
    const role = CERTIFICATE_ROLES.find((candidate) => candidate === ou);
    return name === null || code === null || role === undefined ? null : { name, code, role };
  } catch {
    // pkijs throws on shapes that are DER and not a request.
    return null;
  }
}
