import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { compareInstants, later } from '../../../../../shared/domain/campaign/deadline.ts';
import type { Arrival, ReturnFact } from '../../../../../shared/domain/ranking/ledger-facts.ts';
import { standingOf, type StandingInput } from '../../../../../shared/domain/ranking/standing.ts';

const digestOf = (name: string) => name.repeat(64).slice(0, 64);
let numbers = 0;
function arrival(name: string, revision: number, arrivedAt: string, signer = 'k'): Arrival {
  numbers += 1;
  const digest = digestOf(name);
  return { number: numbers, revision, digest, arrivedAt, via: null, signer: digestOf(signer) };
}
const day = (date: string) => `2019-10-${date}:00:00+07:00`;

function inputOf(arrivals: readonly Arrival[], more: Partial<StandingInput> = {}): StandingInput {
  return {
    arrivals,
    deadline: day('18T00'),
    extendedUntil: null,
    excluded: null,
    rejected: new Set(),
    returns: [],
    revoked: new Map(),
    ...more,
  };
}

function standing(arrivals: readonly Arrival[], more: Partial<StandingInput> = {}) {
  const found = standingOf(inputOf(arrivals, more));
  return [found.standing, found.counted?.digest[0] ?? null, found.counted?.arrivedAt ?? null];
}

/** Fate of every arrival by the first letter of its digest. */
function fates(arrivals: readonly Arrival[], more: Partial<StandingInput> = {}) {
  return standingOf(inputOf(arrivals, more)).arrivals.map(
    ({ arrival: { digest }, fate }) => `${digest[0]} ${fate}`,
  );
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
    expect(fates(arrivals)).toEqual(['b counted', 'a superseded']);
  });

  test('a later revision that comes late does not replace one that was in time', () => {
    const arrivals = [arrival('a', 1, day('17T08')), arrival('b', 2, day('19T08'))];
    expect(standing(arrivals)).toEqual(['ranked', 'a', day('17T08')]);
    expect(fates(arrivals)).toEqual(['a counted', 'b late-revision']);
  });

  test('the same package twice: its earliest arrival counts, whichever was entered first', () => {
    const arrivals = [arrival('a', 1, day('20T08')), arrival('a', 1, day('16T08'))];
    expect(standing(arrivals)).toEqual(['ranked', 'a', day('16T08')]);
    expect(standing(arrivals.toReversed())).toEqual(['ranked', 'a', day('16T08')]);
    expect(fates(arrivals)).toEqual(['a repeated', 'a counted']);
  });

  test('of late ones the highest revision is shown', () => {
    const arrivals = [arrival('b', 2, day('19T08')), arrival('a', 1, day('18T08'))];
    expect(standing(arrivals)).toEqual(['late', 'b', day('19T08')]);
    expect(fates(arrivals)).toEqual(['b late', 'a superseded']);
  });

  test('a rejected content of a fork never counts', () => {
    const arrivals = [arrival('a', 1, day('16T08')), arrival('b', 1, day('17T08'))];
    const rejected = new Set([digestOf('a')]);
    expect(standing(arrivals, { rejected })[1]).toBe('b');
    expect(fates(arrivals, { rejected })).toEqual(['a rejected', 'b counted']);
  });

  test('of an unsettled fork the first to arrive counts', () => {
    const arrivals = [arrival('b', 1, day('17T08')), arrival('a', 1, day('16T08'))];
    expect(standing(arrivals)[1]).toBe('a');
  });

  test('an excluded unit is excluded whatever it sent', () => {
    const arrivals = [arrival('a', 1, day('16T08'))];
    const excluded = 'Đơn vị mới thành lập';
    expect(standing(arrivals, { excluded })).toEqual(['excluded', null, null]);
    expect(fates(arrivals, { excluded })).toEqual(['a excluded']);
  });

  test('offsets do not matter, moments do', () => {
    expect(standing([arrival('a', 1, '2019-10-17T17:00:00Z')])[0]).toBe('late');
    expect(standing([arrival('a', 1, '2019-10-17T16:59:59Z')])[0]).toBe('ranked');
  });
});

