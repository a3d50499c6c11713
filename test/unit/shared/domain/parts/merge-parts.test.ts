import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import {
  planPartMerge,
  takeLines,
  type MergeLine,
} from '../../../../../shared/domain/parts/merge-parts.ts';
import {
  itemKey,
  type PartItem,
  type PartItems,
} from '../../../../../shared/domain/parts/part-item.ts';

const figure = (field: string, value: number): PartItem => ({
  kind: 'answer',
  field,
  value: { value },
});
const asItems = (items: readonly PartItem[]): PartItems =>
  new Map(items.map((item) => [itemKey(item), item]));
/** A form of a few figures and citations; each may be there, or not, or otherwise. */
const form = fc
  .tuple(
    fc.dictionary(fc.constantFrom('a', 'b', 'c', 'd', 'e'), fc.nat(3), { noNullPrototype: true }),
    fc.uniqueArray(fc.constantFrom('trang 1', 'trang 2', 'mục 3')),
  )
  .map(([figures, places]) =>
    asItems([
      ...Object.entries(figures).map(([field, value]) => figure(field, value)),
      ...places.map(
        (place) => ({ kind: 'citation', leaf: 'A.1', sha256: '0'.repeat(64), place }) as const,
      ),
    ]),
  );
const decided = (lines: readonly MergeLine[], conflicts: boolean) =>
  lines.filter(({ state }) => state === 'take' || conflicts);
const at = (items: PartItems, key: string) => JSON.stringify(items.get(key) ?? null);

describe('the laws of merging (U12)', () => {
  test('a part of what is here already, or of nothing new, changes nothing', () => {
    fc.assert(
      fc.property(form, form, (base, ours) => {
        expect(planPartMerge({ base, ours, theirs: ours }).lines).toEqual([]);
        expect(planPartMerge({ base, ours, theirs: base }).lines).toEqual([]);
      }),
    );
  });

  test('merged again, only the conflicts that were decided for this side are left', () => {
    fc.assert(
      fc.property(form, form, form, fc.boolean(), (base, ours, theirs, conflicts) => {
        const { lines } = planPartMerge({ base, ours, theirs });
        const merged = takeLines(ours, decided(lines, conflicts));
        const again = planPartMerge({ base, ours: merged, theirs });
        expect(again.lines.filter(({ state }) => state === 'take' || conflicts)).toEqual([]);
        // The part that was merged is what both have in common from then on: nothing is asked twice.
        expect(planPartMerge({ base: theirs, ours: merged, theirs }).lines).toEqual([]);
      }),
    );
  });

  test('no value is lost: what anyone changed is in the form or in a line that a person decides', () => {
    fc.assert(
      fc.property(form, form, form, (base, ours, theirs) => {
        const { lines } = planPartMerge({ base, ours, theirs });
        const merged = takeLines(ours, decided(lines, false));
        const open = new Set(
          lines.filter(({ state }) => state === 'conflict').map(({ key }) => key),
        );
        for (const key of new Set([...base.keys(), ...ours.keys(), ...theirs.keys()])) {
          const [was, here, there, now] = [base, ours, theirs, merged].map((it) => at(it, key));
          const theirTurn = !open.has(key) && there !== was;
          expect(now).toBe(theirTurn ? there : here);
        }
      }),
    );
  });

  test('parts of different leaves can be merged in either order', () => {
    const ofFields = (items: PartItems, fields: readonly string[]) =>
      new Map([...items].filter(([key]) => fields.some((field) => key === `answer ${field}`)));
    fc.assert(
      fc.property(form, form, form, form, (base, ours, one, other) => {
        const parts = [
          { fields: ['a', 'b'], theirs: one },
          { fields: ['c', 'd', 'e'], theirs: other },
        ];
        const mergeAll = (order: typeof parts) =>
          order.reduce((form_, { fields, theirs }) => {
            const scoped = (items: PartItems) => ofFields(items, fields);
            const { lines } = planPartMerge({
              base: scoped(base),
              ours: scoped(form_),
              theirs: scoped(theirs),
            });
            return takeLines(form_, decided(lines, true));
          }, ours);
        const [forth, back] = [mergeAll(parts), mergeAll(parts.toReversed())];
        expect(Object.fromEntries(forth)).toEqual(Object.fromEntries(back));
      }),
    );
  });

  test('both sides see the same conflicts', () => {
    fc.assert(
      fc.property(form, form, form, (base, ours, theirs) => {
        const keys = (plan: { readonly lines: readonly MergeLine[] }) =>
          plan.lines.filter(({ state }) => state === 'conflict').map(({ key }) => key);
        expect(keys(planPartMerge({ base, ours, theirs }))).toEqual(
          keys(planPartMerge({ base, ours: theirs, theirs: ours })),
        );
      }),
    );
  });

  test('citations never conflict: what either side added or took away stays so', () => {
    fc.assert(
      fc.property(form, form, form, (base, ours, theirs) => {
        const { lines } = planPartMerge({ base, ours, theirs });
        const citations = lines.filter(({ key }) => key.startsWith('citation'));
        expect(citations.every(({ state }) => state === 'take')).toBe(true);
      }),
    );
  });
});
