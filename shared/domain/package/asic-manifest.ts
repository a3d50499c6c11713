/** One signed file as ASiCManifest.xml names it; `sha256` in hexadecimal. */
export type SignedFile = { readonly name: string; readonly sha256: string };

export const ASIC_MANIFEST_NAME = 'META-INF/ASiCManifest.xml';
export const SIGNATURE_NAME = 'META-INF/signature.p7s';
export const MANIFEST_NAME = 'manifest.json';
export const MIMETYPE_NAME = 'mimetype';

const MEDIA_TYPES: Readonly<Record<string, string>> = {
  json: 'application/json',
  cqdt: 'application/vnd.etsi.asic-e+zip',
  pdf: 'application/pdf',
  png: 'image/png',
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
};

/**
 * `META-INF/ASiCManifest.xml`: the very bytes that are signed (ETSI EN 319 162-1, A.4; template of
 * package-format). Names are restricted to characters that need no escaping in XML. `files` come in the order of
 * the container, `manifest.json` first.
 */
export function renderAsicManifest(files: readonly SignedFile[]): string {
  return [
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n',
    '<asic:ASiCManifest xmlns:asic="http://uri.etsi.org/02918/v1.2.1#"',
    ' xmlns:ds="http://www.w3.org/2000/09/xmldsig#">',
    `<asic:SigReference URI="${SIGNATURE_NAME}" MimeType="application/pkcs7-signature"/>`,
    ...files.map(reference),
    '</asic:ASiCManifest>',
  ].join('');
}

function reference(file: SignedFile): string {
  return (
    `<asic:DataObjectReference URI="${file.name}" MimeType="${mediaTypeOf(file.name)}">` +
    '<ds:DigestMethod Algorithm="http://www.w3.org/2001/04/xmlenc#sha256"/>' +
    `<ds:DigestValue>${hexToBase64(file.sha256)}</ds:DigestValue></asic:DataObjectReference>`
  );
}

function mediaTypeOf(name: string): string {
  return MEDIA_TYPES[name.slice(name.lastIndexOf('.') + 1)] ?? 'application/octet-stream';
}

const BASE64 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

/** 32 bytes are ten groups of three and one of two; each group of 24 bits gives four characters. */
function hexToBase64(hex: string): string {
  const padded = hex.padEnd(Math.ceil(hex.length / 6) * 6, '0');
  const characters = (padded.match(/.{3}/g) ?? []).map((twelveBits) => {
    const value = Number.parseInt(twelveBits, 16);
    return BASE64.charAt(value >> 6) + BASE64.charAt(value & 63);
  });
  const missing = (padded.length - hex.length) / 2;
  return characters.join('').slice(0, padded.length / 1.5 - missing) + '='.repeat(missing);
}
