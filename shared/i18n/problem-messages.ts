import type { Problem } from '../domain/answers/problem.ts';
import type { CriteriaSet } from '../domain/criteria/criteria-set.ts';
import type { Field } from '../domain/criteria/field.ts';
import { fieldBySlug, leafByCode } from '../domain/criteria/walk.ts';
import { Decimal } from '../domain/number/decimal.ts';
import {
  formatDate,
  formatDecimal,
  parseVietnameseDate,
  parseVietnameseNumber,
  type DateProblem,
  type NumberProblem,
} from './format.ts';

type Facts = {
  readonly problem: Problem;
  readonly set: CriteriaSet;
  /** “Tổng số cán bộ, công chức”, or the leaf where there is no field. */
  readonly subject: string;
  readonly field: Field | undefined;
};

function text(facts: Facts, name: string): string {
  return String(facts.problem.params[name] ?? '');
}

/** A figure or a day as people write it; anything else as it stands. */
function shown(facts: Facts, name: string): string {
  const value = text(facts, name);
  if (/^\d{4}-\d{2}-\d{2}$/.test(value)) return formatDate(value);
  return Decimal.safeParse(value).success ? formatDecimal(value) : value;
}

function subjectOf(problem: Problem, set: CriteriaSet): string {
  const label = fieldBySlug(set).get(problem.field ?? '')?.label ?? problem.field;
  if (label !== null) return `“${label}”`;
  const name = leafByCode(set).get(problem.leaf ?? '')?.name;
  return name === undefined ? `“${problem.leaf ?? ''}”` : `“${problem.leaf} ${name}”`;
}

const WRONG_TYPE: Readonly<Record<Field['type'], string>> = {
  integer: 'phải là số nguyên',
  decimal: 'phải là số',
  boolean: 'phải chọn Có hoặc Không',
  choice: 'phải chọn một mục trong danh sách',
  'multi-choice': 'phải chọn trong danh sách, mỗi mục một lần',
  date: 'phải là ngày có thật, viết dd/mm/yyyy',
  text: 'phải là chữ',
  list: 'phải là bảng',
};

const INVALID: Readonly<Record<string, (facts: Facts) => string>> = {
  'wrong-type': ({ subject, field }) =>
    `${subject} ${field === undefined ? 'không đúng kiểu' : WRONG_TYPE[field.type]}`,
  'too-many-decimals': (facts) =>
    `${facts.subject} chỉ ghi đến ${shown(facts, 'decimals')} số lẻ sau dấu phẩy`,
  'unknown-option': (facts) =>
    `${facts.subject} có mục không nằm trong bộ tiêu chí (${text(facts, 'option')})`,
  'too-long': (facts) =>
    `${facts.subject} dài ${shown(facts, 'length')} ký tự, tối đa ${shown(facts, 'maximum')}`,
  'not-a-url': ({ subject }) => `${subject} phải bắt đầu bằng http:// hoặc https://`,
  'row-invalid': (facts) =>
    `${facts.subject}, dòng ${shown(facts, 'row')}: ${columnSentence(facts)}`,
  'not-yours': ({ subject }) => `${subject} do cơ quan thẩm định nhập, đơn vị không nhập`,
  'estimate-not-allowed': ({ subject }) => `${subject} không phải là số liệu được ước tính`,
  'unknown-field': ({ subject }) => `${subject} không có trong bộ tiêu chí`,
  'unknown-leaf': ({ subject }) => `${subject} không có trong bộ tiêu chí`,
  'self-points-too-many-decimals': (facts) =>
    `Điểm tự chấm ${shown(facts, 'points')} chỉ được ghi đến ${shown(facts, 'decimals')} số lẻ`,
  'rule-undefined': ({ subject }) =>
    `Chưa tính được điểm: xem lại ${subject}, mẫu số phải lớn hơn 0`,
};

function columnSentence(facts: Facts): string {
  const columns = facts.field?.type === 'list' ? facts.field.columns : [];
  const column = columns.find(({ key }) => key === text(facts, 'column'));
  if (column === undefined) return `cột “${text(facts, 'column')}” không có trong bảng`;
  return `“${column.label}” ${WRONG_TYPE[column.type]}`;
}

function rowsSentence(facts: Facts): string {
  const counted = fieldBySlug(facts.set).get(text(facts, 'counted'))?.label;
  const rows = `${facts.subject} có ${shown(facts, 'rows')} dòng`;
  return `${rows} nhưng “${counted ?? text(facts, 'counted')}” là ${shown(facts, 'count')}`;
}

