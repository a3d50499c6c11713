import * as fc from 'fast-check';
import { expect, test } from 'vitest';

import {
  BOARD_STATES,
  boardState,
  openReturn,
  type StateFacts,
} from '../../../../../shared/domain/board/unit-state.ts';

const SENT: StateFacts = {
  standing: 'ranked',
  sent: true,
  returned: false,
  incomplete: false,
  questions: 0,
  leaves: 32,
  checkedLeaves: 0,
};

test.each<[string, Partial<StateFacts>]>([
  ['not-sent', { sent: false, standing: 'absent' }],
  ['received', {}],
  ['incomplete', { incomplete: true }],
  ['late', { standing: 'late' }],
  ['returned', { returned: true, standing: 'late' }],
  ['waiting', { questions: 2, checkedLeaves: 18 }],
  ['in-check', { checkedLeaves: 18, incomplete: true }],
  ['checked', { checkedLeaves: 32 }],
  ['excluded', { standing: 'excluded', returned: true }],
])('a unit is %s (H3, P3)', (state, facts) => {
  expect(boardState({ ...SENT, ...facts })).toBe(state);
});

test('whatever is decided, a unit has one state', () => {
  const facts = fc.record({
    standing: fc.constantFrom('ranked', 'late', 'absent', 'excluded' as const),
    sent: fc.boolean(),
    returned: fc.boolean(),
    incomplete: fc.boolean(),
    questions: fc.nat(3),
    leaves: fc.nat(40),
    checkedLeaves: fc.nat(40),
  });
  fc.assert(
    fc.property(facts, (it) => {
      expect(BOARD_STATES).toContain(boardState(it));
    }),
  );
});

test('a return waits until a higher revision comes, whichever others are here', () => {
  const returns = [{ revision: 1 }, { revision: 2 }];
  expect(openReturn(returns, [{ revision: 1 }, { revision: 2 }])).toBe(returns[1]);
  expect(openReturn(returns, [{ revision: 3 }, { revision: 2 }])).toBeNull();
  expect(openReturn([], [{ revision: 1 }])).toBeNull();
});
