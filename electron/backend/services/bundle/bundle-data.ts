import { canonicalJson } from '../../../../shared/domain/package/canonical-json.ts';
import type { BundleData } from '../../../../shared/domain/package/contents.ts';
import type { SealedPackage } from '../../db/sealed-repository.ts';
import type { FileStore } from '../../files/file-store.ts';
import { peekHead } from '../../package/peek-head.ts';
import { sha256OfText } from '../ledger.ts';
import type { LedgerState } from '../review/ledger-state.ts';
import { bundleAnswers, bundleChecks } from './bundle-checks.ts';
import type { Composition } from './compose-bundle.ts';
import { bundleReturns } from './bundle-returns.ts';

export const BUNDLE_DATA = 'data/bundle.json';

/** What the district says in a bundle of its own, beside the members' bytes (H7). */
export function bundleData(
  { members, missing, returning }: Composition,
  own: SealedPackage,
  { entries, facts }: LedgerState,
): BundleData {
  const units = new Set(members.map(({ unit: { code } }) => code));
  const returns = bundleReturns(entries, returning);
  return {
    format: 'bundle/1',
    members: [
      // Its own never travelled to the district: it was there when it was sealed.
      { unit: own.unit, revision: own.revision, digest: own.digest, arrivedAt: own.sealedAt },
      ...members.map(({ unit: { code }, reviewed: { counted } }) => ({
        unit: code,
        revision: counted.revision,
        digest: counted.digest,
        arrivedAt: counted.arrivedAt,
      })),
    ],
    missing: missing.map(({ unit: { code }, reason }) => ({ unit: code, reason })),
    checks: [...bundleChecks(facts, members)],
    reviewerAnswers: bundleAnswers(entries, units),
    ...(returns.length === 0 ? {} : { returns: [...returns] }),
  };
}

/** The same content again would be a second file of one revision's content (package-format: sealed once). */
export async function saysTheSame(
  last: SealedPackage,
  data: BundleData,
  files: FileStore,
): Promise<boolean> {
  const head = await peekHead(files.path(last.fileSha256));
  const sealed = head.ok
    ? head.value.manifest.files.find(({ name }) => name === BUNDLE_DATA)?.sha256
    : undefined;
  return sealed === sha256OfText(canonicalJson(data));
}
