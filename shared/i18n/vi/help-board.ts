import type { Topic } from './help-topic.ts';

/** How one watches, calls, finds complete and sends back (H3, H4, P3). */
export const boardTopics: readonly Topic[] = [
  {
    id: 'board',
    title: 'Theo dõi các đơn vị, tiếp nhận hồ sơ',
    who: 'district',
    screen: 'board',
    steps: [
      'Nhập nhiều tệp một lúc: phần mềm xem trước từng tệp, chưa ghi gì cho tới khi bấm Nhập.',
      'Tệp hỏng vào Cách ly kèm lý do và việc cần làm; không bao giờ làm dừng cả lượt.',
      'Gõ vài chữ không dấu để tìm đơn vị, Enter mở chi tiết: còn thiếu gì, gọi ai, làm gì tiếp.',
      'Danh sách đôn đốc nói gọi ai, số nào, trao đổi gì; xuất Excel, Word hoặc in. F2 sửa số điện thoại ngay trong bảng, hoặc dán cả danh sách từ Excel.',
      'Huyện đặt được hạn riêng, sớm hơn hạn gửi Sở; hạn này không làm ai bị tính là muộn.',
    ],
  },
  {
    id: 'complete',
    title: 'Xác nhận đủ thành phần',
    who: 'district',
    steps: [
      'Bấm Đủ thành phần: mỗi hồ sơ hiện còn thiếu báo cáo hay tài liệu nào. Dấu cách chọn hoặc bỏ chọn.',
      'Ghi tên người xác nhận rồi bấm Xác nhận. Từ lúc đó thời gian thẩm tra, xác minh được tính (Công văn 1252, mục I.2).',
      'Chưa xác nhận vẫn thẩm tra được; bảng theo dõi cho thấy hồ sơ nào đã xác nhận, từ bao giờ.',
    ],
  },
  {
    id: 'give-back',
    title: 'Trả lại hồ sơ để bổ sung',
    who: 'district',
    steps: [
      'Mở đơn vị ở Theo dõi, bấm Trả lại. Câu hỏi khi thẩm tra và tài liệu còn thiếu được điền sẵn; sửa, bỏ hoặc thêm.',
      '“Thiếu thành phần”: lần gửi chưa được tính cho đến khi bổ sung đúng hạn. “Cần làm rõ”: lần gửi vẫn được tính.',
      'Ký xong có hai tệp: phiếu trả lại để đơn vị mở ở Nhận về, và thông báo bằng Word để ký, đóng dấu.',
      'Trả nhầm thì Rút phiếu, ghi lý do; gọi báo đơn vị vì phiếu ở máy họ vẫn mở.',
    ],
  },
];
