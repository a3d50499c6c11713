import { CriteriaSet } from '../../shared/domain/criteria/criteria-set.ts';
import type { Level } from '../../shared/domain/level/level.ts';

const leafCommon = {
  scoringText: '',
  guidance: '',
  evidence: [],
  legalBasis: [],
  modelledOn: '',
  naCondition: '',
};
const fieldCommon = { help: '', unit: null, estimateAllowed: false, required: true };
const byUnit = { filledBy: 'unit', reviewerOnly: false, naAllowed: false } as const;

const fields = [
  {
    ...fieldCommon,
    slug: 'co_ke_hoach',
    label: 'Có kế hoạch',
    type: 'boolean',
    filledBy: 'unit',
  },
  {
    ...fieldCommon,
    slug: 'bang_thong',
    label: 'Băng thông',
    type: 'integer',
    filledBy: 'unit',
    min: '0',
  },
  {
    ...fieldCommon,
    slug: 'can_bo',
    label: 'Số cán bộ',
    type: 'integer',
    filledBy: 'unit',
    min: '1',
  },
  {
    ...fieldCommon,
    slug: 'bc_cham',
    label: 'Báo cáo chậm',
    type: 'integer',
    filledBy: 'district',
    min: '0',
  },
  {
    ...fieldCommon,
    slug: 'dung_han',
    label: 'Hồ sơ đúng hạn',
    type: 'integer',
    filledBy: 'unit',
    min: '0',
  },
  {
    ...fieldCommon,
    slug: 'ho_so',
    label: 'Hồ sơ',
    type: 'integer',
    filledBy: 'unit',
    min: '0',
  },
];

const sections = [
  {
    code: 'A',
    name: 'Sẵn sàng',
    max: '6',
    leaves: [
      {
        ...leafCommon,
        ...byUnit,
        code: 'A.1',
        name: 'Kế hoạch ứng dụng CNTT',
        max: '4',
        rule: { kind: 'boolean', condition: 'co_ke_hoach' },
        fields: [{ field: 'co_ke_hoach', use: 'rule' }],
      },
      {
        ...leafCommon,
        ...byUnit,
        code: 'A.2',
        name: 'Băng thông trên mỗi cán bộ',
        max: '2',
        rule: {
          kind: 'relative',
          numerator: 'bang_thong',
          denominator: 'can_bo',
          numeratorLabel: 'a',
          denominatorLabel: 'b',
          zeroDenominator: 'error',
          valueUnit: 'Mbps/người',
          provisionalBest: '2',
        },
        fields: [
          { field: 'bang_thong', use: 'rule' },
          { field: 'can_bo', use: 'rule' },
        ],
      },
    ],
  },
  {
    code: 'B',
    name: 'Kết quả',
    max: '4',
    leaves: [
      {
        ...leafCommon,
        code: 'B.1',
        name: 'Báo cáo đúng hạn',
        max: '2',
        filledBy: 'district',
        reviewerOnly: true,
        naAllowed: false,
        rule: {
          kind: 'deduct',
          deductions: [{ count: 'bc_cham', label: 'báo cáo chậm', pointsEach: '0.5' }],
          floor: '0',
        },
        fields: [{ field: 'bc_cham', use: 'rule' }],
      },
      {
        ...leafCommon,
        ...byUnit,
        naAllowed: true,
        naCondition: 'Xã không phát sinh hồ sơ',
        naConfirmedBy: 'province',
        code: 'B.2',
        name: 'Hồ sơ giải quyết đúng hạn',
        max: '2',
        rule: {
          kind: 'ratio',
          numerator: 'dung_han',
          denominator: 'ho_so',
          numeratorLabel: 'a',
          denominatorLabel: 'b',
          zeroDenominator: 'full',
        },
        fields: [
          { field: 'dung_han', use: 'rule' },
          { field: 'ho_so', use: 'rule' },
        ],
      },
    ],
  },
];

/** Four leaves of 10 points: yes/no, relative, counted by the district only, ratio that may be not applicable. */
export function miniSet(level: Level): CriteriaSet {
  return CriteriaSet.parse({
    format: 'criteria/1',
    level,
    year: 2019,
    version: '1',
    title: 'Bộ thử',
    sample: true,
    notice: 'Bộ tiêu chí mẫu',
    period: { start: '2018-11-01', end: '2019-10-31' },
    total: '10',
    rounding: {
      leafDecimals: 2,
      percentDecimals: 2,
      convertedDecimals: 2,
      mode: 'half-away-from-zero',
      total: 'sum-of-rounded-leaves',
    },
    reasonBelowMax: true,
    abbreviations: {},
    fields,
    checks: [],
    sections,
  });
}
