import { responseTopics } from './help-notices.ts';
import { receivers } from './help-receivers.ts';
import type { Topic } from './help-topic.ts';

const everyone: readonly Topic[] = [
  {
    id: 'start',
    title: 'Bắt đầu nhanh',
    who: 'everyone',
    screen: 'home',
    steps: [
      'Tổng quan luôn nói việc cần làm tiếp theo. Bấm Enter là đến đúng chỗ.',
      'Điền Phiếu theo từng tiêu chí hoặc theo bảng. Gõ đến đâu lưu đến đó; thấy “Đã lưu” là đã nằm trên đĩa.',
      'Tiêu chí chưa đạt điểm tối đa phải nêu lý do (Công văn 1252, mục I.1).',
      'Xem Còn thiếu, sửa từng mục. Hết mục chặn thì trình lãnh đạo duyệt.',
      'Ký và xuất hồ sơ thành một tệp, gửi tệp đó đến nơi nhận trước hạn.',
    ],
  },
  {
    id: 'find',
    title: 'Tìm nhanh mọi thứ',
    who: 'everyone',
    steps: [
      'Bấm Ctrl+K ở bất cứ đâu, gõ vài chữ không cần dấu: tiêu chí, tài liệu, lệnh, màn hình, hướng dẫn.',
      'Mũi tên để chọn, Enter để mở, Esc để trở lại.',
      'Lệnh chưa dùng được vẫn hiện và nói vì sao.',
    ],
  },
  {
    id: 'practice',
    title: 'Tập dượt trước khi làm thật',
    who: 'everyone',
    steps: [
      'Chọn Tập dượt ở lần mở đầu tiên, hoặc gõ “tập dượt” trong Ctrl+K.',
      'Bàn tập dượt nằm riêng, số liệu thật không bị đụng tới. Có thể điền số liệu mẫu rồi sửa thử.',
      'Tệp xuất ra mang dấu “Tập dượt” và mọi nơi nhận đều từ chối.',
      'Xong thì “Về bàn làm việc thật”. Bàn tập dượt còn đó cho lần sau, hoặc xóa đi.',
    ],
  },
  {
    id: 'trouble',
    title: 'Khi gặp trục trặc',
    who: 'everyone',
    steps: [
      'Đọc câu báo lỗi: dòng đầu là việc đã xảy ra, dòng sau là việc nên làm.',
      '“Chưa lưu được, đang thử lại”: cứ để phần mềm mở, đừng rút ổ đĩa; phần mềm tự lưu lại khi đĩa dùng được.',
      'Có mã sự cố thì đọc mã đó cho người hỗ trợ; mã không chứa số liệu của đơn vị.',
      'Quên mật khẩu khóa ký thì không ai lấy lại được: gọi Sở TTTT để được cấp lại khóa.',
    ],
  },
];

