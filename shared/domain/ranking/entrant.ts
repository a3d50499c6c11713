import type { Answers, Assessment } from '../answers/assessment.ts';
import type { Campaign } from '../campaign/campaign.ts';
import { compareInstants } from '../campaign/deadline.ts';
import type { CriteriaSet } from '../criteria/criteria-set.ts';
import { leafByCode } from '../criteria/walk.ts';
import type { Level } from '../level/level.ts';
import { compareDecimals } from '../number/exact.ts';
import type { BundleData } from '../package/contents.ts';
import type { Unit } from '../register/register.ts';
import { err, ok, type Result } from '../../lib/result.ts';
import { effectiveAnswers, effectiveLooks, type EffectiveLook } from './effective-points.ts';
import type { Arrival, LedgerFacts, Look } from './ledger-facts.ts';
import type { Standing } from './ranking.ts';
import { bundleOf, unitStanding } from './unit-standing.ts';

export type ReceivedBundle = { readonly district: string; readonly data: BundleData };

/** Why no ranking can be made: something that must be there is not, or does not belong together. */
export type RankingProblem = {
  readonly code:
    | 'ranking/package-missing'
    | 'ranking/package-foreign'
    | 'ranking/criteria-missing'
    | 'ranking/check-invalid';
  readonly params: Readonly<Record<string, string>>;
};

export type EntrantSources = {
  readonly campaign: Campaign;
  readonly sets: Readonly<Partial<Record<Level, CriteriaSet>>>;
  readonly submissions: ReadonlyMap<string, Assessment>;
  readonly bundles: ReadonlyMap<string, ReceivedBundle>;
  readonly facts: LedgerFacts;
};

/** A ranked unit's claim with everything that was found about it, ready for scoring. */
export type Claim = {
  readonly set: CriteriaSet;
  readonly assessment: Assessment;
  readonly answers: Answers;
  readonly notApplicable: ReadonlySet<string>;
  readonly looks: ReadonlyMap<string, EffectiveLook>;
};

export type Entrant = {
  readonly unit: Unit;
  readonly standing: Standing;
  readonly counted: Arrival | null;
  readonly reason: string;
  /** Only of a ranked unit. */
  readonly claim: Claim | null;
};

function districtLooks(bundle: ReceivedBundle | null, unit: Unit): Look[] {
  const checks = bundle?.data.checks ?? [];
  return checks
    .filter((check) => check.unit === unit.code && check.round === 'district')
    .toSorted((a, b) => compareInstants(a.at, b.at));
}

/** Every look at any submission of a unit: its district's in the bundle that counts, then the ledger's. */
export function looksAt(
  unit: Unit,
  sources: Pick<EntrantSources, 'bundles' | 'facts'>,
): readonly Look[] {
  return [...districtLooks(bundleOf(unit, sources), unit), ...sources.facts.of(unit.code).looks];
}

function districtAnswers(bundle: ReceivedBundle | null, unit: Unit): Answers {
  const entries = (bundle?.data.reviewerAnswers ?? [])
    .filter((entry) => entry.unit === unit.code)
    .toSorted((a, b) => compareInstants(a.at, b.at));
  return Object.assign({}, ...entries.map((entry) => entry.answers));
}

function invalidLook(
  set: CriteriaSet,
  looks: ReadonlyMap<string, EffectiveLook>,
): string | undefined {
  const leaves = leafByCode(set);
  return [...looks].find(([code, { points }]) => {
    const leaf = leaves.get(code);
    return leaf === undefined || (points !== null && compareDecimals(points, leaf.max) > 0);
  })?.[0];
}

function claimOf(
  unit: Unit,
  counted: Arrival,
  sources: EntrantSources,
): Result<Claim, RankingProblem> {
  const params = { unit: unit.code, digest: counted.digest };
  const assessment = sources.submissions.get(counted.digest);
  if (assessment === undefined) return err({ code: 'ranking/package-missing', params });
  const set = sources.sets[unit.level];
  if (set === undefined) return err({ code: 'ranking/criteria-missing', params });
  const expected = sources.campaign.criteria[unit.level]?.digest;
  if (assessment.unit !== unit.code || assessment.criteria.digest !== expected) {
    return err({ code: 'ranking/package-foreign', params });
  }
  const bundle = bundleOf(unit, sources);
  const facts = sources.facts.of(unit.code);
  const looks = effectiveLooks(looksAt(unit, sources), {
    digest: counted.digest,
    rule: sources.campaign.effectiveScore,
  });
  const leaf = invalidLook(set, looks);
  if (leaf !== undefined)
    return err({ code: 'ranking/check-invalid', params: { ...params, leaf } });
  const declared = sources.campaign.notApplicable
    .filter((entry) => entry.unit === unit.code && !facts.countedAgain.has(entry.leaf))
    .map((entry) => entry.leaf);
  return ok({
    set,
    assessment,
    answers: effectiveAnswers(set, {
      unit: assessment.answers,
      district: districtAnswers(bundle, unit),
      province: facts.reviewerAnswers,
    }),
    notApplicable: new Set([...declared, ...facts.notApplicable]),
    looks,
  });
}

/** A unit with its standing and, when it is ranked, its claim (P2, P4). */
export function entrantOf(unit: Unit, sources: EntrantSources): Result<Entrant, RankingProblem> {
  const { standing, counted, reason } = unitStanding(unit, sources);
  if (standing !== 'ranked' || counted === null) {
    return ok({ unit, standing, counted, reason, claim: null });
  }
  const claim = claimOf(unit, counted, sources);
  return claim.ok ? ok({ unit, standing, counted, reason, claim: claim.value }) : claim;
}
