import type { Ledger, LedgerEntry } from '../../../../shared/domain/decisions/decision.ts';
import { checkChain } from '../../../../shared/domain/decisions/ledger.ts';
import type { Ranking } from '../../../../shared/domain/ranking/ranking.ts';
import { err, ok, type Result } from '../../../../shared/lib/result.ts';
import { checkContents } from '../../package/check-contents.ts';
import type { CampaignContents } from '../../package/contents/check-campaign.ts';
import { openPackage } from '../../package/read-package.ts';
import { NO_ANCHORS, type Trust } from '../../package/trust.ts';
import { readCertificate } from '../../pki/read-certificate.ts';
import { sha256OfText } from '../ledger.ts';
import { authorityTrust } from '../session/trust.ts';
import { rankFrom } from './rank-from.ts';
import { readAccepted } from './read-accepted.ts';

/** Why nothing was recomputed; `params` carry facts such as the digest or the inner code. */
export type RecomputeProblem = {
  readonly code:
    | 'ledger-broken'
    | 'campaign-refused'
    | 'campaign-differs'
    | 'authority-not-confirmed'
    | 'package-refused'
    | 'digest-absent'
    | 'ranking/package-missing'
    | 'ranking/package-foreign'
    | 'ranking/criteria-missing'
    | 'ranking/check-invalid';
  readonly params: Readonly<Record<string, string | number>>;
};

/**
 * The ranking from packages, campaign and decisions alone, without any desk (K4): the chain of decisions must be whole,
 * the campaign the one they speak of under the CA that they confirm, every accepted package present and sound by
 * steps 1 to 12. Members are read inside their bundles. `files` may hold anything else and come in any order.
 */
export async function recomputeRanking({
  campaignFile,
  decisions,
  files,
}: {
  readonly campaignFile: string;
  readonly decisions: Ledger;
  readonly files: readonly string[];
}): Promise<Result<{ readonly ranking: Ranking; readonly bytes: string }, RecomputeProblem>> {
  const { entries } = decisions;
  const chain = checkChain(entries, sha256OfText);
  if (!chain.ok) {
    const { seq, code: reason } = chain.error;
    return err({ code: 'ledger-broken', params: { seq, reason } });
  }
  const campaign = await readCampaign(campaignFile, decisions);
  if (!campaign.ok) return campaign;
  const anchors = trustOf(campaign.value, entries);
  const contents = await readAccepted(files, { campaign: campaign.value, anchors, entries });
  if (!contents.ok) return contents;
  const { assessments, bundles } = contents.value;
  const ranked = rankFrom({
    campaign: campaign.value,
    entries,
    assessment: (digest) => assessments.get(digest) ?? null,
    bundle: (digest) => bundles.get(digest) ?? null,
  });
  if (!ranked.ok) return ranked;
  const { ranking, bytes } = ranked.value;
  return ok({ ranking, bytes });
}

/** A campaign cannot vouch for itself: the decisions say which one it is and whose CA a person confirmed. */
async function readCampaign(
  file: string,
  { campaign, entries }: Ledger,
): Promise<Result<CampaignContents, RecomputeProblem>> {
  const arrivedAt = entries[0]?.at ?? '';
  const opening = { anchors: NO_ANCHORS, arrivedAt };
  const opened = await openPackage(file, opening);
  if (!opened.ok) return err({ code: 'campaign-refused', params: { reason: opened.error.code } });
  try {
    const contents = await checkContents(opened.value, { ...opening, campaign: null });
    if (!contents.ok)
      return err({ code: 'campaign-refused', params: { reason: contents.error.code } });
    if (contents.value.kind !== 'campaign' || opened.value.digest !== campaign.digest)
      return err({ code: 'campaign-differs', params: { digest: opened.value.digest } });
    return isConfirmed(contents.value, entries)
      ? ok(contents.value)
      : err({ code: 'authority-not-confirmed', params: {} });
  } finally {
    await opened.value.close();
  }
}

function isConfirmed(campaign: CampaignContents, entries: readonly LedgerEntry[]): boolean {
  const [root] = authorityTrust(campaign).roots;
  const facts = root === undefined ? null : readCertificate(root);
  if (facts === null || !facts.ok) return false;
  const { fingerprint } = facts.value;
  return entries.some(
    ({ decision }) =>
      decision.kind === 'authority-confirmed' && decision.fingerprint === fingerprint,
  );
}

const STATE_AFTER = { 'key-issued': 'issued', 'key-pinned': 'pinned' } as const;

/** What the receiving desk trusted, as its decisions say. A revocation counts from its decision on. */
function trustOf(campaign: CampaignContents, entries: readonly LedgerEntry[]): Trust {
  const { roots, revoked: declared } = authorityTrust(campaign);
  const keys = entries.flatMap(({ decision }) =>
    decision.kind === 'key-issued' || decision.kind === 'key-pinned'
      ? [{ ...decision, state: STATE_AFTER[decision.kind] }]
      : [],
  );
  const byUnit = Map.groupBy(keys, ({ unit }) => unit);
  const revoked = entries.flatMap(({ decision, at }) =>
    decision.kind === 'key-revoked' ? [{ fingerprint: decision.fingerprint, from: at }] : [],
  );
  return {
    roots,
    keys: (unit) => byUnit.get(unit) ?? [],
    revoked: [...declared, ...revoked],
  };
}
