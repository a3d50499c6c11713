import { array, assert, constantFrom, nat, property } from 'fast-check';
import { expect, test } from 'vitest';

import type { Decision } from '../../../../../shared/domain/decisions/decision.ts';
import { readLedger } from '../../../../../shared/domain/ranking/ledger-facts.ts';
import { arrived, miniLedger } from '../../../../builders/mini-campaign.ts';

const at = { unit: '10001', digest: 'a'.repeat(64), leaf: 'A.1' } as const;
const look = { ...at, round: 'desk', outcome: 'agreed', points: '4', reason: '' } as const;
const until = '2019-11-30T00:00:00+07:00';

const decisions: readonly Decision[] = [
  arrived({ unit: '10001', name: 'a', number: 1 }),
  arrived({ unit: '10002', name: 'b', number: 2 }),
  { kind: 'checked', ...look },
  { kind: 'checked', ...look, unit: '10002', points: '2', outcome: 'changed', reason: 'Thiếu' },
  { kind: 'check-withdrawn', ...at, round: 'desk' },
  { kind: 'explanation-asked', ...at, question: 'Vì sao?' },
  {
    kind: 'checked-in-bulk',
    unit: '10001',
    digest: at.digest,
    round: 'desk',
    leaves: ['A.1', 'B.2'],
    count: 2,
  },
  { kind: 'extended', unit: '10002', until, reason: 'Mất điện' },
  { kind: 'excluded', unit: '10001', reason: 'Giải thể' },
  { kind: 'readmitted', unit: '10001', reason: 'Còn' },
  { kind: 'not-applicable', unit: '10002', leaf: 'A.1', reason: 'Không có' },
  { kind: 'counted-again', unit: '10002', leaf: 'A.1', reason: 'Có' },
  { kind: 'arrival-corrected', unit: '10001', number: 1, arrivedAt: until, reason: 'Dấu đến' },
  { kind: 'block-closed', block: 'xa' },
];

test('law: a ledger read on says what it says when it is read at once, and leaves the first reading alone (K4, T5)', () => {
  assert(
    property(array(constantFrom(...decisions), { maxLength: 30 }), nat(30), (some, cut) => {
      const entries = miniLedger(some);
      const first = readLedger(entries.slice(0, cut));
      const kept = structuredClone([...first.units]);
      const grown = readLedger(entries.slice(cut), first);
      const whole = readLedger(entries);
      expect(new Map(grown.units)).toEqual(new Map(whole.units));
      expect(grown.closedBlocks).toEqual(whole.closedBlocks);
      expect([...first.units]).toEqual(kept);
    }),
  );
});

test('a question waits until somebody looks again, or takes back what was done there (P4)', () => {
  const [asked, answered] = [decisions.slice(0, 6), decisions.slice(0, 7)].map((some) =>
    readLedger(miniLedger(some)),
  );
  expect(asked?.of('10001').asked).toHaveLength(1);
  expect(answered?.of('10001').asked).toHaveLength(0);
  expect(answered?.of('10001').looks.map(({ leaf }) => leaf)).toEqual(['A.1', 'B.2']);
});
