import { createHash, webcrypto } from 'node:crypto';

import * as asn1js from 'asn1js';
import { BasicConstraints, Certificate, Extension, Time } from 'pkijs';

import { must } from '../../../shared/lib/must.ts';
import { wholeBuffer } from './der.ts';
import type { SigningKey } from './keys.ts';
import { distinguishedName, type Subject } from './names.ts';
import { OID } from './oids.ts';
import { parseCertificate } from './read-certificate.ts';

/** From when until when a certificate holds, as instants with an offset. */
export type Validity = { readonly notBefore: string; readonly notAfter: string };

/** A certificate and the key that signs with it. */
export type Issuer = { readonly key: webcrypto.CryptoKey; readonly certificate: Uint8Array };

const KEY_USAGE = { sign: 0b1100_0000, issue: 0b0000_0110 };

type OwnCertificate = {
  readonly key: SigningKey;
  readonly subject: Subject;
  readonly validity: Validity;
};

/** The Sở's root: CA, keyCertSign and cRLSign, no intermediate authorities below. DER. */
export function makeRoot(input: OwnCertificate): Promise<Uint8Array> {
  return vouchForItself(input, { ca: true });
}

/** A certificate for signing packages, issued under the Sở's root. DER. */
export function issueCertificate(input: {
  readonly issuer: Issuer;
  readonly subject: Subject;
  /** The holder's public key, SubjectPublicKeyInfo in DER, as its request proved. */
  readonly spki: Uint8Array;
  readonly validity: Validity;
}): Promise<Uint8Array> {
  const issuer = must(parseCertificate(input.issuer.certificate), 'own CA certificate');
  const parsed = Certificate.fromBER(wholeBuffer(input.issuer.certificate));
  return build({
    certificate: new Certificate({
      subject: distinguishedName(input.subject),
      issuer: parsed.subject,
    }),
    spki: input.spki,
    signer: { key: input.issuer.key, spki: issuer.spki },
    validity: input.validity,
    ca: false,
  });
}

/** A unit's certificate before the Sở issued one: it vouches for itself alone (enrolment). DER. */
export function selfSign(input: OwnCertificate): Promise<Uint8Array> {
  return vouchForItself(input, { ca: false });
}

function vouchForItself(
  { key, subject, validity }: OwnCertificate,
  { ca }: { readonly ca: boolean },
): Promise<Uint8Array> {
  const name = distinguishedName(subject);
  return build({
    certificate: new Certificate({ subject: name, issuer: name }),
    spki: key.spki,
    signer: { key: key.privateKey, spki: key.spki },
    validity,
    ca,
  });
}

async function build(input: {
  readonly certificate: Certificate;
  readonly spki: Uint8Array;
  readonly signer: { readonly key: webcrypto.CryptoKey; readonly spki: Uint8Array };
  readonly validity: Validity;
  readonly ca: boolean;
}): Promise<Uint8Array> {
  const { certificate, validity, ca } = input;
  certificate.version = 2;
  certificate.serialNumber = new asn1js.Integer({ valueHex: serialNumber() });
  certificate.notBefore = time(validity.notBefore);
  certificate.notAfter = time(validity.notAfter);
  certificate.subjectPublicKeyInfo.fromSchema(asn1js.fromBER(wholeBuffer(input.spki)).result);
  certificate.extensions = [
    extension(OID.basicConstraints, true, constraints(ca)),
    extension(OID.keyUsage, true, usage(ca ? KEY_USAGE.issue : KEY_USAGE.sign)),
    extension(
      OID.subjectKeyIdentifier,
      false,
      new asn1js.OctetString({ valueHex: keyId(input.spki) }),
    ),
    extension(OID.authorityKeyIdentifier, false, authority(input.signer.spki)),
  ];
  await certificate.sign(input.signer.key, 'SHA-256');
  return new Uint8Array(certificate.toSchema(true).toBER());
}

/** 16 random bytes, positive and without a leading zero: unique without a counter (RFC 5280, 4.1.2.2). */
function serialNumber(): ArrayBuffer {
  const bytes = webcrypto.getRandomValues(new Uint8Array(16));
  bytes[0] = ((bytes[0] ?? 0) & 0x3f) | 0x40;
  return bytes.buffer;
}

/** UTCTime until 2049, GeneralizedTime from 2050 (RFC 5280, 4.1.2.5); whole seconds. */
function time(instant: string): Time {
  const value = new Date(Math.floor(Date.parse(instant) / 1000) * 1000);
  return new Time({ type: value.getUTCFullYear() < 2050 ? 0 : 1, value });
}

function constraints(ca: boolean): asn1js.AsnType {
  return ca
    ? new BasicConstraints({ cA: true, pathLenConstraint: 0 }).toSchema()
    : new asn1js.Sequence({ value: [] });
}

function usage(bits: number): asn1js.AsnType {
  const unusedBits = Math.log2(bits & -bits);
  return new asn1js.BitString({ valueHex: Uint8Array.of(bits).buffer, unusedBits });
}

/** RFC 5280, 4.2.1.2: a short identifier of the key; here the first 20 bytes of its SHA-256. */
function keyId(spki: Uint8Array): ArrayBuffer {
  return wholeBuffer(createHash('sha256').update(spki).digest().subarray(0, 20));
}

function authority(spki: Uint8Array): asn1js.AsnType {
  const keyIdentifier = new asn1js.Primitive({
    idBlock: { tagClass: 3, tagNumber: 0 },
    valueHex: keyId(spki),
  });
  return new asn1js.Sequence({ value: [keyIdentifier] });
}

function extension(extnID: string, critical: boolean, value: asn1js.AsnType): Extension {
  return new Extension({ extnID, critical, extnValue: value.toBER() });
}
