import { createHash, X509Certificate } from 'node:crypto';

import * as asn1js from 'asn1js';

import { err, ok, type Result } from '../../../shared/lib/result.ts';
import {
  children,
  descend,
  isTagged,
  octetsOf,
  oidOf,
  parseDer,
  rawBytes,
  sameBytes,
  sequenceOf,
} from './der.ts';
import { type DigestName, DIGESTS, OID } from './oids.ts';
import { parseCertificate, type ParsedCertificate } from './read-certificate.ts';
import { cmsSchemeOf, signatureHolds } from './signature-algorithms.ts';

/** One verified signature: who made it and what they signed. */
export type VerifiedSigner = {
  readonly certificate: ParsedCertificate;
  /** The signer's clock, milliseconds since 1970; decides nothing. */
  readonly signingTime: number;
  /** The signed attributes as DER SET: the very bytes under the signature. */
  readonly attributes: Uint8Array;
};
export type VerifiedCms = {
  readonly signers: readonly [VerifiedSigner, ...VerifiedSigner[]];
  /** Every certificate carried along. */
  readonly certificates: readonly ParsedCertificate[];
};
export type CmsProblem = {
  readonly code: 'signature-invalid' | 'algorithm-forbidden';
  readonly reason: string;
};

/** More signers or certificates than any campaign asks for are an attempt to make us work. */
const MAX_SIGNERS = 8;
const MAX_CERTIFICATES = 16;

/**
 * Checks a detached CMS signature over `content` (package-format, step 7): one DER SignedData, every signer's
 * signature holds, the four signed attributes of CAdES B-B are there once each, algorithms are allowed. Whether the
 * certificates deserve trust is `chain.ts`. Never throws.
 *
 * What the signature does not cover is read as `openssl cms` reads it: version, the type of the content beside the
 * signed one, the name of an ECDSA algorithm beside key and digest decide nothing. So both accept the same files.
 */
export function verifyDetached(
  signature: Uint8Array,
  content: Uint8Array,
): Result<VerifiedCms, CmsProblem> {
  const parts = takeApart(signature);
  if (parts === null) return invalid('structure');
  const { digests } = parts;
  if (!digests.every((digest) => DIGESTS.has(digest)))
    return err({ code: 'algorithm-forbidden', reason: 'digest' });
  const carried = parts.certificates.map((block) => Uint8Array.from(rawBytes(block)));
  if (!carried.every(isCertificate)) return invalid('certificate');
  const certificates = carried.map(parseCertificate).filter((parsed) => parsed !== null);
  const signers: VerifiedSigner[] = [];
  for (const block of parts.signers) {
    const signer = verifySigner({ block, content, certificates, digests });
    if (!signer.ok) return signer;
    signers.push(signer.value);
  }
  const [first, ...rest] = signers;
  return first === undefined
    ? invalid('no signer')
    : ok({ signers: [first, ...rest], certificates });
}

/** Certificates that nobody needs must still be certificates: judged by OpenSSL's own reader. */
function isCertificate(der: Uint8Array): boolean {
  try {
    return new X509Certificate(der).raw.length === der.length;
  } catch {
    return false;
  }
}

function invalid(reason: string) {
  return err({ code: 'signature-invalid' as const, reason });
}

function takeApart(signature: Uint8Array) {
  const [type, content] = sequenceOf(parseDer(signature) ?? undefined);
  if (oidOf(type) !== OID.signedData || !isTagged(content, 0)) return null;
  const [version, digestSet, encapsulated, ...rest] = sequenceOf(descend(content, 0));
  // Detached: the type of the content and nothing else.
  const inner = sequenceOf(encapsulated);
  const isDetached = inner.length === 1 && oidOf(inner[0]) !== '';
  if (!isInteger(version) || !isDetached) return null;
  const certificates = children(rest.slice(0, -1).find((block) => isTagged(block, 0)));
  const signers = setOf(rest.at(-1));
  if (certificates.length > MAX_CERTIFICATES || signers.length > MAX_SIGNERS) return null;
  const digests = setOf(digestSet).map((block) => oidOf(sequenceOf(block)[0]));
  return { digests, certificates, signers };
}

function setOf(block: asn1js.AsnType | undefined): asn1js.AsnType[] {
  return block instanceof asn1js.Set ? children(block) : [];
}

type SignerCase = {
  readonly block: asn1js.AsnType;
  readonly content: Uint8Array;
  readonly certificates: readonly ParsedCertificate[];
  /** Digests announced before the content, among which the signer's must be. */
  readonly digests: readonly string[];
};

function verifySigner(input: SignerCase): Result<VerifiedSigner, CmsProblem> {
  const [version, sid, ...rest] = sequenceOf(input.block);
  const certificate = input.certificates.find((candidate) => isNamed(candidate, sid));
  if (certificate === undefined) return invalid('certificate absent');
  return isInteger(version) ? verifyBy(certificate, rest, input) : invalid('structure');
}

