import type { z } from 'zod';

import type { Leaf } from '../../../../shared/domain/criteria/criteria-set.ts';
import type { Round } from '../../../../shared/domain/decisions/leaf-check.ts';
import type { Decimal } from '../../../../shared/domain/number/decimal.ts';
import { compareDecimals } from '../../../../shared/domain/number/exact.ts';
import { figureCells } from '../../../../shared/domain/review/figure-columns.ts';
import { flagsOf, type FlagInput } from '../../../../shared/domain/review/flags.ts';
import { lastLook, lookState, pointsOfRound } from '../../../../shared/domain/review/look-state.ts';
import type { contract } from '../../../../shared/ipc/contract.ts';
import type { Receiving } from '../../receiving.ts';
import { createComparisons, type ReadComparison } from './comparisons.ts';
import { createReadGiven, type Given } from './given-to.ts';
import type { ReviewDesk } from './review-desk.ts';
import type { ReviewedClaim, ReviewedUnit } from './reviewed-units.ts';
import { ownPoints, standingAt } from './standing-at.ts';
import { createReadEarlier, figuresOfClaim, type ReadEarlier } from './unit-figures.ts';

export type ReviewRow = z.output<(typeof contract)['review.leaf']['output']>['rows'][number];
type Deps = Pick<Receiving, 'store' | 'ledgerState' | 'reviewedUnits'>;

/** One leaf of one unit that is to be shown. */
export type RowPlace = {
  readonly desk: ReviewDesk;
  readonly reviewed: ReviewedUnit & { readonly reviewed: ReviewedClaim };
  readonly leaf: Leaf;
};
export type ReviewRows = ReturnType<typeof createReviewRows>;

/** Rows of the tables of looks; what one look does not change is worked out once (P4). */
export function createReviewRows({ store, ledgerState, reviewedUnits }: Deps) {
  const sources: Sources = {
    ledgerState,
    compare: createComparisons({ ledgerState, reviewedUnits }),
    earlier: createReadEarlier(store.earlier),
    given: createReadGiven(ledgerState),
  };
  return {
    ...sources,
    row: (place: RowPlace): ReviewRow => rowOf(sources, place),
  };
}

type Sources = {
  readonly ledgerState: Receiving['ledgerState'];
  readonly compare: ReadComparison;
  readonly earlier: ReadEarlier;
  readonly given: () => Given;
};

function rowOf(sources: Sources, place: RowPlace): ReviewRow {
  const { leaf, reviewed: unit } = place;
  const { claim, looks: all } = unit.reviewed;
  const looks = all.filter((look) => look.leaf === leaf.code);
  const scores = scoresOf(place, looks);
  return {
    unit: unit.unit.code,
    leaf: leaf.code,
    cells: figureCells(claim.set, leaf, figuresOfClaim(claim)).map((cell) => [...cell]),
    ...scores,
    points: standingAt(unit.reviewed, leaf, null).points,
    ...ownLook(sources, place, looks),
    ...compared(sources, place, scores),
    ...whose(sources, place),
    late: unit.standing === 'late',
  };
}

type Looks = ReviewedClaim['looks'];

/** What this round found, and what it would agree with. */
function ownLook(
  { ledgerState }: Sources,
  { desk, leaf, reviewed: { unit, reviewed } }: RowPlace,
  looks: Looks,
): Pick<ReviewRow, 'state' | 'before' | 'own'> {
  const { round } = desk;
  const { digest } = reviewed.counted;
  const { points: before, status } = standingAt(reviewed, leaf, round);
  const asked = ledgerState()
    .facts.of(unit.code)
    .asked.filter((it) => it.leaf === leaf.code && it.digest === digest);
  const own = lastLook(looks, round);
  return {
    state: lookState({ looks, asked }, { round, status, before }),
    before,
    own: own === null ? null : { outcome: own.outcome, points: own.points, reason: own.reason },
  };
}

/** To whom it was given, and whether that is whoever sits here (P5). */
function whose(
  { given }: Sources,
  { desk, leaf, reviewed: { unit } }: RowPlace,
): Pick<ReviewRow, 'mine' | 'reviewer'> {
  const holder = given().holder(unit.code, leaf.code);
  return {
    mine: holder === null || holder.name === desk.author.name,
    reviewer: holder?.name ?? null,
  };
}

type Scores = Pick<ReviewRow, 'self' | 'district' | 'desk' | 'field' | 'dispute'>;

/** Every score the leaf had, one per round; a bulk acceptance shows the points it let be. */
function scoresOf({ leaf, reviewed: { reviewed } }: RowPlace, looks: Looks): Scores {
  const at = (round: Round) =>
    lastLook(looks, round) === null
      ? null
      : pointsOfRound(looks, round, standingAt(reviewed, leaf, round).points);
  return {
    self: ownPoints(reviewed, leaf),
    district: at('district'),
    desk: at('desk'),
    field: at('field'),
    dispute: at('dispute'),
  };
}

function compared(
  { compare, earlier }: Sources,
  { desk, leaf, reviewed: { unit, reviewed } }: RowPlace,
  scores: Scores,
): Pick<ReviewRow, 'measure' | 'lastYear' | 'flags'> {
  const { set } = reviewed.claim;
  const { kind, spread, measures } = compare(desk, { level: unit.level, set, leaf });
  const measure = measures.get(unit.code) ?? null;
  const lastYear = earlier({ unit: unit.code, set, leaf });
  const told = { kind, measure, max: leaf.max, spread, lastYear };
  const flags = flagsOf({ ...scores, ...told, ...missing(reviewed, leaf, scores.self) });
  return { measure, lastYear, flags };
}

/** What the unit should have said with its claim and did not: documents, a reason below the maximum (letter 1252, I.1). */
function missing(
  { claim: { set, assessment } }: ReviewedClaim,
  leaf: Leaf,
  self: Decimal | null,
): Pick<FlagInput, 'evidenceMissing' | 'reasonMissing'> {
  if (leaf.filledBy !== 'unit' || leaf.reviewerOnly)
    return { evidenceMissing: false, reasonMissing: false };
  const { evidence = [], reason = '' } = assessment.leaves[leaf.code] ?? {};
  const below = self !== null && compareDecimals(self, leaf.max) < 0;
  return {
    evidenceMissing: leaf.evidence.length > 0 && evidence.length === 0,
    reasonMissing: set.reasonBelowMax && below && reason === '',
  };
}
