import { createHash, type webcrypto } from 'node:crypto';

import * as asn1js from 'asn1js';
import {
  Attribute,
  Certificate,
  ContentInfo,
  EncapsulatedContentInfo,
  IssuerAndSerialNumber,
  SignedAndUnsignedAttributes,
  SignedData,
  SignerInfo,
} from 'pkijs';

import { wholeBuffer } from './der.ts';
import { OID } from './oids.ts';

/** A key, its certificate and the certificates of its issuers (DER). */
export type CmsSigner = {
  readonly key: webcrypto.CryptoKey;
  readonly certificate: Uint8Array;
  readonly chain: readonly Uint8Array[];
};

/**
 * Detached CMS SignedData over `content` (RFC 5652), signature level CAdES B-B (ETSI EN 319 122-1): signed
 * attributes content-type, signing-time, message-digest and signing-certificate-v2 (RFC 5035). DER.
 */
export async function signDetached(input: {
  readonly content: Uint8Array;
  readonly signers: readonly CmsSigner[];
  /** An instant with an offset: the signer's clock, which decides nothing. */
  readonly signingTime: string;
}): Promise<Uint8Array> {
  const { content, signers, signingTime } = input;
  const all = new Map(
    signers
      .flatMap((signer) => [signer.certificate, ...signer.chain])
      .map((der) => [Buffer.from(der).toString('base64'), der]),
  );
  const signed = new SignedData({
    version: 1,
    encapContentInfo: new EncapsulatedContentInfo({ eContentType: OID.data }),
    certificates: [...all.values()].map(certificateOf),
    signerInfos: signers.map(
      (signer) =>
        new SignerInfo({
          version: 1,
          sid: issuerAndSerial(signer.certificate),
          signedAttrs: attributes({ content, signingTime, certificate: signer.certificate }),
        }),
    ),
  });
  for (const [index, signer] of signers.entries()) {
    await signed.sign(signer.key, index, 'SHA-256');
  }
  const info = new ContentInfo({ contentType: OID.signedData, content: signed.toSchema(true) });
  return new Uint8Array(info.toSchema().toBER());
}

/** More than a desk signs under at one time: its own certificate and those of its issuers. */
const MOST_KEPT = 16;
const parsed = new Map<string, Certificate>();

/** A desk that signs hundreds of packages in a row takes the same few certificates apart once. */
function certificateOf(der: Uint8Array): Certificate {
  const key = Buffer.from(der).toString('base64');
  const known = parsed.get(key);
  if (known !== undefined) return known;
  const certificate = Certificate.fromBER(wholeBuffer(der));
  if (parsed.size >= MOST_KEPT) parsed.clear();
  parsed.set(key, certificate);
  return certificate;
}

function issuerAndSerial(der: Uint8Array): IssuerAndSerialNumber {
  const { issuer, serialNumber } = certificateOf(der);
  return new IssuerAndSerialNumber({ issuer, serialNumber });
}

function attributes(input: {
  readonly content: Uint8Array;
  readonly signingTime: string;
  readonly certificate: Uint8Array;
}): SignedAndUnsignedAttributes {
  const signedAt = new Date(Math.floor(Date.parse(input.signingTime) / 1000) * 1000);
  const list = [
    attribute(OID.contentType, new asn1js.ObjectIdentifier({ value: OID.data })),
    attribute(OID.signingTime, new asn1js.UTCTime({ valueDate: signedAt })),
    attribute(OID.messageDigest, new asn1js.OctetString({ valueHex: digest(input.content) })),
    attribute(OID.signingCertificateV2, essCertificate(input.certificate)),
  ];
  return new SignedAndUnsignedAttributes({
    type: 0,
    // DER: the members of a SET OF stand in the order of their bytes.
    attributes: list.toSorted((left, right) => Buffer.compare(encoded(left), encoded(right))),
  });
}

/** SigningCertificateV2 with one ESSCertIDv2: SHA-256 is its default, so only the hash is written. */
function essCertificate(certificate: Uint8Array): asn1js.AsnType {
  const hash = new asn1js.OctetString({ valueHex: digest(certificate) });
  const identifier = new asn1js.Sequence({ value: [hash] });
  return new asn1js.Sequence({ value: [new asn1js.Sequence({ value: [identifier] })] });
}

function attribute(type: string, value: asn1js.AsnType): Attribute {
  return new Attribute({ type, values: [value] });
}

function encoded(value: Attribute): Uint8Array {
  return new Uint8Array(value.toSchema().toBER());
}

function digest(bytes: Uint8Array): ArrayBuffer {
  return wholeBuffer(createHash('sha256').update(bytes).digest());
}
