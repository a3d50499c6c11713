import { describe, expect, test } from 'vitest';

import type { Decision } from '../../../../../shared/domain/decisions/decision.ts';
import type { BundleData } from '../../../../../shared/domain/package/contents.ts';
import { computeRanking } from '../../../../../shared/domain/ranking/compute-ranking.ts';
import { author, sha256 } from '../../../../builders/mini-campaign.ts';
import { allClaims, inputOf, leafOf, rank, unitOf } from '../../../../builders/mini-ranking.ts';

describe('effective points', () => {
  const digest = sha256('10002');
  const check = { unit: '10002', digest, leaf: 'A.1', outcome: 'changed', reason: 'x' } as const;
  const districtCheck = {
    ...check,
    round: 'district',
    points: '1',
    at: '2019-10-17T08:00:00+07:00',
    by: author,
  } as const;
  const atDistrict: Partial<BundleData> = { checks: [districtCheck] };
  const desk = { kind: 'checked', ...check, round: 'desk', points: '2' } as const;
  const field = { kind: 'checked', ...check, round: 'field', points: '3' } as const;

  test.each([
    ['the claim', {}, [], '0', 'self', false],
    ['the district', atDistrict, [], '1', 'district', true],
    ['the desk before the district', atDistrict, [desk], '2', 'desk', true],
    ['the spot before the desk, in any order', atDistrict, [field, desk], '3', 'field', true],
    ['the last look of a round', {}, [desk, { ...desk, points: '2.5' }], '2.5', 'desk', true],
  ] as const)('come from %s', (...row) => {
    const [, bundle, decisions, points, source, checked] = row;
    const ranking = rank({ claims: allClaims, bundle, decisions });
    expect(leafOf(ranking, '10002', 'A.1')).toMatchObject({ points, source, checked });
  });

  test('of a bulk acceptance are the standing ones, now checked', () => {
    const bulk = {
      kind: 'checked-in-bulk',
      unit: '10002',
      digest,
      round: 'desk',
      leaves: ['A.1', 'B.2'],
      count: 2,
    } satisfies Decision;
    const ranking = rank({ claims: allClaims, bundle: atDistrict, decisions: [bulk] });
    expect(leafOf(ranking, '10002', 'A.1')).toMatchObject({
      points: '1',
      source: 'district',
      checked: true,
    });
    expect(leafOf(ranking, '10002', 'B.2')).toMatchObject({
      points: '2',
      source: 'self',
      checked: true,
    });
  });

  test('do not come from a look at another revision', () => {
    const other = { ...desk, digest: sha256('another revision') };
    const ranking = rank({ claims: allClaims, decisions: [other] });
    expect(leafOf(ranking, '10002', 'A.1')).toMatchObject({ points: '0', checked: false });
  });

  test('do not come from a district that the unit does not belong to', () => {
    const foreign = {
      checks: [{ ...districtCheck, unit: '20001', digest: sha256('20001') }],
    };
    const ranking = rank({ claims: allClaims, bundle: foreign });
    expect(leafOf(ranking, '20001', 'A.1')).toMatchObject({ source: 'self', checked: false });
  });

  test('above the maximum are refused, since no ranking may stand on them', () => {
    const result = computeRanking(
      inputOf({ claims: allClaims, decisions: [{ ...desk, points: '4.01' }] }),
    );
    expect(result).toMatchObject({ ok: false, error: { code: 'ranking/check-invalid' } });
  });
});

describe('figures that only a reviewer enters', () => {
  const byDistrict = {
    reviewerAnswers: [
      {
        unit: '10001',
        answers: { bc_cham: { value: 2 } },
        at: '2019-10-17T08:00:00+07:00',
        by: author,
      },
    ],
  };

  test('are awaited until they are in, and the unit cannot enter them itself', () => {
    const ranking = rank({ claims: { ...allClaims, '10001': { late: 0 } } });
    expect(leafOf(ranking, '10001', 'B.1')).toMatchObject({
      points: null,
      status: 'awaiting-reviewer',
    });
  });

  test('come from the district, and from the province before it', () => {
    const fromDistrict = rank({ claims: allClaims, bundle: byDistrict });
    expect(leafOf(fromDistrict, '10001', 'B.1')).toMatchObject({ points: '1', source: 'rule' });
    const answered = {
      kind: 'reviewer-answered',
      unit: '10001',
      answers: { bc_cham: { value: 1 } },
    } as const;
    const fromProvince = rank({ claims: allClaims, bundle: byDistrict, decisions: [answered] });
    expect(leafOf(fromProvince, '10001', 'B.1').points).toBe('1.5');
  });
});

