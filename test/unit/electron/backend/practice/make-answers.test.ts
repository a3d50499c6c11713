import { expect, test } from 'vitest';

import { readShippedCampaign } from '../../../../../electron/backend/campaign/shipped.ts';
import { makeAnswers } from '../../../../../electron/backend/practice/make-answers.ts';
import { createSeededRandom } from '../../../../../electron/backend/practice/seeded-random.ts';
import { listProblems } from '../../../../../shared/domain/answers/problems.ts';
import { LEVELS, type Level } from '../../../../../shared/domain/level/level.ts';
import { scoreAssessment } from '../../../../../shared/domain/scoring/score-assessment.ts';

const { sets } = readShippedCampaign('gialai-2019');

function answersOf(level: Level, unit: number, quality: number) {
  const random = createSeededRandom(`test/${level}/${unit}`);
  return makeAnswers({ set: sets[level], quality, random });
}

const pointsOf = (level: Level, unit: number, quality: number): number => {
  const answers = answersOf(level, unit, quality);
  const sheet = scoreAssessment({
    set: sets[level],
    answers,
    leaves: {},
    notApplicable: new Set(),
  });
  return Number(sheet.total.converted);
};

test.each(LEVELS)('made-up answers of level %s contradict nothing and break no bound', (level) => {
  for (let unit = 0; unit < 60; unit += 1) {
    const problems = listProblems({
      set: sets[level],
      answers: answersOf(level, unit, (unit % 13) / 12),
      leaves: {},
      evidence: [],
      notApplicable: new Set(),
      report: { required: false, sections: [], texts: {} },
    });
    const blocking = problems.filter(
      ({ code, severity }) => severity === 'block' && code !== 'reason-missing',
    );
    expect(blocking).toEqual([]);
  }
});

test.each(LEVELS)('a better unit of level %s earns more on average', (level) => {
  const mean = (quality: number): number =>
    Array.from({ length: 25 }, (_, unit) => pointsOf(level, unit, quality)).reduce(
      (a, b) => a + b,
      0,
    ) / 25;
  expect(mean(0.9)).toBeGreaterThan(mean(0.5));
  expect(mean(0.5)).toBeGreaterThan(mean(0.15));
});

test('the same seed gives the same answers, another unit other ones', () => {
  expect(answersOf('xa', 7, 0.6)).toEqual(answersOf('xa', 7, 0.6));
  expect(answersOf('xa', 7, 0.6)).not.toEqual(answersOf('xa', 8, 0.6));
});
