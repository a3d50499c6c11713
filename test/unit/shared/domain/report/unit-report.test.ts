import { describe, expect, test } from 'vitest';

import { readShippedCampaign } from '../../../../../electron/backend/campaign/shipped.ts';
import { makeAnswers } from '../../../../../electron/backend/practice/make-answers.ts';
import { createSeededRandom } from '../../../../../electron/backend/practice/seeded-random.ts';
import type { LeafEntries } from '../../../../../shared/domain/answers/assessment.ts';
import { sectionsFor } from '../../../../../shared/domain/campaign/report-outline.ts';
import { leavesOf } from '../../../../../shared/domain/criteria/walk.ts';
import { LEVELS, type Level } from '../../../../../shared/domain/level/level.ts';
import { compareDecimals } from '../../../../../shared/domain/number/exact.ts';
import type { Block, Cell, Table } from '../../../../../shared/domain/report/report-model.ts';
import {
  unitReportBlocks,
  type UnitReportInput,
} from '../../../../../shared/domain/report/unit-report.ts';
import { scoreAssessment } from '../../../../../shared/domain/scoring/score-assessment.ts';
import { richTextOf } from '../../../../../shared/domain/text/rich-text.ts';

const { template, sets } = readShippedCampaign('gialai-2019');
const PAPER = {
  sha256: 'a'.repeat(64),
  extension: 'pdf',
  size: 9,
  fileName: 'bao-cao.pdf',
  title: 'Báo cáo văn bản đi',
  number: '41/UBND-VP',
  issuedOn: '2019-10-14',
};
const UNUSED = { ...PAPER, sha256: 'b'.repeat(64), title: 'Chưa dẫn' };

/** A made-up form of one level: every leaf below its maximum has its reason, two leaves cite one document. */
function aForm(level: Level, given: Partial<UnitReportInput> = {}): UnitReportInput {
  const set = sets[level];
  const answers = makeAnswers({ set, quality: 0.6, random: createSeededRandom(level) });
  const cited = leavesOf(set).slice(0, 2);
  const leaves: LeafEntries = Object.fromEntries(
    leavesOf(set).map(({ code }) => [code, { reason: `Lý do ${code}` }]),
  );
  const entries = {
    ...leaves,
    [cited[0]?.code ?? '']: { evidence: [{ sha256: PAPER.sha256, place: 'trang 2' }] },
    [cited[1]?.code ?? '']: { evidence: [{ sha256: PAPER.sha256, place: '' }] },
  };
  const sheet = scoreAssessment({ set, answers, leaves: {}, notApplicable: new Set() });
  const sections = sectionsFor(template.report, level);
  return {
    set,
    answers,
    leaves: entries,
    evidence: [PAPER, UNUSED],
    sheet,
    sections,
    texts: {},
    ...given,
  };
}

const textOf = (cell: Cell | undefined) => (typeof cell === 'string' ? cell : '');

function tableOf(blocks: readonly Block[], caption: string): Table {
  const block = blocks.find((one) => one.kind === 'table' && one.caption.endsWith(caption));
  if (block?.kind !== 'table') throw new Error(`no table ${caption}`);
  return block.table;
}

