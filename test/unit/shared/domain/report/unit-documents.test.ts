import { describe, expect, test } from 'vitest';

import type { EvidenceItem } from '../../../../../shared/domain/answers/assessment.ts';
import { answerWords } from '../../../../../shared/domain/report/answer-words.ts';
import { coverDocument } from '../../../../../shared/domain/report/cover-document.ts';
import type { Block, DocumentModel } from '../../../../../shared/domain/report/report-model.ts';
import type { UnitDocumentInput } from '../../../../../shared/domain/report/unit-document.ts';
import { unitFormDocument } from '../../../../../shared/domain/report/unit-form-document.ts';
import { historyDocument } from '../../../../../shared/domain/report/unit-history.ts';
import {
  evidenceDocument,
  missingDocument,
} from '../../../../../shared/domain/report/unit-lists.ts';
import { unitReportDocument } from '../../../../../shared/domain/report/unit-report-document.ts';
import { scoreAssessment } from '../../../../../shared/domain/scoring/score-assessment.ts';
import { must } from '../../../../../shared/lib/must.ts';
import {
  miniCampaign,
  miniRegister,
  miniSets,
  sha256,
} from '../../../../builders/mini-campaign.ts';

const plan: EvidenceItem = {
  sha256: sha256('plan'),
  extension: 'pdf',
  size: 120_000,
  fileName: 'ke-hoach.pdf',
  title: 'Kế hoạch ứng dụng CNTT',
  number: '12/KH-UBND',
  issuedOn: '2019-01-08',
  issuer: 'UBND xã',
};
const spare: EvidenceItem = { ...plan, sha256: sha256('spare'), title: '', fileName: 'anh.png' };

function inputOf(more: Partial<UnitDocumentInput> = {}): UnitDocumentInput {
  const set = miniSets.xa;
  const answers = {
    co_ke_hoach: { value: false },
    bang_thong: { value: 20 },
    can_bo: { value: 1250 },
    dung_han: { value: 6, estimatedAsOf: '2019-10-10' },
    ho_so: { value: 8 },
  };
  const leaves = {
    'A.1': {
      reason: 'Chưa ban hành kế hoạch',
      evidence: [{ sha256: plan.sha256, place: 'trang 2' }],
    },
    'A.2': { proposedNotApplicable: 'Xã chưa có đường truyền', note: 'Đang kéo cáp' },
    'B.2': { selfPoints: '1', reason: 'Hồ sơ trễ' },
  };
  return {
    profile: 'nd30',
    campaign: miniCampaign(),
    register: miniRegister,
    unit: must(
      miniRegister.units.find(({ code }) => code === '10001'),
      'the commune',
    ),
    set,
    leader: { name: 'Lãnh đạo tập dượt 12', title: 'Phó Chủ tịch' },
    answers,
    leaves,
    evidence: [plan, spare],
    notApplicable: {},
    sheet: scoreAssessment({ set, answers, leaves, notApplicable: new Set() }),
    revision: 2,
    sealedWords: null,
    now: '2019-10-20T08:15:00+07:00',
    ...more,
  };
}

function tablesOf({ blocks }: DocumentModel) {
  return blocks.flatMap((block) => (block.kind === 'table' ? [block.table] : []));
}

function rowOf(document: DocumentModel, first: string, table = 1) {
  const rows = must(tablesOf(document)[table], 'the table').rows;
  return must(
    rows.find(([cell]) => cell === first),
    first,
  );
}

const textOf = (block: Block) => ('text' in block ? block.text : '');
const saidIn = ({ blocks }: DocumentModel) => blocks.map(textOf).join('\n');