describe('a leaf that is not counted', () => {
  test('leaves the total by conversion: 8 of 10 − 2 is 100 %', () => {
    const ranking = rank({
      claims: allClaims,
      decisions: [
        {
          kind: 'not-applicable',
          unit: '10001',
          leaf: 'B.2',
          reason: 'Không có thủ tục hành chính',
        },
        { kind: 'reviewer-answered', unit: '10001', answers: { bc_cham: { value: 0 } } },
      ],
    });
    expect(unitOf(ranking, '10001')).toMatchObject({
      totals: {
        max: '10',
        notCounted: '2',
        required: '8',
        achieved: '8',
        percent: '100',
        converted: '10',
      },
      band: 'Tốt',
    });
  });
});

describe('a relative leaf (P8)', () => {
  const close = { kind: 'block-closed', block: 'xa' } as const;

  test('is provisional while the block is open', () => {
    const ranking = rank({ claims: allClaims });
    expect(ranking.closedBlocks).toEqual([]);
    expect(leafOf(ranking, '10003', 'A.2')).toMatchObject({ points: '1', provisional: true });
  });

  test('is measured by the best ranked unit of the block once it is closed', () => {
    // Best is 40/12 = 3.333…; 2/(10/3) × 2 = 1.2; 1/(10/3) × 2 = 0.6.
    const ranking = rank({ claims: allClaims, decisions: [close] });
    expect(ranking.closedBlocks).toEqual(['xa']);
    expect(leafOf(ranking, '20002', 'A.2')).toMatchObject({
      points: '2',
      provisional: false,
      source: 'rule',
    });
    expect(leafOf(ranking, '10001', 'A.2').points).toBe('1.2');
    expect(leafOf(ranking, '10003', 'A.2').points).toBe('0.6');
    expect(leafOf(ranking, 'snv', 'A.2').provisional).toBe(true);
  });

  test('is not measured by a late unit, nor by one whose points a reviewer replaced', () => {
    const replaced = {
      kind: 'checked',
      unit: '20002',
      digest: sha256('20002'),
      leaf: 'A.2',
      round: 'desk',
      outcome: 'changed',
      points: '0.5',
      reason: 'Hợp đồng ghi 4 Mbps',
    } as const;
    const ranking = rank({ claims: allClaims, decisions: [replaced, close] });
    expect(leafOf(ranking, '20002', 'A.2')).toMatchObject({ points: '0.5', source: 'desk' });
    expect(leafOf(ranking, '10001', 'A.2').points).toBe('2');
    const { '20002': _late, ...claims } = allClaims;
    expect(leafOf(rank({ claims, decisions: [close] }), '10001', 'A.2').points).toBe('2');
  });

  test('that was agreed before the closing is still measured again', () => {
    const agreed = {
      kind: 'checked',
      unit: '10001',
      digest: sha256('10001'),
      leaf: 'A.2',
      round: 'desk',
      outcome: 'agreed',
      points: '2',
      reason: '',
    } as const;
    const ranking = rank({ claims: allClaims, decisions: [agreed, close] });
    expect(leafOf(ranking, '10001', 'A.2')).toMatchObject({ points: '1.2', checked: true });
  });

  test('gives nobody anything when nobody has any', () => {
    const claims = Object.fromEntries(Object.keys(allClaims).map((unit) => [unit, { mbps: 0 }]));
    const ranking = rank({ claims, decisions: [close] });
    expect(leafOf(ranking, '10001', 'A.2')).toMatchObject({ points: '0', provisional: false });
  });
});
