import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { changesOf } from '../../../../../shared/domain/parts/apply-items.ts';
import { planPartMerge } from '../../../../../shared/domain/parts/merge-parts.ts';
import {
  authorKey,
  itemKey,
  itemsOf,
  type PartContent,
} from '../../../../../shared/domain/parts/part-item.ts';
import {
  contentWithin,
  fieldsOfLeaves,
  filledBeside,
} from '../../../../../shared/domain/parts/part-scope.ts';
import { miniSet } from '../../../../builders/mini-set.ts';

const set = miniSet('xa');
const NOTHING: PartContent = { answers: {}, leaves: {}, report: {}, evidence: [] };
const document = {
  sha256: 'a'.repeat(64),
  extension: 'pdf',
  size: 10,
  fileName: 'a.pdf',
  title: 'Quyết định',
};
const citation = { sha256: document.sha256, place: 'trang 2' };

const leafEntry = fc.record(
  {
    selfPoints: fc.constantFrom('1', '1.5'),
    reason: fc.constantFrom('thiếu máy', 'thiếu người'),
    note: fc.constantFrom('đã hỏi', ''),
    evidence: fc.uniqueArray(
      fc.constantFrom(citation, { ...citation, place: '' }, { ...citation, place: 'mục 3' }),
      { selector: ({ place }) => place },
    ),
  },
  { requiredKeys: [] },
);
const content = fc
  .record({
    answers: fc.dictionary(
      fc.constantFrom('ho_so', 'dung_han', 'can_bo'),
      fc.nat(9).map((value) => ({ value })),
      { noNullPrototype: true },
    ),
    leaves: fc.dictionary(fc.constantFrom('A.1', 'B.2'), leafEntry, { noNullPrototype: true }),
    report: fc.dictionary(
      fc.constantFrom('1', '2'),
      fc
        .constantFrom('Một', 'Hai')
        .map((text) => [{ kind: 'paragraph' as const, runs: [{ text }] }]),
      { noNullPrototype: true },
    ),
  })
  .map((form): PartContent => ({ ...form, evidence: [document] }));

describe('a form taken apart', () => {
  test('and written again line by line is the other form', () => {
    fc.assert(
      fc.property(content, content, (ours, theirs) => {
        const sides = { base: itemsOf(ours), ours: itemsOf(ours), theirs: itemsOf(theirs) };
        const changes = changesOf(ours, planPartMerge(sides).lines);
        const answers = new Map(Object.entries(ours.answers));
        for (const [field, answer] of changes.answers) {
          if (answer === null) answers.delete(field);
          else answers.set(field, answer);
        }
        const after: PartContent = {
          answers: Object.fromEntries(answers),
          leaves: { ...ours.leaves, ...Object.fromEntries(changes.leaves) },
          report: { ...ours.report, ...Object.fromEntries(changes.report) },
          evidence: ours.evidence,
        };
        expect([...itemsOf(after).keys()].toSorted()).toEqual(
          [...itemsOf(theirs).keys()].toSorted(),
        );
        for (const [key, item] of itemsOf(theirs)) expect(itemsOf(after).get(key)).toEqual(item);
      }),
    );
  });

  test('has no items for what is empty, and one author for all citations of a leaf', () => {
    const entry = { reason: '', note: 'x', evidence: [citation, { ...citation, place: '' }] };
    const items = [
      ...itemsOf({ ...NOTHING, leaves: { 'A.1': entry }, report: { '1': [] } }).values(),
    ];
    expect(items.map(itemKey)).toEqual([
      'text A.1 note',
      `citation A.1 ${document.sha256} trang 2`,
      `citation A.1 ${document.sha256} `,
    ]);
    expect(new Set(items.map(authorKey)).size).toBe(2);
  });
});

describe('the scope of a part', () => {
  test('holds the figures of its leaves that the unit enters itself', () => {
    expect([...fieldsOfLeaves(set, ['A.2', 'B.1'])]).toEqual(['bang_thong', 'can_bo']);
    expect([...fieldsOfLeaves(miniSet('huyen'), ['B.1'])]).toEqual(['bc_cham']);
    expect([...fieldsOfLeaves(set, ['Z.9'])]).toEqual([]);
  });

  test('brings the documents that its leaves cite, and nothing else', () => {
    const form: PartContent = {
      answers: { ho_so: { value: 1 }, can_bo: { value: 2 } },
      leaves: { 'B.2': { evidence: [citation] }, 'A.1': { note: 'x' } },
      report: { '1': [{ kind: 'paragraph', runs: [{ text: 'Một' }] }] },
      evidence: [document, { ...document, sha256: 'b'.repeat(64) }],
    };
    expect(contentWithin(set, form, { leaves: ['B.2'], sections: [] })).toEqual({
      answers: { ho_so: { value: 1 } },
      leaves: { 'B.2': { evidence: [citation] } },
      report: {},
      evidence: [document],
    });
  });

  test('work beside it is noticed: a figure or a text of another leaf, not an empty one', () => {
    const scope = { leaves: ['B.2'], sections: [] };
    const answers = { ho_so: { value: 1 }, can_bo: { value: 2 } };
    expect(filledBeside(set, { ...NOTHING, answers }, scope)).toEqual(['A.2']);
    const leaves = { 'A.1': { note: 'x' }, 'A.2': { reason: '', evidence: [] } };
    expect(filledBeside(set, { ...NOTHING, leaves }, scope)).toEqual(['A.1']);
  });
});
