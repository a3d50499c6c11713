import type { Manifest, PackageKind } from '../../shared/domain/package/manifest.ts';
import type {
  PackageProblem,
  PackageProblemCode,
  TrustState,
} from '../../shared/domain/package/problems.ts';
import { err, ok, type Result } from '../../shared/lib/result.ts';
import { checkContents, type ParsedContents } from '../backend/package/check-contents.ts';
import type { ContentsContext } from '../backend/package/contents/known-campaign.ts';
import { openPackage, type UncheckedStep } from '../backend/package/read-package.ts';

/** What `verify --json` says of one file; what could not be read stays null. */
export type VerifiedFile = {
  readonly file: string;
  readonly ok: boolean;
  readonly code: PackageProblemCode | null;
  readonly kind: PackageKind | null;
  /** Code of the unit that the manifest names: a claim unless `ok`. */
  readonly unit: string | null;
  readonly revision: number | null;
  readonly digest: string | null;
  readonly trust: TrustState | null;
  readonly unchecked: readonly UncheckedStep[];
};

export type Verdict = {
  readonly line: VerifiedFile;
  readonly outcome: Result<ParsedContents, PackageProblem>;
};

/**
 * Takes one file through every step that the context allows. `unchecked` names those that want a campaign or a CA which
 * was not given; step 13 wants a desk and is nobody's here. Throws only when the file cannot be opened.
 */
export async function verifyFile(file: string, context: ContentsContext): Promise<Verdict> {
  const opened = await openPackage(file, context);
  if (!opened.ok) {
    const { code, params, facts } = opened.error;
    const { manifest, digest } = facts;
    const line = { ...claims(manifest), digest, trust: null, unchecked: [] };
    return { line: { file, ok: false, code, ...line }, outcome: err({ code, params }) };
  }
  try {
    const { manifest, digest, trust, unchecked } = opened.value;
    const outcome = await checkContents(opened.value, context);
    const steps = new Set([...unchecked, ...uncheckedWithout(context, manifest.kind)]);
    const line = {
      file,
      ok: outcome.ok,
      code: outcome.ok ? null : outcome.error.code,
      ...claims(manifest),
      digest,
      trust,
      unchecked: [...steps],
    };
    return { line, outcome: outcome.ok ? ok(outcome.value) : outcome };
  } finally {
    await opened.value.close();
  }
}

function claims(manifest: Manifest | null) {
  return {
    kind: manifest?.kind ?? null,
    unit: manifest?.unit.code ?? null,
    revision: manifest?.revision ?? null,
  };
}

/** A campaign brings its own register and sets; every other kind is measured by the one that was given. */
function uncheckedWithout({ campaign }: ContentsContext, kind: PackageKind): UncheckedStep[] {
  if (campaign !== null || kind === 'campaign') return [];
  const hasRules = kind === 'submission' || kind === 'bundle';
  return hasRules ? ['revocation', 'campaign', 'criteria-rules'] : ['revocation', 'campaign'];
}
