import { describe, expect, test } from 'vitest';

import { inspectionsOf } from '../../../../../shared/domain/inspection/inspections.ts';
import type { Decision } from '../../../../../shared/domain/decisions/decision.ts';
import { inspectionLetter } from '../../../../../shared/domain/report/inspection-letter.ts';
import { inspectionMinutes } from '../../../../../shared/domain/report/inspection-minutes.ts';
import {
  dayText,
  pointsText,
  ruleText,
  type InspectedUnit,
} from '../../../../../shared/domain/report/inspection-paper.ts';
import {
  inspectionPlan,
  inspectionWorkbook,
} from '../../../../../shared/domain/report/inspection-plan.ts';
import type { Block, DocumentModel } from '../../../../../shared/domain/report/report-model.ts';
import { must } from '../../../../../shared/lib/must.ts';
import {
  miniCampaign,
  miniLedger,
  miniRegister,
  sha256,
} from '../../../../builders/mini-campaign.ts';

const team = [{ name: 'Cán bộ tập dượt 21', title: 'Tổ trưởng' }];
const office = {
  receiver: {
    campaign: { practice: true },
    register: miniRegister,
    unit: null,
    leader: { name: 'Lãnh đạo tập dượt 7', title: 'Giám đốc' },
    sample: true,
    profile: 'nd30',
  },
  campaign: { year: 2019, contact: { office: '', phone: '0269 000 000', mailbox: '' } },
  rule: 'lowest',
} as const;
const select = (units: string[]) =>
  ({
    kind: 'inspection-selected',
    rule: { kind: 'random', seed: '417', count: 2, block: 'xa' },
    units,
    reason: 'Kế hoạch số 83/KH-STTTT',
  }) as const satisfies Decision;
const plan = {
  kind: 'inspection-planned',
  unit: '10001',
  date: '2019-11-12',
  place: 'UBND xã',
  team,
  leaves: ['A.1'],
} satisfies Decision;
const photo = {
  sha256: sha256('ảnh'),
  extension: 'jpg',
  size: 1,
  fileName: 'IMG_1.jpg',
  leaf: null,
  caption: 'Bảng niêm yết',
  takenAt: '2019-11-12T09:30:00+07:00',
};
const inspected = {
  kind: 'inspected',
  unit: '10001',
  date: '2019-11-12',
  place: 'UBND xã',
  team,
  present: [{ name: 'Lãnh đạo tập dượt 31', title: '' }],
  remarks: 'Dòng một\n\nDòng hai',
  opinion: '',
  photos: [photo],
} satisfies Decision;

function visited(code: string, ...decisions: readonly Decision[]): InspectedUnit {
  const inspection = must(inspectionsOf(miniLedger(decisions)).get(code), code);
  const unit = must(
    miniRegister.units.find((one) => one.code === code),
    code,
  );
  const leaf = { max: '4', self: '4', district: null, desk: '3', reason: 'Chưa ký' } as const;
  return {
    unit,
    inspection,
    leaves: [
      { ...leaf, code: 'A.1', name: 'Kế hoạch', field: '2', planned: true },
      { ...leaf, code: 'B.2', name: 'Đúng hạn', field: null, planned: false },
    ],
    self: '8',
    standing: '6.5',
  };
}

const textOf = (block: Block): string => JSON.stringify(block);
const wordsOf = ({ blocks }: DocumentModel): string => blocks.map(textOf).join('\n');
const tablesOf = ({ blocks }: DocumentModel) =>
  blocks.flatMap((block) => (block.kind === 'table' ? [block.table] : []));

describe('minutes (P6)', () => {
  const seen = visited('10001', select(['10001']), plan, inspected);

  test('say who, what and why, with a line to sign for each side', () => {
    const minutes = inspectionMinutes(office, seen);
    expect(minutes.signer).toBe('Cán bộ tập dượt 21');
    expect(minutes.countersign).toMatchObject({ signer: 'Lãnh đạo tập dượt 31' });
    expect(minutes.symbol).toBe('/BB-STTTT');
    const words = wordsOf(minutes);
    expect(words).toContain('Bốc ngẫu nhiên 2 đơn vị thuộc khối UBND cấp xã, mã bốc thăm “417”');
    expect(words).toContain('điểm thấp hơn giữa Sở thẩm định và kiểm tra thực tế');
    expect(words).toContain('Dòng hai');
    expect(words).toContain('Không có.');
    expect(minutes.marks).toHaveLength(2);
  });

  test('show the leaves seen on the spot and the photos by their SHA-256', () => {
    const [findings, photos] = tablesOf(inspectionMinutes(office, seen));
    expect(findings?.rows.map(([code]) => code)).toEqual(['A.1']);
    expect(photos?.rows[0]?.at(-1)).toBe(photo.sha256.match(/.{16}/gu)?.join('\n'));
  });

  test('before the visit are a form with the leaves to look at', () => {
    const form = inspectionMinutes(office, visited('10001', select(['10001'])));
    expect(wordsOf(form)).toContain('……/……/………');
    expect(form.countersign?.signer).toBe('');
    expect(tablesOf(form)[0]?.rows.map(([code]) => code)).toEqual(['A.1']);
  });

  test('of a huyện have no column for a district’s look', () => {
    const huyen = {
      ...seen,
      unit: must(
        miniRegister.units.find(({ code }) => code === '101'),
        '',
      ),
    };
    const columns = (one: InspectedUnit) =>
      tablesOf(inspectionMinutes(office, one))[0]?.columns.map(({ title }) => title);
    expect(columns(seen)).toContain('Huyện thẩm tra');
    expect(columns(huyen)).not.toContain('Huyện thẩm tra');
  });
});

describe('the plan and the letters (P6)', () => {
  const first = visited('10001', select(['10001', '10002']), plan);
  const open = visited('10002', select(['10001', '10002']));

  test('the plan says how to draw again and who waits for a day', () => {
    const document = inspectionPlan(office, [open, first]);
    expect(wordsOf(document)).toContain('mã bốc thăm “417”, dấu xuống dòng và mã đơn vị');
    expect(tablesOf(document)[0]?.rows).toHaveLength(1);
    expect(wordsOf(document)).toContain('Xã Một 2 (Huyện 101)');
  });

  test('the workbook has every unit, those with a day first', () => {
    const marks = inspectionPlan(office, [first]).marks;
    const [sheet] = inspectionWorkbook({ ...office, marks }, [open, first]).sheets;
    expect(sheet?.table.rows.map((row) => row[2])).toEqual(['10001', '10002']);
    expect(sheet?.notes).toHaveLength(1);
  });

  test('a letter names the day, the team and the leaves', () => {
    const words = wordsOf(inspectionLetter(office, first));
    expect(words).toContain('12/11/2019');
    expect(words).toContain('A.1 Kế hoạch');
    expect(words).toContain('0269 000 000');
    const every = visited('10001', select(['10001']), { ...plan, leaves: [] });
    expect(wordsOf(inspectionLetter(office, every))).toContain('Tất cả tiêu chí của phiếu');
  });

  test('texts for nothing known are dashes and dots', () => {
    expect([pointsText(null), dayText(null)]).toEqual(['–', '……/……/………']);
    expect(ruleText({ kind: 'by-hand' }, miniRegister)).toBe('Tổ công tác chọn');
    expect(miniCampaign().effectiveScore).toBeUndefined();
  });
});