describe("the unit's report, for the screen and for Word (U7, U8)", () => {
  test('stands in the order of the outline; tables are numbered through', () => {
    const blocks = unitReportBlocks(aForm('xa'));
    const headings = blocks.filter((one) => one.kind === 'heading').map(({ text }) => text);
    expect(headings.slice(1, 5)).toEqual([
      'II. Công tác chỉ đạo, điều hành; cơ chế, chính sách',
      'III. Kết quả triển khai ứng dụng công nghệ thông tin',
      '1. Hạ tầng kỹ thuật công nghệ thông tin',
      '2. Ứng dụng công nghệ thông tin trong hoạt động nội bộ',
    ]);
    const captions = blocks.filter((one) => one.kind === 'table').map(({ caption }) => caption);
    expect(captions.map((caption) => caption.slice(0, 7))).toEqual(
      captions.map((_, at) => `Bảng ${at + 1}.`.slice(0, 7)),
    );
    expect(captions).toHaveLength(10);
  });

  test.each(LEVELS)('at %s every leaf below its maximum stands with its reason', (level) => {
    const form = aForm(level);
    const below = form.sheet.leaves.filter(
      ({ points, max }) => points !== null && compareDecimals(points, max) < 0,
    );
    const { rows } = tableOf(unitReportBlocks(form), 'lý do');
    expect(rows.map(([code]) => code)).toEqual(below.map(({ code }) => code));
    for (const [code, , max, points, reason] of rows) {
      const score = below.find((one) => one.code === code);
      expect([max, points]).toEqual([{ decimal: score?.max }, { decimal: score?.points }]);
      expect(reason).toBe(form.leaves[textOf(code)]?.reason ?? '');
    }
  });

  test('figures follow the answers, with unit and estimate; what is not entered is empty, never zero', () => {
    const answers = {
      tong_cbcc: { value: 1_250, estimatedAsOf: '2019-10-15' },
      co_internet: { value: true },
      bang_thong_internet: { value: '7.5' },
      thiet_bi_mot_cua: { value: ['may-tinh', 'may-quet'] },
    };
    const { rows } = tableOf(unitReportBlocks(aForm('xa', { answers })), 'Hạ tầng kỹ thuật');
    const row = (label: string) =>
      rows.find(([, name]) => textOf(name).startsWith(label))?.slice(2);
    expect(row('Tổng số cán bộ, công chức')).toEqual(['người', '1.250', 'Ước tính đến 15/10/2019']);
    expect(row('Có đường truyền')).toEqual(['', 'Có', '']);
    expect(row('Băng thông')).toEqual(['Mbps', '7,5', '']);
    expect(row('Tổng số máy tính')).toEqual(['máy', '', '']);
    const sure = aForm('xa', { answers: { tong_cbcc: { value: 20 } } });
    const plain = tableOf(unitReportBlocks(sure), 'Hạ tầng kỹ thuật');
    expect(plain.columns.map(({ title }) => title)).not.toContain('Ghi chú');
    expect(plain.rows[0]?.slice(2)).toEqual(['người', '20']);
  });

  test('points of parts and groups end with the total that the form shows', () => {
    const form = aForm('so');
    const { rows } = tableOf(unitReportBlocks(form), 'theo nhóm tiêu chí');
    expect(rows).toHaveLength(2 + 7 + 1);
    expect(rows.at(-1)?.slice(2)).toEqual(
      [form.sheet.total.max, form.sheet.total.notCounted, form.sheet.total.achieved]
        .concat(form.sheet.total.percent ?? '')
        .map((decimal) => ({ decimal })),
    );
  });

  test('documents are listed once, with number, date and every leaf that cites them', () => {
    const { rows } = tableOf(unitReportBlocks(aForm('xa')), 'Tài liệu kiểm chứng');
    expect(rows).toEqual([
      [
        { count: 1 },
        'Báo cáo văn bản đi',
        '41/UBND-VP ngày 14/10/2019',
        '',
        'I.1.1 (trang 2); I.1.2',
      ],
    ]);
  });

  test('text comes before the tables; a section not yet written says so, an optional one does not', () => {
    const texts = {
      II: [
        ...richTextOf('Đã ban hành kế hoạch.\n'),
        { kind: 'list' as const, ordered: false, items: [[{ text: 'Một' }]] },
      ],
    };
    const blocks = unitReportBlocks(aForm('xa', { texts, evidence: [] }));
    const at = blocks.findIndex((one) => one.kind === 'heading' && one.text.startsWith('II. '));
    expect(blocks.slice(at - 1, at + 4)).toMatchObject([
      { kind: 'paragraph', text: '(Chưa viết mục này.)' },
      { kind: 'heading' },
      { kind: 'rich', runs: [{ text: 'Đã ban hành kế hoạch.' }] },
      { kind: 'list', items: [[{ text: 'Một' }]] },
      { kind: 'table' },
    ]);
    expect(blocks.at(-1)).toMatchObject({
      kind: 'heading',
      text: 'VIII. Danh mục tài liệu kiểm chứng',
    });
  });
});
