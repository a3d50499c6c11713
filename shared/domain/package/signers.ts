import type { Manifest, PackageKind } from './manifest.ts';

/** What a certificate says its holder is: the `OU` of its subject (package-format, "Kinds"). */
export const CERTIFICATE_ROLES = ['unit', 'district', 'authority', 'reviewer'] as const;
export type CertificateRole = (typeof CERTIFICATE_ROLES)[number];

type SignerRule = {
  readonly roles: readonly CertificateRole[];
  /** The signer is the unit that the manifest names; otherwise the manifest names the addressee. */
  readonly speaks: boolean;
};

/** Who may sign which kind: the table of package-format as data. */
const SIGNER_RULES: Readonly<Record<PackageKind, SignerRule>> = {
  campaign: { roles: ['authority'], speaks: true },
  enrolment: { roles: ['unit', 'district', 'reviewer'], speaks: true },
  credential: { roles: ['authority'], speaks: false },
  submission: { roles: ['unit', 'district'], speaks: true },
  bundle: { roles: ['district'], speaks: true },
  receipt: { roles: ['district', 'authority'], speaks: false },
  result: { roles: ['authority'], speaks: true },
  part: { roles: ['unit', 'district'], speaks: true },
  return: { roles: ['district', 'authority'], speaks: false },
  appraisal: { roles: ['authority'], speaks: false },
  response: { roles: ['unit', 'district'], speaks: true },
  workset: { roles: ['authority'], speaks: true },
  findings: { roles: ['reviewer'], speaks: true },
};

/** The role a unit's certificate carries, by its level in the register: huyện sign as districts. */
export function roleOfLevel(level: Manifest['unit']['level']): CertificateRole {
  if (level === 'tinh') return 'authority';
  return level === 'huyen' ? 'district' : 'unit';
}

/**
 * Step 8b: is the signer who the table demands? Null when it is. That the district of a receipt is the parent of
 * the addressed unit needs the register and is checked with it (step 11).
 */
export function signerProblem(
  manifest: Pick<Manifest, 'kind' | 'unit'>,
  signer: { readonly code: string; readonly role: string },
): 'signer-not-unit' | 'signer-wrong-role' | null {
  const rule = SIGNER_RULES[manifest.kind];
  if (!rule.roles.some((role) => role === signer.role)) return 'signer-wrong-role';
  if (!rule.speaks) return null;
  // A reviewer works for the authority and is a person, not a unit: the work set says whose key it is (P5).
  if (signer.role === 'reviewer')
    return manifest.unit.level === 'tinh' ? null : 'signer-wrong-role';
  if (signer.code !== manifest.unit.code) return 'signer-not-unit';
  return signer.role === roleOfLevel(manifest.unit.level) ? null : 'signer-wrong-role';
}
