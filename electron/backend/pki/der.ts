import { createHash } from 'node:crypto';

import * as asn1js from 'asn1js';

/** A copy with a buffer of its own: WebCrypto and pkijs want whole buffers. */
export function wholeBuffer(bytes: Uint8Array): ArrayBuffer {
  return Uint8Array.from(bytes).buffer;
}

/** SHA-256 in hexadecimal. */
export function sha256Hex(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/** Deepest nesting we follow; real signatures and certificates stay below 16. */
const MAX_DEPTH = 24;

/**
 * Exactly one DER element, its definite lengths nested soundly, and nothing after it; null otherwise. The shape is
 * walked before the library sees it, since hostile nesting would exhaust its stack.
 */
export function parseDer(bytes: Uint8Array): asn1js.AsnType | null {
  if (elementEnd(bytes, { from: 0, to: bytes.length, depth: 0 }) !== bytes.length) return null;
  try {
    const parsed = asn1js.fromBER(bytes);
    return parsed.offset === bytes.length && parsed.result.error === '' ? parsed.result : null;
  } catch {
    return null;
  }
}

/** End of the element at `from`, or -1 when it is not DER or does not end by `to`. */
function elementEnd(
  bytes: Uint8Array,
  { from, to, depth }: { from: number; to: number; depth: number },
): number {
  const tag = bytes[from];
  const header = headerOf(bytes, from + 1);
  if (tag === undefined || !isTag(tag) || header === null || depth > MAX_DEPTH) return -1;
  const end = header.start + header.length;
  if (end > to || (tag & 32) === 0) return end > to ? -1 : end;
  let at = header.start;
  while (at !== -1 && at < end) at = elementEnd(bytes, { from: at, to: end, depth: depth + 1 });
  return at;
}

/** Tag numbers over 30 do not occur in what we read; of the universal ones only SEQUENCE and SET hold elements. */
function isTag(tag: number): boolean {
  const number = tag & 31;
  const isUniversal = tag < 64;
  const holdsElements = (tag & 32) !== 0;
  return number !== 31 && (!isUniversal || holdsElements === (number === 16 || number === 17));
}

/** A length and where the content starts; null for lengths that are indefinite, huge or not the shortest form. */
function headerOf(bytes: Uint8Array, at: number): { start: number; length: number } | null {
  const short = bytes[at];
  if (short === undefined || short < 128) {
    return short === undefined ? null : { start: at + 1, length: short };
  }
  const octets = bytes.subarray(at + 1, at + 1 + short - 128);
  if (octets.length === 0 || octets.length > 3) return null;
  const length = octets.reduce((value, octet) => value * 256 + octet, 0);
  const isShortest = length >= 128 && length >= 256 ** (octets.length - 1);
  return isShortest ? { start: at + 1 + short - 128, length } : null;
}

/** Elements of a SEQUENCE, SET or constructed tag; empty for anything else. */
export function children(block: asn1js.AsnType | undefined): asn1js.AsnType[] {
  return block instanceof asn1js.Constructed ? block.valueBlock.value : [];
}

/** The element reached by going down these positions, or undefined where there is none. */
export function descend(
  block: asn1js.AsnType | null | undefined,
  ...positions: readonly number[]
): asn1js.AsnType | undefined {
  let reached = block ?? undefined;
  for (const position of positions) reached = children(reached)[position];
  return reached;
}

/** Elements of a SEQUENCE; empty for anything else. */
export function sequenceOf(block: asn1js.AsnType | undefined): asn1js.AsnType[] {
  return block instanceof asn1js.Sequence ? block.valueBlock.value : [];
}

/** The element's own bytes as they were read. */
export function rawBytes(block: asn1js.AsnType): Uint8Array {
  return block.valueBeforeDecodeView;
}

/** An OBJECT IDENTIFIER's dotted text, or empty. */
export function oidOf(block: asn1js.AsnType | undefined): string {
  return block instanceof asn1js.ObjectIdentifier ? block.getValue() : '';
}

/** Content of a primitive OCTET STRING, or null. */
export function octetsOf(block: asn1js.AsnType | undefined): Uint8Array | null {
  return block instanceof asn1js.OctetString && !block.idBlock.isConstructed
    ? block.valueBlock.valueHexView
    : null;
}

/** Content of a BIT STRING of whole octets; empty for anything else. */
export function bitsOf(block: asn1js.AsnType | undefined): Uint8Array {
  return block instanceof asn1js.BitString && block.valueBlock.unusedBits === 0
    ? block.valueBlock.valueHexView
    : new Uint8Array();
}

/** True for the context tag [number]. */
export function isTagged(block: asn1js.AsnType | undefined, number: number): boolean {
  return block !== undefined && block.idBlock.tagClass === 3 && block.idBlock.tagNumber === number;
}

/** True when both hold the same bytes. */
export function sameBytes(left: Uint8Array, right: Uint8Array): boolean {
  return Buffer.compare(left, right) === 0;
}

/** DER as PEM with the given label (RFC 7468). */
export function toPem(label: string, der: Uint8Array): string {
  const lines =
    Buffer.from(der)
      .toString('base64')
      .match(/.{1,64}/g) ?? [];
  return `-----BEGIN ${label}-----\n${lines.join('\n')}\n-----END ${label}-----\n`;
}

/** Every block of that label in a PEM file, in order; unreadable blocks are left out. */
export function fromPem(label: string, text: string): Uint8Array[] {
  const block = new RegExp(
    `-----BEGIN ${label}-----([A-Za-z0-9+/=\\s]*)-----END ${label}-----`,
    'g',
  );
  return [...text.matchAll(block)].map(([, body = '']) =>
    Uint8Array.from(Buffer.from(body, 'base64')),
  );
}