describe('laws of lateness', () => {
  const instant = fc
    .integer({ min: -200, max: 200 })
    .map((hours) => new Date(Date.parse(day('18T00')) + hours * 3_600_000).toISOString());
  const someArrivals = fc.array(
    fc.record({
      name: fc.constantFrom('a', 'b', 'c', 'd'),
      arrivedAt: instant,
      signer: fc.constantFrom('k', 'm'),
    }),
    { maxLength: 6 },
  );
  const revisionOf = { a: 1, b: 2, c: 3, d: 4 } as const;
  const arrivalsOf = (
    made: readonly { name: 'a' | 'b' | 'c' | 'd'; arrivedAt: string; signer: string }[],
  ) =>
    made.map(({ name, arrivedAt, signer }) => arrival(name, revisionOf[name], arrivedAt, signer));
  const someReturns = fc.array(
    fc.record({
      name: fc.constantFrom('a', 'b', 'c'),
      purpose: fc.constantFrom('incomplete', 'clarify'),
      at: instant,
      until: instant,
    }),
    { maxLength: 3 },
  );
  const returnsOf = (
    made: readonly {
      name: 'a' | 'b' | 'c';
      purpose: 'incomplete' | 'clarify';
      at: string;
      until: string;
    }[],
  ): ReturnFact[] =>
    made.map(({ name, ...rest }, index) => ({
      ...rest,
      package: digestOf(String(index)),
      digest: digestOf(name),
      revision: revisionOf[name],
      reason: 'Thiếu báo cáo',
      leaves: [],
    }));

  test('the order in which arrivals are handed over changes nothing', () => {
    fc.assert(
      fc.property(someArrivals, someReturns, (made, sentBack) => {
        const arrivals = arrivalsOf(made);
        const returns = returnsOf(sentBack);
        const one = standingOf(inputOf(arrivals, { returns }));
        const other = standingOf(inputOf(arrivals.toReversed(), { returns }));
        expect({ ...other, arrivals: other.arrivals.toReversed() }).toEqual(one);
      }),
    );
  });

  test('exactly one arrival counts for a ranked unit, and it was in time and not sent back', () => {
    fc.assert(
      fc.property(someArrivals, someReturns, (made, sentBack) => {
        const returns = returnsOf(sentBack);
        const found = standingOf(inputOf(arrivalsOf(made), { returns }));
        const counted = found.arrivals.filter(({ fate }) => fate === 'counted');
        expect(counted).toHaveLength(found.standing === 'ranked' ? 1 : 0);
        for (const { inTime, arrival: it } of counted) {
          expect(inTime).toBe(true);
          expect(returns.some((r) => r.purpose === 'incomplete' && r.digest === it.digest)).toBe(
            false,
          );
        }
      }),
    );
  });

  test('without returns a unit is ranked exactly when something sound came before the deadline', () => {
    fc.assert(
      fc.property(someArrivals, (made) => {
        const arrivals = arrivalsOf(made);
        const inTime = arrivals.some((it) => compareInstants(it.arrivedAt, day('18T00')) < 0);
        expect(standingOf(inputOf(arrivals)).standing === 'ranked').toBe(inTime);
      }),
    );
  });

  test('more time never costs a unit its place or its revision', () => {
    fc.assert(
      fc.property(someArrivals, instant, instant, (made, one, two) => {
        const arrivals = arrivalsOf(made);
        const before = standingOf(inputOf(arrivals, { extendedUntil: one }));
        const after = standingOf(inputOf(arrivals, { extendedUntil: later(one, two) }));
        if (before.standing !== 'ranked') return;
        expect(after.standing).toBe('ranked');
        expect(after.counted?.revision ?? 0).toBeGreaterThanOrEqual(before.counted?.revision ?? 0);
      }),
    );
  });

  test('what comes late changes nothing for a unit that was in time', () => {
    fc.assert(
      fc.property(someArrivals, fc.integer({ min: 0, max: 500 }), (made, hours) => {
        const arrivals = arrivalsOf(made);
        const at = new Date(Date.parse(day('18T00')) + hours * 3_600_000).toISOString();
        const before = standingOf(inputOf(arrivals));
        const after = standingOf(inputOf([...arrivals, arrival('e', 5, at)]));
        const same = after.counted?.digest === before.counted?.digest;
        expect(before.standing !== 'ranked' || same).toBe(true);
      }),
    );
  });

  test('a revoked key counts for nothing from then on, and for everything before', () => {
    fc.assert(
      fc.property(someArrivals, instant, (made, from) => {
        const arrivals = arrivalsOf(made);
        const revoked = new Map([[digestOf('m'), from]]);
        const left = arrivals.filter(
          ({ signer, arrivedAt }) =>
            signer !== digestOf('m') || compareInstants(arrivedAt, from) < 0,
        );
        const { standing: with_, counted } = standingOf(inputOf(arrivals, { revoked }));
        const without = standingOf(inputOf(left));
        expect([with_, counted]).toEqual([without.standing, without.counted]);
      }),
    );
  });
});
