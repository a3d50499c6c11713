import { webcrypto } from 'node:crypto';

import * as asn1js from 'asn1js';

import { err, ok, type Result } from '../../../shared/lib/result.ts';
import { descend, fromPem, octetsOf, oidOf, parseDer, toPem, wholeBuffer } from './der.ts';
import { KEY_ALGORITHM } from './keys.ts';
import { OID } from './oids.ts';

/** T2: PBKDF2 with at least 600,000 rounds of HMAC-SHA-256. */
const ITERATIONS = 600_000;
/** A key file that asks for more is hostile: it would stall the desk. */
const MAX_ITERATIONS = 10_000_000;
const LABEL = 'ENCRYPTED PRIVATE KEY';

type KeyProblem = { readonly code: 'key/wrong-passphrase' | 'key/unreadable' };

/** PKCS #8 under PBES2 (RFC 8018: PBKDF2-HMAC-SHA-256, AES-256-CBC) as PEM; `openssl pkcs8` opens it. */
export async function protectKey(
  privateKey: webcrypto.CryptoKey,
  passphrase: string,
): Promise<string> {
  const salt = webcrypto.getRandomValues(new Uint8Array(16));
  const iv = webcrypto.getRandomValues(new Uint8Array(16));
  const key = await deriveKey(passphrase, { salt, iterations: ITERATIONS });
  const plain = await webcrypto.subtle.exportKey('pkcs8', privateKey);
  const sealed = await webcrypto.subtle.encrypt({ name: 'AES-CBC', iv }, key, plain);
  return toPem(LABEL, new Uint8Array(envelope({ salt, iv, sealed }).toBER()));
}

/** Opens what `protectKey` wrote. The key that comes out signs and can be protected again. */
export async function unlockKey(
  pem: string,
  passphrase: string,
): Promise<Result<webcrypto.CryptoKey, KeyProblem>> {
  const der = fromPem(LABEL, pem)[0];
  const parameters = der === undefined ? null : readEnvelope(der);
  if (parameters === null) return err({ code: 'key/unreadable' });
  const key = await deriveKey(passphrase, parameters);
  try {
    const plain = await webcrypto.subtle.decrypt(
      { name: 'AES-CBC', iv: parameters.iv },
      key,
      parameters.sealed,
    );
    return ok(await webcrypto.subtle.importKey('pkcs8', plain, KEY_ALGORITHM, true, ['sign']));
  } catch {
    // CBC has no check of its own: a wrong passphrase shows as bad padding or as bytes that are no key.
    return err({ code: 'key/wrong-passphrase' });
  }
}

async function deriveKey(
  passphrase: string,
  { salt, iterations }: { salt: Uint8Array; iterations: number },
): Promise<webcrypto.CryptoKey> {
  // One passphrase has one spelling, whatever the keyboard driver produced.
  const text = new TextEncoder().encode(passphrase.normalize('NFC'));
  const base = await webcrypto.subtle.importKey('raw', text, 'PBKDF2', false, ['deriveKey']);
  return webcrypto.subtle.deriveKey(
    { name: 'PBKDF2', hash: 'SHA-256', salt: wholeBuffer(salt), iterations },
    base,
    { name: 'AES-CBC', length: 256 },
    false,
    ['encrypt', 'decrypt'],
  );
}

function envelope(parts: { salt: Uint8Array; iv: Uint8Array; sealed: ArrayBuffer }) {
  const derivation = sequence(
    oid(OID.pbkdf2),
    sequence(
      octets(parts.salt),
      new asn1js.Integer({ value: ITERATIONS }),
      sequence(oid(OID.hmacSha256), new asn1js.Null()),
    ),
  );
  const encryption = sequence(oid(OID.aes256Cbc), octets(parts.iv));
  return sequence(
    sequence(oid(OID.pbes2), sequence(derivation, encryption)),
    new asn1js.OctetString({ valueHex: parts.sealed }),
  );
}

function sequence(...value: asn1js.AsnType[]): asn1js.Sequence {
  return new asn1js.Sequence({ value });
}

function oid(value: string): asn1js.ObjectIdentifier {
  return new asn1js.ObjectIdentifier({ value });
}

function octets(value: Uint8Array): asn1js.OctetString {
  return new asn1js.OctetString({ valueHex: wholeBuffer(value) });
}

/** Takes the envelope apart, along the places where `envelope` puts things. */
function readEnvelope(der: Uint8Array) {
  const root = parseDer(der);
  const parameters = descend(root, 0, 1);
  const algorithms = [
    descend(root, 0, 0),
    descend(parameters, 0, 0),
    descend(parameters, 0, 1, 2, 0),
    descend(parameters, 1, 0),
  ].map(oidOf);
  const expected = [OID.pbes2, OID.pbkdf2, OID.hmacSha256, OID.aes256Cbc];
  if (algorithms.join(' ') !== expected.join(' ')) return null;
  const salt = octetsOf(descend(parameters, 0, 1, 0));
  const iv = octetsOf(descend(parameters, 1, 1));
  const sealed = octetsOf(descend(root, 1));
  const rounds = descend(parameters, 0, 1, 1);
  const iterations = rounds instanceof asn1js.Integer ? rounds.valueBlock.valueDec : 0;
  if (salt === null || iv?.length !== 16 || sealed === null) return null;
  if (iterations < 1 || iterations > MAX_ITERATIONS) return null;
  return {
    salt: Uint8Array.from(salt),
    iv: Uint8Array.from(iv),
    sealed: wholeBuffer(sealed),
    iterations,
  };
}
