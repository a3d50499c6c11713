import type { WorkbookProblem, WorkbookProblemCode } from '../domain/workbook/workbook-problem.ts';
import { formatDecimal, parseVietnameseDate, parseVietnameseNumber } from './format.ts';
import { dateSentence, numberSentence } from './problem-messages.ts';

type Message = {
  /** What is wrong. */
  readonly text: string;
  /** What to do in Excel or here. */
  readonly remedy: string;
};
type Facts = { readonly sheet: string; readonly params: WorkbookProblem['params'] };

const said = ({ params }: Facts, name: string): string => String(params[name] ?? '');
const EXPORT_AGAIN = 'Xuất lại tệp Excel từ phần mềm này rồi chép số liệu sang.';
const UNPROTECTED = 'Mở bản gốc chưa sửa dòng, cột; hoặc xuất lại rồi chép số liệu sang.';

const MESSAGES: Readonly<Record<WorkbookProblemCode, (facts: Facts) => Message>> = {
  'not-our-workbook': () => ({
    text: 'Tệp này không do phần mềm xuất ra, hoặc trang ẩn của nó đã bị xóa.',
    remedy: EXPORT_AGAIN,
  }),
  'newer-format': () => ({
    text: 'Tệp do bản phần mềm mới hơn xuất ra.',
    remedy: 'Cài bản phần mềm mới nhất, hoặc xuất lại tệp từ máy này.',
  }),
  'other-campaign': (facts) => ({
    text: `Tệp thuộc đợt đánh giá khác (${said(facts, 'campaign')}).`,
    remedy: 'Chọn đúng tệp của năm nay.',
  }),
  'other-unit': (facts) => ({
    text: `Tệp là phiếu của đơn vị khác: ${said(facts, 'unit')}.`,
    remedy: 'Chọn đúng tệp của đơn vị mình.',
  }),
  'other-level': () => ({
    text: 'Tệp là phiếu của cấp khác.',
    remedy: 'Chọn đúng tệp của đơn vị mình.',
  }),
  'other-criteria': () => ({
    text: 'Tệp lập theo bộ tiêu chí khác với bộ đang dùng.',
    remedy: EXPORT_AGAIN,
  }),
  'practice-differs': (facts) => ({
    text:
      facts.params['practice'] === 1
        ? 'Tệp là dữ liệu tập dượt, không nhận vào phiếu thật.'
        : 'Tệp là phiếu thật, không nhận vào phiếu tập dượt.',
    remedy: 'Chọn đúng tệp.',
  }),
  'sheet-missing': (facts) => ({ text: `Thiếu trang “${facts.sheet}”.`, remedy: UNPROTECTED }),
  'sheet-twice': (facts) => ({
    text: `Trang “${facts.sheet}” là bản chép của trang “${said(facts, 'first')}”.`,
    remedy: 'Xóa bớt một trang, chỉ giữ trang có số liệu đúng.',
  }),
  'column-missing': (facts) => ({
    text: `Thiếu cột “${said(facts, 'column')}”.`,
    remedy: UNPROTECTED,
  }),
  'row-missing': (facts) => ({
    text: `Thiếu dòng “${said(facts, 'name')}”.`,
    remedy: UNPROTECTED,
  }),
  'row-twice': (facts) => ({
    text: `Dòng “${said(facts, 'name')}” có hai lần, lần đầu ở dòng ${said(facts, 'first')}.`,
    remedy: 'Xóa dòng thừa.',
  }),
  'row-unknown': () => ({
    text: 'Dòng này không thuộc bộ tiêu chí.',
    remedy: 'Xóa dòng này, hoặc xuất lại tệp rồi chép số liệu sang.',
  }),
  merged: () => ({
    text: 'Ô đã bị gộp với ô khác.',
    remedy: 'Bỏ gộp ô (Unmerge Cells) rồi nhập lại.',
  }),
  'formula-error': (facts) => ({
    text: `Công thức trong ô báo lỗi ${said(facts, 'shown')}.`,
    remedy: 'Xóa công thức, gõ thẳng giá trị.',
  }),
  'formula-empty': () => ({
    text: 'Ô có công thức nhưng tệp không lưu kết quả.',
    remedy: 'Mở bằng Excel, lưu lại; hoặc gõ thẳng giá trị.',
  }),
  'not-a-number': (facts) => ({
    text: `${numberText(said(facts, 'typed'))}.`,
    remedy: 'Gõ lại bằng số.',
  }),
  'not-whole': (facts) => ({
    text: `${formatDecimal(said(facts, 'value'))} không phải là số nguyên.`,
    remedy: 'Gõ số nguyên, không có phần lẻ.',
  }),
  'too-large': () => ({ text: 'Số quá lớn.', remedy: 'Kiểm tra lại số chữ số.' }),
  'became-date': () => ({
    text: 'Excel đã đổi số thành ngày.',
    remedy: 'Đổi kiểu ô về Number rồi gõ lại số.',
  }),
  percent: () => ({
    text: 'Ô đang ở kiểu phần trăm.',
    remedy: 'Đổi kiểu ô về Number rồi gõ lại: 50, không gõ 50%.',
  }),
  'not-a-date': (facts) => ({
    text: `${dateText(said(facts, 'typed'))}.`,
    remedy: 'Gõ ngày dạng 18/10/2019.',
  }),
  'not-yes-no': (facts) => ({
    text: `“${said(facts, 'typed')}” không phải Có hoặc Không.`,
    remedy: 'Chọn Có hoặc Không trong danh sách của ô.',
  }),
  'unknown-option': (facts) => ({
    text: `“${said(facts, 'typed')}” không có trong danh sách.`,
    remedy: 'Chọn một mục trong danh sách của ô.',
  }),
  'text-became-date': () => ({
    text: 'Excel đã đổi chữ thành ngày, nội dung gõ vào không còn.',
    remedy: 'Đổi kiểu ô về Text rồi gõ lại.',
  }),
  'too-long': (facts) => ({
    text: `Nội dung dài ${formatDecimal(said(facts, 'length'))} ký tự, tối đa ${formatDecimal(said(facts, 'most'))}.`,
    remedy: 'Viết gọn lại.',
  }),
  'estimate-without-figure': () => ({
    text: 'Có ngày ước tính nhưng chưa có số liệu.',
    remedy: 'Nhập số liệu, hoặc xóa ngày.',
  }),
  'too-many-rows': (facts) => ({
    text: `Bảng có ${formatDecimal(said(facts, 'rows'))} dòng, tối đa ${formatDecimal(said(facts, 'most'))}.`,
    remedy: 'Bớt dòng, hoặc gộp các mục giống nhau.',
  }),
  'formula-taken': (facts) => ({
    text: `Ô có công thức; lấy kết quả đã lưu: ${said(facts, 'shown')}.`,
    remedy: 'Xem kết quả có đúng không; muốn chắc thì dán giá trị (Paste Special, Values).',
  }),
  'outside-table': () => ({
    text: 'Có nội dung ở dòng chèn thêm hoặc ngoài bảng, phần mềm không nhận.',
    remedy: 'Chuyển nội dung vào một dòng trống có khung xanh của bảng.',
  }),
};

function numberText(typed: string): string {
  const parsed = parseVietnameseNumber(typed);
  return parsed.ok ? `“${typed}” không phải là số` : numberSentence(typed, parsed.error);
}

function dateText(typed: string): string {
  const parsed = parseVietnameseDate(typed);
  return parsed.ok ? `“${typed}” không phải là ngày` : dateSentence(typed, parsed.error);
}

/** What is wrong in a workbook and how to mend it, for a person who has it open in Excel (U6). */
export function workbookProblemMessage({ code, sheet, params }: WorkbookProblem): Message {
  return MESSAGES[code]({ sheet: sheet ?? '', params });
}
