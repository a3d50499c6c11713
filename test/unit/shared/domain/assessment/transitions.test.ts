import { expect, test } from 'vitest';

import { nextState, TRANSITIONS } from '../../../../../shared/domain/assessment/transitions.ts';

test('the table of states is this one; a change to it is a decision', () => {
  const rows = Object.entries(TRANSITIONS).flatMap(([machine, moves]) =>
    moves.map(
      ({ from, action, to, by }) => `${machine}: ${from} --${action}--> ${to} (${by.join(', ')})`,
    ),
  );
  expect(rows).toMatchInlineSnapshot(`
    [
      "form: draft --seal--> sealed (unit, district)",
      "form: sealed --recall--> draft (unit, district)",
      "form: sealed --accept-return--> draft (unit, district)",
      "package: inspected --import--> imported (district, province)",
      "package: inspected --refuse--> quarantined (district, province)",
      "package: quarantined --inspect-again--> inspected (district, province)",
      "ranking: draft --submit--> submitted (province)",
      "ranking: submitted --withdraw--> draft (province)",
      "ranking: submitted --approve--> approved (province)",
      "ranking: approved --publish--> published (province)",
      "ranking: published --correct--> draft (province)",
    ]
  `);
});

test('a move from another state is not possible', () => {
  expect(nextState('form', { from: 'draft', action: 'recall', by: 'unit' })).toEqual({
    ok: false,
    error: { code: 'transition/not-from-here' },
  });
  expect(nextState('ranking', { from: 'draft', action: 'publish', by: 'province' }).ok).toBe(false);
});

test('a move by another role is not allowed', () => {
  expect(nextState('ranking', { from: 'draft', action: 'submit', by: 'district' })).toEqual({
    ok: false,
    error: { code: 'transition/not-by-role' },
  });
  expect(nextState('ranking', { from: 'draft', action: 'submit', by: 'province' })).toEqual({
    ok: true,
    value: 'submitted',
  });
});
