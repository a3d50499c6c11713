import { expect, test } from 'vitest';

import type { Decision } from '../../../../../shared/domain/decisions/decision.ts';
import { toDisplay } from '../../../../../shared/domain/number/exact.ts';
import { valueChanges } from '../../../../../shared/domain/relative/value-changes.ts';
import { must } from '../../../../../shared/lib/must.ts';
import { sha256 } from '../../../../builders/mini-campaign.ts';
import { allClaims, inputOf } from '../../../../builders/mini-ranking.ts';

const about = { unit: '20002', digest: sha256('20002'), leaf: 'A.2', round: 'desk' } as const;
const decisions: Decision[] = [
  { kind: 'block-closed', block: 'xa' },
  { kind: 'checked', ...about, leaf: 'A.1', outcome: 'changed', points: '1', reason: 'Khác' },
  { kind: 'checked', ...about, outcome: 'changed', points: '1', reason: 'Không có hợp đồng' },
  { kind: 'check-withdrawn', ...about },
];

test('which decisions after the closing changed the value a unit stands for, and by whom (P8)', () => {
  const input = inputOf({ claims: allClaims, decisions });
  const closing = must(
    input.entries.find(({ decision }) => decision.kind === 'block-closed'),
    'a closing',
  );
  const unit = must(
    input.register.units.find(({ code }) => code === '20002'),
    'a unit',
  );
  const changes = valueChanges(unit, { leaf: 'A.2', since: closing.seq }, input);
  const display = (value: (typeof changes)[number]['before']) =>
    value === null ? null : toDisplay(value);
  expect(
    changes.map(({ entry, before, after }) => [
      entry.decision.kind,
      display(before),
      display(after),
    ]),
  ).toEqual([
    ['checked', '3.333333', null],
    ['check-withdrawn', null, '3.333333'],
  ]);
});
