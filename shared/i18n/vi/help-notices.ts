/** How-tos of notices, answers and the closing of rounds (P7, P8). */
export const noticeTopics = [
  {
    id: 'notices',
    title: 'Thông báo thẩm định, giải quyết phản hồi',
    who: 'province',
    screen: 'notices',
    steps: [
      '“Gửi thông báo”: chọn mọi đơn vị, các đơn vị đang lọc hoặc một đơn vị; nhập ngày hạn và mật khẩu. Mỗi đơn vị được một gói đã ký và một thư Word.',
      'Đơn vị còn tiêu chí chưa ai xem được để lại, trừ khi đánh dấu gửi cả. Dừng giữa chừng thì lần sau gửi tiếp phần còn lại.',
      'Tệp phản hồi nhập ở Tiếp nhận như hồ sơ. Đến sau hạn thì được giữ nhưng không giải quyết.',
      '“Ý kiến”: đọc hai bên, mở tài liệu mới, giữ hoặc đổi điểm, ghi câu trả lời. Ctrl+Enter ghi và sang ý kiến sau, F8 đến ý kiến kế tiếp.',
      '“Chốt vòng” khi xong; còn ý kiến thì phải ghi lý do. Vòng sau chỉ báo cho đơn vị có điều mới và trả lời từng ý kiến.',
    ],
  },
] as const;

export const responseTopics = [
  {
    id: 'response',
    title: 'Trả lời thông báo thẩm định',
    who: 'unit',
    screen: 'response',
    steps: [
      'Mở tệp thông báo ở Nhận về. Điểm và lý do hiện ở Phản hồi, ở Tổng quan và tại từng tiêu chí của phiếu.',
      'Mỗi tiêu chí có điểm khác: chọn đồng ý hoặc không đồng ý. Không đồng ý thì nêu lý do và kèm tài liệu, kể cả tài liệu mới.',
      '“Đồng ý các tiêu chí còn lại” trả lời phần chưa nói đến. Mọi thứ được lưu ngay.',
      'Lãnh đạo duyệt, rồi “Ký và xuất phản hồi”. Mỗi thông báo ký phản hồi một lần; gửi tệp thẳng cho Sở trước hạn.',
    ],
  },
] as const;
