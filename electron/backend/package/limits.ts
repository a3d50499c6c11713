import type { PackageKind } from '../../../shared/domain/package/manifest.ts';

/** package-format, Limits. Megabytes are 1,000,000 bytes, as in the campaign's own limits. */
const MB = 1_000_000;
export const MAX_ENTRIES = 1000;
export const MAX_CONTAINER_BYTES = 1500 * MB;
export const MAX_JSON_BYTES = 8 * MB;
const MAX_MEMBER_BYTES = 50 * MB;
const MAX_DOCUMENT_BYTES = 20 * MB;
/** A name per entry and a few signatures with their certificates: far beyond any honest package. */
const MAX_META_BYTES = MB;

/** Kinds that carry other packages or many photos. */
const BUNDLING: ReadonlySet<PackageKind> = new Set(['bundle', 'workset', 'findings']);

/** The largest container of a kind. */
export function maxContainerBytes(kind: PackageKind): number {
  return BUNDLING.has(kind) ? MAX_CONTAINER_BYTES : MAX_MEMBER_BYTES;
}

/** The largest entry of that name. */
export function maxEntryBytes(name: string): number {
  if (name.startsWith('members/')) return MAX_MEMBER_BYTES;
  if (name.startsWith('evidence/') || name.startsWith('documents/')) return MAX_DOCUMENT_BYTES;
  return name.startsWith('META-INF/') ? MAX_META_BYTES : MAX_JSON_BYTES;
}
