import type { KeyObject } from 'node:crypto';

import * as asn1js from 'asn1js';
import { BasicConstraints, Certificate } from 'pkijs';

import { must } from '../../../shared/lib/must.ts';
import { err, ok, type Result } from '../../../shared/lib/result.ts';
import { vietnamInstant } from '../../../shared/domain/text/vietnam-instant.ts';
import { bitsOf, children, descend, octetsOf, parseDer, rawBytes, sha256Hex } from './der.ts';
import { fingerprintOf } from './keys.ts';
import { nameValue } from './names.ts';
import { OID } from './oids.ts';
import { allowedKey } from './signature-algorithms.ts';

/** What people and desks see of a certificate. Instants are `+07:00`; digests hexadecimal. */
export type CertificateFacts = {
  readonly subject: { readonly name: string; readonly code: string; readonly ou: string };
  readonly issuerName: string;
  /** SHA-256 of the public key (see `fingerprintOf`). */
  readonly fingerprint: string;
  readonly certificateSha256: string;
  readonly notBefore: string;
  readonly notAfter: string;
};

/** A certificate taken apart for checking; byte fields are the bytes as read. */
export type ParsedCertificate = {
  readonly der: Uint8Array;
  readonly facts: CertificateFacts;
  readonly validity: { readonly from: number; readonly to: number };
  readonly issuer: Uint8Array;
  readonly subject: Uint8Array;
  readonly serial: Uint8Array;
  readonly spki: Uint8Array;
  readonly key: KeyObject | null;
  readonly tbs: Uint8Array;
  readonly signatureAlgorithm: asn1js.AsnType;
  readonly innerAlgorithm: asn1js.AsnType;
  readonly signature: Uint8Array;
  readonly ca: boolean;
  /** Intermediate authorities allowed below; null for no limit. */
  readonly pathLength: number | null;
  /** Bits of keyUsage by their names in RFC 5280; null when the extension is absent. */
  readonly usage: readonly KeyUsage[] | null;
  readonly extended: boolean;
  readonly unknownCritical: boolean;
  readonly subjectKeyId: string | null;
  readonly authorityKeyId: string | null;
};

const USAGE_BITS = [
  'digitalSignature',
  'nonRepudiation',
  'keyEncipherment',
  'dataEncipherment',
  'keyAgreement',
  'keyCertSign',
  'cRLSign',
] as const;
export type KeyUsage = (typeof USAGE_BITS)[number];

const KNOWN = new Set<string>([
  OID.keyUsage,
  OID.basicConstraints,
  OID.subjectKeyIdentifier,
  OID.authorityKeyIdentifier,
  OID.extendedKeyUsage,
]);

/** Reads a certificate's facts; refuses bytes that are not one X.509 v3 certificate. */
export function readCertificate(
  der: Uint8Array,
): Result<CertificateFacts, { readonly code: 'certificate/unreadable' }> {
  const parsed = parseCertificate(der);
  return parsed === null ? err({ code: 'certificate/unreadable' }) : ok(parsed.facts);
}

/** A desk meets the same few issuers in every package it reads; more than these are strangers' and come once. */
const MOST_REMEMBERED = 256;
const remembered = new Map<string, ParsedCertificate>();

/** Takes a certificate apart; null when the bytes are not exactly one. Never throws. Remembered by its bytes. */
export function parseCertificate(der: Uint8Array): ParsedCertificate | null {
  const key = sha256Hex(der);
  const known = remembered.get(key);
  if (known !== undefined) return known;
  const parsed = parseAnew(Uint8Array.from(der));
  if (parsed !== null) {
    if (remembered.size >= MOST_REMEMBERED) remembered.clear();
    remembered.set(key, parsed);
  }
  return parsed;
}

function parseAnew(der: Uint8Array): ParsedCertificate | null {
  const outer = parseDer(der);
  if (outer === null) return null;
  try {
    return takeApart(der, outer);
  } catch {
    // pkijs throws on shapes that are DER and not a certificate.
    return null;
  }
}

