import { packageFileName } from '../../../../shared/domain/package/file-name.ts';
import { must } from '../../../../shared/lib/must.ts';
import type { Arrival } from '../../db/arrival-repository.ts';
import type { ReceivedPackage } from '../../db/package-repository.ts';
import type { Stored } from '../../files/file-store.ts';
import type { BundleContents, BundleMember } from '../../package/contents/check-bundle.ts';
import type { EnrolmentContents } from '../../package/contents/check-keys.ts';
import type { ResponseContents } from '../../package/contents/check-returns.ts';
import type { SubmissionContents } from '../../package/contents/check-submission.ts';
import type { OpenedPackage } from '../../package/read-package.ts';
import type { Receiving } from '../../receiving.ts';
import { noticeFacts } from '../notices/notice-facts-of-desk.ts';
import { respondedDecision } from '../responses/take-response.ts';
import type { Moments, Sound } from './examine-file.ts';

type Deps = Pick<Receiving, 'store' | 'ledger' | 'ledgerState'>;

/** A sound package whose bytes are in the file store, and when it came. */
export type Taking = {
  readonly examined: Sound;
  readonly stored: Stored;
  readonly moments: Moments;
  /** Why the officer entered the time of arrival; null when arrival is import (P2). */
  readonly enteredBecause: string | null;
  /** Digest of the bundle that brought it, of a member that waited in quarantine. */
  readonly via?: string;
  /** Stored files of a bundle's new members, by unit. */
  readonly members: ReadonlyMap<string, Stored>;
};

/**
 * Writes one package and what it carries; call inside a transaction. Gives its arrival number, null for a request for
 * a certificate, which is no arrival.
 */
export function takePackage(deps: Deps, taking: Taking): number | null {
  const { contents, opened, chain } = taking.examined;
  const { via = null } = taking;
  switch (contents.kind) {
    case 'enrolment':
      takeEnrolment(deps, taking, contents);
      return null;
    case 'response':
      takeResponse(deps, taking, contents.data);
      return null;
    case 'submission':
      if (chain !== 'same') addSubmission(deps, received(taking, opened, via), contents);
      return arrive(deps, taking, { opened, kind: 'submission', via });
    case 'bundle':
      return takeBundle(deps, taking, contents);
  }
}

function takeEnrolment({ store }: Deps, taking: Taking, contents: EnrolmentContents): void {
  const row = received(taking, taking.examined.opened, null);
  const { officer, phone, request } = contents.data;
  store.packages.add(row);
  store.enrolments.add({
    digest: row.digest,
    unit: row.unit,
    officerName: officer.name,
    officerTitle: officer.title,
    phone,
    fingerprint: contents.request.fingerprint,
    request: Buffer.from(request, 'base64'),
    receivedAt: row.importedAt,
  });
}

/** No arrival of the ledger, but a decision of its own with the time it came (P7). */
function takeResponse(
  { store, ledger, ledgerState }: Deps,
  taking: Taking,
  data: ResponseContents['data'],
): void {
  const row = received(taking, taking.examined.opened, null);
  const { digest } = row;
  const facts = noticeFacts(ledgerState());
  const { arrivedAt } = taking.moments;
  store.packages.add(row);
  store.takenResponses.add(digest, data);
  ledger.record(respondedDecision({ facts, data, digest, arrivedAt }));
}

function takeBundle(deps: Deps, taking: Taking, contents: BundleContents): number {
  const { opened } = taking.examined;
  const row = received(taking, opened, null);
  deps.store.packages.add(row);
  deps.store.packages.addBundle(row.digest, row.unit, contents.data);
  const number = arrive(deps, taking, { opened, kind: 'bundle', via: null });
  for (const member of contents.members) takeMember(deps, taking, member);
  return number;
}

/**
 * A member arrives with its bundle. An older revision than the one here arrives as well: it may have come in time
 * where the later one did not, and which of them counts is judged by arrival (P2). A conflicting one stays outside.
 */
function takeMember(deps: Deps, taking: Taking, { unit, opened, contents }: BundleMember): void {
  const chain = taking.examined.plan.find((planned) => planned.unit === unit)?.chain;
  if (chain === 'fork') return;
  const via = taking.examined.opened.digest;
  if (chain !== 'same') {
    const stored = must(taking.members.get(unit), 'a new member was stored before');
    addSubmission(deps, received({ ...taking, stored }, opened, via), contents);
  }
  arrive(deps, taking, { opened, kind: 'submission', via });
}

function addSubmission({ store }: Deps, row: ReceivedPackage, contents: SubmissionContents): void {
  store.packages.add(row);
  store.packages.addSubmission(row.digest, contents.assessment, contents.report);
}

function received(
  { stored, moments, examined }: Pick<Taking, 'stored' | 'moments' | 'examined'>,
  { manifest, digest, signer, trust }: OpenedPackage,
  via: string | null,
): ReceivedPackage {
  return {
    digest,
    kind: manifest === examined.opened.manifest ? examined.contents.kind : 'submission',
    unit: manifest.unit.code,
    revision: manifest.revision,
    previous: manifest.previous,
    fileSha256: stored.sha256,
    fileName: packageFileName(manifest, digest),
    size: stored.size,
    sealedAt: manifest.sealed,
    importedAt: moments.importedAt,
    via,
    signer: signer.fingerprint,
    signerName: signer.subject.name,
    issuerName: signer.issuerName,
    validTo: signer.notAfter,
    trust,
  };
}

type Arriving = Pick<Arrival, 'kind' | 'via'> & { readonly opened: OpenedPackage };

/** A line of the arrival ledger, and the decision that says so (P2). */
function arrive(
  { store, ledger }: Deps,
  { moments, enteredBecause }: Taking,
  { opened, kind, via }: Arriving,
): number {
  const { manifest, digest, signer } = opened;
  const arrival = {
    number: store.arrivals.nextNumber(),
    digest,
    unit: manifest.unit.code,
    revision: manifest.revision,
    ...moments,
    via,
  };
  store.arrivals.add({ ...arrival, kind, enteredBecause });
  ledger.record({
    kind: 'arrived',
    package: kind,
    ...arrival,
    signer: signer.fingerprint,
    ...(enteredBecause === null ? {} : { enteredBecause }),
  });
  return arrival.number;
}
