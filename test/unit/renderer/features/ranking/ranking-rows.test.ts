import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { placeSentence } from '../../../../../renderer/features/ranking/place-sentence.ts';
import { listName, listTabs } from '../../../../../renderer/features/ranking/ranking-lists.ts';
import {
  groupIds,
  rankingRows,
  type RankingRow,
} from '../../../../../renderer/features/ranking/ranking-rows.ts';
import { cellsOf, standingReason } from '../../../../../renderer/features/ranking/row-cells.ts';
import { must } from '../../../../../shared/lib/must.ts';
import { aRanked, aRankingView } from './a-ranking.ts';

const view = aRankingView();
const list = must(view.ranking.lists[0], 'the province list');
const shown = (rows: readonly RankingRow[]) =>
  rows.map((row) => (row.kind === 'group' ? row.name : row.unit.name));

describe('a ranking as rows', () => {
  const rows = rankingRows(view, list, new Set());

  it('puts units under their bands, the unranked ones last, the excluded ones apart', () => {
    expect(shown(rows)).toEqual([
      'Tốt',
      'Xã Một',
      'Xã Hai',
      'Trung bình',
      'Xã Ba',
      'Không được xếp hạng',
      'Xã Bốn',
      'Không đưa vào đánh giá',
      'Xã Năm',
    ]);
  });

  it('says the limits of a half-open band, its ranks and its size', () => {
    expect(rows.filter((row) => row.kind === 'group')).toMatchObject([
      { note: 'từ 80% trở lên', ranks: 'hạng 1', count: 2 },
      { note: 'từ 50% đến dưới 65%', ranks: 'hạng 3', count: 1 },
      { note: 'xem như xếp hạng cuối, không tính điểm', ranks: 'cuối', count: 1 },
      { note: 'không xếp hạng', ranks: '', count: 1 },
    ]);
  });

  it('hides the units of a folded band and keeps its row', () => {
    expect(shown(rankingRows(view, list, new Set(['band-0'])))).not.toContain('Xã Một');
    expect(shown(rankingRows(view, list, new Set(['band-0'])))).toContain('Tốt');
  });

  it('shows each unit once, whatever is folded', () => {
    const ids = groupIds(view, list);
    fc.assert(
      fc.property(fc.subarray(ids), (folded) => {
        const all = rankingRows(view, list, new Set(folded));
        const hidden = all.reduce(
          (sum, row) => sum + (row.kind === 'group' && !row.open ? row.count : 0),
          0,
        );
        const units = all.filter((row) => row.kind !== 'group');
        expect(units.length + hidden).toBe(5);
        expect(new Set(all.map(({ id }) => id)).size).toBe(all.length);
      }),
    );
  });

  it('gives ranks to ranked units alone', () => {
    const ranks = rows.flatMap((row) => (row.kind === 'ranked' ? [row.rank] : []));
    expect(ranks).toEqual([1, 1, 3]);
  });
});

describe('one unit of a ranking', () => {
  it('prints the columns as the results were published: 42,63 of 50 less 2 is 44,41', () => {
    const cells = cellsOf(
      aRanked('1', '0', {
        totals: {
          max: '50',
          notCounted: '2',
          required: '48',
          achieved: '42.63',
          percent: '88.81',
          converted: '44.41',
        },
      }),
    );
    expect(cells).toEqual({
      max: '50',
      notCounted: '2',
      required: '48',
      achieved: '42,63',
      percent: '88,81%',
      converted: '44,41',
      bar: 88.81,
    });
  });

  it('shows no figures for a unit without a score, but why', () => {
    const late = must(
      rankingRows(view, list, new Set()).find((row) => row.kind === 'last'),
      'the late unit',
    );
    if (late.kind === 'group') throw new Error('a unit was expected');
    expect(cellsOf(late.ranked)).toBeNull();
    expect(standingReason(late, {})).toBe('Gửi muộn: đến 18/10/2019 08:15');
    expect(standingReason(late, { xa: '2019-10-18T00:00:00+07:00' })).toBe(
      'Gửi muộn: đến 18/10/2019 08:15, hạn trước 18/10/2019',
    );
  });

  it('names the one it is tied with', () => {
    const [first] = view.ranking.units;
    expect(placeSentence(view, must(first, 'first'), 'xa')).toBe('Hạng 1, bằng điểm Xã Hai');
  });

  it('names its band when it stands alone, and its fate when it has no rank', () => {
    const sentence = (index: number) =>
      placeSentence(view, must(view.ranking.units[index], 'unit'), 'xa');
    expect(sentence(2)).toBe('Hạng 3, loại Trung bình');
    expect(sentence(3)).toBe('Không xếp hạng (xem như xếp hạng cuối)');
    expect(sentence(4)).toBe('Không đưa vào đánh giá');
  });
});

describe('the lists of a ranking', () => {
  it('are the levels of the province and the communes of each district', () => {
    expect(listTabs(view)).toEqual({
      province: [{ id: 'xa', label: 'Xã toàn tỉnh 4' }],
      districts: [{ id: 'xa-628', label: 'Huyện Ia Grai' }],
    });
  });

  it('have a name that says whose they are', () => {
    const within = must(view.ranking.lists[1], 'the district list');
    expect(listName(view, within)).toBe('các xã, phường, thị trấn của Huyện Ia Grai');
  });
});
