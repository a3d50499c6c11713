import { expect, test } from 'vitest';

import {
  changedLeaves,
  revisionChanges,
} from '../../../../../shared/domain/answers/changed-leaves.ts';
import { miniSet } from '../../../../builders/mini-set.ts';

const set = miniSet('xa');
const [first, second] = ['a', 'b'].map((digit) => digit.repeat(64));
const document = (sha256 = '') => ({
  sha256,
  extension: 'pdf',
  size: 10,
  fileName: 'a.pdf',
  title: '',
});
const before = {
  answers: { co_ke_hoach: { value: true }, dung_han: { value: 8 }, ho_so: { value: 8 } },
  claimed: { 'A.1': '10' },
  evidence: [document(first)],
};

test('a leaf is changed when its points or one of its figures differ, an estimate mark included (H1)', () => {
  expect(changedLeaves(set, before, before)).toEqual([]);
  expect(changedLeaves(set, before, { ...before, claimed: { 'A.1': '9' } })).toEqual(['A.1']);
  const estimated = { value: 8, estimatedAsOf: '2019-10-10' };
  const answers = { ...before.answers, dung_han: estimated };
  expect(changedLeaves(set, before, { ...before, answers })).toHaveLength(1);
});

test('the changes of a revision name leaves with their points and count documents (S2)', () => {
  const after = { ...before, claimed: {}, evidence: [document(second)] };
  expect(revisionChanges(set, before, after)).toEqual({
    leaves: [{ code: 'A.1', name: expect.any(String), before: '10', after: null }],
    documentsAdded: 1,
    documentsRemoved: 1,
  });
});
