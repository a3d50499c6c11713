import type { Campaign } from '../campaign/campaign.ts';
import { compareInstants } from '../campaign/deadline.ts';
import type { BundleData } from '../package/contents.ts';
import type { Unit } from '../register/register.ts';
import type { Arrival, LedgerFacts, ReturnFact, UnitFacts } from './ledger-facts.ts';
import { standingOf, type Fate, type UnitStanding } from './standing.ts';

type Bundle = { readonly district: string; readonly data: BundleData };
export type StandingSources = {
  readonly campaign: Pick<Campaign, 'excluded' | 'deadlines' | 'communeArrival'>;
  readonly bundles: ReadonlyMap<string, Bundle>;
  readonly facts: LedgerFacts;
};

/** Why a bundle does not speak for its district; null for one that stands. */
function bundleProblem(
  { digest, signer, arrivedAt }: Arrival,
  { rejected, revokedKeys }: UnitFacts,
): 'rejected' | 'key-revoked' | null {
  if (rejected.has(digest)) return 'rejected';
  const from = signer === null ? undefined : revokedKeys.get(signer);
  return from !== undefined && compareInstants(arrivedAt, from) >= 0 ? 'key-revoked' : null;
}

/** Bundles of a district that stand, newest first: without rejected ones and without those of a revoked key. */
function soundBundles(facts: UnitFacts): Arrival[] {
  return facts.bundles
    .filter((bundle) => bundleProblem(bundle, facts) === null)
    .toSorted((a, b) => b.revision - a.revision || a.number - b.number);
}

/** What became of each bundle of a district, by the number of its arrival: the newest that stands speaks. */
export function bundleFates(facts: UnitFacts): ReadonlyMap<number, Fate> {
  const [newest] = soundBundles(facts);
  const fateOf = (bundle: Arrival): Fate =>
    bundleProblem(bundle, facts) ?? (bundle.number === newest?.number ? 'counted' : 'superseded');
  return new Map(facts.bundles.map((bundle) => [bundle.number, fateOf(bundle)]));
}

/** The bundle of a unit's district that speaks for it: the highest revision that arrived and stands. */
export function bundleOf(
  unit: Unit,
  { bundles, facts }: Pick<StandingSources, 'bundles' | 'facts'>,
): Bundle | null {
  const [newest] = soundBundles(facts.of(unit.parent));
  const bundle = newest === undefined ? undefined : bundles.get(newest.digest);
  return bundle?.district === unit.parent ? bundle : null;
}

/** Where the district's receipt counts, a member that the Sở has arrived when the district took it in (P2). */
function atDistrict(arrival: Arrival, unit: Unit, { bundles, facts }: StandingSources): Arrival {
  const stands = soundBundles(facts.of(unit.parent)).some(({ digest }) => digest === arrival.via);
  const bundle = stands ? bundles.get(arrival.via ?? '') : undefined;
  const member =
    bundle?.district === unit.parent
      ? bundle.data.members.find(({ digest }) => digest === arrival.digest)
      : undefined;
  if (member === undefined || compareInstants(member.arrivedAt, arrival.arrivedAt) >= 0) {
    return arrival;
  }
  return { ...arrival, arrivedAt: member.arrivedAt };
}

/** What the district sent back and did not take back, as its bundle says (H4). */
function districtReturns(unit: Unit, sources: StandingSources): ReturnFact[] {
  const told = bundleOf(unit, sources)?.data.returns ?? [];
  return told.filter(({ unit: code, liftedAt }) => code === unit.code && liftedAt === null);
}

/** Why a unit is left out: the newest decision, or what the campaign said; null for one that takes part (C1). */
export function exclusionOf(
  unit: Unit,
  { campaign, facts }: Pick<StandingSources, 'campaign' | 'facts'>,
): string | null {
  const { excluded, readmitted } = facts.of(unit.code);
  if (readmitted) return null;
  const declared = campaign.excluded.find((entry) => entry.unit === unit.code);
  return excluded ?? declared?.reason ?? null;
}

/**
 * Where a unit stands, with every arrival judged (P2). `reason` is why it is excluded, or which return it did not answer in
 * its term, in the words of the decision; empty otherwise.
 */
export function unitStanding(
  unit: Unit,
  sources: StandingSources,
): UnitStanding & { readonly reason: string } {
  const { campaign, facts } = sources;
  const { submissions, rejected, extendedUntil, revokedKeys, ...own } = facts.of(unit.code);
  const excluded = exclusionOf(unit, sources);
  // A district's returns are its own affair, unless its receipt is the arrival.
  const returns =
    campaign.communeArrival === 'district'
      ? [...districtReturns(unit, sources), ...own.returns]
      : own.returns;
  const found = standingOf({
    arrivals:
      campaign.communeArrival === 'district'
        ? submissions.map((arrival) => atDistrict(arrival, unit, sources))
        : submissions,
    deadline: campaign.deadlines[unit.level],
    extendedUntil,
    excluded,
    rejected,
    returns,
    revoked: revokedKeys,
  });
  return { ...found, reason: excluded ?? found.waitsFor?.reason ?? '' };
}
