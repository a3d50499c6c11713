import { PACKAGE_PROBLEMS, type PackageProblemCode } from '../domain/package/problems.ts';
import {
  at,
  bytes,
  counted,
  kindName,
  locus,
  type Params,
  part,
  place,
  placeOf,
  quoted,
} from './package-words.ts';

type Message = {
  /** What is wrong with the file. */
  readonly text: string | ((params: Params) => string);
  /** What to do. */
  readonly advice: string | ((params: Params) => string);
};

const RESEND = 'Đề nghị nơi gửi xuất lại từ phần mềm và gửi nguyên tệp, không sửa, không nén lại.';
const CALL = 'Không dùng tệp này. Gọi cho đơn vị gửi theo số điện thoại đã biết để hỏi lại.';
const FIX = 'Đề nghị đơn vị mở phiếu, sửa chỗ nêu trên, duyệt và ký lại thành lần gửi mới.';
const PIN =
  'Gọi cho đơn vị, đối chiếu 8 từ của khóa rồi ghim khóa, hoặc đề nghị đơn vị xin cấp chứng thư.';

/** One sentence and one piece of advice for every way a package can fail: a missing one does not compile. */
const MESSAGES: Readonly<Record<PackageProblemCode, Message>> = {
  'zip-unreadable': {
    text: 'Tệp bị cắt ngắn hoặc không phải là gói hồ sơ.',
    advice: 'Chép lại tệp từ nơi gửi; nếu vẫn vậy, đề nghị gửi lại.',
  },
  'zip-structure': {
    text: (params) => `Cấu trúc gói đã bị thay đổi sau khi đóng gói${at(part(params['part']))}.`,
    advice: RESEND,
  },
  'zip-too-large': {
    text: ({ entry, size, limit }) =>
      `${entry === undefined ? 'Gói' : `Tệp “${entry}” trong gói`} vượt dung lượng cho phép${bytes(size, limit)}.`,
    advice: 'Đề nghị đơn vị giảm dung lượng tài liệu kiểm chứng rồi gửi lại.',
  },
  'zip-too-many-entries': {
    text: ({ count, limit }) => `Gói có quá nhiều tệp bên trong${counted(count, limit)}.`,
    advice: RESEND,
  },
  'zip-not-stored': { text: 'Gói đã bị nén lại bằng phần mềm khác.', advice: RESEND },
  'name-forbidden': {
    text: ({ entry }) => `Trong gói có tên tệp không được phép${quoted(entry)}.`,
    advice: CALL,
  },
  'name-duplicate': {
    text: ({ entry }) => `Trong gói có hai tệp cùng tên${quoted(entry)}.`,
    advice: CALL,
  },
  'mimetype-wrong': {
    text: 'Tệp này là tệp ZIP thường, không phải gói hồ sơ của phần mềm.',
    advice: 'Chọn tệp có đuôi .cqdt do phần mềm xuất ra.',
  },
  'manifest-invalid': {
    text: ({ field }) => `Bảng kê của gói (manifest.json) không đúng mẫu${at(locus(field))}.`,
    advice: RESEND,
  },
  'manifest-not-canonical': {
    text: 'Bảng kê của gói (manifest.json) đã bị viết lại.',
    advice: RESEND,
  },
  'format-unknown': {
    text: ({ format }) => `Gói theo định dạng${quoted(format)} mà phần mềm này chưa biết.`,
    advice: 'Cài bản mới của phần mềm rồi mở lại tệp.',
  },
  'kind-unknown': {
    text: ({ kind }) => `Phần mềm này chưa biết loại gói${quoted(kind)}.`,
    advice: 'Cài bản mới của phần mềm rồi mở lại tệp.',
  },
  'entry-missing': { text: ({ entry }) => `Gói thiếu tệp${quoted(entry)}.`, advice: RESEND },
  'entry-unlisted': {
    text: ({ entry }) => `Trong gói có tệp${quoted(entry)} không nằm trong bảng kê.`,
    advice: RESEND,
  },
  'asic-manifest-differs': {
    text: 'Phần được ký không khớp với bảng kê: nội dung đã bị đổi sau khi ký.',
    advice: CALL,
  },
  'signature-invalid': {
    text: 'Chữ ký của gói không đúng: gói đã bị đổi sau khi ký hoặc chữ ký bị hỏng.',
    advice: CALL,
  },
  'algorithm-forbidden': {
    text: 'Chữ ký dùng thuật toán hoặc độ dài khóa không được chấp nhận.',
    advice: 'Đề nghị đơn vị ký lại bằng khóa tạo trong phần mềm này.',
  },
  'certificate-untrusted': {
    text: ({ signer }) =>
      `Chứng thư của người ký${quoted(signer)} không do Sở TTTT của đợt này cấp.`,
    advice: PIN,
  },
  'certificate-usage': {
    text: ({ signer }) => `Chứng thư của người ký${quoted(signer)} không phải loại để ký gói.`,
    advice: 'Đề nghị đơn vị xin Sở TTTT cấp chứng thư của phần mềm rồi ký lại.',
  },
  'certificate-out-of-time': {
    text: ({ signer }) =>
      `Chứng thư của người ký${quoted(signer)} không còn hoặc chưa có hiệu lực lúc gói đến.`,
    advice: 'Kiểm tra đồng hồ của máy và ngày đến đã nhập; nếu đúng, đề nghị cấp lại chứng thư.',
  },
  'certificate-revoked': {
    text: ({ signer }) => `Khóa của người ký${quoted(signer)} đã bị thu hồi.`,
    advice: 'Đề nghị đơn vị tạo khóa mới, xin cấp chứng thư và ký lại.',
  },
  'key-unknown': {
    text: ({ signer }) => `Chưa biết khóa của${quoted(signer) || ' người ký'}.`,
    advice: PIN,
  },
  'key-changed': {
    text: ({ signer }) =>
      `Khóa của${quoted(signer) || ' người ký'} khác với khóa đã biết của đơn vị này.`,
    advice: 'Gọi cho đơn vị hỏi vì sao đổi khóa; chỉ nhận khi đã đối chiếu và ghim khóa mới.',
  },
  'authority-changed': {
    text: 'Gói đợt đánh giá do một khóa khác của Sở TTTT ký.',
    advice: 'Đối chiếu 8 từ của khóa mới với công văn của Sở rồi xác nhận trước khi dùng.',
  },
  'signer-not-unit': {
    text: ({ signer }) => `Người ký${quoted(signer)} không phải là đơn vị ghi trong gói.`,
    advice: CALL,
  },
  'signer-wrong-role': {
    text: ({ signer }) => `Người ký${quoted(signer)} không có quyền ký loại gói này.`,
    advice: CALL,
  },
  'entry-size-differs': {
    text: ({ entry }) => `Dung lượng tệp${quoted(entry)} khác với bảng kê.`,
    advice: RESEND,
  },
  'entry-digest-differs': {
    text: ({ entry }) => `Nội dung tệp${quoted(entry)} đã bị thay đổi sau khi ký.`,
    advice: CALL,
  },
  'data-invalid': {
    text: ({ entry, field }) =>
      `Số liệu${entry === undefined ? '' : ` ở tệp${quoted(entry)}`} trong gói không đúng mẫu${at(locus(field))}.`,
    advice: 'Kiểm tra hai bên dùng cùng một bản phần mềm; nếu cùng, đề nghị xuất lại.',
  },
  'kind-not-taken': {
    text: ({ kind }) => `Tệp này là ${kindName(kind)}, không nhận ở đây.`,
    advice: ({ kind }) => placeOf(kind),
  },
  'campaign-other': {
    text: ({ id, expected }) =>
      id !== undefined && id === expected
        ? `Gói làm theo một bản khác của đợt đánh giá${quoted(id)}.`
        : `Gói thuộc đợt đánh giá khác${quoted(id)}.`,
    advice: 'Đề nghị đơn vị mở đúng gói đợt đánh giá mới nhất của Sở TTTT rồi làm lại.',
  },
  'criteria-other': {
    text: 'Gói dùng bộ tiêu chí khác với bộ tiêu chí của đợt này.',
    advice: 'Đề nghị đơn vị mở gói đợt đánh giá mới nhất của Sở TTTT, kiểm tra phiếu và ký lại.',
  },
  'practice-into-real': {
    text: 'Đây là gói TẬP DƯỢT, không đưa vào đợt đánh giá thật được.',
    advice: 'Đề nghị đơn vị làm phiếu trong đợt đánh giá thật.',
  },
  'real-into-practice': {
    text: 'Đây là gói của đợt đánh giá thật, không đưa vào tập dượt được.',
    advice: 'Mở máy (thư mục dữ liệu) của đợt thật để nhận tệp này.',
  },
  'unit-unknown': {
    text: ({ unit, name }) =>
      `Đơn vị${quoted(name ?? unit)} không có trong danh mục của đợt đánh giá.`,
    advice: 'Kiểm tra mã đơn vị với Sở TTTT.',
  },
  'unit-outside': {
    text: ({ unit, parentName, sender }) =>
      sender === undefined
        ? `Đơn vị${quoted(unit)}${belongsTo(parentName)} không thuộc phạm vi của nơi này.`
        : `Người ký${quoted(sender)} không phải là cấp trên của đơn vị${quoted(unit)}.`,
    advice: ({ sender }) =>
      sender === undefined ? 'Chuyển tệp cho đúng huyện hoặc gửi thẳng Sở TTTT.' : CALL,
  },
  'response-unasked': {
    text: 'Phản hồi này trả lời một thông báo mà Sở không gửi cho đơn vị đó.',
    advice: 'Gọi cho đơn vị, đối chiếu vòng và mã gói của thông báo rồi đề nghị gửi lại.',
  },
  'response-repeated': {
    text: ({ round }) =>
      `Đơn vị đã phản hồi thông báo${round === undefined ? '' : ` vòng ${String(round)}`} bằng một tệp khác, đã nhận trước.`,
    advice:
      'Gọi cho đơn vị hỏi tệp nào đúng. Tệp đã nhận vẫn được tính; ý kiến thêm đưa vào vòng sau.',
  },
  'member-foreign': {
    text: ({ member, memberName }) =>
      `Gói tổng hợp có đơn vị${quoted(memberName ?? member)} không thuộc huyện đã ký.`,
    advice: 'Đề nghị huyện bỏ đơn vị đó và lập lại gói tổng hợp.',
  },
  'member-invalid': {
    text: ({ member, memberName, reason, ...params }) =>
      `Gói của đơn vị${quoted(memberName ?? member)} trong gói tổng hợp không nhận được${inner(reason, params)}`,
    advice: 'Xử lý gói của đơn vị đó trước, rồi đề nghị huyện lập lại gói tổng hợp.',
  },
  'answer-invalid': {
    text: (params) => `Có số liệu không hợp lệ${place(params)}.`,
    advice: FIX,
  },
  'answer-missing': { text: (params) => `Còn thiếu số liệu${place(params)}.`, advice: FIX },
  'answers-contradict': {
    text: (params) => `Số liệu mâu thuẫn nhau${place(params)}.`,
    advice: FIX,
  },
  'reason-missing': {
    text: (params) => `Thiếu lý do chưa đạt điểm tối đa${place(params)}.`,
    advice: FIX,
  },
  'points-above-rule': {
    text: (params) => `Điểm tự chấm${place(params)} cao hơn mức mà quy tắc cho.`,
    advice: FIX,
  },
  'points-differ': {
    text: (params) => `Điểm ghi trong gói${place(params)} khác với điểm tính lại từ số liệu.`,
    advice: 'Kiểm tra hai bên dùng cùng một bản phần mềm; nếu cùng, đề nghị đơn vị ký lại.',
  },
  'evidence-missing': {
    text: ({ evidence, ...params }) =>
      `Thiếu tài liệu kiểm chứng${quoted(evidence)}${place(params)}.`,
    advice: FIX,
  },
  'report-missing': {
    text: ({ title }) => `Báo cáo kết quả còn để trống mục bắt buộc${quoted(title)}.`,
    advice: FIX,
  },
  'revision-older': {
    text: ({ known }) =>
      `Gói này cũ hơn lần gửi đã nhận${known === undefined ? '' : ` (lần ${known})`}.`,
    advice: 'Không cần làm gì: lần gửi mới hơn đang được dùng.',
  },
  'revision-fork': {
    text: ({ revision, after }) =>
      after === undefined
        ? `Đã nhận một gói khác nội dung cho cùng lần gửi${revision === undefined ? '' : ` ${revision}`}.`
        : `Gói này nối tiếp một lần gửi ${after} khác với lần gửi ${after} đã nhận.`,
    advice: 'Gọi cho đơn vị hỏi gói nào đúng, rồi quyết định kèm lý do.',
  },
  'revision-rejected': {
    text: ({ revision }) =>
      `Đã có người quyết định không dùng nội dung này${revision === undefined ? '' : ` cho lần gửi ${revision}`}.`,
    advice: 'Không cần làm gì. Nếu đơn vị gửi lại, đề nghị họ gửi lần kế tiếp.',
  },
};

