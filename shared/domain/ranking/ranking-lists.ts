import type { Campaign, RankingPolicy } from '../campaign/campaign.ts';
import { LEVELS, type Level } from '../level/level.ts';
import { compareCodes } from '../register/lookup.ts';
import type { Register } from '../register/register.ts';
import { placeLast, rankContenders } from './rank.ts';
import type { RankedUnit, RankingList } from './ranking.ts';

/** Where no policy is declared: equal totals share a place and use up the next ones (K1). */
const DEFAULT_POLICY: RankingPolicy = { ties: 'competition', tieBreakers: [] };

type ListHead = Pick<RankingList, 'id' | 'level' | 'block' | 'within'>;

function codesOf(units: readonly RankedUnit[], standings: readonly string[]): string[] {
  return units.filter(({ standing }) => standings.includes(standing)).map(({ unit }) => unit);
}

function listOf(head: ListHead, units: readonly RankedUnit[], policy: RankingPolicy): RankingList {
  const contenders = units
    .filter(({ standing }) => standing === 'ranked')
    .map(({ unit, totals, sections }) => ({
      unit,
      points: totals?.converted ?? null,
      tieBreakers: policy.tieBreakers.map((code) => sections?.[code]?.converted ?? null),
    }));
  return {
    ...head,
    places: rankContenders(contenders, policy.ties),
    last: placeLast(codesOf(units, ['late', 'absent']), contenders.length),
    excluded: codesOf(units, ['excluded']).toSorted(compareCodes),
  };
}

/** One list per district that has units of this level and block, in order of the districts' codes. */
function districtHeads(register: Register, level: Level, block: string): ListHead[] {
  const codes = new Set(register.units.map(({ code }) => code));
  const parents = register.units
    .filter((unit) => unit.level === level && unit.block === block && codes.has(unit.parent))
    .map(({ parent }) => parent);
  return [...new Set(parents)]
    .toSorted(compareCodes)
    .map((within) => ({ id: `${block}-${within}`, level, block, within }));
}

/**
 * Every table of results (K1): per level its blocks, and after each block one list per district. The order follows
 * levels and codes only, never the order of arrival or of the register.
 */
export function rankingLists(
  campaign: Campaign,
  register: Register,
  units: readonly RankedUnit[],
): RankingList[] {
  const parentOf = new Map(register.units.map(({ code, parent }) => [code, parent]));
  return LEVELS.flatMap((level) => {
    const ofLevel = units.filter((unit) => unit.level === level);
    const blocks = [...new Set(ofLevel.map(({ block }) => block))].toSorted(compareCodes);
    const policy = campaign.ranking[level] ?? DEFAULT_POLICY;
    return blocks.flatMap((block) => {
      const ofBlock = ofLevel.filter((unit) => unit.block === block);
      const whole = { id: block, level, block, within: null };
      return [
        listOf(whole, ofBlock, policy),
        ...districtHeads(register, level, block).map((head) =>
          listOf(
            head,
            ofBlock.filter(({ unit }) => parentOf.get(unit) === head.within),
            policy,
          ),
        ),
      ];
    });
  });
}
