import { expect, test } from 'vitest';

import { readShippedCampaign } from '../../../../../electron/backend/campaign/shipped.ts';
import { brokenBounds } from '../../../../../shared/domain/answers/bounds.ts';
import { figuresOf } from '../../../../../shared/domain/answers/figures.ts';
import { fieldBySlug } from '../../../../../shared/domain/criteria/walk.ts';
import { scoreAssessment } from '../../../../../shared/domain/scoring/score-assessment.ts';
import { must } from '../../../../../shared/lib/must.ts';

const { xa } = readShippedCampaign('gialai-2019').sets;
const people = must(fieldBySlug(xa).get('so_cbcc_co_may'), 'a field of the sample');

const answers = (equipped: number, all?: number) => ({
  so_cbcc_co_may: { value: equipped },
  ...(all === undefined ? {} : { tong_cbcc: { value: all } }),
});
const broken = (equipped: number, all?: number) =>
  brokenBounds(xa, figuresOf(xa, answers(equipped, all)), people).length;
const scored = (equipped: number, all: number) =>
  scoreAssessment({
    set: xa,
    answers: answers(equipped, all),
    leaves: {},
    notApplicable: new Set(),
  }).leaves[0];

test('more people with a computer than people is a broken bound, exactly as many is not', () => {
  expect([broken(21, 20), broken(20, 20), broken(0, 20)]).toEqual([1, 0, 0]);
});

test('a bound waits for the figure it names', () => {
  expect(broken(21)).toBe(0);
});

test('a leaf has no points while its figures contradict each other', () => {
  expect(scored(21, 20)).toMatchObject({ code: 'I.1.1', status: 'invalid', points: null });
  expect(scored(20, 20)).toMatchObject({ status: 'scored', points: '5' });
});
