import { computeRanking } from '../../shared/domain/ranking/compute-ranking.ts';
import type { ReportInput } from '../../shared/domain/report/report-data.ts';
import { scoreAssessment } from '../../shared/domain/scoring/score-assessment.ts';
import { miniSets, sha256 } from './mini-campaign.ts';
import { allClaims, inputOf, type Story } from './mini-ranking.ts';

const REASON = 'Chưa được bố trí kinh phí; sẽ ban hành kế hoạch trong quý I';

const lateClaim = {
  kind: 'arrived',
  number: 70,
  package: 'submission',
  unit: '20001',
  revision: 1,
  digest: sha256('20001'),
  arrivedAt: '2019-10-25T09:15:00+07:00',
  importedAt: '2019-10-25T09:15:00+07:00',
  via: null,
} as const;

/** One commune below its maximum with a reason, one changed at the desk, one late, one excluded. */
export function miniReport(more: Partial<Story> = {}): ReportInput {
  const { '20001': _late, ...claims } = allClaims;
  const input = inputOf({
    claims: { ...claims, '10002': { plan: false, reasons: { 'A.1': REASON } } },
    decisions: [
      lateClaim,
      {
        kind: 'checked',
        unit: '10003',
        digest: sha256('10003'),
        leaf: 'B.2',
        round: 'desk',
        outcome: 'changed',
        points: '1.5',
        reason: 'Sổ theo dõi ghi hai hồ sơ quá hạn',
      },
      { kind: 'excluded', unit: '102', reason: 'Đang sắp xếp lại đơn vị' },
    ],
    ...more,
  });
  for (const [digest, assessment] of input.submissions) {
    const { answers, leaves, level } = assessment;
    const sheet = scoreAssessment({
      set: miniSets[level],
      answers,
      leaves,
      notApplicable: new Set(),
    });
    const claimed = Object.fromEntries(sheet.leaves.map(({ code, points }) => [code, points]));
    input.submissions.set(digest, { ...assessment, claimed });
  }
  const ranking = computeRanking(input);
  if (!ranking.ok) throw new Error(ranking.error.code);
  return { ...input, ranking: ranking.value };
}
