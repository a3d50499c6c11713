import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import {
  placeInChain,
  planBundle,
  type KnownUnit,
  type Member,
} from '../../../../../shared/domain/merge/plan-merge.ts';

const known = [
  { revision: 1, digest: 'a1' },
  { revision: 2, digest: 'a2' },
];

describe('place in the chain', () => {
  test.each([
    ['the same file again', { revision: 2, digest: 'a2', previous: 'a1' }, 'same'],
    ['an old file again', { revision: 1, digest: 'a1', previous: null }, 'same'],
    ['the next revision', { revision: 3, digest: 'a3', previous: 'a2' }, 'new'],
    ['other content under one number', { revision: 2, digest: 'b2', previous: 'a1' }, 'fork'],
    ['a successor of other content', { revision: 3, digest: 'b3', previous: 'b2' }, 'fork'],
    ['a skipped revision', { revision: 4, digest: 'a4', previous: 'a3' }, 'gap'],
  ] as const)('%s', (_, incoming, state) => {
    expect(placeInChain({ known, incoming })).toBe(state);
  });

  test('a revision below the newest that was never seen is a rollback', () => {
    const incoming = { revision: 2, digest: 'a2', previous: 'a1' };
    expect(placeInChain({ known: [{ revision: 3, digest: 'a3' }], incoming })).toBe('older');
  });

  test('a first revision is new, a first seen second one is a gap', () => {
    const first = { revision: 1, digest: 'a1', previous: null };
    const second = { revision: 2, digest: 'a2', previous: 'a1' };
    expect(placeInChain({ known: [], incoming: first })).toBe('new');
    expect(placeInChain({ known: [], incoming: second })).toBe('gap');
  });
});

describe('a content that a person rejected (H2)', () => {
  const settled = [
    { revision: 1, digest: 'a1', rejected: true },
    { revision: 1, digest: 'b1' },
  ];

  test.each([
    ['is still here', { revision: 1, digest: 'a1', previous: null }, 'same'],
    ['leaves its number to the other', { revision: 1, digest: 'c1', previous: null }, 'fork'],
    ['has no successor', { revision: 2, digest: 'a2', previous: 'a1' }, 'fork'],
    [
      'does not stand in the way of the other’s',
      { revision: 2, digest: 'b2', previous: 'b1' },
      'new',
    ],
  ] as const)('%s', (_, incoming, state) => {
    expect(placeInChain({ known: settled, incoming })).toBe(state);
  });
});

describe('a bundle against what is here', () => {
  test('adds what is new, keeps what came directly, asks about a fork, refuses a rollback', () => {
    const here = [
      { unit: 'u2', revision: 1, digest: 'b1' },
      { unit: 'u3', revision: 1, digest: 'c1' },
      { unit: 'u4', revision: 2, digest: 'd2' },
    ];
    const plan = planBundle(here, [
      { unit: 'u4', revision: 1, digest: 'd1', previous: null },
      { unit: 'u3', revision: 1, digest: 'cx', previous: null },
      { unit: 'u2', revision: 1, digest: 'b1', previous: null },
      { unit: 'u1', revision: 1, digest: 'a1', previous: null },
    ]);
    expect(plan.members.map(({ unit, chain, action }) => [unit, chain, action])).toEqual([
      ['u1', 'new', 'add'],
      ['u2', 'same', 'keep'],
      ['u3', 'fork', 'ask'],
      ['u4', 'older', 'refuse'],
    ]);
    expect(plan.after.map(({ digest }) => digest)).toEqual(['a1', 'b1', 'c1', 'd2']);
  });
});

const members = fc.uniqueArray(
  fc
    .record({ unit: fc.integer({ min: 1, max: 6 }), revision: fc.integer({ min: 1, max: 3 }) })
    .chain(({ unit, revision }) =>
      fc.constantFrom('x', 'y').map((line) => ({
        unit: `u${unit}`,
        revision,
        digest: `u${unit}-${revision}-${line}`,
        previous: revision === 1 ? null : `u${unit}-${revision - 1}-${line}`,
      })),
    ),
  { selector: ({ digest }) => digest, maxLength: 12 },
);

const merge = (here: readonly KnownUnit[], incoming: readonly Member[]) =>
  planBundle(here, incoming).after;

describe('laws of merging', () => {
  test('merging a bundle twice is merging it once', () => {
    fc.assert(
      fc.property(members, members, (here, incoming) => {
        const once = merge(merge([], here), incoming);
        expect(merge(once, incoming)).toEqual(once);
      }),
    );
  });

  test('bundles of different units may come in any order', () => {
    fc.assert(
      fc.property(members, members, (here, incoming) => {
        const left = incoming.filter(({ unit }) => unit <= 'u3');
        const right = incoming.filter(({ unit }) => unit > 'u3');
        const base = merge([], here);
        expect(merge(merge(base, left), right)).toEqual(merge(merge(base, right), left));
      }),
    );
  });

  test('the order of members inside a bundle does not matter', () => {
    fc.assert(
      fc.property(members, (incoming) => {
        expect(planBundle([], incoming.toReversed())).toEqual(planBundle([], incoming));
      }),
    );
  });

  test('nothing that is here is ever lost', () => {
    fc.assert(
      fc.property(members, members, (here, incoming) => {
        const base = merge([], here);
        expect(merge(base, incoming)).toEqual(expect.arrayContaining([...base]));
      }),
    );
  });
});
