import { assert, boolean, constantFrom, property } from 'fast-check';
import { describe, expect, test } from 'vitest';

import type { EffectiveScore } from '../../../../../shared/domain/campaign/campaign.ts';
import type { Decision } from '../../../../../shared/domain/decisions/decision.ts';
import type { Round } from '../../../../../shared/domain/decisions/leaf-check.ts';
import { compareDecimals } from '../../../../../shared/domain/number/exact.ts';
import type { BundleData } from '../../../../../shared/domain/package/contents.ts';
import { author, sha256 } from '../../../../builders/mini-campaign.ts';
import { allClaims, leafOf, rank } from '../../../../builders/mini-ranking.ts';

const digest = sha256('10001');

/** A look at A.1 of xã 10001, which claims 4 of 4. */
function look(round: Round, points: string, leaf = 'A.1') {
  const check = { unit: '10001', digest, leaf, reason: 'Đã xem' };
  return { kind: 'checked', ...check, round, outcome: 'changed', points } as const;
}

const deskInBulk = {
  kind: 'checked-in-bulk',
  unit: '10001',
  digest,
  round: 'desk',
  leaves: ['A.1'],
  count: 1,
} as const satisfies Decision;

function atDistrict(points: string): Partial<BundleData> {
  const { kind: _kind, ...check } = look('district', points);
  return { checks: [{ ...check, at: '2019-10-17T08:00:00+07:00', by: author }] };
}

function effective(
  effectiveScore: EffectiveScore,
  decisions: readonly Decision[],
  bundle: Partial<BundleData> = {},
) {
  const story = { claims: allClaims, decisions, bundle, campaign: { effectiveScore } };
  const { points, source, checked } = leafOf(rank(story), '10001', 'A.1');
  return { points, source, checked };
}

describe('the effective score after a visit on the spot follows the rule that the campaign declares (P6)', () => {
  test.each([
    ['desk lower', [look('desk', '1'), look('field', '3')], '3', 'field', '1', 'desk'],
    ['field lower', [look('desk', '3'), look('field', '1')], '1', 'field', '1', 'field'],
    ['both the same', [look('desk', '2'), look('field', '2')], '2', 'field', '2', 'field'],
    ['only the field', [look('field', '3')], '3', 'field', '3', 'field'],
    ['only the desk', [look('desk', '3')], '3', 'desk', '3', 'desk'],
    [
      'an objection settled afterwards',
      [look('desk', '1'), look('field', '2'), look('dispute', '3')],
      '3',
      'dispute',
      '3',
      'dispute',
    ],
    [
      'the last look of each round',
      [look('desk', '1'), look('field', '0'), look('desk', '3'), look('field', '2')],
      '2',
      'field',
      '2',
      'field',
    ],
  ] as const)('%s', (_name, decisions, byLast, lastSource, byLowest, lowestSource) => {
    expect(effective('last-look', decisions)).toMatchObject({
      points: byLast,
      source: lastSource,
    });
    expect(effective('lowest', decisions)).toMatchObject({
      points: byLowest,
      source: lowestSource,
    });
  });

  test('a desk that accepted in bulk stands for what it let be: the district, else the claim', () => {
    const decisions = [deskInBulk, look('field', '3')];
    expect(effective('lowest', decisions, atDistrict('1'))).toMatchObject({
      points: '1',
      source: 'district',
      checked: true,
    });
    expect(effective('lowest', decisions)).toMatchObject({ points: '3', source: 'field' });
    expect(effective('last-look', decisions, atDistrict('1')).points).toBe('3');
  });

  test('a claim that the desk accepted is not raised on the spot where the lower one counts', () => {
    const unit = '10002';
    const decisions = [
      { ...deskInBulk, unit, digest: sha256(unit) },
      { ...look('field', '3'), unit, digest: sha256(unit) },
    ];
    const at = (effectiveScore: EffectiveScore) =>
      leafOf(rank({ claims: allClaims, decisions, campaign: { effectiveScore } }), unit, 'A.1');
    expect(at('lowest')).toMatchObject({ points: '0', source: 'self', checked: true });
    expect(at('last-look')).toMatchObject({ points: '3', source: 'field', checked: true });
  });

  test('without a declared rule the last look counts', () => {
    const decisions = [look('desk', '1'), look('field', '3')];
    const ranking = rank({ claims: allClaims, decisions });
    expect(leafOf(ranking, '10001', 'A.1').points).toBe('3');
  });

  test('law: `lowest` never gives more than the desk, nor than the field', () => {
    const points = constantFrom('0', '0.5', '1', '2.25', '4');
    assert(
      property(points, points, boolean(), (desk, field, deskFirst) => {
        const looks = [look('desk', desk), look('field', field)];
        const found = effective('lowest', deskFirst ? looks : looks.toReversed()).points ?? '9';
        expect(compareDecimals(found, desk)).toBeLessThanOrEqual(0);
        expect(compareDecimals(found, field)).toBeLessThanOrEqual(0);
        expect([desk, field]).toContain(found);
      }),
      { numRuns: 25 },
    );
  });
});
