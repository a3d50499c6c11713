import { describe, expect, test } from 'vitest';

import { readShippedCampaign } from '../../../../electron/backend/campaign/shipped.ts';
import { planEvent } from '../../../../electron/rehearsal/plan-event.ts';

const { register } = readShippedCampaign('gialai-2019');

describe('the whole event of Gia Lai 2019', () => {
  const plan = planEvent(register, 259, '2019');
  const communes = plan.districts.flatMap((district) => district.communes);

  test('has every unit of the register', () => {
    expect(plan.so).toHaveLength(20);
    expect(plan.districts).toHaveLength(17);
    expect(communes).toHaveLength(222);
  });

  test('has two absent, three late, and one of every special case, each another unit', () => {
    expect(plan.absent.size).toBe(2);
    expect(plan.late.size).toBe(3);
    const parts = [
      ...plan.absent,
      ...plan.late,
      plan.resubmits,
      plan.bothWays,
      plan.damaged,
      plan.forged?.claimed,
      plan.forged?.signer,
    ];
    expect(parts).not.toContain(null);
    expect(new Set(parts).size).toBe(parts.length);
  });

  test('has objections from about one commune in twenty, of those that will be ranked (P7)', () => {
    expect(plan.objects.size).toBe(11);
    for (const unit of plan.objects) {
      expect(plan.absent.has(unit) || plan.late.has(unit)).toBe(false);
    }
  });
});

test.each([6, 12, 14, 40, 100])('a rehearsal of %i units takes exactly so many', (units) => {
  const plan = planEvent(register, units, 'x');
  const taken =
    plan.so.length +
    plan.districts.flatMap((district) => [district.unit, ...district.communes]).length;
  expect(taken).toBe(units);
});

test('the cast depends on the seed alone', () => {
  expect(planEvent(register, 259, 'a')).toEqual(planEvent(register, 259, 'a'));
  expect(planEvent(register, 259, 'a').absent).not.toEqual(planEvent(register, 259, 'b').absent);
});
