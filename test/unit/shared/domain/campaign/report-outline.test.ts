import { describe, expect, test } from 'vitest';

import { readShippedCampaign } from '../../../../../electron/backend/campaign/shipped.ts';
import {
  isHeading,
  looseSection,
  ReportOutline,
  sectionsFor,
  wantedSections,
} from '../../../../../shared/domain/campaign/report-outline.ts';
import { LEVELS } from '../../../../../shared/domain/level/level.ts';

const { template, sets } = readShippedCampaign('gialai-2019');
const codes = (sections: readonly { readonly code: string }[]) => sections.map(({ code }) => code);

describe('the outline of the report (U7, letter 1252, I.3)', () => {
  const { report } = template;

  test('of Gia Lai 2019 names only figures that its sets have, and says that it is a sample', () => {
    expect(looseSection(report, sets)).toBe(null);
    expect(report.sampleNotice).toContain('không phải Đề cương kèm theo Công văn');
  });

  test('asks every level what TT 06/2013 Điều 2 asks, and only districts about their communes', () => {
    const wanted = LEVELS.map((level) => codes(wantedSections(sectionsFor(report, level))));
    const all = ['I', 'II', ...[1, 2, 3, 4, 5, 6].map((it) => `III.${it}`), 'IV', 'V', 'VI', 'VII'];
    expect(wanted).toEqual([all, all.toSpliced(8, 0, 'III.7'), all]);
  });

  test('a section over others is a heading and needs no text', () => {
    const sections = sectionsFor(report, 'xa');
    expect(codes(sections.filter(({ code }) => isHeading(sections, code)))).toEqual(['III']);
  });

  test('a repeated code and a figure that the level does not have are found', () => {
    const outline = (sections: unknown) => ReportOutline.parse({ required: true, sections });
    const one = { code: 'I', title: 'Kết quả' };
    const figures = (slug: string) => ({
      ...one,
      tables: [{ kind: 'figures', caption: 'Bảng', fields: { xa: [slug] } }],
    });
    expect(looseSection(outline([figures('tong_cbcc')]), sets)).toBe(null);
    expect(looseSection(outline([figures('khong_co')]), sets)).toBe('I');
    expect(looseSection(outline([one, { ...one, code: 'II' }, one]), sets)).toBe('I');
  });
});
