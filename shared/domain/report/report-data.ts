import type { Assessment } from '../answers/assessment.ts';
import type { Campaign } from '../campaign/campaign.ts';
import type { CriteriaSet } from '../criteria/criteria-set.ts';
import type { LedgerEntry } from '../decisions/decision.ts';
import { LEVELS, type Level } from '../level/level.ts';
import type { ReceivedBundle } from '../ranking/entrant.ts';
import type { RankedUnit, Ranking, RankingList } from '../ranking/ranking.ts';
import { compareCodes, registerLookup, type RegisterLookup } from '../register/lookup.ts';
import type { Register } from '../register/register.ts';
import { must } from '../../lib/must.ts';
import { reportWords } from '../../i18n/vi/report.ts';

/** Everything a report is made from: the ranking and what it was computed from. Plain data, no storage. */
export type ReportInput = {
  readonly ranking: Ranking;
  readonly campaign: Campaign;
  readonly register: Register;
  readonly sets: Readonly<Partial<Record<Level, CriteriaSet>>>;
  readonly submissions: ReadonlyMap<string, Assessment>;
  readonly bundles: ReadonlyMap<string, ReceivedBundle>;
  readonly entries: readonly LedgerEntry[];
};

/** One line of a list: a unit with its place, or last without a score. */
export type Placing = {
  readonly unit: RankedUnit;
  readonly rank: number;
  readonly tied: boolean;
};

export type ReportData = ReportInput & {
  readonly lookup: RegisterLookup;
  readonly unitOf: (code: string) => RankedUnit;
  /** Lists of whole blocks, in order of levels and blocks. */
  readonly blocks: readonly RankingList[];
  /** Levels that are ranked at all. */
  readonly levels: readonly Level[];
};

/** Adds the lookups that every part of a report needs. */
export function reportData(input: ReportInput): ReportData {
  const units = new Map(input.ranking.units.map((unit) => [unit.unit, unit]));
  return {
    ...input,
    lookup: registerLookup(input.register),
    unitOf: (code) => must(units.get(code), `unit ${code} of the ranking`),
    blocks: input.ranking.lists.filter(({ within }) => within === null),
    levels: LEVELS.filter((level) => input.ranking.units.some((unit) => unit.level === level)),
  };
}

/**
 * What every page must say: practice data are no result, sample criteria are not QĐ 169 (N1, C7). Empty for a real
 * campaign with an official set.
 */
export function marksOf({ ranking, sets, levels }: ReportData): string[] {
  const sample = levels.some((level) => sets[level]?.sample === true);
  return [
    ...(ranking.practice ? [reportWords.marks.practice] : []),
    ...(sample ? [reportWords.marks.sample] : []),
  ];
}

/** Ranked units by place, then late and absent ones. */
export function placings(data: ReportData, list: RankingList): Placing[] {
  return [...list.places, ...list.last].map(({ unit, rank, tied }) => ({
    unit: data.unitOf(unit),
    rank,
    tied,
  }));
}

/** Name of a block as the register has it. */
export function blockName(data: ReportData, code: string): string {
  return data.register.blocks.find((block) => block.code === code)?.name ?? code;
}

/** Whether a unit reports to another unit of the register, so that its district must be named with it. */
export function isWithinDistrict(data: ReportData, list: RankingList): boolean {
  return data.ranking.lists.some(({ block, within }) => block === list.block && within !== null);
}

/** `Xã Ia O (Huyện Ia Grai)`: names repeat across districts (domain notes, 5). */
export function unitName(data: ReportData, code: string): string {
  const unit = data.lookup.unit(code);
  if (unit === null) return code;
  const parent = data.lookup.unit(unit.parent);
  return parent === null ? unit.name : `${unit.name} (${parent.name})`;
}

/** All units in the order of the lists: levels, blocks, then code. */
export function unitsInOrder(data: ReportData): RankedUnit[] {
  return data.levels.flatMap((level) =>
    data.ranking.units
      .filter((unit) => unit.level === level)
      .toSorted((a, b) => compareCodes(a.block, b.block) || compareCodes(a.unit, b.unit)),
  );
}
