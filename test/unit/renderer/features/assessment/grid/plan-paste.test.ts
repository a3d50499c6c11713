import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { readShippedCampaign } from '../../../../../../electron/backend/campaign/shipped.ts';
import { makeAnswers } from '../../../../../../electron/backend/practice/make-answers.ts';
import { createSeededRandom } from '../../../../../../electron/backend/practice/seeded-random.ts';
import type { FormNow } from '../../../../../../renderer/features/assessment/fields/entry-changes.ts';
import { applyChanges } from '../../../../../../renderer/features/assessment/form-history.ts';
import { copiedText } from '../../../../../../renderer/features/assessment/grid/cell-text.ts';
import {
  blockOf,
  COLUMNS,
  rowsOfLeaf,
} from '../../../../../../renderer/features/assessment/grid/grid-rows.ts';
import { planPaste } from '../../../../../../renderer/features/assessment/grid/plan-paste.ts';
import type { Answers } from '../../../../../../shared/domain/answers/assessment.ts';
import { leavesOf } from '../../../../../../shared/domain/criteria/walk.ts';
import { LEVELS, type Level } from '../../../../../../shared/domain/level/level.ts';
import type { Cells } from '../../../../../../shared/domain/text/table-text.ts';

const { sets } = readShippedCampaign('gialai-2019');
const rowsOf = (level: Level) =>
  leavesOf(sets[level]).flatMap((leaf) => rowsOfLeaf(sets[level], leaf));
const xa = rowsOf('xa');
const formOf = (level: Level, answers: Answers): FormNow => ({
  set: sets[level],
  draft: { answers, leaves: {}, report: {}, unread: {}, evidence: [] },
  planned: {},
});
const empty = formOf('xa', {});

function paste(cells: Cells, now = empty) {
  const onto = blockOf({ row: 0, column: 'a' }, { row: 0, column: 'a' });
  const plan = planPaste({ now, rows: xa, onto, cells });
  return { plan, draft: applyChanges(now.draft, plan.changes) };
}

describe('a block pasted into the grid (U2, 04)', () => {
  test('figures land in their cells, text that is no number stays as typed', () => {
    const { plan, draft } = paste([
      ['18', '20'],
      ['2l', '1.250'],
    ]);
    expect(draft.answers['so_cbcc_co_may']).toEqual({ value: 18 });
    expect(draft.answers['tong_cbcc']).toEqual({ value: 20 });
    expect(draft.unread).toEqual({ [xa[1]?.a?.slug ?? '']: '2l' });
    expect(plan.landed.map(({ outcome }) => outcome.kind)).toEqual([
      'read',
      'read',
      'unread',
      'read',
    ]);
  });

  test('text that meets a hatched cell or the end of the table is counted, empty cells are not', () => {
    const { plan, draft } = paste([['18', '20', '5', '', 'Thiếu máy', 'thừa', '']]);
    expect(draft.leaves['I.1.1']).toEqual({ reason: 'Thiếu máy' });
    const skipped = plan.landed.filter(({ outcome }) => outcome.kind === 'skipped');
    expect(skipped).toHaveLength(2);
  });

  test('a shared figure given two values in one block is named: the last one holds, but not in silence', () => {
    const second = xa.findIndex((row, at) => at > 0 && row.b?.slug === xa[0]?.b?.slug);
    const cells = (there: string): Cells =>
      Array.from({ length: second + 1 }, (_, at) => (at === second ? ['', there] : ['', '20']));
    const named = (there: string) => paste(cells(there)).plan.contradictory;
    expect(named('21')).toContain(xa[0]?.b?.slug);
    expect(named('20')).not.toContain(xa[0]?.b?.slug);
  });

  test('one copied cell fills the whole selection, one copied row every row of it', () => {
    const onto = blockOf({ row: 0, column: 'a' }, { row: 1, column: 'b' });
    const one = planPaste({ now: empty, rows: xa, onto, cells: [['7']] });
    expect(one.landed).toHaveLength(4);
    const row = planPaste({ now: empty, rows: xa, onto, cells: [['7', '9']] });
    const { answers } = applyChanges(empty.draft, row.changes);
    expect(answers[xa[0]?.b?.slug ?? '']).toEqual({ value: 9 });
    expect(answers[xa[1]?.b?.slug ?? '']).toEqual({ value: 9 });
  });

  test('an as-of date pasted beside figures marks exactly them as estimates', () => {
    const row = xa.findIndex(({ estimate, a }) => estimate && a?.estimateAllowed === true);
    const onto = blockOf({ row, column: 'a' }, { row, column: 'a' });
    const cells = [['5', '8', '', '30/09/2019']];
    const { changes } = planPaste({ now: empty, rows: xa, onto, cells });
    const { answers } = applyChanges(empty.draft, changes);
    expect(answers[xa[row]?.a?.slug ?? '']).toEqual({ value: 5, estimatedAsOf: '2019-09-30' });
  });

  test('a reason too long to keep is refused and named, nothing is cut off', () => {
    const { plan, draft } = paste([['', '', '', '', 'dài '.repeat(300)]]);
    expect(plan.landed.at(-1)?.outcome.kind).toBe('too-long');
    expect(draft.leaves).toEqual({});
  });

  test.each(LEVELS)(
    'a whole form of set %s copied and pasted into an empty one is the same form',
    (level) => {
      const rows = rowsOf(level);
      const lists = new Set(
        sets[level].fields.filter(({ type }) => type === 'list').map(({ slug }) => slug),
      );
      const shown = new Set(
        rows.flatMap(({ a, b, choice }) => [a, b, choice]).flatMap((field) => field?.slug ?? []),
      );
      const onto = blockOf({ row: 0, column: 'a' }, { row: 0, column: 'a' });
      fc.assert(
        fc.property(fc.string(), fc.double({ min: 0, max: 1, noNaN: true }), (seed, quality) => {
          const made = makeAnswers({ set: sets[level], quality, random: createSeededRandom(seed) });
          const answers = Object.fromEntries(
            Object.entries(made).filter(([slug]) => shown.has(slug) && !lists.has(slug)),
          );
          const now = formOf(level, answers);
          const cells = rows.map((row) => COLUMNS.map((column) => copiedText(now, row, column)));
          const target = formOf(level, {});
          const { changes } = planPaste({ now: target, rows, onto, cells });
          const draft = applyChanges(target.draft, changes);
          expect(draft.unread).toEqual({});
          const values = (from: Answers) =>
            Object.fromEntries(Object.entries(from).map(([slug, { value }]) => [slug, value]));
          expect(values(draft.answers)).toEqual(values(answers));
        }),
        { numRuns: 15 },
      );
    },
  );
});
