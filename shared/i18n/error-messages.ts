import { arrivalErrors } from './arrival-errors.ts';
import type { ErrorCode } from '../ipc/contract.ts';
import type { CallError, UniversalError } from '../ipc/define.ts';
import { districtErrors } from './district-errors.ts';
import { inspectionErrors } from './inspection-errors.ts';
import { boardErrors } from './board-errors.ts';
import { fileErrors } from './file-errors.ts';
import { noticeErrors } from './notice-errors.ts';
import { packageProblemSentence } from './package-messages.ts';
import { partErrors } from './part-errors.ts';
import { receivingErrors } from './receiving-errors.ts';
import { teamErrors } from './team-errors.ts';
import { reviewErrors } from './review-errors.ts';

type Message = {
  /** What happened. */
  readonly text: string;
  /** What to do. */
  readonly advice: string;
};

const UNIVERSAL: Readonly<Record<UniversalError, Message>> = {
  internal: {
    text: 'Phần mềm gặp lỗi khi làm việc này.',
    advice: 'Số liệu đã lưu còn nguyên. Thử lại; nếu vẫn lỗi, đọc mã sự cố cho hỗ trợ.',
  },
  'invalid-input': {
    text: 'Yêu cầu gửi đi không đúng dạng.',
    advice: 'Đây là lỗi của phần mềm. Báo hỗ trợ việc vừa làm.',
  },
  'not-allowed': {
    text: 'Vai trò của máy này không được làm việc đó.',
    advice: 'Làm việc này trên máy của đơn vị có thẩm quyền.',
  },
  'unknown-method': {
    text: 'Phần mềm không nhận ra yêu cầu.',
    advice: 'Đóng và mở lại phần mềm; nếu vẫn lỗi, cài lại bản mới nhất.',
  },
};

