/** What happened and what to do when reviewers' files travel (P5). */
export const teamErrors = {
  'setup/name-missing': {
    text: 'Chưa ghi tên người thẩm định.',
    advice: 'Ghi họ tên như trong quyết định thành lập tổ; tên này đứng ở mỗi kết quả.',
  },
  'team/not-from-a-reviewer': {
    text: 'Tệp này không phải của người thẩm định.',
    advice:
      'Chọn tệp yêu cầu (“enrolment-”) hoặc kết quả (“findings-”) do máy của người thẩm định xuất ra; hồ sơ của đơn vị nhận ở Tiếp nhận.',
  },
  'team/reviewer-unknown': {
    text: 'Khóa đã ký tệp này chưa thuộc người thẩm định nào của Sở.',
    advice: 'Nhận tệp yêu cầu của người đó trước, đối chiếu 8 từ của khóa, rồi mở lại tệp này.',
  },
  'team/reviewer-dismissed': {
    text: 'Người thẩm định này đã thôi nhiệm vụ, không nhận kết quả và không giao việc nữa.',
    advice: 'Nếu người này tiếp tục làm, nhận lại tệp yêu cầu của họ và xác nhận khóa một lần nữa.',
  },
  'team/already-named': {
    text: 'Người thẩm định này đã được xác nhận rồi.',
    advice: 'Không cần nhận lại tệp yêu cầu. Chọn người đó trong bảng để giao việc.',
  },
  'team/leaf-unknown': {
    text: 'Có tiêu chí không thuộc bộ tiêu chí của các đơn vị được giao.',
    advice: 'Chọn lại nhóm tiêu chí của đúng cấp.',
  },
  'team/nothing-to-send': {
    text: 'Chưa có hồ sơ nào để gửi cho người thẩm định này.',
    advice: 'Giao đơn vị đã có hồ sơ, hoặc chờ hồ sơ của các đơn vị đã giao đến.',
  },
  'team/workset-unknown': {
    text: 'Kết quả này trả lời một tập việc không do máy này giao cho người đó.',
    advice: 'Hỏi lại người thẩm định đã mở tập việc nào; chỉ nhận kết quả của tập việc Sở đã giao.',
  },
  'team/findings-older': {
    text: 'Đã nhận kết quả mới hơn của cùng tập việc này.',
    advice: 'Không cần nhận tệp cũ. Nếu nghi ngờ, đề nghị người thẩm định xuất lại từ máy của họ.',
  },
  'team/no-conflict': {
    text: 'Chỗ này không còn xung đột.',
    advice: 'Có người đã quyết định trong lúc màn hình đang mở. Xem lại danh sách.',
  },
  'team/side-unknown': {
    text: 'Chưa chọn kết quả của ai hoặc mức điểm nào.',
    advice: 'Chọn một bên, hoặc nhập mức điểm khác, rồi ghi lý do.',
  },
  'workset/not-a-workset': {
    text: 'Tệp này không phải tập việc.',
    advice: 'Chọn tệp tên bắt đầu bằng “workset-” do Sở TTTT gửi.',
  },
  'workset/other-reviewer': {
    text: 'Tập việc này giao cho người thẩm định khác.',
    advice: 'Đề nghị Sở TTTT gửi đúng tệp cho khóa của máy này; đọc 8 từ của khóa để đối chiếu.',
  },
  'findings/workset-unknown': {
    text: 'Máy này không có tập việc đó.',
    advice: 'Đóng và mở lại màn hình Tập việc.',
  },
  'findings/nothing': {
    text: 'Chưa có gì để xuất: chưa xem tiêu chí nào của tập việc này.',
    advice: 'Mở Thẩm tra, xem các tiêu chí được giao rồi xuất kết quả.',
  },
  'findings/too-large': {
    text: 'Kết quả kèm ảnh lớn hơn mức một tệp chứa được.',
    advice: 'Bỏ bớt hoặc thu nhỏ ảnh của các chuyến kiểm tra rồi xuất lại.',
  },
  'findings/photo-changed': {
    text: 'Một ảnh trên máy đã bị thay đổi hoặc mất sau khi thêm vào.',
    advice: 'Bỏ ảnh đó và thêm lại từ máy ảnh, ghi lại chuyến kiểm tra, rồi xuất kết quả.',
  },
} as const;
