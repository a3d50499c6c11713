import { rawBytes, sameBytes } from './der.ts';
import type { ParsedCertificate } from './read-certificate.ts';
import { schemeOf, signatureHolds } from './signature-algorithms.ts';

export type ChainProblem =
  | 'certificate-untrusted'
  | 'certificate-out-of-time'
  | 'certificate-usage';

/** Certificates between a signer and a root, at most (AuthorityData carries no more). */
const MAX_PATH = 5;

/**
 * Step 8 for one signer: is there a path from its certificate to a confirmed root, every signature sound, every
 * issuer a CA, every certificate valid `at` that moment (milliseconds since 1970)? Null when there is (RFC 5280, 6).
 */
export function chainProblem(input: {
  readonly certificate: ParsedCertificate;
  /** Certificates that came along; they prove nothing by themselves. */
  readonly carried: readonly ParsedCertificate[];
  readonly roots: readonly ParsedCertificate[];
  readonly at: number;
}): ChainProblem | null {
  const path = pathToRoot(input);
  if (path === null) return 'certificate-untrusted';
  if (path.some((certificate) => !isValidAt(certificate, input.at))) {
    return 'certificate-out-of-time';
  }
  return null;
}

/** The signer's own certificate: for signing, for nothing else, and of a kind we know (package-format). */
export function signerCertificateProblem(
  certificate: ParsedCertificate,
  at: number,
): ChainProblem | null {
  const { usage, extended, unknownCritical, ca } = certificate;
  const signs = usage?.includes('digitalSignature') && usage.includes('nonRepudiation');
  if (signs !== true || extended || unknownCritical || ca) return 'certificate-usage';
  return isValidAt(certificate, at) ? null : 'certificate-out-of-time';
}

/** Did this certificate's own key sign it? */
export function isSelfSigned(certificate: ParsedCertificate): boolean {
  return isIssuedBy(certificate, certificate);
}

function pathToRoot(input: {
  readonly certificate: ParsedCertificate;
  readonly carried: readonly ParsedCertificate[];
  readonly roots: readonly ParsedCertificate[];
}): ParsedCertificate[] | null {
  const path = [input.certificate];
  while (path.length <= MAX_PATH) {
    const last = path.at(-1);
    if (last === undefined) return null;
    if (path.length > 1 && input.roots.some((root) => sameBytes(root.der, last.der))) return path;
    const below = path.length - 1;
    const issuer = [...input.roots, ...input.carried].find(
      (candidate) => mayIssue(candidate, below) && isIssuedBy(last, candidate),
    );
    if (issuer === undefined || path.includes(issuer)) return null;
    path.push(issuer);
  }
  return null;
}

function mayIssue(candidate: ParsedCertificate, authoritiesBelow: number): boolean {
  return (
    candidate.ca &&
    candidate.usage?.includes('keyCertSign') === true &&
    !candidate.unknownCritical &&
    (candidate.pathLength === null || candidate.pathLength >= authoritiesBelow)
  );
}

function isIssuedBy(certificate: ParsedCertificate, issuer: ParsedCertificate): boolean {
  const { authorityKeyId, signatureAlgorithm, innerAlgorithm } = certificate;
  if (!sameBytes(certificate.issuer, issuer.subject)) return false;
  if (authorityKeyId !== null && issuer.subjectKeyId !== null) {
    if (authorityKeyId !== issuer.subjectKeyId) return false;
  }
  // The algorithm outside the signature must be the one inside (RFC 5280, 4.1.1.2).
  if (!sameBytes(rawBytes(signatureAlgorithm), rawBytes(innerAlgorithm))) return false;
  const { key } = issuer;
  const scheme = schemeOf(signatureAlgorithm, key);
  if (key === null || scheme === null) return false;
  return signatureHolds({ key, scheme, data: certificate.tbs, signature: certificate.signature });
}

function isValidAt(certificate: ParsedCertificate, at: number): boolean {
  return at >= certificate.validity.from && at <= certificate.validity.to;
}