function takeApart(der: Uint8Array, outer: asn1js.AsnType): ParsedCertificate | null {
  const certificate = new Certificate({ schema: outer });
  // v3 certificates: [0] version, serial, algorithm, issuer, validity, subject, key, extensions.
  if (certificate.version !== 2) return null;
  const [tbs, signatureAlgorithm, signature] = children(outer);
  const block = (position: number) => must(descend(tbs, position), 'part that pkijs has read');
  const spki = Uint8Array.from(rawBytes(block(6)));
  return {
    der,
    facts: factsOf(certificate, { der, spki }),
    validity: {
      from: certificate.notBefore.value.getTime(),
      to: certificate.notAfter.value.getTime(),
    },
    serial: rawBytes(block(1)),
    innerAlgorithm: block(2),
    issuer: rawBytes(block(3)),
    subject: rawBytes(block(5)),
    spki,
    key: allowedKey(spki),
    tbs: rawBytes(must(tbs, 'part that pkijs has read')),
    signatureAlgorithm: must(signatureAlgorithm, 'part that pkijs has read'),
    signature: bitsOf(signature),
    ...extensionsOf(certificate),
  };
}

function factsOf(
  certificate: Certificate,
  { der, spki }: { der: Uint8Array; spki: Uint8Array },
): CertificateFacts {
  const { subject } = certificate;
  return {
    subject: {
      name: nameValue(subject, OID.commonName) ?? '',
      code: nameValue(subject, OID.serialNumber) ?? '',
      ou: nameValue(subject, OID.organizationalUnit) ?? '',
    },
    issuerName: nameValue(certificate.issuer, OID.commonName) ?? '',
    fingerprint: fingerprintOf(spki),
    certificateSha256: sha256Hex(der),
    notBefore: vietnamInstant(certificate.notBefore.value.getTime()),
    notAfter: vietnamInstant(certificate.notAfter.value.getTime()),
  };
}

function extensionsOf(certificate: Certificate) {
  const extensions = certificate.extensions ?? [];
  const ids = extensions.map((extension) => extension.extnID);
  const inner = (id: string) => {
    const extension = extensions.find((candidate) => candidate.extnID === id);
    return extension === undefined
      ? null
      : parseDer(Uint8Array.from(extension.extnValue.valueBlock.valueHexView));
  };
  const constraints = inner(OID.basicConstraints);
  const basic = constraints === null ? null : new BasicConstraints({ schema: constraints });
  const pathLength: unknown = basic?.pathLenConstraint;
  const subjectKeyId = octetsOf(inner(OID.subjectKeyIdentifier) ?? undefined);
  return {
    ca: basic?.cA === true,
    pathLength: typeof pathLength === 'number' ? pathLength : null,
    usage: ids.includes(OID.keyUsage) ? usageOf(inner(OID.keyUsage)) : null,
    extended: ids.includes(OID.extendedKeyUsage),
    unknownCritical:
      new Set(ids).size !== ids.length ||
      extensions.some((extension) => extension.critical && !KNOWN.has(extension.extnID)),
    subjectKeyId: subjectKeyId === null ? null : Buffer.from(subjectKeyId).toString('hex'),
    authorityKeyId: authorityKeyId(inner(OID.authorityKeyIdentifier)),
  };
}

function usageOf(bits: asn1js.AsnType | null): KeyUsage[] {
  if (!(bits instanceof asn1js.BitString)) return [];
  const [first = 0] = bits.valueBlock.valueHexView;
  return USAGE_BITS.filter((_, index) => (first & (128 >> index)) !== 0);
}

function authorityKeyId(extension: asn1js.AsnType | null): string | null {
  const [first] = children(extension ?? undefined);
  if (!(first instanceof asn1js.Primitive) || first.idBlock.tagNumber !== 0) return null;
  return Buffer.from(first.valueBlock.valueHexView).toString('hex');
}
