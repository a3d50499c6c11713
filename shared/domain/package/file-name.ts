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
  switch (kind) {
    case 'submission':
    case 'bundle':
      return `${kind}-${campaign.id}-${unit.code}-r${revision}.cqdt`;
    case 'campaign':
    case 'result':
      return `${kind}-${campaign.id}-r${revision}.cqdt`;
    case 'enrolment':
    case 'credential':
    case 'receipt':
    case 'part':
    case 'return':
    case 'appraisal':
    case 'response':
    case 'workset':
    case 'findings':
      return `${kind}-${campaign.id}-${unit.code}-${digest.slice(0, 8)}.cqdt`;
  }
}
