import type { Manifest } from '../../../shared/domain/package/manifest.ts';
import type { PackageProblem } from '../../../shared/domain/package/problems.ts';
import type { Result } from '../../../shared/lib/result.ts';
import type { VerifiedCms } from '../pki/cms-verify.ts';
import type { SubmissionContents } from './contents/check-submission.ts';
import type { PlacedEntry } from './zip-reader.ts';

/** What steps 1 to 7 found: the container is whole and somebody signed its list. */
export type Sealed = {
  readonly entries: readonly PlacedEntry[];
  readonly manifest: Manifest;
  readonly digest: string;
  readonly cms: VerifiedCms;
};
/** Steps 1 to 7 failed; what was read before that is known all the same. */
export type Unsealed = {
  readonly problem: PackageProblem;
  readonly manifest: Manifest | null;
  readonly digest: string | null;
};

/**
 * What was proved of a file's bytes, kept so that a second look at the same bytes need not prove it again (H1). Only
 * what the bytes alone decide: who is trusted, what is here already and what was revoked meanwhile (steps 8, 11, 13) is
 * asked anew each time. Whoever keeps one answers for the bytes being the same.
 */
export type Proof = {
  sealed: Promise<Result<Sealed, Unsealed>> | null;
  /** Step 9: the SHA-256 of the whole file. */
  bytes: Promise<Result<string, PackageProblem>> | null;
  /** Steps 10 to 12 of a submission, under the campaign that `under` stands for. */
  contents: {
    readonly under: string;
    readonly checked: Result<SubmissionContents, PackageProblem>;
  } | null;
  /** Of the containers inside, by their names. */
  readonly members: Map<string, Proof>;
};

/** Nothing proved yet. */
export function newProof(): Proof {
  return { sealed: null, bytes: null, contents: null, members: new Map() };
}

/** The proof of a container inside, made when it is first asked for. */
export function memberProof({ members }: Proof, name: string): Proof {
  const known = members.get(name) ?? newProof();
  members.set(name, known);
  return known;
}