const SENTENCES: Readonly<Record<Problem['code'], (facts: Facts) => string>> = {
  'answer-missing': ({ subject }) => `Chưa nhập ${subject}`,
  'answer-unread': (facts) => unreadSentence(facts.field, text(facts, 'text')),
  'answer-invalid': (facts) => {
    const sentence = INVALID[text(facts, 'reason')];
    return sentence === undefined ? `${facts.subject} không hợp lệ` : sentence(facts);
  },
  'below-minimum': (facts) =>
    `${facts.problem.field === null ? 'Điểm tự chấm' : facts.subject} là ${shown(facts, 'value')}, không được nhỏ hơn ${shown(facts, 'minimum')}`,
  'above-maximum': (facts) =>
    `${facts.subject} là ${shown(facts, 'value')}, không được lớn hơn ${shown(facts, 'maximum')}`,
  'bound-broken': (facts) => withoutStop(text(facts, 'message')),
  'check-failed': (facts) => withoutStop(text(facts, 'message')),
  'rows-differ': rowsSentence,
  'reason-missing': (facts) =>
    `Chưa nêu lý do chưa đạt điểm tối đa (${shown(facts, 'points')} trên ${shown(facts, 'max')} điểm)`,
  'self-points-above-rule': (facts) =>
    `Điểm tự chấm ${shown(facts, 'points')} cao hơn điểm tính được ${shown(facts, 'maximum')}`,
  'evidence-unknown': () => 'Trích dẫn một tài liệu không còn trong kho tài liệu',
  'evidence-absent': (facts) => `Chưa có tài liệu kiểm chứng: ${text(facts, 'wanted')}`,
  'report-section-empty': (facts) => `Báo cáo chưa có nội dung mục “${text(facts, 'title')}”`,
};

function withoutStop(message: string): string {
  return message.replace(/[.\s]+$/u, '');
}

/** One entry of "Còn thiếu" as a Vietnamese sentence without a full stop (U5). */
export function problemSentence(problem: Problem, set: CriteriaSet): string {
  const field = fieldBySlug(set).get(problem.field ?? '');
  return SENTENCES[problem.code]({ problem, set, field, subject: subjectOf(problem, set) });
}

/** Why what was typed is no number, and what to type instead: `“2l” không phải là số: có chữ l thay cho số 1`. */
export function numberSentence(typed: string, problem: NumberProblem): string {
  const start = `“${typed.trim()}” không phải là số`;
  switch (problem.code) {
    case 'number/empty':
      return 'Chưa nhập số';
    case 'number/letter-for-digit':
      return `${start}: có chữ ${problem.letter} thay cho số ${problem.digit}`;
    case 'number/character':
      return problem.character.trim() === ''
        ? `${start}: có dấu cách ở giữa`
        : `${start}: có ký tự “${problem.character}”`;
    case 'number/dot':
      return `${start} rõ ràng: dấu chấm chỉ dùng để tách hàng nghìn (1.250), phần lẻ viết sau dấu phẩy (1,5)`;
    case 'number/comma':
      return `${start}: dấu phẩy chỉ dùng một lần, trước phần lẻ (1.250,5)`;
    case 'number/sign':
      return `${start}: dấu trừ chỉ đứng ở đầu`;
    case 'number/too-long':
      return `${start} dùng được: quá nhiều chữ số`;
  }
}

/** Why text typed at a field is no value of it. */
function unreadSentence(field: Field | undefined, typed: string): string {
  if (field?.type === 'date') {
    const day = parseVietnameseDate(typed);
    if (!day.ok) return dateSentence(typed, day.error);
  }
  return field?.type === 'integer' || field?.type === 'decimal'
    ? unreadFigure(field, typed)
    : `“${typed.trim()}” không phải là giá trị của “${field?.label ?? ''}”`;
}

function unreadFigure({ type }: Field, typed: string): string {
  const parsed = parseVietnameseNumber(typed);
  if (!parsed.ok) return numberSentence(typed, parsed.error);
  return type === 'integer' && parsed.value.includes('.')
    ? `“${typed.trim()}” có phần lẻ, số liệu này là số nguyên`
    : `“${typed.trim()}” quá lớn`;
}

/** Why what was typed is no date. */
export function dateSentence(typed: string, problem: DateProblem): string {
  switch (problem.code) {
    case 'date/empty':
      return 'Chưa nhập ngày';
    case 'date/format':
      return `“${typed.trim()}” không phải là ngày: viết ngày/tháng/năm, năm đủ bốn chữ số (18/10/2019)`;
    case 'date/no-such-day':
      return `Không có ngày “${typed.trim()}” trong lịch`;
  }
}
