/** The page of shortcuts (Ctrl+/). Keys as they are drawn; several ways to do one thing are several lines. */
export const shortcuts = {
  title: 'Phím tắt',
  subtitle:
    'Không phím tắt nào là một chữ hay một số đứng riêng, nên gõ Telex, VNI không bị vướng.',
  open: 'Xem phím tắt',
  here: 'Lệnh ở màn hình này',
  groups: [
    {
      id: 'everywhere',
      title: 'Ở mọi nơi',
      lines: [
        { what: 'Tìm và ra lệnh', keys: ['Ctrl', 'K'] },
        { what: 'Trợ giúp cho màn hình này', keys: ['F1'] },
        { what: 'Xem phím tắt', keys: ['Ctrl', '/'] },
        { what: 'Sang vùng kế, về vùng trước', keys: ['F6', 'Shift+F6'] },
        { what: 'Đóng lớp trên cùng, về chỗ cũ', keys: ['Esc'] },
        { what: 'Trở lại màn hình trước', keys: ['Alt', 'Backspace'] },
        { what: 'Phóng to, thu nhỏ', keys: ['Ctrl', '+', '-'] },
      ],
    },
    {
      id: 'form',
      title: 'Phiếu, từng tiêu chí',
      lines: [
        { what: 'Xong, sang tiêu chí kế', keys: ['Ctrl', 'Enter'] },
        { what: 'Tiêu chí trước, sau', keys: ['Alt', 'Trái', 'Phải'] },
        { what: 'Đến mục còn thiếu kế tiếp', keys: ['F7'] },
        { what: 'Hoàn tác, làm lại', keys: ['Ctrl', 'Z', 'Y'] },
        { what: 'Dán ảnh chụp màn hình làm tài liệu', keys: ['Ctrl', 'V'] },
      ],
    },
    {
      id: 'grid',
      title: 'Phiếu, bảng',
      lines: [
        { what: 'Sửa ô', keys: ['F2'] },
        { what: 'Ghi, xuống dòng dưới', keys: ['Enter'] },
        { what: 'Ghi, sang ô bên', keys: ['Tab'] },
        { what: 'Chọn khối ô', keys: ['Shift', 'mũi tên'] },
        { what: 'Chép, dán khối ô với Excel', keys: ['Ctrl', 'C', 'V'] },
        { what: 'Điền xuống', keys: ['Ctrl', 'D'] },
        { what: 'Đến lỗi kế tiếp', keys: ['F8'] },
      ],
    },
    {
      id: 'report',
      title: 'Báo cáo',
      lines: [
        { what: 'Chữ đậm, chữ nghiêng', keys: ['Ctrl', 'B', 'I'] },
        { what: 'Hoàn tác, làm lại trong mục', keys: ['Ctrl', 'Z', 'Y'] },
        { what: 'Xong, sang mục kế', keys: ['Ctrl', 'Enter'] },
        { what: 'Mục trước, sau', keys: ['Alt', 'Trái', 'Phải'] },
        { what: 'Đến mục chưa viết kế tiếp', keys: ['F7'] },
      ],
    },
    {
      id: 'review',
      title: 'Thẩm định',
      lines: [
        { what: 'Đồng ý, sang dòng còn chưa xem', keys: ['Enter'] },
        { what: 'Sửa điểm, rồi lý do', keys: ['F2'] },
        { what: 'Hỏi đơn vị', keys: ['F4'] },
        { what: 'Xem tài liệu lớn', keys: ['Space'] },
        { what: 'Đến dấu hiệu kế tiếp', keys: ['F8'] },
        { what: 'Tiêu chí hay đơn vị trước, sau', keys: ['Alt', 'Trái', 'Phải'] },
        { what: 'Lấy lại ý kiến vừa ghi', keys: ['Ctrl', 'Z'] },
      ],
    },
    {
      id: 'lists',
      title: 'Danh sách, bảng',
      lines: [
        { what: 'Dòng trên, dưới', keys: ['Lên', 'Xuống'] },
        { what: 'Dòng đầu, dòng cuối', keys: ['Home', 'End'] },
        { what: 'Mở dòng đang chọn', keys: ['Enter'] },
      ],
    },
  ],
} as const;