const BY_CODE: Readonly<Record<ErrorCode, Message>> = {
  ...receivingErrors,
  ...arrivalErrors,
  ...reviewErrors,
  ...boardErrors,
  ...inspectionErrors,
  ...districtErrors,
  ...noticeErrors,
  ...fileErrors,
  ...partErrors,
  ...teamErrors,
  'package/refused': {
    text: 'Tệp không được nhận.',
    advice: 'Đề nghị nơi gửi xuất lại và gửi nguyên tệp, không sửa, không nén lại.',
  },
  'package/unknown': {
    text: 'Không có gói này trên máy.',
    advice: 'Nhập gói trước khi lấy lại tệp gốc.',
  },
  'setup/desk-exists': {
    text: 'Máy này đã thiết lập xong.',
    advice: 'Mở thư mục dữ liệu khác nếu muốn thiết lập đơn vị khác.',
  },
  'setup/not-a-campaign': {
    text: 'Tệp này không phải gói đợt đánh giá.',
    advice: 'Chọn tệp đợt đánh giá do Sở TTTT gửi (tên bắt đầu bằng “campaign-”).',
  },
  'setup/no-campaign': {
    text: 'Chưa mở gói đợt đánh giá.',
    advice: 'Mở gói đợt đánh giá do Sở TTTT gửi trước.',
  },
  'setup/fingerprint-differs': {
    text: 'Mã khóa không trùng với gói đợt đánh giá.',
    advice: 'Không dùng gói này. Gọi Sở TTTT theo số trong công văn.',
  },
  'setup/authority-not-confirmed': {
    text: 'Chưa đối chiếu khóa của Sở TTTT.',
    advice: 'Đối chiếu 8 từ với công văn của Sở rồi xác nhận.',
  },
  'setup/unit-unknown': {
    text: 'Không có đơn vị này trong danh sách của đợt đánh giá.',
    advice: 'Chọn lại đơn vị theo tên và mã.',
  },
  'setup/role-mismatch': {
    text: 'Vai trò không hợp với đơn vị đã chọn.',
    advice: 'Chỉ UBND cấp huyện mới làm việc với vai trò cấp huyện.',
  },
  'setup/passphrase-short': {
    text: 'Mật khẩu khóa ký quá ngắn.',
    advice: 'Dùng ít nhất 12 ký tự, ví dụ bốn từ rời nhau.',
  },
  'setup/file-unknown': {
    text: 'Máy này không tạo tệp loại đó.',
    advice:
      'Yêu cầu chứng thư số lấy trên máy của đơn vị, gói đợt đánh giá lấy trên máy của Sở TTTT.',
  },
  'practice/none': {
    text: 'Máy này chưa có bàn tập dượt.',
    advice: 'Chọn một đơn vị để bắt đầu tập dượt.',
  },
  'inbox/not-for-this-desk': {
    text: 'Tệp này gửi cho đơn vị khác.',
    advice: 'Kiểm tra tên đơn vị trong tên tệp rồi chọn đúng tệp.',
  },
  'inbox/kind-not-for-inbox': {
    text: 'Loại tệp này không mở ở Nhận về.',
    advice: 'Hồ sơ và gói của đơn vị khác nhập ở màn hình Tiếp nhận.',
  },
  'inbox/not-our-key': {
    text: 'Chứng thư số này không cấp cho khóa trên máy này.',
    advice: 'Gửi lại tệp yêu cầu của máy này cho Sở TTTT.',
  },
  'form/locked': {
    text: 'Phiếu đã xuất và đang khóa.',
    advice: 'Bấm “Thu hồi, sửa” ở màn hình Gửi đi nếu còn hạn.',
  },
  'form/unknown-field': {
    text: 'Bộ tiêu chí không có số liệu này.',
    advice: 'Đóng và mở lại phiếu.',
  },
  'form/wrong-type': {
    text: 'Giá trị không đúng loại số liệu.',
    advice: 'Nhập lại theo gợi ý dưới ô.',
  },
  'form/unknown-leaf': {
    text: 'Bộ tiêu chí không có tiêu chí này.',
    advice: 'Đóng và mở lại phiếu.',
  },
  'last-year/not-a-submission': {
    text: 'Tệp này không phải hồ sơ đã gửi.',
    advice: 'Chọn tệp hồ sơ năm trước của đơn vị (tên bắt đầu bằng “submission-”).',
  },
  'last-year/other-unit': {
    text: 'Tệp này là hồ sơ của đơn vị khác.',
    advice: 'Chọn hồ sơ năm trước do chính đơn vị gửi.',
  },
  'last-year/not-earlier': {
    text: 'Hồ sơ này không phải của năm trước.',
    advice: 'Chọn hồ sơ của một đợt đánh giá trước đợt này.',
  },
  'form/unknown-section': {
    text: 'Đề cương báo cáo không có mục này.',
    advice: 'Đóng và mở lại báo cáo.',
  },
  'evidence/unknown': {
    text: 'Không có tài liệu này trong phiếu.',
    advice: 'Thêm lại tài liệu.',
  },
  'evidence/empty': {
    text: 'Tệp trống, không có nội dung.',
    advice: 'Mở tệp ra kiểm tra rồi chọn lại.',
  },
  'evidence/too-large': {
    text: 'Tài liệu lớn hơn giới hạn của một tệp.',
    advice: 'Nén ảnh, quét ở độ phân giải thấp hơn hoặc chia tệp.',
  },
  'evidence/type-refused': {
    text: 'Không nhận loại tệp này làm tài liệu kiểm chứng.',
    advice: 'Dùng PDF, ảnh (PNG, JPG), Word hoặc Excel không có macro.',
  },
  'evidence/program': {
    text: 'Đây là chương trình hoặc tệp lệnh, không phải tài liệu.',
    advice:
      'Không mở tệp này. Tìm lại văn bản gốc; nếu tệp do nơi khác gửi, báo người phụ trách CNTT.',
  },
  'evidence/content-differs': {
    text: 'Nội dung tệp không đúng với đuôi tên tệp.',
    advice: 'Mở tệp bằng phần mềm đã tạo ra nó, lưu lại thành PDF rồi thêm bản PDF.',
  },
  'evidence/macro': {
    text: 'Tài liệu có macro (lệnh chạy tự động) bên trong.',
    advice: 'Lưu lại thành PDF, hoặc Word, Excel không có macro (.docx, .xlsx), rồi thêm bản đó.',
  },
  'evidence/library-full': {
    text: 'Tổng dung lượng tài liệu vượt giới hạn của hồ sơ.',
    advice: 'Bỏ bớt hoặc nén các tài liệu lớn nhất.',
  },
  'evidence/cited': {
    text: 'Còn tiêu chí đang dùng tài liệu này.',
    advice: 'Bỏ tài liệu ở các tiêu chí đó trước.',
  },
  'evidence/changed-on-disk': {
    text: 'Tệp của một tài liệu trên đĩa đã mất hoặc không còn đúng mã kiểm tra.',
    advice: 'Vào Tài liệu, thêm lại đúng tệp gốc đó; phần mềm tự thay bản hỏng, số liệu không đổi.',
  },
  'document/nothing-sent': {
    text: 'Chưa có hồ sơ nào được ký và xuất nên chưa lập được giấy gửi.',
    advice: 'Ký và xuất hồ sơ ở Gửi đi, rồi in giấy gửi kèm tệp.',
  },
  'document/gone': {
    text: 'Văn bản đã tạo trước đó không còn.',
    advice: 'Tạo lại văn bản; số liệu không bị ảnh hưởng.',
  },
  'host/no-pdf': {
    text: 'Máy này không có chương trình tạo PDF.',
    advice:
      'Tải bản Word: nội dung và bố cục như nhau; mở bằng Word hoặc LibreOffice rồi lưu thành PDF.',
  },
  'host/pdf-failed': {
    text: 'Không tạo được PDF.',
    advice: 'Kiểm tra ổ đĩa còn chỗ rồi thử lại, hoặc tải bản Word có cùng nội dung.',
  },
  'host/no-open': {
    text: 'Bản chạy này không mở được tệp bằng phần mềm khác.',
    advice: 'Tải bản sao về rồi mở từ thư mục tải về.',
  },
  'host/open-failed': {
    text: 'Máy không mở được tệp này.',
    advice: 'Có thể máy chưa có phần mềm đọc loại tệp này. Tải bản sao về hoặc mở trên máy khác.',
  },
  'workbook/not-xlsx': {
    text: 'Tệp này không phải tệp Excel (.xlsx).',
    advice: 'Mở tệp bằng Excel hoặc LibreOffice, lưu lại dạng .xlsx rồi chọn lại.',
  },
  'workbook/locked-or-old': {
    text: 'Tệp có mật khẩu mở, hoặc là tệp Excel đời cũ (.xls).',
    advice: 'Mở bằng Excel, bỏ mật khẩu, lưu lại dạng .xlsx rồi chọn lại.',
  },
  'workbook/macro': {
    text: 'Tệp có macro nên không nhận.',
    advice: 'Lưu lại dạng .xlsx không có macro rồi chọn lại.',
  },
  'workbook/damaged': {
    text: 'Tệp Excel bị hỏng, không đọc được.',
    advice: 'Mở bằng Excel để kiểm tra, lưu lại; hoặc lấy bản khác. Phiếu chưa bị thay đổi.',
  },
  'workbook/too-large': {
    text: 'Tệp Excel lớn quá mức của một phiếu.',
    advice: 'Xuất lại tệp từ phần mềm rồi chép số liệu sang. Phiếu chưa bị thay đổi.',
  },
  'workbook/too-heavy': {
    text: 'Đọc tệp Excel tốn quá nhiều bộ nhớ hoặc thời gian nên đã dừng.',
    advice: 'Xuất lại tệp từ phần mềm rồi chép số liệu sang. Phiếu chưa bị thay đổi.',
  },
  'workbook/gone': {
    text: 'Phần mềm không còn giữ tệp Excel đang xem.',
    advice: 'Chọn lại tệp.',
  },
  'workbook/form-changed': {
    text: 'Phiếu vừa thay đổi nên các chỗ khác không còn như đang hiện.',
    advice: 'Chọn lại tệp để xem lại. Chưa nhận gì từ tệp.',
  },
  'workbook/nothing-to-take-back': {
    text: 'Không còn lần nhận nào để hoàn tác.',
    advice: 'Xem lịch sử của từng tiêu chí để lấy lại giá trị cũ.',
  },
  'workbook/changed-since': {
    text: 'Số liệu nhận từ Excel đã được sửa tiếp nên không hoàn tác cả lần nhận được nữa.',
    advice: 'Xem lịch sử của từng tiêu chí để lấy lại giá trị cũ.',
  },
  'submission/problems-block': {
    text: 'Còn mục chặn xuất hồ sơ.',
    advice: 'Xử lý hết các mục chặn ở Còn thiếu.',
  },
  'submission/not-approved': {
    text: 'Lãnh đạo chưa duyệt đúng nội dung này.',
    advice: 'Trình lãnh đạo duyệt lại vì nội dung đã thay đổi sau lần duyệt trước.',
  },
  'submission/too-large': {
    text: 'Hồ sơ lớn hơn giới hạn của đợt đánh giá.',
    advice: 'Nén hoặc bỏ bớt các tài liệu lớn nhất.',
  },
  'submission/unknown-revision': {
    text: 'Không có lần gửi này.',
    advice: 'Chọn lần gửi khác trong danh sách.',
  },
  'submission/nothing-sealed': {
    text: 'Chưa có hồ sơ nào được xuất.',
    advice: 'Phiếu vẫn sửa được, không cần thu hồi.',
  },
  'submission/deadline-passed': {
    text: 'Đã quá hạn gửi, không thu hồi được nữa.',
    advice: 'Gọi nơi nhận nếu cần gửi bổ sung.',
  },
  'key/wrong-passphrase': {
    text: 'Mật khẩu khóa ký không đúng.',
    advice: 'Nhập lại. Chưa có gì được ký, số liệu không bị ảnh hưởng.',
  },
  'key/no-credential': {
    text: 'Chưa có chứng thư số do Sở TTTT cấp.',
    advice: 'Gửi tệp yêu cầu cho Sở TTTT, nhận tệp chứng thư số rồi mở ở Nhận về.',
  },
};

/** Sentence and advice for any failure of a call; a refused package says which of its own reasons it was. */
export function errorMessage({ code, params = {} }: CallError): Message {
  const problem = params['problem'];
  if (code === 'package/refused' && problem !== undefined)
    return packageProblemSentence({ code: String(problem), params });
  const table: Readonly<Record<string, Message>> = { ...UNIVERSAL, ...BY_CODE };
  return Object.hasOwn(table, code) ? (table[code] ?? UNIVERSAL.internal) : UNIVERSAL.internal;
}
