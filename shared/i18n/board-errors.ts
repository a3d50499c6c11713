/** What happened and what to do at the board: completeness, returns, terms, calls (H3, H4, P3). */
export const boardErrors = {
  'deadline/after-official': {
    text: 'Hạn của huyện không được sau hạn gửi Sở.',
    advice: 'Chọn thời điểm sớm hơn hạn của đợt đánh giá, để huyện còn thời gian thẩm tra.',
  },
  'completeness/not-received': {
    text: 'Có đơn vị chưa có hồ sơ được tính nên chưa xác nhận đủ thành phần được.',
    advice: 'Bỏ đơn vị đó khỏi danh sách rồi xác nhận lại. Chưa có gì được ghi.',
  },
  'completeness/returned': {
    text: 'Có hồ sơ đang trả lại vì thiếu thành phần.',
    advice: 'Chờ đơn vị gửi bổ sung, hoặc rút phiếu trả lại trước. Chưa có gì được ghi.',
  },
  'return/nothing-received': {
    text: 'Đơn vị này chưa có hồ sơ nào để trả lại.',
    advice: 'Nhập hồ sơ của đơn vị trước; đơn vị chưa gửi thì gọi đôn đốc.',
  },
  'return/newer-arrived': {
    text: 'Vừa có lần gửi mới của đơn vị này.',
    advice: 'Mở lại hộp thoại để trả lại đúng lần gửi mới nhất. Chưa có gì được ký.',
  },
  'return/already-open': {
    text: 'Lần gửi này đã được trả lại, đang chờ đơn vị bổ sung.',
    advice: 'Rút phiếu trả lại cũ trước nếu cần trả lại với nội dung hoặc thời hạn khác.',
  },
  'return/term-past': {
    text: 'Thời hạn bổ sung đã qua.',
    advice: 'Chọn thời điểm sau giờ hiện tại của máy.',
  },
  'return/leaf-unknown': {
    text: 'Bộ tiêu chí của đơn vị không có tiêu chí này, hoặc một tiêu chí được nêu hai lần.',
    advice: 'Chọn lại tiêu chí trong danh sách, gộp lý do của cùng một tiêu chí vào một dòng.',
  },
  'return/unknown': {
    text: 'Không có phiếu trả lại này, hoặc phiếu không còn chờ bổ sung.',
    advice: 'Mở lại màn hình Theo dõi để xem tình trạng hiện nay của đơn vị.',
  },
  'call-list/nobody': {
    text: 'Không có đơn vị nào cần gọi trong danh sách này.',
    advice: 'Bỏ bớt điều kiện lọc; nếu vẫn không có thì mọi đơn vị đã gửi đủ.',
  },
} as const;
