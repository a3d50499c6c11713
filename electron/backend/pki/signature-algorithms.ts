import { constants, createPublicKey, type KeyObject, verify } from 'node:crypto';

import * as asn1js from 'asn1js';
import { RSASSAPSSParams } from 'pkijs';

import { children, oidOf, parseDer, sequenceOf } from './der.ts';
import { type DigestName, DIGESTS, NAMED_SIGNATURES, OID } from './oids.ts';

/** How a signature was made: its digest and, for RSA, its padding. */
export type Scheme =
  | { readonly padding: 'none' | 'pkcs1'; readonly digest: DigestName }
  | { readonly padding: 'pss'; readonly digest: DigestName; readonly saltLength: number };

const CURVES = new Set(['prime256v1', 'secp384r1']);
const MIN_RSA_BITS = 2048;
/** Larger keys are legal and slow: one signature must not stall a desk. */
const MAX_RSA_BITS = 8192;

/** The public key, if package-format allows its kind and size (RSA ≥ 2048, ECDSA P-256 and P-384). */
export function allowedKey(spki: Uint8Array): KeyObject | null {
  try {
    const key = createPublicKey({ key: Buffer.from(spki), format: 'der', type: 'spki' });
    return isAllowed(key) ? key : null;
  } catch {
    // Bytes that are no public key, or one of a kind that node does not know.
    return null;
  }
}

function isAllowed(key: KeyObject): boolean {
  const { namedCurve = '', modulusLength = 0 } = key.asymmetricKeyDetails ?? {};
  if (key.asymmetricKeyType === 'ec') return CURVES.has(namedCurve);
  const isRsa = key.asymmetricKeyType === 'rsa' || key.asymmetricKeyType === 'rsa-pss';
  return isRsa && modulusLength >= MIN_RSA_BITS && modulusLength <= MAX_RSA_BITS;
}

/**
 * The scheme of a certificate's or request's signature, whose algorithm names its digest; null for one that is not
 * allowed or does not fit the key.
 */
export function schemeOf(
  algorithm: asn1js.AsnType | undefined,
  key: KeyObject | null,
): Scheme | null {
  if (key === null) return null;
  const [oid, parameters] = sequenceOf(algorithm);
  const named = NAMED_SIGNATURES.get(oidOf(oid));
  const isEc = key.asymmetricKeyType === 'ec';
  if (named === undefined) {
    return isEc ? null : unnamedRsa(oidOf(oid), { parameters, digest: undefined });
  }
  if (isEc !== (named.family === 'ec')) return null;
  return { padding: isEc ? 'none' : 'pkcs1', digest: named.digest };
}

/**
 * The scheme of a CMS signature, where the digest stands apart (null: one that is not allowed). For ECDSA key and
 * digest say all; for RSA the algorithm says the padding.
 */
export function cmsSchemeOf(
  algorithm: asn1js.AsnType | undefined,
  key: KeyObject | null,
  digest: DigestName | null,
): Scheme | null {
  const [oid, parameters] = sequenceOf(algorithm);
  const name = oidOf(oid);
  if (key === null || digest === null || name === '') return null;
  if (key.asymmetricKeyType === 'ec') return { padding: 'none', digest };
  const named = NAMED_SIGNATURES.get(name);
  if (named === undefined) return unnamedRsa(name, { parameters, digest });
  const fits = named.family === 'rsa' && named.digest === digest;
  return fits ? { padding: 'pkcs1', digest } : null;
}

/** RSA algorithms that do not name a digest: PSS keeps it in its parameters, CMS beside plain RSA. */
function unnamedRsa(
  oid: string,
  {
    parameters,
    digest,
  }: { parameters: asn1js.AsnType | undefined; digest?: DigestName | undefined },
): Scheme | null {
  if (oid === OID.rsaPss) return pssScheme(parameters, digest);
  return oid === OID.rsaEncryption && digest !== undefined ? { padding: 'pkcs1', digest } : null;
}

function pssScheme(
  parameters: asn1js.AsnType | undefined,
  expected: DigestName | undefined,
): Scheme | null {
  if (parameters === undefined) return null;
  try {
    const pss = new RSASSAPSSParams({ schema: parameters });
    const digest = DIGESTS.get(pss.hashAlgorithm.algorithmId);
    const maskParameters: unknown = pss.maskGenAlgorithm.algorithmParams;
    const mask =
      maskParameters instanceof asn1js.Sequence ? oidOf(children(maskParameters)[0]) : undefined;
    const agrees = digest !== undefined && (expected === undefined || expected === digest);
    if (!agrees || mask !== pss.hashAlgorithm.algorithmId || pss.trailerField !== 1) return null;
    return { padding: 'pss', digest, saltLength: pss.saltLength };
  } catch {
    return null;
  }
}

/** Does `signature` (DER for ECDSA) over `data` come from `key`? Never throws. */
export function signatureHolds(input: {
  readonly key: KeyObject;
  readonly scheme: Scheme;
  readonly data: Uint8Array;
  readonly signature: Uint8Array;
}): boolean {
  const { key, scheme, data, signature } = input;
  // A signature that is no DER would be a second form of the same one.
  if (key.asymmetricKeyType === 'ec' && parseDer(signature) === null) return false;
  try {
    return verify(scheme.digest, data, { key, ...paddingOf(scheme) }, signature);
  } catch {
    return false;
  }
}

function paddingOf(scheme: Scheme) {
  if ('saltLength' in scheme) {
    return { padding: constants.RSA_PKCS1_PSS_PADDING, saltLength: scheme.saltLength };
  }
  if (scheme.padding === 'pkcs1') return { padding: constants.RSA_PKCS1_PADDING };
  return { dsaEncoding: 'der' as const };
}
