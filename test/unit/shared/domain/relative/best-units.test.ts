import { expect, test } from 'vitest';

import type { Decision } from '../../../../../shared/domain/decisions/decision.ts';
import { toDisplay } from '../../../../../shared/domain/number/exact.ts';
import { entrantOf } from '../../../../../shared/domain/ranking/entrant.ts';
import { readLedger } from '../../../../../shared/domain/ranking/ledger-facts.ts';
import { bestUnits, isOtherBest } from '../../../../../shared/domain/relative/best-units.ts';
import { must } from '../../../../../shared/lib/must.ts';
import { sha256 } from '../../../../builders/mini-campaign.ts';
import { allClaims, inputOf } from '../../../../builders/mini-ranking.ts';

const look: Decision = {
  kind: 'checked',
  unit: '20002',
  digest: sha256('20002'),
  leaf: 'A.2',
  round: 'desk',
  outcome: 'changed',
  points: '1',
  reason: 'Số liệu không có hợp đồng',
};

function bestOf(decisions: readonly Decision[]) {
  const input = inputOf({ claims: allClaims, decisions });
  const facts = readLedger(input.entries);
  const entrants = input.register.units
    .filter(({ block }) => block === 'xa')
    .flatMap((unit) => {
      const entrant = entrantOf(unit, { ...input, facts });
      return entrant.ok ? [entrant.value] : [];
    });
  const best = must(bestUnits(entrants).get('A.2'), 'the relative leaf');
  return { value: best.value === null ? null : toDisplay(best.value), units: best.units, best };
}

test('the best of a block and whose it is; replaced points set nobody up as best (P8)', () => {
  expect(bestOf([])).toMatchObject({ value: '3.333333', units: ['20002'] });
  const after = bestOf([look]);
  expect(after).toMatchObject({ value: '2', units: ['10001', '10002', '20001'] });
  expect(isOtherBest(bestOf([]).best, after.best)).toBe(true);
  expect(isOtherBest(after.best, bestOf([look]).best)).toBe(false);
  expect(isOtherBest({ value: null, units: [] }, after.best)).toBe(true);
  expect(isOtherBest(after.best, { ...after.best, units: ['10001'] })).toBe(true);
});
