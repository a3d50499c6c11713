import type { Manifest } from './manifest.ts';

/**
 * The file name of a package (package-format, "File names"): `submission-gialai-2019-23638-r2.cqdt`. Kinds with
 * a revision that people speak of carry it; the others carry the first 8 digits of their digest.
 */
export function packageFileName(
  manifest: Pick<Manifest, 'kind' | 'campaign' | 'unit' | 'revision'>,
  digest: string,
): string {
  const { kind, campaign, unit, revision } = manifest;
  const own = `${kind}-${campaign.id}-${unit.code}`;
  if (kind === 'submission' || kind === 'bundle') return `${own}-r${revision}.cqdt`;
  if (kind === 'campaign' || kind === 'result') return `${kind}-${campaign.id}-r${revision}.cqdt`;
  return `${own}-${digest.slice(0, 8)}.cqdt`;
}
