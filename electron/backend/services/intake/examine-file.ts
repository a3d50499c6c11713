import {
  placeInChain,
  planBundle,
  type PlannedMember,
} from '../../../../shared/domain/merge/plan-merge.ts';
import type { ChainState, PackageProblem } from '../../../../shared/domain/package/problems.ts';
import { checkContents } from '../../package/check-contents.ts';
import type { BundleContents } from '../../package/contents/check-bundle.ts';
import type { EnrolmentContents } from '../../package/contents/check-keys.ts';
import type { ResponseContents } from '../../package/contents/check-returns.ts';
import type { SubmissionContents } from '../../package/contents/check-submission.ts';
import type { ContentsContext } from '../../package/contents/known-campaign.ts';
import { newProof, type Proof } from '../../package/proof.ts';
import { openPackage, type OpenedPackage, type OpenProblem } from '../../package/read-package.ts';
import type { ReceivingStore } from '../../receiving-store.ts';
import { responseProblem } from '../responses/take-response.ts';
import { authorityTrust, knownCampaign } from '../session/trust.ts';
import type { ReceivingDesk } from './receiving-desk.ts';
import { kindProblem, outsideScope } from './scope.ts';
import { takenBefore } from './taken-before.ts';

/** What one file is: refused with what is known of it, or sound, with its place in its chain. */
export type Examined = Refused | Sound;
export type Refused = {
  readonly verdict: 'refused';
  readonly problem: PackageProblem;
  readonly facts: OpenProblem['facts'];
  /** Of a package that is sound in itself and does not fit what is here. */
  readonly chain: ChainState | null;
};
export type Sound = {
  readonly verdict: 'ready' | 'already';
  readonly opened: OpenedPackage;
  readonly contents: EnrolmentContents | SubmissionContents | BundleContents | ResponseContents;
  readonly chain: ChainState;
  /** Members of a bundle against what is here, in order of unit. */
  readonly plan: readonly PlannedMember[];
};

export type Moments = { readonly arrivedAt: string; readonly importedAt: string };
type Look = {
  readonly deps: Deps;
  readonly moments: Moments;
  /** What is known of these very bytes from an earlier look. */
  readonly proof?: Proof;
};
/** What a person is deciding about the file while it is looked at (H2). */
export type Ruled = {
  /** Of two contents for one revision, the one that is here is not to stand. */
  readonly rejects?: string;
  /** An older revision, or a successor of another predecessor, is to be taken in all the same. */
  readonly admits?: true;
};
type Deps = {
  readonly store: ReceivingStore;
  readonly receiving: ReceivingDesk;
  readonly ruled?: Ruled;
};

/**
 * Takes a file through all 13 steps of package-format and hands the result to `andThen`, with the package open as long as
 * that runs. Only reads: nothing is written to find out (H1).
 */
export function examineFile<T>(
  file: string,
  { deps, moments, proof = newProof() }: Look,
  andThen: (examined: Examined) => Promise<T> | T,
): Promise<T> {
  return examineAsOf(file, { deps, moments, proof }, async (examined) => {
    const then =
      examined.verdict === 'refused' ? takenBefore(deps.store, examined.facts.digest) : null;
    return then === null
      ? andThen(examined)
      : await examineAsOf(file, { deps, moments: then, proof }, andThen);
  });
}

async function examineAsOf<T>(
  file: string,
  { deps, moments, proof }: Required<Look>,
  andThen: (examined: Examined) => Promise<T> | T,
): Promise<T> {
  const context = contextOf(deps, moments);
  const opened = await openPackage(file, { ...context, proof });
  if (!opened.ok) {
    const { code, params, facts } = opened.error;
    return andThen({ verdict: 'refused', problem: { code, params }, facts, chain: null });
  }
  try {
    return await andThen(await examineOpened(opened.value, deps, context));
  } finally {
    await opened.value.close();
  }
}

function contextOf({ store, receiving }: Deps, moments: Moments): ContentsContext {
  return {
    ...moments,
    anchors: { ...authorityTrust(receiving.campaign), keys: store.trustedKeys.ofUnit },
    campaign: knownCampaign(receiving.campaign),
  };
}

