import { createHash } from 'node:crypto';
import { open } from 'node:fs/promises';

import type { Manifest } from '../../../shared/domain/package/manifest.ts';
import type { PackageProblem, TrustState } from '../../../shared/domain/package/problems.ts';
import { must } from '../../../shared/lib/must.ts';
import { err, ok, type Result } from '../../../shared/lib/result.ts';
import type { CertificateFacts } from '../pki/read-certificate.ts';
import { type ByteSource, openFile, windowOf } from './byte-source.ts';
import { memberProof, newProof, type Proof, type Sealed } from './proof.ts';
import { checkBytes, entryOf, readSealed } from './read-sealed.ts';
import { judgeSigners, type Moments, type Trust } from './trust.ts';
import { eachChunk, type PlacedEntry, readWhole } from './zip-reader.ts';

/** A package whose steps 1 to 9 passed. Its file stays open until `close`. */
export type OpenedPackage = {
  readonly manifest: Manifest;
  /** SHA-256 of manifest.json: what people quote. */
  readonly digest: string;
  readonly fileSha256: string;
  readonly size: number;
  readonly signer: CertificateFacts;
  /** The signer's certificate, DER. */
  readonly certificate: Uint8Array;
  readonly trust: TrustState;
  /** Steps that could not be taken for want of an anchor. */
  readonly unchecked: readonly UncheckedStep[];
  /** What was proved of its bytes so far. */
  readonly proof: Proof;
  /** Bytes of a listed file; throws when there is none or the file changed since it was checked. */
  readonly readEntry: (name: string) => Promise<Uint8Array>;
  /** Copies a listed file to a new path, checked again on the way; throws as `readEntry`. */
  readonly extractEntry: (name: string, to: string) => Promise<void>;
  /** A container inside this one, unopened; throws when there is none of that name. */
  readonly member: (name: string) => MemberSource;
  readonly close: () => Promise<void>;
};

/** Steps of package-format that want a CA or a campaign which was not given. */
export type UncheckedStep = 'certificate-chain' | 'revocation' | 'campaign' | 'criteria-rules';

export type MemberSource = {
  readonly source: ByteSource;
  readonly sha256: string;
  readonly proof: Proof;
};

/** What is known of a package that was refused: claims of its author, proved only as far as the reading got. */
export type OpenProblem = PackageProblem & {
  readonly facts: {
    readonly size: number;
    readonly manifest: Manifest | null;
    readonly digest: string | null;
    readonly signer: CertificateFacts | null;
  };
};

export type OpenOptions = { readonly anchors: Trust } & Moments & {
    /** What is known of these very bytes from an earlier look, and where this look leaves what it proves. */
    readonly proof?: Proof | undefined;
  };

/**
 * Opens a package by steps 1 to 9 of package-format: structure, names, mimetype, manifest, list, ASiCManifest,
 * signature, certificates, signer, bytes. Stops at the first failure with its code; memory stays bounded whatever
 * the file's size. Throws only when the file cannot be read at all (absent, no permission).
 */
export async function openPackage(
  path: string,
  options: OpenOptions,
): Promise<Result<OpenedPackage, OpenProblem>> {
  const source = await openFile(path);
  try {
    const { proof = newProof() } = options;
    const opened = await openSource({ source, proof }, options);
    if (!opened.ok) await source.close();
    return opened;
  } catch (error) {
    await source.close();
    throw error;
  }
}

/** Opens a package inside a bundle, in place; it lives as long as the bundle stays open. */
export function openMember(
  member: MemberSource,
  options: OpenOptions,
): Promise<Result<OpenedPackage, OpenProblem>> {
  return openSource(member, options);
}

async function openSource(
  { source, proof }: Pick<MemberSource, 'source' | 'proof'>,
  options: OpenOptions,
): Promise<Result<OpenedPackage, OpenProblem>> {
  const { size } = source;
  const sealed = await provenSeal(source, proof);
  if (!sealed.ok) {
    const { problem, ...known } = sealed.error;
    return err({ ...problem, facts: { ...known, size, signer: null } });
  }
  const { manifest, digest, entries, cms } = sealed.value;
  const { certificate } = cms.signers[0];
  const facts = { size, manifest, digest, signer: certificate.facts };
  const { anchors: trust, arrivedAt, importedAt } = options;
  const moments = { arrivedAt, importedAt };
  const judged = judgeSigners({ manifest, cms, trust, moments });
  if (!judged.ok)
    return err({ code: judged.error, params: signerParams(certificate.facts), facts });
  const bytes = await provenBytes(source, proof, { entries, manifest });
  if (!bytes.ok) return err({ ...bytes.error, facts });
  return ok({
    ...facts,
    fileSha256: bytes.value,
    certificate: certificate.der,
    trust: judged.value,
    unchecked: judged.value === 'no-anchor' ? ['certificate-chain', 'revocation'] : [],
    proof,
    ...accessTo({ source, proof }, entries, manifest),
  });
}

/** A disk that could not be read proves nothing: the next look tries again. */
async function provenSeal(source: ByteSource, proof: Proof) {
  proof.sealed ??= readSealed(source);
  try {
    return await proof.sealed;
  } catch (error) {
    proof.sealed = null;
    throw error;
  }
}

async function provenBytes(
  source: ByteSource,
  proof: Proof,
  sealed: Pick<Sealed, 'entries' | 'manifest'>,
) {
  proof.bytes ??= checkBytes(source, sealed);
  try {
    return await proof.bytes;
  } catch (error) {
    proof.bytes = null;
    throw error;
  }
}

function signerParams(signer: CertificateFacts) {
  return { signer: signer.subject.name, code: signer.subject.code };
}

function accessTo(
  { source, proof }: Pick<MemberSource, 'source' | 'proof'>,
  entries: readonly PlacedEntry[],
  manifest: Manifest,
) {
  const listed = (name: string) => {
    const file = must(
      manifest.files.find((candidate) => candidate.name === name),
      `entry ${name}`,
    );
    return { ...file, entry: entryOf(entries, name) };
  };
  return {
    readEntry: async (name: string) => {
      const { entry, sha256 } = listed(name);
      const bytes = await readWhole(source, entry);
      assertUnchanged(sha256Of(bytes), sha256);
      return bytes;
    },
    extractEntry: async (name: string, to: string) => {
      const { entry, sha256 } = listed(name);
      const hash = createHash('sha256');
      const handle = await open(to, 'wx');
      try {
        await eachChunk(source, entry, async (chunk) => {
          hash.update(chunk);
          await handle.write(chunk);
        });
        await handle.sync();
      } finally {
        await handle.close();
      }
      assertUnchanged(hash.digest('hex'), sha256);
    },
    member: (name: string) => {
      const { entry, sha256 } = listed(name);
      return { source: windowOf(source, entry), sha256, proof: memberProof(proof, name) };
    },
    close: () => source.close(),
  };
}

/** A file on a stick can change after it was checked; using what was not checked would be worse than stopping. */
function assertUnchanged(actual: string, expected: string): void {
  if (actual !== expected) throw new Error('the file changed since it was checked');
}

function sha256Of(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}
