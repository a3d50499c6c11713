import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import {
  answersFor,
  openObjections,
  readNotices,
} from '../../../../../shared/domain/notices/notice-facts.ts';
import type { Decision } from '../../../../../shared/domain/decisions/decision.ts';
import { miniLedger, sha256 } from '../../../../builders/mini-campaign.ts';
import {
  appraised,
  closed,
  disputed,
  objected,
  withdrawn,
} from '../../../../builders/notice-story.ts';

const read = (...decisions: Decision[]) => readNotices(miniLedger(decisions));

describe('rounds of notice and response (P7)', () => {
  test('the first round is open before anything happened, and one more than those closed after', () => {
    expect(read()).toMatchObject({ round: 1, closed: [] });
    const facts = read(appraised('10001', 1), closed(1));
    expect(facts).toMatchObject({ round: 2, closed: [{ round: 1, open: 0 }] });
    expect(facts.of('10001').notices).toMatchObject([{ round: 1, seq: 1 }]);
    expect(facts.of('10002').notices).toEqual([]);
  });

  test('an objection waits until a look of the round after it; a late one never does', () => {
    const late = { ...objected('10002', 1, ['A.1']), late: true };
    const facts = read(appraised('10001', 1), objected('10001', 1, ['A.1', 'B.2']), late);
    expect(openObjections(facts).map(({ unit, leaf }) => [unit, leaf])).toEqual([
      ['10001', 'A.1'],
      ['10001', 'B.2'],
    ]);
    const settled = read(
      disputed('10001', 'A.1', 'agreed'),
      objected('10001', 1, ['A.1', 'B.2']),
      disputed('10001', 'B.2', 'changed'),
      late,
      disputed('10002', 'A.1', 'changed'),
    );
    // The look before the objection answers nothing.
    expect(openObjections(settled).map(({ leaf }) => leaf)).toEqual(['A.1']);
    expect(settled.of('10001').objections[1]?.settled).toMatchObject({ outcome: 'changed' });
    expect(settled.of('10002').objections[0]?.settled).toBeNull();
  });

  test('a settlement taken back lets the objection wait again; a second round keeps what the first decided', () => {
    const first = [objected('10001', 1, ['A.1']), disputed('10001', 'A.1', 'agreed')] as const;
    expect(openObjections(read(...first, withdrawn('10001', 'A.1')))).toHaveLength(1);
    const facts = read(
      ...first,
      closed(1),
      objected('10001', 2, ['A.1']),
      disputed('10001', 'A.1', 'changed'),
    );
    expect(facts.of('10001').objections.map(({ settled }) => settled?.outcome)).toEqual([
      'kept',
      'changed',
    ]);
    expect(answersFor(facts.of('10001'))).toEqual(new Map([['A.1', 'Trả lời changed A.1']]));
  });

  test('law: every objection in time is open or settled, never both, whatever happened around it', () => {
    const leaf = fc.constantFrom('A.1', 'B.2');
    const step = fc.oneof(
      leaf.map((code) => objected('10001', 1, [code])),
      leaf.map((code) => disputed('10001', code, 'changed')),
      leaf.map((code) => withdrawn('10001', code)),
      fc.constant(appraised('10001', 1)),
    );
    fc.assert(
      fc.property(fc.array(step, { maxLength: 12 }), (decisions) => {
        const facts = read(...decisions);
        const { objections } = facts.of('10001');
        const settled = objections.filter((it) => it.settled !== null);
        expect(openObjections(facts).length + settled.length).toBe(objections.length);
      }),
      { numRuns: 60 },
    );
  });
});

test('looks that answer an objection are no new content of a notice; others are (P7)', () => {
  const base = [appraised('10001', 1), objected('10001', 1, ['A.1'])] as const;
  expect(read(...base, disputed('10001', 'A.1', 'changed')).of('10001').lastLook).toBe(0);
  const bulk: Decision = {
    kind: 'checked-in-bulk',
    unit: '10001',
    digest: sha256('10001'),
    round: 'desk',
    leaves: ['B.2'],
    count: 1,
  };
  expect(read(...base, bulk).of('10001').lastLook).toBe(3);
  expect(read(...base, disputed('10001', 'B.2', 'changed')).of('10001').lastLook).toBe(3);
});
