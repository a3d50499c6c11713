import type { AppraisalData } from '../../../../shared/domain/package/notice-data.ts';
import type { Desk } from '../../db/desk-repository.ts';
import type { NoticedUnit } from './noticed-unit.ts';

/** `data/appraisal.json` of one unit as things stand (P7). */
export function appraisalData(
  { unit, claim, score, leaves }: NoticedUnit,
  { round, until, desk }: { readonly round: number; readonly until: string; readonly desk: Desk },
): AppraisalData {
  const { revision, digest } = claim.counted;
  const { achieved, required, percent, converted } = score.totals;
  return {
    format: 'appraisal/1',
    unit: unit.code,
    revision,
    digest,
    round,
    until,
    leaves: [...leaves],
    achieved,
    required,
    percent,
    converted,
    officer: { name: desk.officerName, title: desk.officerTitle },
  };
}
