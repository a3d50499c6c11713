/** What happened and what to do where leaves are looked at (H4, P4). */
export const reviewErrors = {
  'review/not-received': {
    text: 'Chưa nhận hồ sơ của đơn vị này.',
    advice: 'Nhập hồ sơ trước khi thẩm tra.',
  },
  'review/points-out-of-range': {
    text: 'Điểm nằm ngoài khoảng cho phép của tiêu chí.',
    advice: 'Nhập điểm từ 0 đến điểm tối đa. Đồng ý thì giữ đúng điểm đang có.',
  },
  'review/reason-missing': {
    text: 'Đổi điểm phải nêu lý do.',
    advice: 'Ghi lý do rồi lưu lại.',
  },
  'review/leaf-not-open': {
    text: 'Tiêu chí này không chấm cho đơn vị đó.',
    advice: 'Chọn tiêu chí khác.',
  },
  'review/leaf-unknown': {
    text: 'Bộ tiêu chí của cấp này không có tiêu chí đó.',
    advice: 'Chọn lại cấp và tiêu chí.',
  },
  'review/round-not-here': {
    text: 'Máy này không làm vòng thẩm định đó.',
    advice: 'Làm vòng này trên máy của Sở, hoặc mở tập việc của vòng đó.',
  },
  'review/not-given': {
    text: 'Tiêu chí của đơn vị này không nằm trong phần được giao.',
    advice: 'Chỉ xem được. Đề nghị Sở giao thêm nếu cần chấm.',
  },
  'review/nothing-to-withdraw': {
    text: 'Chưa ai xem tiêu chí này nên không có gì để rút lại.',
    advice: 'Tải lại bảng để thấy tình trạng mới nhất.',
  },
  'review/evidence-unknown': {
    text: 'Hồ sơ của đơn vị không có tài liệu này.',
    advice: 'Đơn vị có thể đã gửi lần mới. Mở lại bảng để thấy tài liệu hiện có.',
  },
  'review/package-damaged': {
    text: 'Tệp hồ sơ lưu trên máy bị thiếu hoặc đã thay đổi, không đọc được tài liệu.',
    advice: 'Nhập lại tệp gốc của đơn vị; phần mềm thay bản hỏng bằng bản lành.',
  },
} as const;
