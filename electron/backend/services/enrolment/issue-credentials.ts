import type { CredentialData } from '../../../../shared/domain/package/contents.ts';
import { roleOfLevel } from '../../../../shared/domain/package/signers.ts';
import type { Unit } from '../../../../shared/domain/register/register.ts';
import type { CallError } from '../../../../shared/ipc/define.ts';
import type { ExportedFile } from '../../../../shared/ipc/dto.ts';
import { must } from '../../../../shared/lib/must.ts';
import { err, ok, type Result } from '../../../../shared/lib/result.ts';
import type { EnrolmentRequest } from '../../db/enrolment-repository.ts';
import type { SealedPackage } from '../../db/sealed-repository.ts';
import { inTransaction } from '../../db/transaction.ts';
import { issueCertificate } from '../../pki/certificates.ts';
import { readRequest } from '../../pki/requests.ts';
import type { Receiving } from '../../receiving.ts';
import { readReceivingDesk } from '../intake/receiving-desk.ts';
import type { Signer } from '../key/key-session.ts';
import { jsonEntry, sealOwnPackage } from '../own-packages/seal-own-package.ts';
import { certificateValidity } from '../province/certificate-validity.ts';

type Issued = { readonly digest: string; readonly credential: ExportedFile };
type Failure = CallError<'key/wrong-passphrase' | 'enrolment/unknown'>;
type Signers = { readonly ca: Signer; readonly desk: Signer };

/**
 * Issues a certificate for each request and sends it as a signed credential (T3); each is a recorded decision. A
 * request that was answered gives the same file again.
 */
export function createIssueCredentials(deps: Receiving) {
  return (digests: readonly string[], passphrase: string): Promise<Result<Issued[], Failure>> =>
    deps.oneAtATime(async (): Promise<Result<Issued[], Failure>> => {
      const { store, caKeys, keys, files, exports } = deps;
      const requests = digests.map((digest) => store.enrolments.find(digest));
      const ca = await caKeys.unlock(passphrase);
      if (!ca.ok) return ca;
      const desk = await keys.unlock(passphrase);
      if (!desk.ok) return desk;
      if (requests.includes(null)) return err({ code: 'enrolment/unknown' });
      const issued: Issued[] = [];
      for (const request of requests.filter((it) => it !== null)) {
        const sealed = await answer(deps, request, { ca: ca.value, desk: desk.value });
        const file = await exports.copy(files.path(sealed.fileSha256), sealed.fileName);
        issued.push({ digest: request.digest, credential: file });
      }
      return ok(issued);
    });
}

async function answer(
  deps: Receiving,
  request: EnrolmentRequest,
  signers: Signers,
): Promise<SealedPackage> {
  const { store } = deps;
  // The same request may stand twice in one call.
  const answered = store.enrolments.find(request.digest)?.credential ?? null;
  if (answered !== null) return must(store.sealed.find(answered), 'the credential given before');
  const { register } = readReceivingDesk(store);
  const unit = must(register.unit(request.unit), 'only units of the register are taken in');
  const certificate = await certify(deps, { request, unit, ca: signers.ca });
  const sealed = await sealCredential(deps, { unit, certificate, signers });
  keep(deps, { request, certificate, sealed });
  return sealed;
}

function certify(
  { store, clock }: Receiving,
  {
    request,
    unit,
    ca,
  }: { readonly request: EnrolmentRequest; readonly unit: Unit; readonly ca: Signer },
): Promise<Uint8Array> {
  const { campaign } = readReceivingDesk(store);
  const facts = readRequest(request.request);
  if (!facts.ok) throw new Error('a request is checked before it is taken in');
  return issueCertificate({
    issuer: ca,
    // Names come from the register, not from the request: the Sở vouches for them.
    subject: {
      name: unit.name,
      code: unit.code,
      role: roleOfLevel(unit.level),
      province: campaign.register.province.name,
    },
    spki: facts.value.spki,
    validity: certificateValidity({
      practice: campaign.campaign.practice,
      now: clock.now(),
      years: 5,
    }),
  });
}

function sealCredential(
  deps: Receiving,
  {
    unit,
    certificate,
    signers,
  }: {
    readonly unit: Unit;
    readonly certificate: Uint8Array;
    readonly signers: Signers;
  },
): Promise<SealedPackage> {
  const { campaign } = readReceivingDesk(deps.store);
  const last = deps.store.sealed.newest('credential', unit.code);
  const data: CredentialData = {
    format: 'credential/1',
    certificate: base64(certificate),
    chain: [base64(signers.ca.certificate)],
  };
  return sealOwnPackage(deps, {
    head: {
      kind: 'credential',
      practice: campaign.campaign.practice,
      campaign: { id: campaign.campaign.id, digest: campaign.digest },
      unit: { code: unit.code, level: unit.level, name: unit.name },
      revision: (last?.revision ?? 0) + 1,
      previous: last?.digest ?? null,
      sealed: deps.clock.now(),
    },
    entries: [jsonEntry('data/credential.json', data)],
    signer: signers.desk,
  });
}

function keep(
  { store, ledger }: Receiving,
  {
    request,
    certificate,
    sealed,
  }: {
    readonly request: EnrolmentRequest;
    readonly certificate: Uint8Array;
    readonly sealed: SealedPackage;
  },
): void {
  inTransaction(store.db, () => {
    const { unit, fingerprint } = request;
    const { author } = readReceivingDesk(store);
    store.sealed.insert(sealed);
    store.enrolments.issued(request.digest, sealed.sealedAt, sealed.digest);
    store.trustedKeys.put({
      unit,
      fingerprint,
      state: 'issued',
      certificate,
      since: sealed.sealedAt,
      byName: author.name,
      reason: '',
    });
    ledger.record({ kind: 'key-issued', unit, fingerprint });
    return ok(null);
  });
}

function base64(der: Uint8Array): string {
  return Buffer.from(der).toString('base64');
}
