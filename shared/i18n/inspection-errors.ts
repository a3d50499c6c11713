/** What happened and what to do in field inspection (P6). */
export const inspectionErrors = {
  'inspection/draw-differs': {
    text: 'Danh sách vừa thay đổi so với lần chọn đang xem.',
    advice: 'Xem lại danh sách mới rồi ghi nhận. Chưa có đơn vị nào được ghi.',
  },
  'inspection/not-eligible': {
    text: 'Có đơn vị không chọn được: chưa gửi hồ sơ, không đưa vào đánh giá hoặc đã được chọn.',
    advice: 'Bỏ đơn vị đó khỏi danh sách rồi ghi lại. Chưa có đơn vị nào được ghi.',
  },
  'inspection/not-selected': {
    text: 'Đơn vị này không nằm trong danh sách kiểm tra thực tế.',
    advice: 'Chọn đơn vị ở màn hình Thực tế trước.',
  },
  'inspection/visited': {
    text: 'Đơn vị này đã kiểm tra xong.',
    advice: 'Muốn sửa thì ghi lại biên bản của lần kiểm tra.',
  },
  'inspection/leaf-unknown': {
    text: 'Có mã tiêu chí không thuộc bộ tiêu chí của đơn vị.',
    advice: 'Chọn lại tiêu chí cần xem rồi lưu. Chưa có kế hoạch nào được ghi.',
  },
  'inspection/in-future': {
    text: 'Ngày kiểm tra nằm sau ngày hôm nay của máy.',
    advice: 'Kiểm tra lại ngày ghi trong biên bản và đồng hồ của máy.',
  },
  'inspection/nothing-planned': {
    text: 'Chưa có đơn vị nào được lên lịch kiểm tra.',
    advice: 'Lên lịch (ngày, tổ kiểm tra) rồi xuất lại.',
  },
  'photo/empty': {
    text: 'Tệp ảnh trống hoặc không còn.',
    advice: 'Chọn lại ảnh từ máy ảnh, điện thoại hoặc thẻ nhớ.',
  },
  'photo/too-large': {
    text: 'Ảnh quá lớn.',
    advice: 'Để phần mềm nén ảnh khi thêm, hoặc chụp ở cỡ nhỏ hơn.',
  },
  'photo/not-an-image': {
    text: 'Tệp này không phải ảnh JPG, PNG hoặc WebP.',
    advice: 'Chọn tệp ảnh. Tài liệu khác ghi vào phần nhận xét của biên bản.',
  },
  'photo/too-many': {
    text: 'Đơn vị này đã có 60 ảnh.',
    advice: 'Bỏ bớt ảnh trùng rồi thêm lại.',
  },
  'photo/unknown': {
    text: 'Không có ảnh này trên máy.',
    advice: 'Đóng và mở lại màn hình của đơn vị.',
  },
  'photo/changed-on-disk': {
    text: 'Tệp ảnh trên ổ đĩa đã mất hoặc bị sửa.',
    advice: 'Thêm lại ảnh gốc. Ảnh đã ghi trong sổ quyết định vẫn nhận ra được theo mã kiểm tra.',
  },
} as const;
