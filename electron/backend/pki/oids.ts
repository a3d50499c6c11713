/** Object identifiers of X.509 (RFC 5280), CMS (RFC 5652, 5035) and PKCS #5/#10 that we write or read. */
export const OID = {
  commonName: '2.5.4.3',
  serialNumber: '2.5.4.5',
  stateOrProvince: '2.5.4.8',
  organization: '2.5.4.10',
  organizationalUnit: '2.5.4.11',
  keyUsage: '2.5.29.15',
  basicConstraints: '2.5.29.19',
  subjectKeyIdentifier: '2.5.29.14',
  authorityKeyIdentifier: '2.5.29.35',
  extendedKeyUsage: '2.5.29.37',
  data: '1.2.840.113549.1.7.1',
  signedData: '1.2.840.113549.1.7.2',
  contentType: '1.2.840.113549.1.9.3',
  messageDigest: '1.2.840.113549.1.9.4',
  signingTime: '1.2.840.113549.1.9.5',
  signingCertificateV2: '1.2.840.113549.1.9.16.2.47',
  rsaEncryption: '1.2.840.113549.1.1.1',
  rsaPss: '1.2.840.113549.1.1.10',
  pbes2: '1.2.840.113549.1.5.13',
  pbkdf2: '1.2.840.113549.1.5.12',
  hmacSha256: '1.2.840.113549.2.9',
  aes256Cbc: '2.16.840.1.101.3.4.1.42',
} as const;

export type DigestName = 'sha256' | 'sha384' | 'sha512';

/** Digests of package-format, "Algorithms": SHA-256 or stronger. */
export const DIGESTS: ReadonlyMap<string, DigestName> = new Map([
  ['2.16.840.1.101.3.4.2.1', 'sha256'],
  ['2.16.840.1.101.3.4.2.2', 'sha384'],
  ['2.16.840.1.101.3.4.2.3', 'sha512'],
]);

/** Signature algorithms that name their digest. */
export const NAMED_SIGNATURES: ReadonlyMap<string, { family: 'rsa' | 'ec'; digest: DigestName }> =
  new Map([
    ['1.2.840.113549.1.1.11', { family: 'rsa', digest: 'sha256' }],
    ['1.2.840.113549.1.1.12', { family: 'rsa', digest: 'sha384' }],
    ['1.2.840.113549.1.1.13', { family: 'rsa', digest: 'sha512' }],
    ['1.2.840.10045.4.3.2', { family: 'ec', digest: 'sha256' }],
    ['1.2.840.10045.4.3.3', { family: 'ec', digest: 'sha384' }],
    ['1.2.840.10045.4.3.4', { family: 'ec', digest: 'sha512' }],
  ]);
