import { expect, test } from 'vitest';

import { readShippedCampaign } from '../../../../../electron/backend/campaign/shipped.ts';
import { figuresOf } from '../../../../../shared/domain/answers/figures.ts';
import { leafByCode } from '../../../../../shared/domain/criteria/walk.ts';
import { figureCells, figureColumns } from '../../../../../shared/domain/review/figure-columns.ts';
import { measureKind, measureOf } from '../../../../../shared/domain/review/measure.ts';
import { must } from '../../../../../shared/lib/must.ts';

const set = readShippedCampaign('gialai-2019').sets.xa;
const leafOf = (code: string) => must(leafByCode(set).get(code), code);
const answers = {
  so_may_lan: { value: 18 },
  tong_may_tinh: { value: 19 },
  so_may_mat: { value: 1 },
  co_internet: { value: true },
  thiet_bi_mot_cua: { value: ['may_in', 'may_tinh'] },
  bc_cham: { value: 2 },
  bc_khong_gui: { value: 1 },
  so_pm_chuyen_nganh: { value: 4 },
};
const figures = figuresOf(set, answers);

test('a share shows both sides as the rule speaks of them, and what they come to (screen 07)', () => {
  const leaf = leafOf('I.1.2');
  expect(figureColumns(set, leaf).map(({ kind, label }) => [kind, label])).toEqual([
    ['number', 'Số máy tính nối LAN'],
    ['number', 'Tổng số máy tính trừ máy soạn thảo văn bản mật'],
    ['percent', ''],
  ]);
  expect(figureCells(set, leaf, figures)).toEqual([['18'], ['19', '-1'], ['100']]);
  expect(measureKind(leaf)).toBe('percent');
  expect(measureOf(set, leaf, { figures, points: '3' })).toBe('100');
});

test('what is 0 is not taken away, and nothing divides by it', () => {
  const leaf = leafOf('I.1.2');
  const none = figuresOf(set, { ...answers, so_may_mat: { value: 0 } });
  expect(figureCells(set, leaf, none)[1]).toEqual(['19']);
  const zero = figuresOf(set, { ...answers, tong_may_tinh: { value: 1 } });
  expect(figureCells(set, leaf, zero)).toEqual([['18'], ['1', '-1'], []]);
  expect(measureOf(set, leaf, { figures: zero, points: null })).toBeNull();
});

test('figures that are not there leave their cells empty', () => {
  expect(figureCells(set, leafOf('I.1.2'), figuresOf(set, {}))).toEqual([[], [], []]);
});

test.each([
  ['I.1.3', ['boolean'], [['true']], 'points', '2'],
  ['III.1.4', ['number', 'number'], [['2'], ['1']], 'points', '2'],
  ['VII.1.2', ['number'], [['4']], 'value', '4'],
])('%s: its columns are %j', (code, kinds, cells, kind, measure) => {
  const leaf = leafOf(code);
  expect(figureColumns(set, leaf).map((column) => column.kind)).toEqual(kinds);
  expect(figureCells(set, leaf, figures)).toEqual(cells);
  expect(measureKind(leaf)).toBe(kind);
  expect(measureOf(set, leaf, { figures, points: '2' })).toBe(measure);
});

test('options bring their words along', () => {
  const [column] = figureColumns(set, leafOf('I.1.5'));
  expect(column?.kind).toBe('choice');
  expect(column?.options.length).toBeGreaterThan(1);
});
