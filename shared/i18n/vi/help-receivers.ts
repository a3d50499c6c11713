import { boardTopics } from './help-board.ts';
import { noticeTopics } from './help-notices.ts';
import type { Topic } from './help-topic.ts';

/** How districts, the Sở and its reviewers do their work. */
export const receivers: readonly Topic[] = [
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
    title: 'Nhập tệp, cách ly và xung đột',
    who: 'district',
    screen: 'intake',
    steps: [
      'Kéo thả tệp hay cả thư mục, hoặc Ctrl+O để chọn tệp. Mọi tệp được kiểm tra trước; xem từng tệp sẽ làm gì rồi mới bấm Nhập.',
      'Dừng lại hoặc Esc: tệp đang xử lý chạy nốt, phần đã nhập được giữ, phần còn lại chưa bị động đến và nhập tiếp được. Mất điện giữa chừng cũng vậy: nhập lại các tệp đó.',
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