describe('phiếu tự đánh giá (letter 1252, I.1)', () => {
  const form = unitFormDocument(inputOf());

  test('a leaf below its maximum has figures, points, reason and evidence with its place', () => {
    expect(rowOf(form, 'A.1')).toEqual([
      'A.1',
      'Kế hoạch ứng dụng CNTT',
      'Có kế hoạch: Không',
      { decimal: '4' },
      { decimal: '0' },
      'Chưa ban hành kế hoạch',
      '1. Kế hoạch ứng dụng CNTT, số 12/KH-UBND, ngày 08/01/2019, UBND xã, trang 2',
    ]);
  });

  test('what is provisional, lower than computed, proposed or left to others is said', () => {
    expect(rowOf(form, 'A.2')[5]).toBe(
      'Tạm tính, Sở tính lại sau khi chốt khối.\nGhi chú: Đang kéo cáp\nĐề nghị không đưa vào đánh giá: Xã chưa có đường truyền',
    );
    expect(rowOf(form, 'B.1')[5]).toBe('Cơ quan thẩm định chấm.');
    expect(rowOf(form, 'B.2')[5]).toBe('Tự chấm thấp hơn mức tính được (1,5).\nHồ sơ trễ');
    expect(rowOf(form, 'B.2')[2]).toContain('Hồ sơ đúng hạn: 6 (ước tính đến 10/10/2019)');
  });

  test('a leaf decided as not counted has the reason and no points', () => {
    const input = inputOf({ notApplicable: { 'B.2': 'không có thủ tục' } });
    const sheet = scoreAssessment({ ...input, notApplicable: new Set(['B.2']) });
    const row = rowOf(unitFormDocument({ ...input, sheet }), 'B.2');
    expect(row[4]).toBe('KĐG');
    expect(row[5]).toContain('Không đưa vào đánh giá: không có thủ tục');
  });

  test('groups and the total stand out', () => {
    const totals = must(tablesOf(form)[0], 'totals');
    expect(totals.strong).toEqual([0, 1, 2]);
    expect(totals.rows.at(-1)?.slice(1, 3)).toEqual(['TỔNG CỘNG', { decimal: '10' }]);
  });

  test('the state of the form is on the paper', () => {
    expect(saidIn(form)).toContain('Lần gửi 2, đang soạn; in lúc 20/10/2019 08:15.');
    const sealed = unitFormDocument(inputOf({ sealedWords: ['ai', 'anh'] }));
    expect(saidIn(sealed)).toContain('Lần gửi 2, đã ký gói; mã kiểm tra: ai anh.');
  });

  test('practice and sample are marked, a real campaign with an official set is not', () => {
    const input = inputOf();
    expect(form.marks).toHaveLength(2);
    const real = unitFormDocument({
      ...input,
      campaign: miniCampaign({ practice: false }),
      set: { ...input.set, sample: false },
    });
    expect(real.marks).toEqual([]);
  });
});

