import { describe, expect, test } from 'vitest';

import { readsOf } from '../../../../../shared/domain/criteria/rule-reads.ts';
import {
  fieldBySlug,
  leafByCode,
  leavesByField,
  leavesIn,
  leavesOf,
  pathTo,
  sectionsOf,
} from '../../../../../shared/domain/criteria/walk.ts';
import { must } from '../../../../../shared/lib/must.ts';
import { integer, leaf, sectionOf, setOf, yesNo } from '../../../../builders/criteria.ts';

const yes = { kind: 'boolean', condition: 'co' } as const;
const leaves = ['I.1', 'I.2', 'II.1'].map((code) => leaf(code, '1', yes));
const [first, second, third] = leaves.map((one) => must(one, 'three leaves'));
const groups = [
  sectionOf('I', [must(first, 'I.1'), must(second, 'I.2')]),
  sectionOf('II', [must(third, 'II.1')]),
];
const set = setOf([yesNo('co'), integer('a')], [], { sections: [sectionOf('A', groups)] });

describe('a walk over a set of any depth', () => {
  test('meets leaves and sections in document order', () => {
    expect(leavesOf(set).map(({ code }) => code)).toEqual(['I.1', 'I.2', 'II.1']);
    expect(sectionsOf(set).map(({ code }) => code)).toEqual(['A', 'I', 'II']);
    expect(leavesIn(must(groups[0], 'I')).map(({ code }) => code)).toEqual(['I.1', 'I.2']);
  });

  test('finds leaves and fields by name, and who shows a field', () => {
    expect(leafByCode(set).get('I.2')?.name).toBe('Tiêu chí I.2');
    expect(fieldBySlug(set).get('a')?.type).toBe('integer');
    expect(leavesByField(set).get('co')).toHaveLength(3);
    expect(leavesByField(set).get('a')).toEqual([]);
  });

  test('knows the way to a leaf, and that an unknown one has none', () => {
    expect(pathTo(set, 'II.1').map(({ code }) => code)).toEqual(['A', 'II']);
    expect(pathTo(set, 'III.1')).toEqual([]);
  });

  test('ignores a field that a leaf lists and the set does not have', () => {
    const odd = setOf([], [leaf('A.1', '1', yes)]);
    expect(leavesByField(odd).get('co')).toBeUndefined();
  });

  test('knows what a rule reads, of a leaf outside the set too', () => {
    expect(readsOf(set, must(first, 'I.1'))).toEqual(['co']);
    expect(readsOf(set, leaf('IX.9', '1', { kind: 'boolean', condition: 'a > 0 and co' }))).toEqual(
      ['a', 'co'],
    );
  });
});
