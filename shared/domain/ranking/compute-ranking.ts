import type { Campaign } from '../campaign/campaign.ts';
import type { LedgerEntry } from '../decisions/decision.ts';
import { byUnitCode, compareCodes } from '../register/lookup.ts';
import type { Register } from '../register/register.ts';
import { ok, type Result } from '../../lib/result.ts';
import { bandOf } from './band.ts';
import { bestValues } from './best-values.ts';
import { entrantOf, type Entrant, type EntrantSources, type RankingProblem } from './entrant.ts';
import { readLedger, type Arrival } from './ledger-facts.ts';
import { rankingLists } from './ranking-lists.ts';
import type { RankedUnit, Ranking } from './ranking.ts';
import { scoreClaim } from './score-entrant.ts';

/** The packages, the campaign and the decisions: all that a ranking depends on (K4). */
export type RankingInput = Omit<EntrantSources, 'facts'> & {
  readonly campaignDigest: string;
  readonly register: Register;
  readonly entries: readonly LedgerEntry[];
};

type Best = ReturnType<typeof bestValues>;

const NO_SCORE = { totals: null, sections: null, leaves: null };

function submissionOf(counted: Arrival | null): RankedUnit['submission'] {
  if (counted === null) return null;
  const { digest, revision, number, arrivedAt, via } = counted;
  return { digest, revision, arrival: number, arrivedAt, via };
}

function rankedUnit(entrant: Entrant, campaign: Campaign, best: Best | null): RankedUnit {
  const { unit, standing, counted, reason, claim } = entrant;
  const { totals, sections, leaves } = claim === null ? NO_SCORE : scoreClaim(claim, best);
  return {
    unit: unit.code,
    level: unit.level,
    block: unit.block,
    standing,
    submission: submissionOf(counted),
    totals,
    sections,
    band: bandOf(totals?.percent ?? null, campaign.bands),
    leaves,
    reason,
  };
}

/** Units of the levels that the campaign has criteria for, in order of code. */
function entrantsOf(
  register: Register,
  sources: EntrantSources,
): Result<readonly Entrant[], RankingProblem> {
  const entrants: Entrant[] = [];
  for (const unit of register.units.toSorted(byUnitCode)) {
    if (sources.campaign.criteria[unit.level] === undefined) continue;
    const entrant = entrantOf(unit, sources);
    if (!entrant.ok) return entrant;
    entrants.push(entrant.value);
  }
  return ok(entrants);
}

/**
 * The canonical ranking (K1, K4): the same packages, campaign and decisions give the same value on every machine,
 * whatever the order they are handed over in; only the entries' own numbers order the decisions. Whether the ledger's
 * chain is whole is the caller's question (`decisions/ledger.ts`).
 */
export function computeRanking(input: RankingInput): Result<Ranking, RankingProblem> {
  const { campaign, campaignDigest, register, entries } = input;
  const facts = readLedger(entries);
  const entrants = entrantsOf(register, { ...input, facts });
  if (!entrants.ok) return entrants;
  const blocks = Map.groupBy(entrants.value, ({ unit }) => unit.block);
  const closedBlocks = [...blocks.keys()].filter((block) => facts.closedBlocks.has(block));
  const best = new Map(closedBlocks.map((block) => [block, bestValues(blocks.get(block) ?? [])]));
  const units = entrants.value.map((entrant) =>
    rankedUnit(entrant, campaign, best.get(entrant.unit.block) ?? null),
  );
  return ok({
    format: 'ranking/1',
    campaign: { id: campaign.id, digest: campaignDigest },
    practice: campaign.practice,
    closedBlocks: closedBlocks.toSorted(compareCodes),
    units,
    lists: rankingLists(campaign, register, units),
  });
}
