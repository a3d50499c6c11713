import { leafByCode } from '../../../../shared/domain/criteria/walk.ts';
import { inspectionsOf, type VisitPlan } from '../../../../shared/domain/inspection/inspections.ts';
import type { Round } from '../../../../shared/domain/decisions/leaf-check.ts';
import type { FoundLook, WorksetData } from '../../../../shared/domain/package/workset-data.ts';
import type { Look } from '../../../../shared/domain/ranking/ledger-facts.ts';
import { isGiven, type Assignment } from '../../../../shared/domain/teams/team-facts.ts';
import type { Weight } from '../../../../shared/domain/teams/split-members.ts';
import { must } from '../../../../shared/lib/must.ts';
import type { ReceivedPackage } from '../../db/package-repository.ts';
import type { Receiving } from '../../receiving.ts';
import type { ReviewedClaim } from '../review/reviewed-units.ts';
import { standingAt } from '../review/standing-at.ts';
import { districtAnswers, readUnitRulings } from './unit-rulings.ts';

/** Everything that one unit brings into a work set. */
export type WorksetUnit = {
  readonly row: WorksetData['units'][number];
  readonly looks: readonly FoundLook[];
  readonly answers: WorksetData['reviewerAnswers'];
  readonly member: ReceivedPackage;
};

/** The received ones of the given units with what stands about them, in the order given (P5, P6). */
export function worksetUnits(
  desk: Receiving,
  given: Assignment,
  round: Round,
): readonly WorksetUnit[] {
  const { store, contents } = desk;
  const { entries, facts } = desk.ledgerState();
  const rulingsOf = readUnitRulings(entries);
  const inspections = round === 'field' ? inspectionsOf(entries) : null;
  return given.units.flatMap((code) => {
    const { unit, reviewed } = desk.reviewedUnits(code);
    if (reviewed === null) return [];
    const { digest, revision, number, arrivedAt } = reviewed.counted;
    const { rulings, answers } = rulingsOf(code);
    const plan = inspections?.get(code)?.plan ?? null;
    const visit = plan === null ? null : visitOf(plan);
    const place = { unit: code, parent: unit.parent };
    return [
      {
        row: {
          unit: code,
          digest,
          revision,
          number,
          arrivedAt,
          visit,
          rulings: [...rulings],
        },
        looks: looksAt(reviewed, code).filter(({ leaf }) => isGiven(given, code, leaf)),
        answers: [...districtAnswers(place, { facts, contents }), ...answers],
        member: must(store.packages.find(digest), 'a counted package is stored'),
      },
    ];
  });
}

function visitOf({ date, place, team }: VisitPlan) {
  return { date, place, team: [...team] };
}

/** A bulk acceptance let the points be that stood before its round. */
function looksAt(reviewed: ReviewedClaim, unit: string): readonly FoundLook[] {
  return reviewed.looks.flatMap((look) => {
    const points = pointsOf(reviewed, look);
    if (points === null) return [];
    const { digest, leaf, round, outcome, reason, by, at } = look;
    return [{ unit, digest, leaf, round, outcome, points, reason, by, at }];
  });
}

/** What a look says; null where it let points be that there are none of. */
export function pointsOf(reviewed: ReviewedClaim, { points, round, leaf }: Look): string | null {
  const of = leafByCode(reviewed.claim.set).get(leaf);
  return points ?? (of === undefined ? null : standingAt(reviewed, of, round).points);
}

/** Bytes in the package: the member's file, and a generous estimate of the data about it. */
export function weightOf({ row, looks, answers, member }: WorksetUnit): Weight {
  const data = Buffer.byteLength(JSON.stringify([row, looks, answers]));
  return { file: member.size, data };
}