describe('other papers of the unit', () => {
  test('the report is addressed to the district and rests on the letter', () => {
    const report = unitReportDocument(inputOf(), {});
    expect(report).toMatchObject({
      type: 'BÁO CÁO',
      symbol: '/BC-UBND',
      addressees: ['Ủy ban nhân dân huyện 101'],
      signature: ['TM. ỦY BAN NHÂN DÂN', 'KT. CHỦ TỊCH', 'PHÓ CHỦ TỊCH'],
      signer: 'Lãnh đạo tập dượt 12',
    });
    expect(report.basis).toEqual(miniCampaign().legalBasis);
  });

  test('a sample outline says so on every page', () => {
    const campaign = miniCampaign();
    const sampleNotice = 'Đề cương mẫu';
    const report = { ...campaign.report, sampleNotice };
    const input = inputOf({ campaign: { ...campaign, report } });
    expect(unitReportDocument(input, {}).marks).toContain(sampleNotice);
  });

  test('the giấy gửi names the file and its words; contents only while they are those of the file', () => {
    const sent = {
      revision: 1,
      fileName: 'submission-thu-2019-10001-r1.cqdt',
      size: 1_500_000,
      digest: sha256('package'),
      digestWords: ['ai', 'anh', 'áo', 'âu', 'bài', 'bác', 'bầu', 'bắp'],
      sealedAt: '2019-10-20T08:00:00+07:00',
      mailbox: '',
      officer: { name: 'Cán bộ tập dượt 12', phone: '' },
    };
    const cells = (document: DocumentModel) =>
      tablesOf(document).flatMap(({ rows }) => rows.flat());
    const sealed = coverDocument(inputOf({ sealedWords: sent.digestWords }), sent);
    expect(cells(sealed)).toEqual(expect.arrayContaining(['1,5 MB', '1 tệp, 120 kB', 'bắp']));
    const reopened = coverDocument(inputOf(), sent);
    expect(cells(reopened)).not.toContain('1 tệp, 120 kB');
    expect(saidIn(reopened)).toContain('lần gửi 1');
  });

  test('còn thiếu lists every problem with its place; none is said too', () => {
    const problem = {
      code: 'reason-missing',
      severity: 'block',
      leaf: 'A.1',
      field: null,
      params: {},
    };
    const list = missingDocument(inputOf(), [
      { ...problem, code: 'reason-missing', severity: 'block' },
      { ...problem, code: 'report-section-empty', severity: 'warn', leaf: null },
    ]);
    expect(tablesOf(list)[0]?.rows.map((row) => row.slice(1, 3))).toEqual([
      ['Chặn', 'A.1'],
      ['Cảnh báo', 'Báo cáo'],
    ]);
    expect(list.signature).toEqual([]);
    expect(saidIn(missingDocument(inputOf(), []))).toContain('Không còn mục nào.');
  });

  test('the library says where each document is used', () => {
    const rows = tablesOf(evidenceDocument(inputOf()))[0]?.rows ?? [];
    expect(rows.map((row) => row[5])).toEqual(['A.1 (trang 2)', 'chưa dùng']);
    expect(saidIn(evidenceDocument(inputOf({ evidence: [] })))).toContain('Chưa có tài liệu nào.');
  });

  test('the history says old and new in words', () => {
    const head = {
      at: '2019-10-20T08:00:00+07:00',
      who: 'Cán bộ tập dượt 12',
      via: null,
      revision: 2,
    };
    const history = historyDocument(inputOf(), [
      {
        leaf: 'A.2',
        line: {
          ...head,
          id: '4',
          kind: 'answer',
          field: 'can_bo',
          old: null,
          new: { value: 1250 },
        },
      },
      {
        leaf: 'B.2',
        line: { ...head, id: '3', kind: 'text', part: 'selfPoints', old: '1.5', new: null },
      },
      {
        leaf: 'A.1',
        line: {
          ...head,
          id: '2',
          kind: 'evidence',
          old: [{ sha256: sha256('gone'), place: '' }],
          new: [{ sha256: spare.sha256, place: '' }],
        },
      },
      { leaf: 'A.1', line: { ...head, id: '1', kind: 'sealed' } },
    ]);
    expect(tablesOf(history)[0]?.rows.map((row) => row.slice(3, 6))).toEqual([
      ['Số cán bộ', 'chưa có', '1.250'],
      ['Điểm tự chấm thấp hơn', '1,5', 'chưa có'],
      ['Tài liệu kiểm chứng', 'tài liệu đã bỏ', 'anh.png'],
      ['Ký và xuất lần gửi 2', '', ''],
    ]);
  });
});

describe('a figure in full', () => {
  const common = { help: '', estimateAllowed: true, filledBy: 'unit', required: true } as const;
  const base = { ...common, slug: 'x', label: 'X', unit: null };

  test('with its unit, and “chưa nhập” for none', () => {
    expect(answerWords({ ...base, type: 'integer', unit: 'máy' }, { value: 1250 })).toBe(
      '1.250 máy',
    );
    expect(
      answerWords({ ...base, type: 'decimal', decimals: 1, unit: '%' }, { value: '7.5' }),
    ).toBe('7,5%');
    expect(answerWords({ ...base, type: 'integer' }, undefined)).toBe('chưa nhập');
  });

  test('a table as lines, a choice of nothing in words', () => {
    const columns = [
      { key: 'so', label: 'Số', type: 'text' },
      { key: 'ngay', label: 'Ngày', type: 'date' },
      { key: 'tien', label: 'Kinh phí', type: 'decimal' },
    ] as const;
    const rows = [
      { so: '12/KH', ngay: '2019-01-08', tien: '1250000.5' },
      { so: '', ngay: '', tien: 'khoảng 3' },
    ];
    expect(answerWords({ ...base, type: 'list', columns: [...columns] }, { value: rows })).toBe(
      '\n1) 12/KH, 08/01/2019, 1.250.000,5\n2) khoảng 3',
    );
    const options = [{ key: 'a', label: 'A' }];
    expect(answerWords({ ...base, type: 'multi-choice', options }, { value: [] })).toBe(
      'không có mục nào',
    );
  });
});
