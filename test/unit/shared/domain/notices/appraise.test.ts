import { describe, expect, test } from 'vitest';

import {
  appraisedLeaves,
  isChanged,
  isOpenToObjection,
} from '../../../../../shared/domain/notices/appraise.ts';
import type { Look } from '../../../../../shared/domain/ranking/ledger-facts.ts';
import type { RankedLeaf } from '../../../../../shared/domain/ranking/ranking.ts';
import { author, miniAssessment, miniSets } from '../../../../builders/mini-campaign.ts';

const at = '2019-11-01T08:00:00+07:00';
const look = (round: Look['round'], points: string | null, leaf = 'A.1'): Look => {
  const outcome = points === null ? 'agreed' : 'changed';
  return { digest: 'd', leaf, round, outcome, points, reason: '', by: author, at };
};
const scored = (points: string | null, status: RankedLeaf['status'] = 'scored'): RankedLeaf => ({
  points,
  status,
  source: 'desk',
  checked: true,
  provisional: false,
});
const claim = {
  set: miniSets.xa,
  assessment: { ...miniAssessment('10001'), claimed: { 'A.1': '4', 'A.2': '2', 'B.2': '1' } },
  looks: new Map(),
};

function leafOf(looks: readonly Look[], standing: Record<string, RankedLeaf>) {
  const answers = new Map([['A.1', 'Chấp nhận']]);
  return appraisedLeaves({ claim, standing, looks, answers });
}

describe('every leaf of a notice states each score it had (P7)', () => {
  test('points of each round that looked; a bulk acceptance lets stand what stood before (P4)', () => {
    const looks = [
      look('district', '3'),
      look('desk', null),
      look('field', '1'),
      look('field', '2'),
    ];
    expect(leafOf(looks, { 'A.1': scored('2') })).toMatchObject([
      { leaf: 'A.1', self: '4', district: '3', desk: '3', field: '2', dispute: null, points: '2' },
    ]);
    const [bulkOnly] = leafOf([look('desk', null)], { 'A.1': scored('4') });
    expect(bulkOnly).toMatchObject({ self: '4', district: null, desk: '4', answer: 'Chấp nhận' });
  });

  test('a unit is asked about other points than it claimed, never about what is not counted (K2)', () => {
    const standing = {
      'A.1': scored('4.0'),
      'A.2': scored(null, 'not-counted-decided'),
      'B.1': scored('2'),
      'B.2': scored('0.5'),
    };
    const leaves = leafOf([], standing);
    expect(leaves.filter(isChanged).map(({ leaf }) => leaf)).toEqual(['B.1', 'B.2']);
    expect(leaves.filter((leaf) => !isOpenToObjection(leaf)).map(({ leaf }) => leaf)).toEqual([
      'A.2',
    ]);
  });
});