/** What happened and what to do, in Vietnamese. A code of a newer version gets a sentence that says so. */
export function packageProblemSentence(problem: {
  readonly code: string;
  readonly params: Params;
}): { readonly text: string; readonly advice: string } {
  if (!isProblemCode(problem.code)) {
    return { text: `Tệp không được nhận (${problem.code}).`, advice: RESEND };
  }
  const { text, advice } = MESSAGES[problem.code];
  const say = (words: Message['text']) =>
    typeof words === 'string' ? words : words(problem.params);
  return { text: say(text), advice: say(advice) };
}

/** The number people say over the phone: “mã lý do 09” is the step of the reading order at which a file failed. */
export function packageReasonNumber(code: PackageProblemCode): string {
  return `mã lý do ${String(PACKAGE_PROBLEMS[code]).padStart(2, '0')}`;
}

function isProblemCode(code: string): code is PackageProblemCode {
  return Object.hasOwn(PACKAGE_PROBLEMS, code);
}

/** The member's own reason, as a part of the sentence. */
function inner(code: string | number | undefined, params: Params): string {
  if (code === undefined) return '.';
  const { text } = packageProblemSentence({ code: String(code), params });
  return `: ${text.charAt(0).toLowerCase()}${text.slice(1)}`;
}

function belongsTo(parent: string | number | undefined): string {
  return parent === undefined ? '' : ` thuộc${quoted(parent)},`;
}