const unit: readonly Topic[] = [
  {
    id: 'form',
    title: 'Điền phiếu',
    who: 'unit',
    screen: 'form',
    steps: [
      'Gõ số kiểu Việt Nam: dấu phẩy cho phần lẻ (7,5), dấu chấm ngăn hàng nghìn (1.250.000). Ngày gõ ngày/tháng/năm.',
      'Chưa hết kỳ thì đánh dấu “số liệu ước tính” và ghi ngày lấy số.',
      'Điểm tính ngay bên dưới. Muốn tự chấm thấp hơn thì nhập điểm và nêu lý do.',
      'Ctrl+Enter xong và sang tiêu chí kế. Alt+mũi tên trái, phải để lùi, tiến. F7 đến mục còn thiếu kế tiếp.',
      'Bảng: dán được cả khối ô từ Excel; ô nào không hợp lệ giữ nguyên chữ đã dán và nói cách sửa.',
      'Bấm nhầm thì Ctrl+Z. Lịch sử của từng tiêu chí cho xem và lấy lại giá trị cũ.',
    ],
  },
  {
    id: 'evidence',
    title: 'Tài liệu kiểm chứng',
    who: 'unit',
    screen: 'evidence',
    steps: [
      'Thêm bằng nút, thả tệp vào, hoặc chụp màn hình rồi Ctrl+V ngay ở tiêu chí.',
      'Một tài liệu dùng được cho nhiều tiêu chí; ghi trang, mục ở từng nơi dùng.',
      'Nhận PDF, ảnh, Word, Excel không có macro. Thước dung lượng cho biết còn bao nhiêu.',
    ],
  },
  {
    id: 'report',
    title: 'Báo cáo kết quả ứng dụng CNTT',
    who: 'unit',
    screen: 'report',
    steps: [
      'Viết theo từng mục của đề cương (Công văn 1252, mục I.3). Bảng số liệu lấy từ phiếu, tự đổi khi phiếu đổi.',
      'Lưu ngay khi gõ, tắt máy giữa chừng không mất.',
    ],
  },
  {
    id: 'workbook',
    title: 'Điền phiếu bằng Excel',
    who: 'unit',
    screen: 'workbook',
    steps: [
      'Xuất bảng tính của đơn vị, gửi cho người cung cấp số liệu. Chỉ ô để nhập là sửa được; danh sách chọn và ghi chú nằm ngay trong ô.',
      'Nhập lại: phần mềm cho xem từng chỗ khác, cũ và mới, trước khi ghi gì. Nhận hay bỏ từng mục.',
      'Sai tệp thì phần mềm nêu trang tính, ô và cách sửa. Nhầm thì Ctrl+Z lấy lại cả lượt nhập.',
    ],
  },
  {
    id: 'parts',
    title: 'Phân việc trong đơn vị',
    who: 'unit',
    screen: 'parts',
    steps: [
      'Ghi tên cán bộ cùng làm, giao từng nhóm hoặc từng tiêu chí cho mỗi người.',
      'Cán bộ làm máy khác: xuất phần việc thành tệp, họ điền rồi gửi tệp trả lại.',
      'Gộp: hai bên sửa cùng một chỗ thì hiện cạnh nhau để chọn. Gộp hai lần cũng không sinh thêm gì.',
    ],
  },
  {
    id: 'documents',
    title: 'Văn bản để in và trình ký',
    who: 'unit',
    screen: 'documents',
    steps: [
      'Chọn phiếu, báo cáo hoặc giấy gửi; xem trước rồi tải Word hoặc PDF theo thể thức văn bản.',
      'Số, ngày và chỗ đóng dấu để trống cho văn thư.',
    ],
  },
  {
    id: 'missing',
    title: 'Còn thiếu',
    who: 'unit',
    screen: 'missing',
    steps: [
      'Mục “chặn” phải sửa mới xuất được; mục “nhắc” thì nên xem lại.',
      'Mũi tên chọn, Enter đến đúng ô, Alt+Backspace trở lại danh sách.',
    ],
  },
  {
    id: 'send',
    title: 'Trình duyệt, ký, xuất và gửi',
    who: 'unit',
    screen: 'send',
    steps: [
      'Lãnh đạo xem và bấm “Duyệt nội dung này”. Sửa gì sau đó thì phải duyệt lại.',
      'Ký và xuất hồ sơ: nhập mật khẩu khóa ký. Đây là ký gói để bảo đảm toàn vẹn, không phải chữ ký số công vụ.',
      'Gửi nguyên tệp, không sửa, không nén lại. Đọc 8 từ của mã kiểm tra cho nơi nhận qua điện thoại nếu được hỏi.',
      'Sai sót trước hạn: “Thu hồi, sửa”, rồi ký và gửi lần nữa. Nơi nhận tính lần gửi mới nhất đến trước hạn.',
    ],
  },
  {
    id: 'inbox',
    title: 'Nhận về',
    who: 'unit',
    screen: 'inbox',
    steps: [
      'Mở các tệp nơi nhận gửi lại: chứng thư số, giấy biên nhận, phiếu trả lại, kết quả.',
      'Phiếu trả lại mở phiếu ra để sửa, kể cả khi đã qua hạn. Lý do và thời hạn hiện ở Tổng quan và tại từng tiêu chí.',
      'Giấy biên nhận ghi số đến, giờ đến và lần gửi nào được tính. Không thấy giấy thì gọi nơi nhận.',
    ],
  },
  {
    id: 'leader',
    title: 'Lãnh đạo duyệt',
    who: 'leader',
    steps: [
      'Đọc tổng điểm, các tiêu chí chưa đạt tối đa và lý do ở màn hình Gửi đi.',
      'Bấm “Duyệt nội dung này”: tên người duyệt và thời điểm đi cùng hồ sơ.',
      'Đơn vị chịu trách nhiệm trước UBND tỉnh về kết quả (Công văn 1252, mục I.2).',
    ],
  },
];

/** A page of help: how-tos, the letter, shortcuts. */
export const help = {
  title: 'Trợ giúp',
  search: 'Tìm trong trợ giúp',
  contents: 'Nội dung',
  reading: 'Trang đang đọc',
  letter: 'Công văn của Sở TTTT',
  allShortcuts: 'Xem mọi phím tắt',
  practise: 'Mở bàn tập dượt',
  found: (count: number) => `${count} đoạn`,
  none: (query: string) => `Không đoạn nào có “${query}”. Thử ít chữ hơn, không cần dấu.`,
  forWho: {
    everyone: 'Mọi người',
    unit: 'Cán bộ lập phiếu',
    leader: 'Lãnh đạo',
    district: 'Cấp huyện',
    province: 'Sở TTTT',
    reviewer: 'Người thẩm định',
  },
  contact: (office: string, phone: string) => `Hỏi thêm: ${office}, điện thoại ${phone}.`,
  topics: [...everyone, ...unit, ...responseTopics, ...receivers],
} as const;
