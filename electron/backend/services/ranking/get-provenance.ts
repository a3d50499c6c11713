import type { z } from 'zod';

import { sectionsOf } from '../../../../shared/domain/criteria/walk.ts';
import type { BundleData } from '../../../../shared/domain/package/contents.ts';
import type { EntrantScore } from '../../../../shared/domain/ranking/score-entrant.ts';
import type { Unit } from '../../../../shared/domain/register/register.ts';
import type { contract } from '../../../../shared/ipc/contract.ts';
import type { CallError } from '../../../../shared/ipc/define.ts';
import { must } from '../../../../shared/lib/must.ts';
import { err, ok, type Result } from '../../../../shared/lib/result.ts';
import type { Receiving } from '../../receiving.ts';
import { standingOfUnit } from '../arrivals/standing-of-unit.ts';
import { readReceivingDesk } from '../intake/receiving-desk.ts';
import { noticeFacts } from '../notices/notice-facts-of-desk.ts';
import type { ReviewedClaim } from '../review/reviewed-units.ts';
import { fingerprintOf } from '../session/summaries.ts';
import { standingScores } from './standing-scores.ts';
import { valueChain } from './value-chain.ts';

type Method = (typeof contract)['ranking.provenance'];
type Provenance = z.output<Method['output']>;
type Scores = Pick<EntrantScore, 'sections' | 'leaves'>;
type Deps = Pick<
  Receiving,
  'store' | 'ledgerState' | 'contents' | 'reviewedUnits' | 'currentRanking'
>;

/** Where a unit's points come from: sections, leaves, every value of one leaf, the signed package (K3). */
export function createGetProvenance(deps: Deps) {
  return ({
    unit: code,
    leaf,
  }: z.output<Method['input']>): Result<Provenance, CallError<'setup/unit-unknown'>> => {
    const { register, campaign } = readReceivingDesk(deps.store);
    const rule = campaign.campaign.effectiveScore ?? 'last-look';
    const unit = register.unit(code);
    const line = register.line(code);
    if (unit === null || line === null)
      return err({ code: 'setup/unit-unknown', params: { unit: code } });
    const reviewed = deps.reviewedUnits(code);
    const claim = reviewed.reviewed;
    if (claim === null)
      return ok({ unit: line, rule, sections: [], chain: [], objections: [], package: null });
    const scores = standingScores(deps, reviewed) ?? claim.score;
    return ok({
      unit: line,
      rule,
      sections: sections(claim, scores),
      chain: leaf === null ? [] : chainOf(deps, { unit, leaf, claim, scores }),
      objections: leaf === null ? [] : objectionsAt(deps, code, leaf),
      package: packageOf(deps, unit, claim),
    });
  };
}

function sections({ claim }: ReviewedClaim, scores: Scores): Provenance['sections'] {
  return sectionsOf(claim.set).map((section) => ({
    code: section.code,
    name: section.name,
    points: scores.sections[section.code]?.achieved ?? '0',
    max: section.max,
    leaves: (section.leaves ?? []).map(({ code, name, max }) => {
      const standing = scores.leaves[code];
      const { points, source } = standing ?? { points: null, source: null };
      return { code, name, points, max, source };
    }),
  }));
}

function chainOf(
  { ledgerState, contents }: Deps,
  {
    unit,
    leaf,
    claim,
    scores,
  }: {
    readonly unit: Unit;
    readonly leaf: string;
    readonly claim: ReviewedClaim;
    readonly scores: Scores;
  },
): Provenance['chain'] {
  const standing = scores.leaves[leaf];
  if (standing === undefined) return [];
  const { entries, facts } = ledgerState();
  const bundles = facts.of(unit.parent).bundles.flatMap(({ revision, digest }) => {
    const bundle = contents.bundle(digest);
    return bundle === null ? [] : [{ revision, data: bundle.data }];
  });
  return valueChain({
    leaf,
    reviewed: claim,
    effective: { points: standing.points, source: standing.source },
    entries,
    bundle: newest(bundles),
  });
}

/** Both texts of every round stay in the record (P7). */
function objectionsAt({ ledgerState }: Deps, unit: string, leaf: string): Provenance['objections'] {
  return noticeFacts(ledgerState())
    .of(unit)
    .objections.filter((it) => it.leaf === leaf)
    .map(({ round, text, evidence, arrivedAt, late, settled }) => ({
      round,
      text,
      evidence,
      arrivedAt,
      late,
      answer:
        settled === null
          ? null
          : {
              outcome: settled.outcome,
              reason: settled.reason,
              by: settled.by.name,
              at: settled.at,
            },
    }));
}

function newest(
  bundles: readonly { readonly revision: number; readonly data: BundleData }[],
): BundleData | null {
  return bundles.toSorted((a, b) => b.revision - a.revision)[0]?.data ?? null;
}

function packageOf(deps: Deps, unit: Unit, { counted }: ReviewedClaim): Provenance['package'] {
  const { store } = deps;
  const { register } = readReceivingDesk(store);
  const received = must(store.packages.find(counted.digest), 'a counted package is here');
  const { arrivedAt, number, via } = counted;
  const bundle = via === null ? null : store.packages.find(via);
  const { arrivals } = standingOfUnit(deps)(unit);
  return {
    digest: fingerprintOf(counted.digest),
    number,
    arrivedAt,
    inTime: arrivals.find(({ arrival }) => arrival.number === number)?.inTime ?? false,
    via: bundle === null ? null : register.line(bundle.unit),
    signer: received.signerName,
    issuer: received.issuerName,
    validTo: received.validTo,
    fileName: received.fileName,
  };
}
