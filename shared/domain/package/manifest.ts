import { z } from 'zod';

import { LEVELS } from '../level/level.ts';
import { Instant, plainText, Sha256, Slug } from '../text/plain-text.ts';

/** Kinds this version writes and reads (package-format, "Kinds and who may sign them"). */
export const PACKAGE_KINDS = [
  'campaign',
  'enrolment',
  'credential',
  'submission',
  'bundle',
  'receipt',
  'result',
  'part',
  'return',
  'appraisal',
  'response',
  'workset',
  'findings',
] as const;
export const PackageKind = z.enum(PACKAGE_KINDS);
export type PackageKind = z.output<typeof PackageKind>;

export const MEDIA_TYPE = 'application/vnd.etsi.asic-e+zip';

/** `[a-z0-9._/-]{1,120}`, no `..`, no leading `/` (package-format, Container). */
export const EntryName = z.string().regex(/^(?!\/)(?!.*\.\.)[a-z0-9._/-]{1,120}$/);

/** `manifest.json`; its SHA-256 is the digest that people quote and chains refer to. */
export const Manifest = z.strictObject({
  format: z.literal('cqdt/1'),
  kind: PackageKind,
  practice: z.boolean(),
  /** `digest` is null only in a campaign package, which cannot name its own. */
  campaign: z.strictObject({ id: Slug, digest: Sha256.nullable() }),
  /** The unit that speaks, or for credential, receipt, return, appraisal and workset the unit addressed; the authority has level `tinh`. */
  unit: z.strictObject({
    code: Slug,
    level: z.enum([...LEVELS, 'tinh']),
    name: plainText(200, 1),
  }),
  revision: z.int().min(1).max(9999),
  previous: Sha256.nullable(),
  sealed: Instant,
  app: z.string().regex(/^\d+\.\d+\.\d+$/),
  files: z
    .array(
      z.strictObject({
        name: EntryName,
        size: z.int().min(0),
        sha256: Sha256,
      }),
    )
    .max(1000),
});
export type Manifest = z.output<typeof Manifest>;
