import type { z } from 'zod';

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
import { scoreBefore } from '../review/score-before.ts';
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
  const { set, answers, assessment, notApplicable } = claim.claim;
  const { looks, score } = claim;
  const sheet = scoreAssessment({ set, answers, leaves: assessment.leaves, notApplicable });
  const explanations = new Map(sheet.leaves.map((leaf) => [leaf.code, leaf.explanation]));
  const before = scoreBefore(claim, 'field');
  const codes = leavesOf(set).map(({ code }) => code);
  const planned = new Set(plannedLeaves(plan, codes));
  const appraised = new Map(
    appraisedLeaves({ claim: claim.claim, standing: score.leaves, looks, answers: new Map() }).map(
      (leaf) => [leaf.leaf, leaf],
    ),
  );
  return leavesOf(set).flatMap(({ code, name, max }) => {
    const leaf = appraised.get(code);
    if (leaf === undefined) return [];
    const { self, district, desk, field, points: standing } = leaf;
    const explanation = explanations.get(code) ?? null;
    const section = pathTo(set, code).at(-1);
    return [
      {
        code,
        name,
        max,
        section: section === undefined ? '' : `${section.code}. ${section.name}`,
        planned: planned.has(code),
        open: !leaf.status.startsWith('not-counted'),
        figures: explanation === null ? '' : explainScore(explanation, set),
        self,
        district,
        desk,
        field,
        before: before.leaves[code]?.points ?? null,
        standing,
        source: score.leaves[code]?.source ?? null,
        reason: looks.findLast((it) => it.round === 'field' && it.leaf === code)?.reason ?? '',
      },
    ];
  });
}

type Described = Pick<StoredPhoto, 'sha256' | 'leaf' | 'caption'>;

function isRecorded(now: readonly StoredPhoto[], recorded: readonly Described[]): boolean {
  const known = new Set(recorded.map(describedAs));
  return now.length === known.size && now.every((photo) => known.has(describedAs(photo)));
}

function describedAs({ sha256, leaf, caption }: Described): string {
  return JSON.stringify([sha256, leaf, caption]);
}
