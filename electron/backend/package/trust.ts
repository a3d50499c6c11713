import type { Manifest } from '../../../shared/domain/package/manifest.ts';
import type { PackageProblemCode, TrustState } from '../../../shared/domain/package/problems.ts';
import { signerProblem } from '../../../shared/domain/package/signers.ts';
import { err, ok, type Result } from '../../../shared/lib/result.ts';
import { chainProblem, isSelfSigned, signerCertificateProblem } from '../pki/chain.ts';
import type { VerifiedCms, VerifiedSigner } from '../pki/cms-verify.ts';
import { parseCertificate, type ParsedCertificate } from '../pki/read-certificate.ts';

/** What a desk knows about authorities and keys when it opens a package (package-format, Root of trust). */
export type Trust = {
  /** Confirmed CA certificates, DER. Without any, chains cannot be checked and trust is `no-anchor`. */
  readonly roots: readonly Uint8Array[];
  /** Keys known of a unit, by the fingerprint of the public key. */
  readonly keys: (unit: string) => readonly KnownKey[];
  /** Keys the authority revoked, from when on. */
  readonly revoked: readonly { readonly fingerprint: string; readonly from: string }[];
};
type KnownKey = {
  readonly fingerprint: string;
  readonly state: 'issued' | 'pinned' | 'revoked';
};

/** For a reader without a confirmed CA or any known key. */
export const NO_ANCHORS: Trust = { roots: [], keys: () => [], revoked: [] };

/** When the package reached the desk, and when it is taken in; a revocation known by then counts (step 8). */
export type Moments = {
  readonly arrivedAt: string;
  /** Left out: every revocation known counts. */
  readonly importedAt?: string | undefined;
};

type Judgement = Result<TrustState, PackageProblemCode>;

/** Steps 8 and 8b for every signer; the trust of the first one is the package's. */
export function judgeSigners(input: {
  readonly manifest: Manifest;
  readonly cms: VerifiedCms;
  readonly trust: Trust;
  readonly moments: Moments;
}): Judgement {
  const [first, ...others] = input.cms.signers;
  const trust = judgeSigner(first, input);
  if (!trust.ok) return trust;
  for (const signer of others) {
    const judged = judgeSigner(signer, input);
    if (!judged.ok) return judged;
  }
  for (const signer of input.cms.signers) {
    const { code, ou } = signer.certificate.facts.subject;
    const wrong = signerProblem(input.manifest, { code, role: ou });
    if (wrong !== null) return err(wrong);
  }
  return trust;
}

type Case = Parameters<typeof judgeSigners>[0];

/**
 * An enrolment is how a key becomes known: its own signature is all it can have. A part never leaves its unit; the
 * person who opens it compares the key's words with the machine it came from (U12). Findings are signed with the key
 * that their work set names (P5).
 */
const SELF_SIGNED_KINDS: ReadonlySet<Manifest['kind']> = new Set(['enrolment', 'part', 'findings']);

function judgeSigner({ certificate }: VerifiedSigner, input: Case): Judgement {
  const own = signerCertificateProblem(certificate, Date.parse(input.moments.arrivedAt));
  if (own !== null) return err(own);
  const { fingerprint, subject } = certificate.facts;
  const state = input.trust
    .keys(subject.code)
    .find((key) => key.fingerprint === fingerprint)?.state;
  if (state === 'revoked' || isRevoked(fingerprint, input)) return err('certificate-revoked');
  if (state === 'pinned') return ok('pinned');
  if (input.trust.roots.length === 0) return ok('no-anchor');
  const vouchesForItself = SELF_SIGNED_KINDS.has(input.manifest.kind) && isSelfSigned(certificate);
  return vouchesForItself ? ok(stateOfKey(certificate, input)) : judgeChain(certificate, input);
}

function judgeChain(certificate: ParsedCertificate, input: Case): Judgement {
  const { trust, moments, manifest, cms } = input;
  const roots = trust.roots.map(parseCertificate).filter((root) => root !== null);
  const at = Date.parse(moments.arrivedAt);
  const chain = chainProblem({ certificate, carried: cms.certificates, roots, at });
  if (chain === null) return ok('issued');
  if (chain !== 'certificate-untrusted') return err(chain);
  if (manifest.kind === 'campaign') return err('authority-changed');
  if (!isSelfSigned(certificate)) return err('certificate-untrusted');
  const known = trust.keys(certificate.facts.subject.code);
  return err(known.length === 0 ? 'key-unknown' : 'key-changed');
}

function isRevoked(fingerprint: string, { trust, moments }: Case): boolean {
  const until = moments.importedAt === undefined ? Infinity : Date.parse(moments.importedAt);
  return trust.revoked.some(
    (entry) => entry.fingerprint === fingerprint && Date.parse(entry.from) <= until,
  );
}

function stateOfKey(certificate: ParsedCertificate, { trust }: Case): TrustState {
  const { fingerprint, subject } = certificate.facts;
  const valid = trust.keys(subject.code).filter((key) => key.state !== 'revoked');
  if (valid.some((key) => key.fingerprint === fingerprint)) return 'issued';
  return valid.length === 0 ? 'unknown' : 'changed';
}
