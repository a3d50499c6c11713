/** Sentences the hosts say themselves, before or outside the screens: windows, boxes, the terminal. */
export const hostMessages = {
  title: 'Đánh giá Chính quyền điện tử',
  menuView: 'Hiển thị',
  zoomIn: 'Phóng to',
  zoomOut: 'Thu nhỏ',
  zoomReset: 'Cỡ chữ ban đầu',
  fullScreen: 'Toàn màn hình',
  close: {
    question: 'Còn thay đổi chưa lưu xong. Vẫn đóng?',
    detail: 'Đóng bây giờ thì thay đổi cuối cùng có thể mất. Nên chờ dòng “đã lưu” rồi hãy đóng.',
    stay: 'Ở lại',
    leave: 'Vẫn đóng',
  },
  fileTooLarge: (name: string) => `Không mở được ${name}: tệp lớn hơn 1,5 GB.`,
  fileUnreadable: (name: string) => `Không đọc được ${name}. Chép tệp vào máy rồi mở lại.`,
  noElectron:
    'Máy này không có chương trình Electron nên phần mềm mở trong trình duyệt; dữ liệu vẫn chỉ ở trên máy này.',
  openThis: (address: string) => `Mở địa chỉ này trong trình duyệt (dùng một lần): ${address}`,
  dataFolder: (folder: string) => `Thư mục dữ liệu: ${folder}`,
  stopWith: 'Nhấn Ctrl+C để dừng.',
  noElectronNoInstaller:
    'Không đóng gói được: máy này không có chương trình Electron (npm không tải được tệp nhị phân).',
  wrongUse: 'Cách dùng: npm start [-- --data THƯ_MỤC]',
  start: {
    'data/in-use': 'Thư mục dữ liệu đang được một cửa sổ khác dùng. Đóng cửa sổ đó rồi mở lại.',
    'data/newer':
      'Dữ liệu này do một bản phần mềm mới hơn ghi, nên bản này không mở. Cài bản mới nhất rồi mở lại.',
    'data/damaged':
      'Tệp dữ liệu bị hỏng nên không mở. Không xóa gì; lấy bản sao lưu gần nhất trong thư mục dữ liệu và gọi hỗ trợ.',
    'data/unwritable':
      'Không ghi được vào thư mục dữ liệu: đĩa đầy, thư mục chỉ đọc hoặc ổ đã bị rút. Sửa rồi mở lại.',
  },
} as const;
