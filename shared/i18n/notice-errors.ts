/** What happened and what to do about notices of appraisal and the answers to them (P7). */
export const noticeErrors = {
  'notice/until-past': {
    text: 'Hạn phản hồi phải sau giờ hiện tại.',
    advice: 'Chọn ngày muộn hơn. Chưa thông báo nào được ký.',
  },
  'notice/rounds-used-up': {
    text: 'Đã qua chín vòng thông báo, không mở thêm vòng được.',
    advice: 'Các việc còn lại giải quyết bằng văn bản và ghi vào sổ quyết định.',
  },
  'notice/none': {
    text: 'Trong các đơn vị đã chọn có đơn vị chưa được gửi thông báo.',
    advice: 'Chỉ chọn đơn vị đã có thông báo thẩm định.',
  },
  'notice/not-objected': {
    text: 'Đơn vị không có ý kiến đang chờ ở tiêu chí này.',
    advice: 'Mở lại danh sách ý kiến và chọn một dòng trong đó.',
  },
  'notice/round-not-open': {
    text: 'Vòng này không đang mở.',
    advice:
      'Mở lại màn hình để xem vòng hiện tại; vòng chưa gửi thông báo nào thì chưa có gì để chốt.',
  },
  'notice/open-objections': {
    text: 'Còn ý kiến của đơn vị chưa được giải quyết.',
    advice: 'Giải quyết từng ý kiến, hoặc ghi lý do chốt vòng khi còn ý kiến.',
  },
  'notice/evidence-unknown': {
    text: 'Không có tài liệu này trong phản hồi.',
    advice: 'Mở lại ý kiến của đơn vị rồi chọn tài liệu.',
  },
  'response/unknown-notice': {
    text: 'Không có thông báo thẩm định này trên máy.',
    advice: 'Mở tệp thông báo ở màn hình Mở tệp nhận về trước.',
  },
  'response/sealed': {
    text: 'Phản hồi cho thông báo này đã ký, không sửa được nữa.',
    advice: 'Xuất lại tệp đã ký. Ý kiến thêm nêu ở vòng sau, hoặc gọi cho Sở.',
  },
  'response/leaf-unknown': {
    text: 'Không nêu ý kiến được ở tiêu chí này.',
    advice: 'Chọn tiêu chí được chấm trong thông báo.',
  },
  'response/evidence-unknown': {
    text: 'Tài liệu dẫn ra không có trong kho tài liệu.',
    advice: 'Thêm tài liệu rồi dẫn lại.',
  },
  'response/incomplete': {
    text: 'Phản hồi chưa đủ.',
    advice: 'Trả lời mọi tiêu chí có điểm khác; chỗ không đồng ý phải nêu lý do.',
  },
  'response/not-approved': {
    text: 'Lãnh đạo chưa duyệt đúng nội dung phản hồi này.',
    advice: 'Trình lãnh đạo duyệt lại rồi ký.',
  },
  'response/too-large': {
    text: 'Phản hồi vượt dung lượng cho phép.',
    advice: 'Bớt tài liệu mới hoặc dùng bản nhỏ hơn.',
  },
  'response/not-sealed': {
    text: 'Phản hồi này chưa ký nên chưa có tệp.',
    advice: 'Ký phản hồi trước.',
  },
} as const;
