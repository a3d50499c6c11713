import { describe, expect, test } from 'vitest';

import { leafViews } from '../../../../../renderer/features/assessment/leaf-view.ts';
import {
  countMarks,
  finished,
  nextUnfinished,
  partsOf,
  partsWith,
} from '../../../../../renderer/features/assessment/outline.ts';
import { leavesOf } from '../../../../../shared/domain/criteria/walk.ts';
import { listProblems } from '../../../../../shared/domain/answers/problems.ts';
import type { Answers } from '../../../../../shared/domain/answers/assessment.ts';
import { scoreAssessment } from '../../../../../shared/domain/scoring/score-assessment.ts';
import { readShippedCampaign } from '../../../../../electron/backend/campaign/shipped.ts';

const set = readShippedCampaign('gialai-2019').sets.xa;
const leaves = leavesOf(set);

function view(answers: Answers, before = {}, unread: readonly string[] = []) {
  const form = { set, answers, leaves: {}, evidence: [], notApplicable: new Set(['VI.1.6']) };
  const report = { required: false, sections: [], texts: {} };
  return leafViews(
    {
      set,
      scores: scoreAssessment(form).leaves,
      problems: listProblems({ ...form, report }),
      answered: (field) => answers[field] !== undefined,
      unread: (field) => unread.includes(field),
    },
    before,
  );
}

describe('the state of a leaf in outline and grid', () => {
  test('nothing entered is open, not wrong; what others enter waits; what is not counted is finished', () => {
    const views = view({});
    expect(views['I.1.1']?.mark).toBe('open');
    expect(views['III.1.4']?.mark).toBe('waiting');
    expect(views['VI.1.6']?.mark).toBe('not-counted');
  });

  test('a figure shared by several leaves moves all of them', () => {
    const views = view({ tong_cbcc: { value: 20 } });
    for (const code of ['I.1.1', 'II.1.2', 'V.1.1']) expect(views[code]?.mark).toBe('partial');
  });

  test('a score below the maximum without a reason is work left; figures that contradict are an error', () => {
    const below = view({ tong_cbcc: { value: 20 }, so_cbcc_co_may: { value: 18 } });
    expect(below['I.1.1']).toMatchObject({ mark: 'partial', points: '4.5' });
    const broken = view({ tong_cbcc: { value: 20 }, so_cbcc_co_may: { value: 21 } });
    expect(broken['I.1.1']?.mark).toBe('error');
  });

  test('text that is no number is an error at every leaf that shows it', () => {
    const views = view({}, {}, ['tong_cbcc']);
    expect(views['I.1.1']?.mark).toBe('error');
    expect(views['V.1.1']?.mark).toBe('error');
  });

  test('a keystroke paints only the leaves it changes: the others keep the same object', () => {
    const before = view({ tong_cbcc: { value: 20 }, so_cbcc_co_may: { value: 1 } });
    const after = view({ tong_cbcc: { value: 20 }, so_cbcc_co_may: { value: 18 } }, before);
    const changed = leaves.filter(({ code }) => before[code] !== after[code]);
    expect(changed.map(({ code }) => code)).toEqual(['I.1.1']);
  });

  test('F7 goes round: from the last leaf to the first with work left', () => {
    const views = view({});
    expect(nextUnfinished(leaves, views, leaves.at(-1)?.code ?? '')).toBe('I.1.1');
    expect(nextUnfinished(leaves, views, 'III.1.3')).toBe('IV.1.1');
    const counts = countMarks(leaves, views);
    expect(finished(counts)).toBe(2);
    expect(counts.open + finished(counts)).toBe(counts.all);
  });

  test('the outline of some leaves leaves out groups and parts that hold none of them (U12)', () => {
    const mine = partsWith(partsOf(set), (code) => code === 'I.1.1' || code === 'V.1.3');
    const codes = mine.flatMap(({ section, groups }) => [
      section.code,
      ...groups.flatMap((group) => [group.section.code, ...group.leaves.map(({ code }) => code)]),
    ]);
    expect(codes).toEqual(['A', 'I', 'I.1.1', 'B', 'V', 'V.1.3']);
    expect(partsWith(partsOf(set), () => false)).toEqual([]);
  });
});
