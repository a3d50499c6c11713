import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { canonicalJson } from '../../../../../shared/domain/package/canonical-json.ts';
import { computeRanking } from '../../../../../shared/domain/ranking/compute-ranking.ts';
import type { Ranking } from '../../../../../shared/domain/ranking/ranking.ts';
import { must } from '../../../../../shared/lib/must.ts';
import {
  arrived,
  miniAssessment,
  miniCampaign,
  miniRegister,
  sha256,
} from '../../../../builders/mini-campaign.ts';
import { allClaims, inputOf, rank, unitOf, type Story } from '../../../../builders/mini-ranking.ts';

const listOf = (ranking: Ranking, id: string) =>
  must(
    ranking.lists.find((list) => list.id === id),
    id,
  );

describe('the lists', () => {
  test('are one per block, and one per district for its communes', () => {
    const ranking = rank({ claims: allClaims });
    expect(ranking.lists.map(({ id, within }) => [id, within])).toEqual([
      ['so', null],
      ['huyen', null],
      ['xa', null],
      ['xa-101', '101'],
      ['xa-102', '102'],
    ]);
    expect(listOf(ranking, 'xa-102').places.map(({ unit }) => unit)).toEqual(['20002', '20001']);
  });

  test('rank by the converted total; equal totals share a place', () => {
    const ranking = rank({ claims: allClaims });
    expect(listOf(ranking, 'xa').places).toEqual([
      { unit: '10001', rank: 1, tied: true },
      { unit: '20002', rank: 1, tied: true },
      { unit: '10003', rank: 3, tied: true },
      { unit: '20001', rank: 3, tied: true },
      { unit: '10002', rank: 5, tied: false },
    ]);
  });

  test('put late and absent units last together, without a score, and excluded ones apart', () => {
    const { '10003': _absent, ...claims } = allClaims;
    const late = arrived({
      unit: '10003',
      name: '10001',
      number: 50,
      at: '2019-10-25T00:00:00+07:00',
    });
    const ranking = rank({
      claims: { ...claims, '10002': {} },
      decisions: [late, { kind: 'excluded', unit: '20001', reason: 'Không thuộc diện đánh giá' }],
    });
    const list = listOf(ranking, 'xa');
    expect(list.places.map(({ unit }) => unit)).toEqual(['10001', '10002', '20002']);
    expect(list.last).toEqual([{ unit: '10003', rank: 4, tied: false }]);
    expect(list.excluded).toEqual(['20001']);
    expect(unitOf(ranking, '10003')).toMatchObject({
      standing: 'late',
      totals: null,
      leaves: null,
    });
    expect(unitOf(ranking, '20001')).toMatchObject({
      standing: 'excluded',
      reason: 'Không thuộc diện đánh giá',
    });
  });

  test('leave out levels that the campaign has no criteria for', () => {
    const { criteria } = miniCampaign();
    const ranking = rank({
      claims: allClaims,
      campaign: { criteria: { xa: must(criteria.xa, 'xa') } },
    });
    expect(new Set(ranking.units.map(({ level }) => level))).toEqual(new Set(['xa']));
  });
});

describe('the arrival of a commune', () => {
  const late = '2019-10-25T08:00:00+07:00';
  const story = (communeArrival: 'authority' | 'district'): Story => {
    const { '10001': _inBundle, ...claims } = allClaims;
    return {
      claims,
      campaign: { communeArrival },
      decisions: [arrived({ unit: '10001', name: '10001', number: 60, at: late, via: 'bundle' })],
      bundle: {
        members: [
          {
            unit: '10001',
            revision: 1,
            digest: sha256('10001'),
            arrivedAt: '2019-10-20T08:00:00+07:00',
          },
        ],
      },
    };
  };
  const withMember = (communeArrival: 'authority' | 'district') => {
    const input = inputOf(story(communeArrival));
    input.submissions.set(sha256('10001'), miniAssessment('10001'));
    const result = computeRanking(input);
    return result.ok ? unitOf(result.value, '10001').standing : result.error.code;
  };

  test('is the Sở’s, unless the campaign says that the district’s receipt counts', () => {
    expect(withMember('authority')).toBe('late');
    expect(withMember('district')).toBe('ranked');
  });
});

describe('what must be there', () => {
  test('a counted package that is not there stops the ranking', () => {
    const input = inputOf({ claims: allClaims });
    input.submissions.delete(sha256('10001'));
    expect(computeRanking(input)).toMatchObject({
      ok: false,
      error: { code: 'ranking/package-missing', params: { unit: '10001' } },
    });
  });

  test('a package of another unit under this digest stops the ranking', () => {
    const input = inputOf({ claims: allClaims });
    input.submissions.set(sha256('10001'), miniAssessment('10002'));
    expect(computeRanking(input)).toMatchObject({ error: { code: 'ranking/package-foreign' } });
  });
});

test('the canonical ranking does not depend on the order its parts are handed over in (K4)', () => {
  const input = inputOf({
    claims: allClaims,
    decisions: [{ kind: 'block-closed', block: 'xa' }],
  });
  const expected = computeRanking(input);
  const shuffle = <T>(list: readonly T[]) =>
    fc.shuffledSubarray([...list], { minLength: list.length });
  const orders = fc.tuple(
    shuffle(input.entries),
    shuffle(miniRegister.units),
    shuffle([...input.submissions]),
  );
  fc.assert(
    fc.property(orders, ([entries, units, submissions]) => {
      const other = computeRanking({
        ...input,
        entries,
        register: { ...miniRegister, units },
        submissions: new Map(submissions),
      });
      expect(canonicalJson(other)).toBe(canonicalJson(expected));
    }),
    { numRuns: 30 },
  );
});
