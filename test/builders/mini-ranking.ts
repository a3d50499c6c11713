import type { Decision } from '../../shared/domain/decisions/decision.ts';
import type { BundleData } from '../../shared/domain/package/contents.ts';
import { computeRanking } from '../../shared/domain/ranking/compute-ranking.ts';
import { Ranking, type RankedLeaf, type RankedUnit } from '../../shared/domain/ranking/ranking.ts';
import { must } from '../../shared/lib/must.ts';
import {
  arrived,
  miniAssessment,
  miniCampaign,
  miniLedger,
  miniRegister,
  miniSets,
  sha256,
  type MiniFigures,
} from './mini-campaign.ts';

/** What happened in a made-up event over the mini register. */
export type Story = {
  readonly claims: Readonly<Record<string, MiniFigures>>;
  readonly decisions?: readonly Decision[];
  readonly bundle?: Partial<BundleData>;
  readonly campaign?: Parameters<typeof miniCampaign>[0];
};

/** Every unit of the mini register with what it claims. */
export const allClaims: Readonly<Record<string, MiniFigures>> = {
  '10001': {},
  '10002': { plan: false },
  '10003': { mbps: 10 },
  '20001': { onTime: 4 },
  '20002': { mbps: 40, staff: 12 },
  '101': {},
  '102': { plan: false },
  snv: {},
};

/** Every claim arrives once in time, a bundle of district 101 after them, then the decisions of the story. */
export function inputOf({ claims, decisions = [], bundle = {}, campaign = {} }: Story) {
  const units = Object.keys(claims);
  const arrivals = units.map((unit, index) => arrived({ unit, name: unit, number: index + 1 }));
  const bundleArrival = arrived({ unit: '101', name: 'bundle', number: 90, kind: 'bundle' });
  const data: BundleData = {
    format: 'bundle/1',
    members: [],
    missing: [],
    checks: [],
    reviewerAnswers: [],
    ...bundle,
  };
  return {
    campaign: miniCampaign(campaign),
    campaignDigest: sha256('campaign'),
    register: miniRegister,
    sets: miniSets,
    submissions: new Map(
      units.map((unit) => [sha256(unit), miniAssessment(unit, must(claims[unit], unit))]),
    ),
    bundles: new Map([[sha256('bundle'), { district: '101', data }]]),
    entries: miniLedger([...arrivals, bundleArrival, ...decisions]),
  };
}

/** The ranking of a story, parsed by its schema. */
export function rank(story: Story): Ranking {
  const result = computeRanking(inputOf(story));
  if (!result.ok) throw new Error(result.error.code);
  return Ranking.parse(result.value);
}

export function unitOf(ranking: Ranking, code: string): RankedUnit {
  return must(
    ranking.units.find(({ unit }) => unit === code),
    code,
  );
}

export function leafOf(ranking: Ranking, code: string, leaf: string): RankedLeaf {
  return must(unitOf(ranking, code).leaves?.[leaf], leaf);
}
