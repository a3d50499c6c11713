import { canonicalJson } from '../../../../shared/domain/package/canonical-json.ts';
import { packageFileName } from '../../../../shared/domain/package/file-name.ts';
import type { Manifest } from '../../../../shared/domain/package/manifest.ts';
import type { SealedPackage } from '../../db/sealed-repository.ts';
import type { Exports } from '../../files/exports.ts';
import type { FileStore } from '../../files/file-store.ts';
import { sealPackage, type Entry } from '../../package/write-package.ts';
import { APP_VERSION } from '../../version.ts';
import type { Signer } from '../key/key-session.ts';

type Head = Omit<Manifest, 'files' | 'format' | 'app'>;

/**
 * Signs a package of this desk and keeps its bytes in the file store, flushed, before anything in the database speaks
 * of it (R2). Returns the row that the caller inserts in its transaction.
 */
export async function sealOwnPackage(
  { files, exports }: { readonly files: FileStore; readonly exports: Exports },
  input: { readonly head: Head; readonly entries: readonly Entry[]; readonly signer: Signer },
): Promise<SealedPackage> {
  const manifest = { ...input.head, app: APP_VERSION };
  const place = await exports.reserve('package.cqdt');
  try {
    const { digest } = await sealPackage({
      manifest,
      entries: [...input.entries],
      signer: input.signer,
      to: place.path,
    });
    const stored = await files.putFile(place.path);
    return {
      digest,
      kind: manifest.kind,
      unit: manifest.unit.code,
      revision: manifest.revision,
      previous: manifest.previous,
      fileSha256: stored.sha256,
      fileName: packageFileName(manifest, digest),
      size: stored.size,
      sealedAt: manifest.sealed,
    };
  } finally {
    await exports.discard(place);
  }
}

/** A data file of a package in its one spelling. */
export function jsonEntry(name: string, value: unknown): Entry {
  return { name, bytes: Buffer.from(canonicalJson(value)) };
}
