import type { EvidenceItem } from '../../shared/domain/answers/assessment.ts';
import type {
  AppraisalData,
  AppraisedLeaf,
  ResponseData,
} from '../../shared/domain/package/notice-data.ts';

const officer = { name: 'Cán bộ tập dượt 7', title: 'Chuyên viên' };

/** One leaf of a notice; `more` overrides. */
export function anAppraisedLeaf(leaf: string, more: Partial<AppraisedLeaf> = {}): AppraisedLeaf {
  return {
    leaf,
    self: '4',
    district: null,
    desk: '2',
    field: null,
    dispute: null,
    points: '2',
    status: 'scored',
    checked: true,
    provisional: false,
    reason: 'Kế hoạch chưa được ban hành',
    answer: '',
    ...more,
  };
}

/** What a first notice to a unit of the mini register says. */
export function anAppraisal(unit: string): AppraisalData {
  return {
    format: 'appraisal/1',
    unit,
    revision: 1,
    digest: 'a'.repeat(64),
    round: 1,
    until: '2019-11-20T00:00:00+07:00',
    leaves: [anAppraisedLeaf('A.1'), anAppraisedLeaf('A.2', { self: '2', reason: '' })],
    achieved: '7.5',
    required: '10',
    percent: '75',
    converted: '7.5',
    officer,
  };
}

/** An answer that objects to A.1 with a new document and accepts the rest. */
export function aResponse(unit: string, document: EvidenceItem): ResponseData {
  return {
    format: 'response/1',
    unit,
    round: 1,
    appraisal: 'b'.repeat(64),
    items: [
      {
        leaf: 'A.1',
        outcome: 'objected',
        text: 'Kế hoạch đã ban hành, kèm quyết định',
        evidence: [{ sha256: document.sha256, place: 'trang 1' }],
      },
      { leaf: 'A.2', outcome: 'accepted', text: '', evidence: [] },
    ],
    evidence: [document],
    officer: { name: 'Cán bộ tập dượt 12', title: '' },
    leader: { name: 'Lãnh đạo tập dượt 12', title: '' },
    approvedAt: '2019-11-08T08:00:00+07:00',
  };
}
