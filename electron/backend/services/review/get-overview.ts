import type { z } from 'zod';

import { LEVELS, type Level } from '../../../../shared/domain/level/level.ts';
import type { contract } from '../../../../shared/ipc/contract.ts';
import { must } from '../../../../shared/lib/must.ts';
import { ok, type Result } from '../../../../shared/lib/result.ts';
import type { CallError } from '../../../../shared/ipc/define.ts';
import type { Receiving } from '../../receiving.ts';
import { scoredLeaves, sectionName } from './leaf-head.ts';
import { readReviewDesk, type ReviewDesk } from './review-desk.ts';
import type { ReviewedUnit } from './reviewed-units.ts';
import type { ReviewRows } from './review-rows.ts';

type Method = (typeof contract)['review.overview'];
type Overview = z.output<Method['output']>;
type Deps = Pick<Receiving, 'store' | 'ledgerState' | 'reviewedUnits'>;
type Sources = Deps & {
  readonly desk: ReviewDesk;
  readonly rows: ReviewRows;
};
/** How far one leaf of one unit is, for counting. */
type Place = {
  readonly leaf: string;
  readonly outcome: 'agreed' | 'changed' | null;
  readonly asked: boolean;
  readonly mine: boolean;
};
type Line = { readonly unit: ReviewedUnit; readonly places: readonly Place[] };

/** Every leaf and every unit with how far the looking is, by what is given to whoever sits here (P4, P5). */
export function createGetOverview(deps: Deps, rows: ReviewRows) {
  return (
    input: z.output<Method['input']>,
  ): Result<Overview, CallError<'review/round-not-here'>> => {
    const asked = readReviewDesk(deps.store, input.round);
    if (!asked.ok) return asked;
    const desk = asked.value;
    const sources = { ...deps, desk, rows };
    const lines = desk.units.flatMap((unit) => lineOf(sources, deps.reviewedUnits(unit.code)));
    return ok({
      round: desk.round,
      rounds: [...desk.rounds],
      levels: LEVELS.flatMap((level) => levelOf(sources, level, lines)),
      units: lines.map((line) => unitOf(sources, line)),
      assigned: rows.given().any,
      earlier: deps.store.earlier.count(),
    });
  };
}

function lineOf(sources: Sources, unit: ReviewedUnit): Line[] {
  if (unit.reviewed === null) return [];
  const { code } = unit.unit;
  const { counted, claim, looks, score } = unit.reviewed;
  const last = new Map(
    looks.filter(({ round }) => round === sources.desk.round).map((it) => [it.leaf, it.outcome]),
  );
  const { asked } = sources.ledgerState().facts.of(code);
  const waiting = new Set(asked.filter((it) => it.digest === counted.digest).map((it) => it.leaf));
  const given = sources.rows.given();
  const places = scoredLeaves(claim.set, sources.desk)
    .filter((leaf) => sources.desk.isGiven(code, leaf.code))
    .filter((leaf) => score.leaves[leaf.code]?.status.startsWith('not-counted') === false)
    .map((leaf) => {
      const holder = given.holder(code, leaf.code);
      return {
        leaf: leaf.code,
        outcome: last.get(leaf.code) ?? null,
        asked: waiting.has(leaf.code),
        mine: holder === null || holder.name === sources.desk.author.name,
      };
    });
  return [{ unit, places }];
}

function levelOf({ desk }: Sources, level: Level, lines: readonly Line[]): Overview['levels'] {
  const set = desk.campaign.sets.get(level)?.set;
  const units = lines.filter(({ unit }) => unit.unit.level === level);
  if (set === undefined || units.length === 0) return [];
  const places = Map.groupBy(
    units.flatMap((line) => line.places.filter(({ mine }) => mine)),
    ({ leaf }) => leaf,
  );
  const given = (leaf: string) => units.some(({ unit }) => desk.isGiven(unit.unit.code, leaf));
  const wanted = scoredLeaves(set, desk).filter(({ code }) => given(code));
  const leaves = wanted.map(({ code, name }) => {
    const section = sectionName(set, code);
    return { code, name, section, ...countOf(places.get(code) ?? []) };
  });
  return [{ level, leaves }];
}

function unitOf({ desk }: Sources, { unit, places }: Line): Overview['units'][number] {
  return {
    unit: must(desk.register.line(unit.unit.code), 'a unit of the register'),
    ...countOf(places),
    changed: places.filter(({ outcome }) => outcome === 'changed').length,
    late: unit.standing === 'late',
  };
}

function countOf(places: readonly Place[]) {
  return {
    total: places.length,
    looked: places.filter(({ outcome }) => outcome !== null).length,
    asked: places.filter(({ asked }) => asked).length,
  };
}
