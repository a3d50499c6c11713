import { expect, test } from 'vitest';

import { isIncomplete, missingParts } from '../../../../../shared/domain/board/missing-parts.ts';
import type { CriteriaSet } from '../../../../../shared/domain/criteria/criteria-set.ts';
import { leavesOf } from '../../../../../shared/domain/criteria/walk.ts';
import { richTextOf } from '../../../../../shared/domain/text/rich-text.ts';
import { readShippedCampaign } from '../../../../../electron/backend/campaign/shipped.ts';

const set: CriteriaSet = readShippedCampaign('gialai-2019').sets.xa;
const wanting = leavesOf(set).filter(
  ({ evidence, reviewerOnly }) => !reviewerOnly && evidence.length > 0,
);
const [first = wanting[0], second] = wanting;
const claimed = Object.fromEntries(wanting.map(({ code, max }) => [code, max]));
const cited = { evidence: [{ sha256: 'a'.repeat(64), place: '' }] };
const sections = [
  { code: 'I', title: 'Căn cứ' },
  { code: 'II', title: 'Tồn tại', optional: true as const },
];
const received = {
  set,
  assessment: { claimed, leaves: Object.fromEntries(wanting.map(({ code }) => [code, cited])) },
  notApplicable: new Set<string>(),
  sections,
  texts: { I: richTextOf('Quyết định 169') },
};

test('a submission with its documents and its report lacks nothing', () => {
  expect(missingParts(received)).toEqual([]);
  expect(isIncomplete([])).toBe(false);
});

test('an empty report is a part that is missing, an optional section is not', () => {
  const missing = missingParts({ ...received, texts: {} });
  expect(missing).toEqual([{ part: 'report', sections: ['I'] }]);
  expect(isIncomplete(missing)).toBe(true);
});

test('single documents that are missing are named; without any document the part is missing (P3)', () => {
  const without = first?.code ?? '';
  const { [without]: gone, ...leaves } = received.assessment.leaves;
  const one = missingParts({ ...received, assessment: { claimed, leaves } });
  expect(gone).toBe(cited);
  expect(one).toEqual([{ part: 'evidence', leaves: [without], of: wanting.length }]);
  expect(isIncomplete(one)).toBe(false);
  const none = missingParts({ ...received, assessment: { claimed, leaves: {} } });
  expect(isIncomplete(none)).toBe(true);
});

test('nothing has to be proved where no points are claimed or the leaf is not counted', () => {
  const assessment = { claimed: { ...claimed, [second?.code ?? '']: '0' }, leaves: {} };
  const notApplicable = new Set([first?.code ?? '']);
  const [missing] = missingParts({ ...received, assessment, notApplicable });
  expect(missing?.part === 'evidence' ? missing.of : 0).toBe(wanting.length - 2);
});
