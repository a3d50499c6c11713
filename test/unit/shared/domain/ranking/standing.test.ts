import { describe, expect, test } from 'vitest';

import type { Arrival } from '../../../../../shared/domain/ranking/ledger-facts.ts';
import { standingOf, type StandingInput } from '../../../../../shared/domain/ranking/standing.ts';

const digestOf = (name: string) => name.repeat(64).slice(0, 64);
let numbers = 0;
function arrival(name: string, revision: number, arrivedAt: string): Arrival {
  numbers += 1;
  return { number: numbers, revision, digest: digestOf(name), arrivedAt, via: null };
}
const day = (date: string) => `2019-10-${date}:00:00+07:00`;

function standing(arrivals: readonly Arrival[], more: Partial<StandingInput> = {}) {
  const found = standingOf({
    arrivals,
    deadline: day('18T00'),
    extendedUntil: null,
    excluded: null,
    settled: new Map(),
    ...more,
  });
  return [found.standing, found.counted?.digest[0] ?? null, found.counted?.arrivedAt ?? null];
}

describe('which submission counts (P2)', () => {
  test('nothing arrived: absent', () => {
    expect(standing([])).toEqual(['absent', null, null]);
  });

  test('one in time: ranked with it', () => {
    expect(standing([arrival('a', 1, day('17T23'))])).toEqual(['ranked', 'a', day('17T23')]);
  });

  test('one exactly at the deadline: late', () => {
    expect(standing([arrival('a', 1, day('18T00'))])).toEqual(['late', 'a', day('18T00')]);
  });

  test('of several in time the highest revision counts, not the last to arrive', () => {
    const arrivals = [arrival('b', 2, day('10T08')), arrival('a', 1, day('12T08'))];
    expect(standing(arrivals)).toEqual(['ranked', 'b', day('10T08')]);
  });

  test('a later revision that comes late does not replace one that was in time', () => {
    const arrivals = [arrival('a', 1, day('17T08')), arrival('b', 2, day('19T08'))];
    expect(standing(arrivals)).toEqual(['ranked', 'a', day('17T08')]);
  });

  test('the same package twice: its earliest arrival counts, whichever was entered first', () => {
    const arrivals = [arrival('a', 1, day('20T08')), arrival('a', 1, day('16T08'))];
    expect(standing(arrivals)).toEqual(['ranked', 'a', day('16T08')]);
    expect(standing(arrivals.toReversed())).toEqual(['ranked', 'a', day('16T08')]);
  });

  test('of late ones the highest revision is shown', () => {
    const arrivals = [arrival('b', 2, day('19T08')), arrival('a', 1, day('18T08'))];
    expect(standing(arrivals)).toEqual(['late', 'b', day('19T08')]);
  });

  test('an extension makes a late one in time, until strictly before its end', () => {
    const arrivals = [arrival('a', 1, day('19T08'))];
    expect(standing(arrivals, { extendedUntil: day('20T00') })[0]).toBe('ranked');
    expect(standing(arrivals, { extendedUntil: day('19T08') })[0]).toBe('late');
  });

  test('with an extension a revision inside it replaces the earlier one', () => {
    const arrivals = [arrival('a', 1, day('17T08')), arrival('b', 2, day('19T08'))];
    expect(standing(arrivals, { extendedUntil: day('20T00') })[1]).toBe('b');
  });

  test('a rejected content of a fork never counts', () => {
    const arrivals = [arrival('a', 1, day('16T08')), arrival('b', 1, day('17T08'))];
    expect(standing(arrivals, { settled: new Map([[1, digestOf('b')]]) })[1]).toBe('b');
  });

  test('of an unsettled fork the first to arrive counts', () => {
    const arrivals = [arrival('b', 1, day('17T08')), arrival('a', 1, day('16T08'))];
    expect(standing(arrivals)[1]).toBe('a');
  });

  test('an excluded unit is excluded whatever it sent', () => {
    const arrivals = [arrival('a', 1, day('16T08'))];
    expect(standing(arrivals, { excluded: 'Đơn vị mới thành lập' })).toEqual([
      'excluded',
      null,
      null,
    ]);
  });

  test('offsets do not matter, moments do', () => {
    expect(standing([arrival('a', 1, '2019-10-17T17:00:00Z')])[0]).toBe('late');
    expect(standing([arrival('a', 1, '2019-10-17T16:59:59Z')])[0]).toBe('ranked');
  });
});