function verifyBy(
  certificate: ParsedCertificate,
  parts: readonly asn1js.AsnType[],
  { content, digests }: SignerCase,
): Result<VerifiedSigner, CmsProblem> {
  const [digestAlgorithm, attributeSet, algorithm, signatureBlock] = parts;
  const digest = oidOf(sequenceOf(digestAlgorithm)[0]);
  const { key } = certificate;
  const scheme = cmsSchemeOf(algorithm, key, DIGESTS.get(digest) ?? null);
  if (key === null || scheme === null) {
    return err({ code: 'algorithm-forbidden', reason: 'digest, key or signature algorithm' });
  }
  const signature = octetsOf(signatureBlock);
  const claims = readAttributes(attributeSet);
  if (signature === null || claims === null) return invalid('signed attributes');
  if (!signatureHolds({ key, scheme, data: claims.signed, signature })) return invalid('signature');
  const isOfContent =
    digests.includes(digest) && isDigest(claims.messageDigest, scheme.digest, content);
  if (!isOfContent) return invalid('digest');
  if (!namesCertificate(claims.signingCertificate, certificate))
    return invalid('certificate named');
  return ok({ certificate, signingTime: claims.signingTime, attributes: claims.signed });
}

function isNamed(certificate: ParsedCertificate, sid: asn1js.AsnType | undefined): boolean {
  if (sid instanceof asn1js.Primitive && isTagged(sid, 0)) {
    const id = Buffer.from(sid.valueBlock.valueHexView).toString('hex');
    return id === certificate.subjectKeyId;
  }
  const [issuer, serial] = sequenceOf(sid);
  if (issuer === undefined || serial === undefined) return false;
  const isSerial = sameBytes(rawBytes(serial), certificate.serial);
  return isSerial && sameName(issuer, parseDer(Uint8Array.from(certificate.issuer)));
}

/**
 * Names are the same whatever the case of their ASCII letters (RFC 5280, 7.1). This only finds the certificate; that
 * it is the one the signer meant is said by the hash in the signed attributes.
 */
function sameName(one: asn1js.AsnType, other: asn1js.AsnType | null): boolean {
  const [left, right] = [one, other ?? undefined].map(nameParts);
  return left !== undefined && right !== undefined && left.join('|') === right.join('|');
}

function nameParts(name: asn1js.AsnType | undefined): string[] {
  return sequenceOf(name).flatMap((part) =>
    setOf(part).map((attribute) => {
      const [type, value] = sequenceOf(attribute);
      const text = value === undefined ? '' : Buffer.from(rawBytes(value)).toString('latin1');
      const fold = text.replaceAll(/[A-Z]/g, (letter) => letter.toLowerCase());
      return `${oidOf(type)}=${Buffer.from(fold, 'latin1').toString('hex')}`;
    }),
  );
}

/** An INTEGER proper: the library counts ENUMERATED as one. */
function isInteger(block: asn1js.AsnType | undefined): boolean {
  return block instanceof asn1js.Integer && block.idBlock.tagNumber === 2;
}

function readAttributes(set: asn1js.AsnType | undefined) {
  const values = set !== undefined && isTagged(set, 0) ? attributeValues(set) : null;
  if (values === null || oidOf(values.get(OID.contentType)) !== OID.data) return null;
  const signingTime = timeOf(values.get(OID.signingTime));
  const messageDigest = octetsOf(values.get(OID.messageDigest));
  const signingCertificate = values.get(OID.signingCertificateV2);
  if (set === undefined || messageDigest === null) return null;
  if (signingCertificate === undefined || signingTime === null) return null;
  // The signature is over the attributes written as SET OF, not under their tag [0] (RFC 5652, 5.4).
  const signed = Uint8Array.from(rawBytes(set));
  signed[0] = 0x31;
  return { messageDigest, signingCertificate, signingTime, signed };
}

/** The value of every attribute; null when one has not exactly one value or comes twice. */
function attributeValues(set: asn1js.AsnType): Map<string, asn1js.AsnType> | null {
  const values = new Map<string, asn1js.AsnType>();
  for (const block of children(set)) {
    const oid = oidOf(descend(block, 0));
    const [value, second] = children(descend(block, 1));
    if (oid === '' || value === undefined || second !== undefined || values.has(oid)) return null;
    values.set(oid, value);
  }
  return values;
}

function timeOf(block: asn1js.AsnType | undefined): number | null {
  if (!(block instanceof asn1js.UTCTime || block instanceof asn1js.GeneralizedTime)) return null;
  const moment = block.toDate().getTime();
  return Number.isNaN(moment) ? null : moment;
}

/** signing-certificate-v2 (RFC 5035): its first and only identifier is the hash of the signer's certificate. */
function namesCertificate(attribute: asn1js.AsnType, certificate: ParsedCertificate): boolean {
  const [identifiers] = children(attribute);
  const [identifier, second] = children(identifiers);
  if (second !== undefined) return false;
  const parts = children(identifier);
  const algorithm = parts[0] instanceof asn1js.Sequence ? parts[0] : undefined;
  const named = octetsOf(parts[algorithm === undefined ? 0 : 1]);
  const digest = algorithm === undefined ? 'sha256' : DIGESTS.get(oidOf(children(algorithm)[0]));
  return digest !== undefined && named !== null && isDigest(named, digest, certificate.der);
}

function isDigest(claimed: Uint8Array, digest: DigestName, bytes: Uint8Array): boolean {
  return sameBytes(claimed, createHash(digest).update(bytes).digest());
}
