import { describe, expect, test } from 'vitest';

import { readShippedCampaign } from '../../../../electron/backend/campaign/shipped.ts';
import { checkCriteriaSet } from '../../../../shared/domain/criteria/check-set.ts';
import { leavesOf } from '../../../../shared/domain/criteria/walk.ts';
import { LEVELS } from '../../../../shared/domain/level/level.ts';
import { scoreAssessment } from '../../../../shared/domain/scoring/score-assessment.ts';

const { sets } = readShippedCampaign('gialai-2019');

describe.each(LEVELS)('the sample set of level %s', (level) => {
  const set = sets[level];

  test('is coherent: maxima, fields, options and expressions fit together', () => {
    expect(checkCriteriaSet(set)).toEqual([]);
  });

  test('takes an empty form for gaps, never for zeros', () => {
    const sheet = scoreAssessment({ set, answers: {}, leaves: {}, notApplicable: new Set() });
    expect(sheet.leaves).toHaveLength(leavesOf(set).length);
    expect(sheet.leaves.filter(({ points }) => points !== null)).toEqual([]);
    expect(sheet.total.open).toBe('100');
  });

  test('names a model or says that none was found, leaf by leaf', () => {
    expect(leavesOf(set).filter((leaf) => leaf.modelledOn === '')).toEqual([]);
  });
});
