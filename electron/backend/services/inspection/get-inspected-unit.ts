import type { z } from 'zod';

import type { CriteriaSet } from '../../../../shared/domain/criteria/criteria-set.ts';
import { leavesOf, pathTo } from '../../../../shared/domain/criteria/walk.ts';
import {
  plannedLeaves,
  type Inspection,
} from '../../../../shared/domain/inspection/inspections.ts';
import { appraisedLeaves } from '../../../../shared/domain/notices/appraise.ts';
import { scoreAssessment } from '../../../../shared/domain/scoring/score-assessment.ts';
import { explainScore } from '../../../../shared/i18n/explain.ts';
import type { contract } from '../../../../shared/ipc/contract.ts';
import type { CallError } from '../../../../shared/ipc/define.ts';
import { err, ok, type Result } from '../../../../shared/lib/result.ts';
import type { StoredPhoto } from '../../db/photo-repository.ts';
import { readDeskContext } from '../session/desk-context.ts';
import { standingAt } from '../review/standing-at.ts';
import type { ReviewedClaim } from '../review/reviewed-units.ts';
import type { InspectionDesk } from './inspection-desk.ts';
import { inspectionRow } from './inspection-row.ts';

type Method = (typeof contract)['inspection.unit'];
type Unit = z.output<Method['output']>;

/** One visited unit: what each leaf got from whom, the photos, the record (P6). */
export function createGetInspectedUnit(desk: InspectionDesk) {
  return (code: string): Result<Unit, CallError<'inspection/not-selected'>> => {
    const inspection = desk.inspections().get(code);
    if (inspection === undefined)
      return err({ code: 'inspection/not-selected', params: { unit: code } });
    const { campaign } = readDeskContext(desk.store);
    const claim = desk.reviewedUnits(code).reviewed;
    const photos = desk.store.photos.ofUnit(code);
    return ok({
      row: inspectionRow(desk, inspection),
      rule: campaign.campaign.effectiveScore ?? 'last-look',
      leaves: claim === null ? [] : leafLines(claim, inspection),
      photos,
      unrecorded: inspection.visit !== null && !isRecorded(photos, inspection.visit.photos),
    });
  };
}

/** Every leaf of a unit with its scores by who gave them, whether the visit is to look at it, and why it got what it got. */
function leafLines(claim: ReviewedClaim, { plan }: Inspection): Unit['leaves'] {
  const { set } = claim.claim;
  const all = leavesOf(set);
  const figures = figuresByLeaf(claim);
  const planned = new Set(
    plannedLeaves(
      plan,
      all.map(({ code }) => code),
    ),
  );
  const appraised = appraisedByLeaf(claim);
  return all.flatMap((leaf) => {
    const { code, name, max } = leaf;
    const found = appraised.get(code);
    if (found === undefined) return [];
    const { self, district, desk, field, points: standing, status } = found;
    return [
      {
        code,
        name,
        max,
        section: sectionOf(set, code),
        planned: planned.has(code),
        open: !status.startsWith('not-counted'),
        figures: figures.get(code) ?? '',
        self,
        district,
        desk,
        field,
        before: standingAt(claim, leaf, 'field').points,
        standing,
        source: claim.score.leaves[code]?.source ?? null,
        reason: reasonOnTheSpot(claim, code),
      },
    ];
  });
}

/** What the unit claims, in a sentence per leaf. */
function figuresByLeaf({ claim }: ReviewedClaim): ReadonlyMap<string, string> {
  const { set, answers, assessment, notApplicable } = claim;
  const sheet = scoreAssessment({ set, answers, leaves: assessment.leaves, notApplicable });
  return new Map(
    sheet.leaves.map(({ code, explanation }) => [
      code,
      explanation === null ? '' : explainScore(explanation, set),
    ]),
  );
}

function appraisedByLeaf({ claim, score, looks }: ReviewedClaim) {
  const lines = appraisedLeaves({ claim, standing: score.leaves, looks, answers: new Map() });
  return new Map(lines.map((line) => [line.leaf, line]));
}

function sectionOf(set: CriteriaSet, leaf: string): string {
  const section = pathTo(set, leaf).at(-1);
  return section === undefined ? '' : `${section.code}. ${section.name}`;
}

function reasonOnTheSpot({ looks }: ReviewedClaim, code: string): string {
  return looks.findLast(({ round, leaf }) => round === 'field' && leaf === code)?.reason ?? '';
}

type Described = Pick<StoredPhoto, 'sha256' | 'leaf' | 'caption'>;

function isRecorded(now: readonly StoredPhoto[], recorded: readonly Described[]): boolean {
  const known = new Set(recorded.map(describedAs));
  return now.length === known.size && now.every((photo) => known.has(describedAs(photo)));
}

function describedAs({ sha256, leaf, caption }: Described): string {
  return JSON.stringify([sha256, leaf, caption]);
}
