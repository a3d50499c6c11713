import type {
  RankedUnit,
  RankingView,
} from '../../../../../renderer/features/ranking/ranking-data.ts';
import type { UnitLine } from '../../../../../shared/ipc/dto.ts';

const DIGEST = 'a'.repeat(64);

export function aUnit(code: string, name: string, rest: Partial<UnitLine> = {}): UnitLine {
  return {
    code,
    name,
    type: 'Xã',
    level: 'xa',
    block: 'xa',
    parent: '628',
    parentName: 'Huyện Ia Grai',
    ...rest,
  };
}

export function aRanked(unit: string, percent: string, rest: Partial<RankedUnit> = {}): RankedUnit {
  return {
    unit,
    level: 'xa',
    block: 'xa',
    standing: 'ranked',
    submission: {
      digest: DIGEST,
      revision: 1,
      arrival: 7,
      arrivedAt: '2019-10-18T08:15:00+07:00',
      via: null,
    },
    totals: {
      max: '100',
      notCounted: '0',
      required: '100',
      achieved: percent,
      percent,
      converted: percent,
    },
    sections: null,
    band: null,
    leaves: null,
    reason: '',
    ...rest,
  };
}

/** Five communes of one district: two tied in the best band, one below, one late, one excluded. */
export function aRankingView(): RankingView {
  const units = [
    aUnit('1', 'Xã Một'),
    aUnit('2', 'Xã Hai'),
    aUnit('3', 'Xã Ba'),
    aUnit('4', 'Xã Bốn'),
    aUnit('5', 'Xã Năm'),
    aUnit('628', 'Huyện Ia Grai', { level: 'huyen', parent: 'tinh', parentName: 'Tỉnh Gia Lai' }),
  ];
  const late = { standing: 'late', totals: null } as const;
  const excluded = { standing: 'excluded', totals: null, submission: null } as const;
  const list = {
    level: 'xa',
    block: 'xa',
    places: [
      { unit: '1', rank: 1, tied: true },
      { unit: '2', rank: 1, tied: true },
      { unit: '3', rank: 3, tied: false },
    ],
    last: [{ unit: '4', rank: 4, tied: false }],
    excluded: ['5'],
  } as const;
  const copy = { ...list, places: [...list.places], last: [...list.last], excluded: ['5'] };
  return {
    ranking: {
      format: 'ranking/1',
      campaign: { id: 'gialai-2019', digest: DIGEST },
      practice: true,
      closedBlocks: [],
      units: [
        aRanked('1', '90.25', { band: 'Tốt' }),
        aRanked('2', '90.25', { band: 'Tốt' }),
        aRanked('3', '64.5', { band: 'Trung bình' }),
        aRanked('4', '0', late),
        aRanked('5', '0', { ...excluded, reason: 'Mới chia tách' }),
      ],
      lists: [
        { ...copy, id: 'xa', within: null },
        { ...copy, id: 'xa-628', within: '628' },
      ],
    },
    sha256: DIGEST,
    units,
    blocks: [{ code: 'xa', name: 'Khối xã', level: 'xa' }],
    stage: 'draft',
    version: 1,
    bands: [
      { name: 'Tốt', from: '80' },
      { name: 'Khá', from: '65' },
      { name: 'Trung bình', from: '50' },
      { name: 'Yếu', from: '0' },
    ],
    computedAt: '2019-12-02T09:30:00+07:00',
  };
}
