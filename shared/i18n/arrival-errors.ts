/** What happened and what to do around arrivals, rulings, refused files and keys (P1, P2, H2, T3). */
export const arrivalErrors = {
  'arrival/unknown': {
    text: 'Không có số đến này trong sổ.',
    advice: 'Tải lại sổ đến rồi chọn dòng cần sửa.',
  },
  'arrival/after-import': {
    text: 'Thời điểm đến không thể sau lúc nhập tệp.',
    advice: 'Ghi thời điểm tệp đến nơi, muộn nhất là lúc nhập.',
  },
  'arrival/unchanged': {
    text: 'Thời điểm này đã ghi trong sổ.',
    advice: 'Sửa ngày hoặc giờ khác, hoặc đóng lại.',
  },
  'ruling/no-deadline': {
    text: 'Cấp này không có hạn gửi nên không gia hạn được.',
    advice: 'Bỏ các đơn vị không có hạn khỏi danh sách.',
  },
  'ruling/too-early': {
    text: 'Hạn mới không muộn hơn hạn của đợt.',
    advice: 'Chọn thời điểm sau hạn của đợt. Gia hạn chỉ cho thêm thời gian.',
  },
  'ruling/already-excluded': {
    text: 'Đơn vị này đã ở ngoài diện xếp hạng.',
    advice: 'Bỏ đơn vị đó khỏi danh sách rồi ghi lại.',
  },
  'ruling/not-excluded': {
    text: 'Đơn vị này đang được xếp hạng.',
    advice: 'Bỏ đơn vị đó khỏi danh sách rồi ghi lại.',
  },
  'ruling/leaf-not-open': {
    text: 'Bộ tiêu chí không cho phép không tính tiêu chí này.',
    advice: 'Chọn tiêu chí có điều kiện “không đưa vào đánh giá”.',
  },
  'ruling/leaf-unchanged': {
    text: 'Tiêu chí này đã được quyết định đúng như vậy.',
    advice: 'Không cần ghi lại.',
  },
  'quarantine/unknown': {
    text: 'Tệp này không còn ở mục cách ly.',
    advice: 'Tải lại danh sách; có thể người khác đã xử lý.',
  },
  'quarantine/not-older': {
    text: 'Tệp này không phải lần gửi cũ đang chờ quyết định.',
    advice: 'Bấm “Kiểm tra lại” để xem tình trạng hiện nay của tệp.',
  },
  'fork/not-a-fork': {
    text: 'Tệp này không còn xung đột với hồ sơ nào.',
    advice: 'Bấm “Kiểm tra lại” để xem tình trạng hiện nay của tệp.',
  },
  'key/not-known': {
    text: 'Máy này không giữ khóa đó của đơn vị.',
    advice: 'Chọn khóa trong danh sách khóa.',
  },
  'key/already-revoked': {
    text: 'Khóa này đã bị thu hồi.',
    advice: 'Đơn vị phải tạo khóa mới và gửi yêu cầu cấp chứng thư khác.',
  },
  'key/revoked-in-future': {
    text: 'Thời điểm thu hồi nằm sau giờ hiện tại của máy.',
    advice: 'Chọn thời điểm đã qua, hoặc để trống để thu hồi từ bây giờ.',
  },
} as const;