async function examineOpened(
  opened: OpenedPackage,
  { store, receiving, ruled = {} }: Deps,
  context: ContentsContext,
): Promise<Examined> {
  const { manifest, digest, signer, size } = opened;
  const refuse = (problem: PackageProblem, chain: ChainState | null = null): Refused => {
    const facts = { size, manifest, digest, signer };
    return { verdict: 'refused', problem, facts, chain };
  };
  const { receiver, register } = receiving;
  const kind = kindProblem(manifest.kind, receiver.role);
  if (kind !== null) return refuse(kind);
  const contents = await checkContents(opened, context);
  if (!contents.ok) return refuse(contents.error);
  if (!isTaken(contents.value))
    return refuse({ code: 'kind-not-taken', params: { kind: manifest.kind } });
  const outside = misplaced(opened, { receiver, register });
  if (outside !== null) return refuse(outside);

  const chain = chainOf(store, opened, ruled);
  const problem =
    answerProblem(store, contents.value, digest) ?? chainProblem({ store, ruled }, opened, chain);
  if (problem !== null) return refuse(problem, chain);
  return {
    verdict: isHere(store, opened, chain) ? 'already' : 'ready',
    opened,
    contents: contents.value,
    chain,
    plan: contents.value.kind === 'bundle' ? planMembers(store, contents.value) : [],
  };
}

/** A reviewer is no unit: the request is compared where work is given out (P5). */
function misplaced(
  { manifest, signer }: OpenedPackage,
  { receiver, register }: Pick<ReceivingDesk, 'receiver' | 'register'>,
): PackageProblem | null {
  if (signer.subject.ou === 'reviewer')
    return { code: 'kind-not-taken', params: { kind: 'reviewer-enrolment' } };
  return outsideScope(manifest.unit.code, { receiver, units: register });
}

function isTaken(contents: { readonly kind: string }): contents is Sound['contents'] {
  return ['enrolment', 'submission', 'bundle', 'response'].includes(contents.kind);
}

function answerProblem(
  store: ReceivingStore,
  contents: Sound['contents'],
  digest: string,
): PackageProblem | null {
  return contents.kind === 'response'
    ? responseProblem(store, { data: contents.data, digest })
    : null;
}

/** Requests for a certificate and responses have no chain: each stands by itself. */
function chainOf(
  store: ReceivingStore,
  { manifest, digest }: OpenedPackage,
  { rejects }: Ruled,
): ChainState {
  const { kind, unit, revision, previous } = manifest;
  if (kind !== 'submission' && kind !== 'bundle')
    return store.packages.find(digest) === null ? 'new' : 'same';
  return placeInChain({
    known: store.packages
      .chain(kind, unit.code)
      .map((link) => (link.digest === rejects ? { ...link, rejected: true } : link)),
    incoming: { revision, digest, previous },
  });
}

function chainProblem(
  { store, ruled }: { readonly store: ReceivingStore; readonly ruled: Ruled },
  { manifest, fileSha256 }: OpenedPackage,
  chain: ChainState,
): PackageProblem | null {
  const { kind, unit, revision } = manifest;
  if ((chain !== 'older' && chain !== 'fork') || (kind !== 'submission' && kind !== 'bundle'))
    return null;
  const known = store.packages.chain(kind, unit.code).map((link) => link.revision);
  const params = { unit: unit.name, revision };
  if (ruled.admits === true && !known.includes(revision)) return null;
  return chain === 'older'
    ? { code: 'revision-older', params: { ...params, known: Math.max(...known) } }
    : forkProblem(store, { fileSha256, known, params });
}

function forkProblem(
  store: ReceivingStore,
  {
    fileSha256,
    known,
    params,
  }: {
    readonly fileSha256: string;
    readonly known: readonly number[];
    readonly params: { readonly unit: string; readonly revision: number };
  },
): PackageProblem {
  const { revision } = params;
  // A person looked at this very file before and chose the other one.
  if (store.quarantine.find(fileSha256)?.code === 'revision-rejected')
    return { code: 'revision-rejected', params };
  // Two forks: another content under one number, or a successor of another predecessor than the one here.
  const rival = known.includes(revision) ? {} : { after: revision - 1 };
  return { code: 'revision-fork', params: { ...params, ...rival } };
}

/** A submission that is known from a bundle and now comes by itself still has an arrival of its own (P1, P2). */
function isHere(
  store: ReceivingStore,
  { manifest, digest }: OpenedPackage,
  chain: ChainState,
): boolean {
  if (chain !== 'same') return false;
  return manifest.kind !== 'submission' || store.arrivals.has(digest, null);
}

function planMembers(store: ReceivingStore, { members }: BundleContents): readonly PlannedMember[] {
  const known = members.flatMap(({ unit }) =>
    store.packages.chain('submission', unit).map((link) => ({ ...link, unit })),
  );
  const incoming = members.map(({ unit, opened }) => {
    const { revision, previous } = opened.manifest;
    return { unit, revision, previous, digest: opened.digest };
  });
  return planBundle(known, incoming).members;
}
