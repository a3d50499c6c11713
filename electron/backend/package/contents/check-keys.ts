import { CredentialData, EnrolmentData } from '../../../../shared/domain/package/contents.ts';
import type { Manifest } from '../../../../shared/domain/package/manifest.ts';
import type { PackageProblem } from '../../../../shared/domain/package/problems.ts';
import { roleOfLevel } from '../../../../shared/domain/package/signers.ts';
import { reviewerCode } from '../../../../shared/domain/teams/reviewer-code.ts';
import { err, ok, type Result } from '../../../../shared/lib/result.ts';
import { chainProblem, signerCertificateProblem } from '../../pki/chain.ts';
import { parseCertificate, type ParsedCertificate } from '../../pki/read-certificate.ts';
import { readRequest, type RequestFacts } from '../../pki/requests.ts';
import type { OpenedPackage } from '../read-package.ts';
import { type ContentsContext, identityProblem } from './known-campaign.ts';
import { invalid, onlyEntries, readData } from './read-data.ts';

export type EnrolmentContents = {
  readonly kind: 'enrolment';
  readonly data: EnrolmentData;
  /** The request, its own signature checked. */
  readonly request: RequestFacts;
};
export type CredentialContents = {
  readonly kind: 'credential';
  readonly data: CredentialData;
};

const ENROLMENT = 'data/enrolment.json';
const CREDENTIAL = 'data/credential.json';

/** Steps 10 and 11 for an enrolment: the request asks for the very key that signed, in the unit's own name. */
export async function checkEnrolment(
  opened: OpenedPackage,
  { campaign }: ContentsContext,
): Promise<Result<EnrolmentContents, PackageProblem>> {
  const expected = onlyEntries(opened, (name) => name === ENROLMENT);
  if (!expected.ok) return expected;
  const data = await readData(opened, ENROLMENT, EnrolmentData);
  if (!data.ok) return data;
  const request = readRequest(fromBase64(data.value.request));
  const isOwn = request.ok && asksForItself(opened, request.value);
  if (!request.ok || !isOwn) return invalid(ENROLMENT, 'request');
  const problem = identityProblem(opened, campaign);
  return problem === null
    ? ok({ kind: 'enrolment', data: data.value, request: request.value })
    : err(problem);
}

/** A reviewer is no unit: the code follows from the key (P5). */
function asksForItself(
  { manifest: { unit }, signer }: OpenedPackage,
  { fingerprint, subject }: RequestFacts,
): boolean {
  if (fingerprint !== signer.fingerprint || subject.role !== signer.subject.ou) return false;
  return subject.role === 'reviewer'
    ? subject.code === reviewerCode(fingerprint)
    : subject.code === unit.code && subject.role === roleOfLevel(unit.level);
}

/** Steps 10 and 11 for a credential: a certificate for signing in the addressed unit's name, under the Sở's CA. */
export async function checkCredential(
  opened: OpenedPackage,
  context: ContentsContext,
): Promise<Result<CredentialContents, PackageProblem>> {
  const expected = onlyEntries(opened, (name) => name === CREDENTIAL);
  if (!expected.ok) return expected;
  const data = await readData(opened, CREDENTIAL, CredentialData);
  if (!data.ok) return data;
  const certificate = parseCertificate(fromBase64(data.value.certificate));
  if (certificate === null || !isFor(opened.manifest.unit, certificate)) {
    return invalid(CREDENTIAL, 'certificate');
  }
  const chain = data.value.chain.map((text) => parseCertificate(fromBase64(text)));
  const problem =
    issueProblem({ certificate, chain, context }) ?? identityProblem(opened, context.campaign);
  return problem === null ? ok({ kind: 'credential', data: data.value }) : err(problem);
}

function isFor(unit: Manifest['unit'], { facts }: ParsedCertificate): boolean {
  return facts.subject.code === unit.code && facts.subject.ou === roleOfLevel(unit.level);
}

function issueProblem(input: {
  readonly certificate: ParsedCertificate;
  readonly chain: readonly (ParsedCertificate | null)[];
  readonly context: ContentsContext;
}): PackageProblem | null {
  const { certificate, context } = input;
  const carried = input.chain.filter((candidate) => candidate !== null);
  const confirmed = context.anchors.roots.map(parseCertificate);
  const roots = (confirmed.length > 0 ? confirmed : carried.slice(-1)).filter(
    (root) => root !== null,
  );
  const at = Date.parse(context.arrivedAt);
  const code =
    signerCertificateProblem(certificate, at) ?? chainProblem({ certificate, carried, roots, at });
  return code === null ? null : { code, params: { signer: certificate.facts.subject.name } };
}

function fromBase64(text: string): Uint8Array {
  return Uint8Array.from(Buffer.from(text, 'base64'));
}
