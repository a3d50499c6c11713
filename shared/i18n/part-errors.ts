/** What happened and what to do when officers share a form (U12). */
export const partErrors = {
  'parts/helper-desk': {
    text: 'Máy này chỉ điền phần việc do máy chính của đơn vị giao.',
    advice:
      'Xuất phần đã làm ở Phân việc và gửi về máy chính; duyệt, ký và giao việc làm ở máy chính.',
  },
  'parts/nothing-assigned': {
    text: 'Chưa giao tiêu chí nào cho người này.',
    advice: 'Đánh dấu tiêu chí trong bảng rồi giao trước khi xuất phần việc.',
  },
  'parts/no-task': {
    text: 'Máy này không điền phần việc của máy nào khác.',
    advice: 'Mở tệp phần việc do máy chính của đơn vị gửi trước.',
  },
  'parts/too-large': {
    text: 'Tài liệu của phần việc này quá lớn cho một tệp.',
    advice: 'Giao ít tiêu chí hơn, hoặc nén bớt các tài liệu lớn nhất.',
  },
  'parts/unknown': {
    text: 'Không có phần việc này trên máy.',
    advice: 'Đóng và mở lại màn hình Phân việc.',
  },
  'parts/not-a-part': {
    text: 'Tệp này không phải phần việc.',
    advice: 'Chọn tệp tên bắt đầu bằng “part-” do máy của đồng nghiệp cùng đơn vị xuất ra.',
  },
  'parts/other-unit': {
    text: 'Phần việc này của đơn vị khác.',
    advice: 'Phần việc chỉ mở được trên máy của chính đơn vị đó. Kiểm tra lại tệp.',
  },
  'parts/own-file': {
    text: 'Tệp này do chính máy này xuất ra.',
    advice: 'Mở tệp trên máy của đồng nghiệp. Ở đây chờ tệp đồng nghiệp gửi lại.',
  },
  'parts/not-ours': {
    text: 'Phần việc này không trả lời tệp nào đã giao từ máy này.',
    advice: 'Mở tệp trên đúng máy đã giao việc, hoặc giao lại phần việc rồi điền tiếp.',
  },
  'parts/older': {
    text: 'Máy này đã nhận bản mới hơn của phần việc đó.',
    advice: 'Không cần mở tệp cũ. Nếu thiếu gì, đề nghị đồng nghiệp xuất lại bản mới nhất.',
  },
  'parts/main-desk': {
    text: 'Máy này đã giao việc hoặc đã ký hồ sơ của đơn vị nên là máy chính.',
    advice: 'Mở tệp giao việc trên máy của người được giao.',
  },
  'parts/other-officer': {
    text: 'Máy này đang điền phần việc của một người khác.',
    advice: 'Mỗi máy điền phần của một người. Mở tệp trên máy của người được giao.',
  },
  'parts/choice-missing': {
    text: 'Còn chỗ khác nhau chưa chọn.',
    advice: 'Chọn giữ số liệu ở đây hay lấy của đồng nghiệp cho từng chỗ rồi gộp.',
  },
  'parts/form-changed': {
    text: 'Phiếu vừa thay đổi sau khi xem phần việc.',
    advice: 'Mở lại tệp để so với phiếu hiện nay. Chưa có gì được gộp.',
  },
  'parts/document-refused': {
    text: 'Phần việc có một tài liệu không được nhận làm tài liệu kiểm chứng.',
    advice: 'Đề nghị đồng nghiệp thay tài liệu đó rồi xuất lại. Chưa có gì được gộp.',
  },
  'inbox/part': {
    text: 'Tệp này là phần việc của đồng nghiệp cùng đơn vị.',
    advice: 'Mở tệp ở màn hình Phân việc.',
  },
} as const;
