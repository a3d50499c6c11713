import {
  districtSummary,
  type CommuneResult,
} from '../../shared/domain/district/district-summary.ts';
import { deriveFigure } from '../../shared/domain/district/derived-figure.ts';
import { entrantOf } from '../../shared/domain/ranking/entrant.ts';
import { readLedger } from '../../shared/domain/ranking/ledger-facts.ts';
import { scoreClaim } from '../../shared/domain/ranking/score-entrant.ts';
import type { DistrictPaper } from '../../shared/domain/report/district-paper.ts';
import { scoreAssessment } from '../../shared/domain/scoring/score-assessment.ts';
import { must } from '../../shared/lib/must.ts';
import { miniAssessment, miniRegister, miniSets, sha256 } from './mini-campaign.ts';
import { inputOf, type Story } from './mini-ranking.ts';

export const MISSING = 'Chưa gửi, đã nhắc ngày 21/10/2019';

/** District 101: one commune full, one changed by the district, one missing. */
const STORY: Story = {
  claims: { '10001': {}, '10002': { onTime: 4 } },
  decisions: [
    {
      kind: 'checked',
      unit: '10002',
      digest: sha256('10002'),
      leaf: 'A.1',
      round: 'district',
      outcome: 'changed',
      points: '2',
      reason: 'Kế hoạch chưa ban hành',
    },
  ],
};

/** What district 101 knows of its communes after the story. */
export function miniCommunes(story: Story = STORY): CommuneResult[] {
  const { entries, ...sources } = inputOf(story);
  const facts = readLedger(entries);
  return miniRegister.units
    .filter(({ parent }) => parent === '101')
    .map((unit): CommuneResult => {
      const entrant = entrantOf(unit, { ...sources, facts });
      if (!entrant.ok) throw new Error(entrant.error.code);
      const { standing, counted, claim } = entrant.value;
      return {
        unit,
        standing,
        counted:
          counted === null
            ? null
            : { revision: counted.revision, number: counted.number, at: counted.arrivedAt },
        reviewed: claim === null ? null : { claim, score: scoreClaim(claim, null) },
        missingReason: MISSING,
      };
    });
}

/** The same as the district prints it, with one figure that it entered otherwise than its communes add up to. */
export function miniPaper(): DistrictPaper {
  const { campaign } = inputOf(STORY);
  const { answers, leaves } = miniAssessment('101');
  const set = miniSets.huyen;
  const notApplicable = new Set<string>();
  const field = must(set.fields[2], 'a field of the mini set');
  const communes = miniCommunes().map(({ unit, reviewed, counted }) => ({
    unit: unit.code,
    excluded: false,
    firstArrival: counted?.at ?? null,
    counted:
      reviewed === null || counted === null
        ? null
        : { revision: counted.revision, answers: reviewed.claim.assessment.answers },
  }));
  const figure = must(
    deriveFigure(
      { ...field, derived: { source: 'communes', sum: 'can_bo', own: 'ho_so' } },
      { communes, set: miniSets.xa, own: { ho_so: { value: 5 } }, deadline: undefined },
    ),
    'a figure that draws on communes',
  );
  return {
    input: {
      profile: 'nd30',
      campaign,
      register: miniRegister,
      unit: must(
        miniRegister.units.find(({ code }) => code === '101'),
        'district 101',
      ),
      set,
      leader: { name: 'Lãnh đạo tập dượt 7', title: 'Chủ tịch' },
      answers,
      leaves,
      evidence: [],
      notApplicable: {},
      sheet: scoreAssessment({ set, answers, leaves, notApplicable }),
      revision: 1,
      sealedWords: null,
      now: '2019-10-23T08:00:00+07:00',
    },
    communeSet: miniSets.xa,
    summary: districtSummary(miniCommunes()),
    figures: [
      { ...figure, label: field.label, unit: 'người', entered: '30', differs: true, reason: '' },
    ],
  };
}
