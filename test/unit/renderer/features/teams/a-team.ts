import type { Team, TeamReviewer } from '../../../../../renderer/features/teams/team-data.ts';

const WORDS = ['đường', 'mắm', 'sếu', 'ngọc', 'kim', 'lê', 'cân', 'ong'];

/** A reviewer who was given these units. */
export function aReviewer(
  code: string,
  units: readonly string[],
  leaves: readonly string[] = [],
): TeamReviewer {
  return {
    code,
    name: `Cán bộ tập dượt ${code}`,
    title: '',
    phone: '',
    key: { sha256: 'a'.repeat(64), words: WORDS },
    namedAt: '2019-11-04T08:00:00+07:00',
    namedBy: 'Cán bộ tập dượt 1',
    dismissed: null,
    assigned: { units: [...units], leaves: [...leaves] },
    received: units.length,
    leaves: 0,
    done: 0,
    worksets: [],
  };
}

const unit = (code: string, name: string, parent: string, level: 'xa' | 'huyen' = 'xa') => ({
  unit: { code, name, type: '', level, block: level, parent, parentName: `Huyện ${parent}` },
  received: true,
  leaves: 4,
  done: 0,
});

/** Two districts with a commune each, and one more. */
export function aTeam(reviewers: readonly TeamReviewer[]): Team {
  return {
    reviewers: [...reviewers],
    units: [
      unit('101', 'Huyện Một', 'so', 'huyen'),
      unit('10001', 'Xã Ia Sao', '101'),
      unit('10002', 'Xã Ia Pếch', '101'),
      unit('20001', 'Xã Đăk Rong', '102'),
    ],
    blocks: [
      { code: 'huyen', name: 'UBND cấp huyện', level: 'huyen' },
      { code: 'xa', name: 'UBND cấp xã', level: 'xa' },
    ],
    groups: [],
    conflicts: 0,
  };
}
