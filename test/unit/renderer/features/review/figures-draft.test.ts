import { expect, test } from 'vitest';

import { readShippedCampaign } from '../../../../../electron/backend/campaign/shipped.ts';
import {
  cellKey,
  cellProblem,
  cellText,
  changesOf,
  pasteBlock,
  type Entries,
} from '../../../../../renderer/features/review/figures-draft.ts';
import { must } from '../../../../../shared/lib/must.ts';

const set = readShippedCampaign('gialai-2019').sets.xa;
const fields = set.fields.filter(({ filledBy }) => filledBy === 'district');
const [total, missing, late] = fields;
const place = {
  type: 'Xã',
  level: 'xa',
  block: 'xa',
  parent: '628',
  parentName: 'Huyện Ia Grai',
} as const;
const entries: Entries = {
  level: 'xa',
  period: set.period,
  fields,
  units: ['23767', '23770'].map((code) => ({ code, name: `Xã ${code}`, ...place })),
  rows: [
    {
      unit: '23767',
      values: { bc_cham: 2 },
      by: 'Cán bộ tập dượt 1',
      at: '2019-11-05T08:00:00+07:00',
    },
    { unit: '23770', values: {}, by: '', at: null },
  ],
};
const at = { unit: '23767', field: must(total, 'a field') };

test('a block from Excel fills the grid from one cell on; what falls outside is told (C3)', () => {
  const pasted = pasteBlock(
    { entries, fields, draft: new Map() },
    at,
    '12\t0\t1\n9\t2\t3\n7\t7\t7\n',
  );
  expect(pasted.outside).toBe(1);
  expect(pasted.cells).toHaveLength(6);
  expect(changesOf(entries, fields, pasted.draft)).toEqual({
    wrong: 0,
    changed: [
      {
        unit: '23767',
        answers: {
          [at.field.slug]: { value: 12 },
          [must(missing, '').slug]: { value: 0 },
          [must(late, '').slug]: { value: 1 },
        },
      },
      {
        unit: '23770',
        answers: {
          [at.field.slug]: { value: 9 },
          [must(missing, '').slug]: { value: 2 },
          [must(late, '').slug]: { value: 3 },
        },
      },
    ],
  });
});

test('what is no number stays as typed and says why; nothing of it is saved', () => {
  const draft = new Map([[cellKey(at), '1O']]);
  expect(cellText(entries, draft, at)).toBe('1O');
  expect(cellProblem(entries, draft, at)).toContain('chữ O thay cho số 0');
  expect(changesOf(entries, fields, draft)).toEqual({ changed: [], wrong: 1 });
});

test('a figure that was recorded is not emptied, and the same figure again is no change', () => {
  const cell = { unit: '23767', field: must(late, 'a field') };
  expect(cellText(entries, new Map(), cell)).toBe('2');
  expect(changesOf(entries, fields, new Map([[cellKey(cell), '2']]))).toEqual({
    changed: [],
    wrong: 0,
  });
  expect(cellProblem(entries, new Map([[cellKey(cell), '']]), cell)).not.toBeNull();
});
