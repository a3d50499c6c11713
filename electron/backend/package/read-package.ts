import { createHash } from 'node:crypto';
import { open } from 'node:fs/promises';

import {
  ASIC_MANIFEST_NAME,
  MANIFEST_NAME,
  renderAsicManifest,
  SIGNATURE_NAME,
} from '../../../shared/domain/package/asic-manifest.ts';
import type { Manifest } from '../../../shared/domain/package/manifest.ts';
import type { PackageProblem, TrustState } from '../../../shared/domain/package/problems.ts';
import { must } from '../../../shared/lib/must.ts';
import { err, ok, type Result } from '../../../shared/lib/result.ts';
import { type VerifiedCms, verifyDetached } from '../pki/cms-verify.ts';
import type { CertificateFacts } from '../pki/read-certificate.ts';
import { type ByteSource, openFile, windowOf } from './byte-source.ts';
import { readHead } from './read-head.ts';
import { judgeSigners, type Moments, type Trust } from './trust.ts';
import {
  eachChunk,
  hashEntries,
  type PlacedEntry,
  problem,
  readStructure,
  readWhole,
} from './zip-reader.ts';

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

export type MemberSource = { readonly source: ByteSource; readonly sha256: string };

/** What is known of a package that was refused: claims of its author, proved only as far as the reading got. */
export type OpenProblem = PackageProblem & {
  readonly facts: {
    readonly size: number;
    readonly manifest: Manifest | null;
    readonly digest: string | null;
    readonly signer: CertificateFacts | null;
  };
};

export type OpenOptions = { readonly anchors: Trust } & Moments;

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
    const opened = await openSource({ source, sha256: null }, options);
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

type Facts = { -readonly [Key in keyof OpenProblem['facts']]: OpenProblem['facts'][Key] };

async function openSource(
  { source, sha256 }: { readonly source: ByteSource; readonly sha256: string | null },
  options: OpenOptions,
): Promise<Result<OpenedPackage, OpenProblem>> {
  const facts: Facts = { size: source.size, manifest: null, digest: null, signer: null };
  const refuse = (error: PackageProblem) => err({ ...error, facts });
  const structure = await readStructure(source);
  if (!structure.ok) return refuse(structure.error);
  const entries = structure.value;
  const head = await readHead(source, entries);
  if (!head.ok) return refuse(head.error);
  const { manifest, digest } = head.value;
  Object.assign(facts, { manifest, digest });
  const signed = await readSignature(source, { entries, manifest, digest });
  if (!signed.ok) return refuse(signed.error);
  const { certificate } = signed.value.signers[0];
  facts.signer = certificate.facts;
  const { anchors: trust, ...moments } = options;
  const judged = judgeSigners({ manifest, cms: signed.value, trust, moments });
  if (!judged.ok) return refuse({ code: judged.error, params: signerParams(certificate.facts) });
  const bytes = await checkBytes(source, entries, manifest);
  if (!bytes.ok) return refuse(bytes.error);
  return ok({
    manifest,
    digest,
    fileSha256: sha256 ?? bytes.value,
    size: source.size,
    signer: certificate.facts,
    certificate: certificate.der,
    trust: judged.value,
    unchecked: judged.value === 'no-anchor' ? ['certificate-chain', 'revocation'] : [],
    ...accessTo(source, entries, manifest),
  });
}

function signerParams(signer: CertificateFacts) {
  return { signer: signer.subject.name, code: signer.subject.code };
}

/** Steps 6 and 7. */
async function readSignature(
  source: ByteSource,
  input: {
    readonly entries: readonly PlacedEntry[];
    readonly manifest: Manifest;
    readonly digest: string;
  },
): Promise<Result<VerifiedCms, PackageProblem>> {
  const { manifest, digest } = input;
  const asic = await readWhole(source, entryOf(input.entries, ASIC_MANIFEST_NAME));
  const files = [{ name: MANIFEST_NAME, sha256: digest }, ...manifest.files];
  if (!asic.equals(Buffer.from(renderAsicManifest(files)))) {
    return problem('asic-manifest-differs', {});
  }
  const signature = await readWhole(source, entryOf(input.entries, SIGNATURE_NAME));
  const verified = verifyDetached(signature, asic);
  return verified.ok ? verified : problem(verified.error.code, { reason: verified.error.reason });
}

/** Step 9: every entry's size and SHA-256, while streaming; gives the SHA-256 of the whole file. */
async function checkBytes(
  source: ByteSource,
  entries: readonly PlacedEntry[],
  manifest: Manifest,
): Promise<Result<string, PackageProblem>> {
  for (const file of manifest.files) {
    if (entryOf(entries, file.name).size !== file.size) {
      return problem('entry-size-differs', { entry: file.name });
    }
  }
  const { digests, fileSha256 } = await hashEntries(source, entries);
  for (const file of manifest.files) {
    if (digests.get(file.name)?.sha256 !== file.sha256) {
      return problem('entry-digest-differs', { entry: file.name });
    }
  }
  // The checksum stands in the ZIP headers: a wrong one is a structure that we would not have written.
  const wrong = entries.find((entry) => digests.get(entry.name)?.crc !== entry.crc);
  return wrong === undefined ? ok(fileSha256) : problem('zip-structure', { part: wrong.name });
}

function accessTo(source: ByteSource, entries: readonly PlacedEntry[], manifest: Manifest) {
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
      return { source: windowOf(source, entry), sha256 };
    },
    close: () => source.close(),
  };
}

/** A file on a stick can change after it was checked; using what was not checked would be worse than stopping. */
function assertUnchanged(actual: string, expected: string): void {
  if (actual !== expected) throw new Error('the file changed since it was checked');
}

function entryOf(entries: readonly PlacedEntry[], name: string): PlacedEntry {
  return must(
    entries.find((entry) => entry.name === name),
    `entry ${name}`,
  );
}

function sha256Of(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}
