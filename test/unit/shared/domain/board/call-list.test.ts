import * as fc from 'fast-check';
import { expect, test } from 'vitest';

import { callReason } from '../../../../../shared/domain/board/call-list.ts';
import { BOARD_STATES } from '../../../../../shared/domain/board/unit-state.ts';

test.each([
  ['not-sent', false, 'not-sent'],
  ['not-sent', true, 'quarantined'],
  ['received', false, null],
  ['received', true, 'quarantined'],
  ['returned', true, 'returned'],
  ['waiting', false, 'waiting'],
  ['incomplete', false, 'incomplete'],
  ['checked', false, null],
  ['excluded', true, null],
] as const)(
  'a unit that is %s, with a refused file: %s, is called because of %s (H3)',
  (...line) => {
    const [state, isRefused, reason] = line;
    expect(callReason({ state, quarantined: isRefused ? {} : null })).toBe(reason);
  },
);

test('nobody is called who takes no part, whatever lies in quarantine', () => {
  fc.assert(
    fc.property(fc.constantFrom(...BOARD_STATES), fc.boolean(), (state, isRefused) => {
      const reason = callReason({ state, quarantined: isRefused ? {} : null });
      expect(reason === null).toBe(
        state === 'excluded' ||
          (!isRefused && ['received', 'late', 'in-check', 'checked'].includes(state)),
      );
    }),
  );
});
