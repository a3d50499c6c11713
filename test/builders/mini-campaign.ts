import { createHash } from 'node:crypto';

import { Assessment } from '../../shared/domain/answers/assessment.ts';
import { Campaign } from '../../shared/domain/campaign/campaign.ts';
import type { Decision, LedgerEntry } from '../../shared/domain/decisions/decision.ts';
import { appendEntry } from '../../shared/domain/decisions/ledger.ts';
import type { Level } from '../../shared/domain/level/level.ts';
import { canonicalJson } from '../../shared/domain/package/canonical-json.ts';
import { Register } from '../../shared/domain/register/register.ts';
import { miniSet } from './mini-set.ts';

/** SHA-256 of a text, as the domain functions want it handed in. */
export const sha256 = (text: string): string =>
  createHash('sha256').update(text, 'utf8').digest('hex');

export const author = {
  name: 'Cán bộ tập dượt 1',
  title: 'Chuyên viên',
  role: 'province',
} as const;

export const miniSets = { so: miniSet('so'), huyen: miniSet('huyen'), xa: miniSet('xa') };
const digestOfSet = (level: Level) => sha256(canonicalJson(miniSets[level]));

/** Two districts with three and two communes, one sở. */
export const miniRegister = Register.parse({
  province: { code: '64', name: 'Tỉnh Gia Lai' },
  authority: { code: 'stttt-tinh', name: 'Sở Thông tin và Truyền thông tỉnh Gia Lai' },
  blocks: [
    { code: 'so', level: 'so', name: 'Sở, ban, ngành' },
    { code: 'huyen', level: 'huyen', name: 'UBND cấp huyện' },
    { code: 'xa', level: 'xa', name: 'UBND cấp xã' },
  ],
  units: [
    ...[1, 2, 3].map((n) => ({
      code: `1000${n}`,
      name: `Xã Một ${n}`,
      type: 'Xã',
      level: 'xa',
      parent: '101',
      block: 'xa',
    })),
    ...[1, 2].map((n) => ({
      code: `2000${n}`,
      name: `Xã Hai ${n}`,
      type: 'Xã',
      level: 'xa',
      parent: '102',
      block: 'xa',
    })),
    ...['101', '102'].map((code) => ({
      code,
      name: `Huyện ${code}`,
      type: 'Huyện',
      level: 'huyen',
      parent: 'stttt-tinh',
      block: 'huyen',
    })),
    { code: 'snv', name: 'Sở Nội vụ', type: 'Sở', level: 'so', parent: 'stttt-tinh', block: 'so' },
  ],
});

/** The same with a third district, of twelve communes: as many as a day at a district's desk brings. */
export const wideRegister = Register.parse({
  ...miniRegister,
  units: [
    ...miniRegister.units,
    ...Array.from({ length: 12 }, (_, at) => ({
      code: String(30_001 + at),
      name: `Xã Ba ${String(at + 1)}`,
      type: 'Xã',
      level: 'xa',
      parent: '103',
      block: 'xa',
    })),
    {
      code: '103',
      name: 'Huyện 103',
      type: 'Huyện',
      level: 'huyen',
      parent: 'stttt-tinh',
      block: 'huyen',
    },
  ],
});

/** A practice campaign over the mini register; `more` overrides. */
export function miniCampaign(more: Partial<Campaign> = {}): Campaign {
  const criteria = (level: Level) => ({ version: '1', digest: digestOfSet(level), total: '10' });
  return Campaign.parse({
    format: 'campaign/1',
    id: 'thu-2019',
    name: 'Đợt thử năm 2019',
    year: 2019,
    practice: true,
    legalBasis: ['Quyết định số 169/QĐ-UBND ngày 05/4/2019 của UBND tỉnh Gia Lai'],
    period: { start: '2018-11-01', end: '2019-10-31' },
    deadlines: {
      so: '2019-10-18T00:00:00+07:00',
      huyen: '2019-10-25T00:00:00+07:00',
      xa: '2019-10-25T00:00:00+07:00',
    },
    criteria: { so: criteria('so'), huyen: criteria('huyen'), xa: criteria('xa') },
    excluded: [],
    notApplicable: [],
    ranking: {},
    bands: [
      { name: 'Tốt', from: '80' },
      { name: 'Khá', from: '65' },
      { name: 'Yếu', from: '0' },
    ],
    communeArrival: 'authority',
    report: { required: false, sections: [] },
    limits: { submissionBytes: 20_000_000, evidenceBytes: 20_000_000 },
    contact: { office: '', phone: '', mailbox: '' },
    ...more,
  });
}

export type MiniFigures = {
  readonly plan?: boolean;
  readonly mbps?: number;
  readonly staff?: number;
  readonly onTime?: number;
  readonly files?: number;
  readonly late?: number;
  readonly reasons?: Readonly<Record<string, string>>;
};

const FULL = { plan: true, mbps: 20, staff: 10, onTime: 8, files: 8, reasons: {} };

/** A unit's claim; without figures it has everything and full marks where it can. */
export function miniAssessment(unit: string, figures: MiniFigures = {}): Assessment {
  const level = wideRegister.units.find(({ code }) => code === unit)?.level;
  const { plan, mbps, staff, onTime, files, late, reasons } = { late: null, ...FULL, ...figures };
  const answers = {
    co_ke_hoach: { value: plan },
    bang_thong: { value: mbps },
    can_bo: { value: staff },
    dung_han: { value: onTime },
    ho_so: { value: files },
    ...(late === null ? {} : { bc_cham: { value: late } }),
  };
  return Assessment.parse({
    format: 'assessment/1',
    unit,
    level,
    criteria: { version: '1', digest: digestOfSet(level ?? 'xa') },
    officer: { name: 'Cán bộ tập dượt 2', title: '' },
    leader: { name: 'Lãnh đạo tập dượt 2', title: '' },
    approvedAt: '2019-10-10T08:00:00+07:00',
    answers,
    leaves: Object.fromEntries(Object.entries(reasons).map(([leaf, reason]) => [leaf, { reason }])),
    evidence: [],
    claimed: {},
  });
}

/** A whole ledger from bare decisions. */
export function miniLedger(decisions: readonly Decision[]): LedgerEntry[] {
  const entries: LedgerEntry[] = [];
  for (const decision of decisions) {
    const last = entries.at(-1) ?? null;
    const at = '2019-10-26T08:00:00+07:00';
    entries.push(appendEntry({ last, at, by: author, decision, sha256 }));
  }
  return entries;
}

/** The decision that a package arrived; the digest is made from `name`. */
export function arrived(input: {
  readonly unit: string;
  readonly name: string;
  readonly number: number;
  readonly at?: string;
  readonly revision?: number;
  readonly via?: string;
  readonly kind?: 'submission' | 'bundle';
}): Decision {
  const { unit, name, number, at = '2019-10-16T08:00:00+07:00', revision = 1, via } = input;
  return {
    kind: 'arrived',
    number,
    package: input.kind ?? 'submission',
    unit,
    revision,
    digest: sha256(name),
    arrivedAt: at,
    importedAt: at,
    via: via === undefined ? null : sha256(via),
  };
}
