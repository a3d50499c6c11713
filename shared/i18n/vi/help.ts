import { boardTopics } from './help-board.ts';
import { noticeTopics, responseTopics } from './help-notices.ts';

/** How one does things, by kind of desk and screen; short enough to be read while doing them (X5). */
export type Topic = {
  readonly id: string;
  readonly title: string;
  readonly who: 'everyone' | 'unit' | 'leader' | 'district' | 'province' | 'reviewer';
  /** The screen whose F1 leads here. */
  readonly screen?: string;
  readonly steps: readonly string[];
};

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

const receivers: readonly Topic[] = [
  {
    id: 'arrivals',
    title: 'Sổ đến: giờ đến, gia hạn, biên nhận',
    who: 'district',
    screen: 'arrivals',
    steps: [
      'Mỗi hồ sơ có số đến, giờ đến và giờ nhập. Muộn hay đúng hạn tính theo giờ đến, không theo giờ của máy người gửi.',
      '“Trước ngày 25/10” nghĩa là đến trước 25/10 lúc 00:00. Cùng một gói đến hai lần thì lần đến sớm hơn được tính.',
      'Tìm ra giờ đến thật sau khi nhập: chọn dòng, bấm Sửa giờ đến, ghi giờ và căn cứ. Giờ cũ được giữ bên cạnh.',
      'Sở gia hạn, đưa đơn vị ra ngoài xếp hạng, không tính một tiêu chí ở Quyết định mới; mỗi quyết định có tên và lý do.',
      'Hồ sơ trả lại để bổ sung được tính đúng hạn khi lần đầu đúng hạn và lần bổ sung đến trước hạn trả lại.',
      'Ký biên nhận cho mọi lần đến. Cách tính đổi thì ký lại; xuất danh sách biên nhận để đơn vị ký nhận.',
    ],
  },
  {
    id: 'conflicts',
    title: 'Tệp cách ly và xung đột',
    who: 'district',
    screen: 'intake',
    steps: [
      'Mỗi tệp cách ly có lý do, việc cần làm và mã lý do để đọc qua điện thoại. Tệp được giữ nguyên như lúc đến.',
      'Khóa chưa xác nhận: gọi đơn vị, đối chiếu tám từ, rồi Kiểm tra lại. Giờ đến được giữ như lúc tệp đến.',
      'Hai nội dung cho cùng lần gửi: So hai nội dung, gọi đơn vị, chọn một bên, ghi tên và lý do. Không có nút chọn tất cả.',
      'Lần gửi cũ tìm thấy muộn: Nhận vào sổ khi nó đã đến đúng hạn. Phần mềm tự tính lần nào được tính.',
      'Tệp không dùng: Để ngoài, ghi lý do.',
    ],
  },
  ...boardTopics,
  ...noticeTopics,
  {
    id: 'summary',
    title: 'Tổng hợp kết quả của huyện',
    who: 'district',
    screen: 'summary',
    steps: [
      'Các xã: điểm tự chấm, điểm sau thẩm tra và lý do của xã chưa có hồ sơ (Công văn 1252, mục I.2).',
      'Huyện sửa điểm: từng tiêu chí khác điểm tự chấm, cùng lý do và người thẩm tra.',
      'Số liệu lấy từ xã: bấm Enter để xem giá trị của từng xã. Phiếu ghi khác số cộng được thì nêu lý do.',
      'Xuất ra Excel hoặc báo cáo Word để lãnh đạo ký.',
    ],
  },
  {
    id: 'bundle',
    title: 'Gói của huyện',
    who: 'district',
    screen: 'bundle',
    steps: [
      'Gói gồm hồ sơ của huyện, hồ sơ nguyên vẹn của các xã, mọi lượt thẩm tra, các lần trả lại và lý do của xã còn thiếu.',
      'Lý do ghi đến đâu được giữ đến đó; mỗi xã thiếu phải có lý do mới ký được.',
      'Ký gói, gửi Sở TTTT trước hạn của cấp huyện.',
    ],
  },
  {
    id: 'review',
    title: 'Thẩm tra, thẩm định theo tiêu chí hoặc theo đơn vị',
    who: 'district',
    screen: 'review',
    steps: [
      'Bảng bày mọi đơn vị của một tiêu chí cạnh nhau: số liệu, điểm tự chấm, huyện, Sở, thực tế. Alt+mũi tên sang tiêu chí khác; “Xem theo đơn vị” xoay bảng lại, phím vẫn thế.',
      'Đọc tài liệu ở bên phải (Space để phóng to), đồng ý thì bấm Enter: ghi lại và sang dòng kế còn chưa xem.',
      'Khác ý thì F2, gõ điểm, Enter, gõ lý do, Enter. Đổi điểm nào cũng phải có lý do. Ctrl+Z lấy lại việc vừa làm.',
      'F4 hỏi đơn vị: câu hỏi chờ ở đó và đi cùng phiếu trả lại. F8 đến dòng có dấu hiệu kế tiếp.',
      'Dấu hiệu chỉ nhắc xem kỹ (tăng vọt so với năm trước, xa trung vị, không tài liệu, huyện hoặc thực tế lệch); dấu hiệu không bao giờ đổi điểm.',
      'Không dòng nào được coi là đã thẩm định khi chưa ai xem. “Đồng ý hàng loạt” ghi tên người và số dòng, để lại các dòng có dấu hiệu.',
      'Tiêu chí chỉ nơi thẩm định có số liệu: “Nhập số liệu cho mọi đơn vị”, dán cả khối từ Excel.',
    ],
  },
  {
    id: 'inspection',
    title: 'Kiểm tra thực tế: chọn đơn vị, lên lịch, ghi biên bản',
    who: 'province',
    screen: 'inspection',
    steps: [
      '“Chọn đơn vị”: bốc ngẫu nhiên, chênh lệch lớn nhất, có phản ánh hoặc chọn tay. Mỗi lần chọn ghi vào sổ quyết định cùng căn cứ.',
      'Bốc ngẫu nhiên thì ai có mã bốc thăm cũng bốc lại được: lấy SHA-256 của mã, dấu xuống dòng và mã đơn vị; số nhỏ nhất được chọn.',
      '“Lên lịch”: ngày, địa điểm, tổ kiểm tra. “Xuất” lập kế hoạch, danh sách Excel và thông báo gửi từng đơn vị.',
      'Đi bằng máy khác không có mạng: giao tập việc vòng thực tế ở Phân công, mở trên máy đó, làm xong mang tệp kết quả về.',
      'Tại chỗ: chấm từng tiêu chí (F2, gõ điểm, Enter; khác điểm trước khi đến thì phải nêu lý do), thả ảnh vào thẻ Ảnh, ghi biên bản.',
      'Biên bản xuất ra Word có chỗ ký của hai bên và mã kiểm tra của từng ảnh. Trước khi đi, xuất mẫu trống để ghi tay.',
      'Điểm nào được tính theo quy tắc của đợt đánh giá, ghi ngay trên màn hình.',
    ],
  },
  {
    id: 'team',
    title: 'Phân công nhiều người thẩm định',
    who: 'province',
    screen: 'team',
    steps: [
      'Mỗi người thẩm định cài phần mềm trên máy của mình, mở gói của đợt, chọn “Người thẩm định” và gửi tệp yêu cầu về Sở.',
      '“Nhận tệp”: mở tệp yêu cầu, gọi điện đối chiếu 8 từ của khóa rồi xác nhận. Chưa xác nhận thì không kết quả nào được nhận.',
      'Lọc theo khối, huyện hoặc người đang giữ; phím Cách đánh dấu, Ctrl+A cả danh sách, Ctrl+Enter để giao. Giao hết hoặc theo nhóm tiêu chí.',
      '“Xuất tập việc”: mỗi người một tệp do Sở ký, hồ sơ gốc của đơn vị nằm nguyên bên trong.',
      'Kết quả gửi về thì thả vào đây, thứ tự nào cũng được, nhận lại cũng không sao: mỗi tiêu chí của mỗi đơn vị giữ đúng người xem.',
      'Hai người thấy khác nhau thì cả hai chờ ở “Xung đột”; người có tên chọn một bên hoặc mức khác, nêu lý do.',
      'Người thôi nhiệm vụ: kết quả ký sau đó không nhận, những gì đã nhận giữ nguyên.',
    ],
  },
  {
    id: 'reviewer',
    title: 'Thẩm định trên máy riêng',
    who: 'reviewer',
    steps: [
      'Gửi tệp yêu cầu cho Sở TTTT; khi Sở gọi, đọc 8 từ của khóa trên Tổng quan.',
      'Nhận tập việc thì “Mở tập việc”. Máy chỉ mở được hồ sơ và tiêu chí được giao.',
      'Xem ở Thẩm định như ở Sở: Enter đồng ý và sang dòng kế, F2 điểm khác kèm lý do, F4 hỏi đơn vị, Ctrl+Z lấy lại.',
      'Đi thực tế: làm ở Thực tế, chấm, chụp ảnh, ghi biên bản; tất cả đi cùng kết quả.',
      '“Xuất kết quả”, gửi tệp về Sở. Xem thêm thì xuất lại; tệp sau thay tệp trước.',
    ],
  },
  {
    id: 'ranking',
    title: 'Thẩm định, xếp hạng',
    who: 'province',
    screen: 'ranking',
    steps: [
      'Chốt khối trước: tiêu chí so với đơn vị tốt nhất chỉ có điểm khi khối đã chốt.',
      'Mỗi con số mở ra được đến tận tiêu chí, người quyết định và gói gốc.',
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
