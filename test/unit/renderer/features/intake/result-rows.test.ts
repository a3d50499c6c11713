import { describe, expect, it } from 'vitest';

import type { IntakeResult } from '../../../../../renderer/features/intake/intake-data.ts';
import {
  countOutcomes,
  filterResults,
  firstFilter,
} from '../../../../../renderer/features/intake/result-rows.ts';

function aResult(outcome: IntakeResult['outcome']): IntakeResult {
  return { id: outcome, name: outcome, inspection: null, outcome, number: null, problem: null };
}
const results = [
  aResult('imported'),
  aResult('quarantined'),
  aResult('already'),
  aResult('failed'),
];

describe('the results of an import', () => {
  it('open on what needs work', () => {
    expect(firstFilter(results)).toBe('todo');
    expect(filterResults(results, 'todo').map(({ outcome }) => outcome)).toEqual([
      'quarantined',
      'failed',
    ]);
  });

  it('open on everything when nothing needs work', () => {
    expect(firstFilter([aResult('imported')])).toBe('all');
  });

  it('are counted by kind', () => {
    expect(countOutcomes(results)).toEqual({ todo: 2, already: 1, imported: 1, all: 4 });
  });
});
