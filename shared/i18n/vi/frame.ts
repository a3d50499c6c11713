const TASKS: Readonly<Record<string, string>> = {
  inspect: 'Đang xem tệp',
  intake: 'Đang nhập tệp',
  receipts: 'Đang lập giấy biên nhận',
  other: 'Đang làm',
};

/** The window around every screen: title bar, rail, save state, crash note. */
export const frame = {
  areas: 'Khu vực làm việc',
  skip: 'Đến nội dung chính',
  year: (parentName: string, year: number) => `${parentName}, năm ${year}`,
  saving: 'Đang lưu…',
  saved: (clock: string) => `Đã lưu ${clock}`,
  retrying: 'Chưa lưu được, đang thử lại',
  refused: 'Chưa lưu được',
  progress: (task: string, done: number, total: number) =>
    `${task in TASKS ? TASKS[task] : TASKS['other']} ${done}/${total}`,
  theme: 'Giao diện',
  themeLight: 'Sáng',
  themeDark: 'Tối',
  themeSystem: 'Theo máy',
  contrast: 'Tương phản cao',
  contrastOff: 'Bỏ tương phản cao',
  crashTitle: 'Màn hình này gặp lỗi',
  crashText:
    'Số liệu đã lưu không bị mất. Mở lại màn hình; nếu lỗi lặp lại, đọc mã sự cố cho hỗ trợ.',
  reopen: 'Mở lại màn hình',
  display: 'Hiển thị',
  displayTitle: 'Cách hiển thị trên máy này',
  displayZoom: 'Chữ nhỏ quá thì bấm Ctrl và dấu cộng; mọi màn hình dùng được đến 200 %.',
  print: 'In màn hình này',
  screens: {
    home: 'Tổng quan',
    form: 'Phiếu',
    evidence: 'Tài liệu',
    report: 'Báo cáo',
    missing: 'Còn thiếu',
    send: 'Gửi đi',
    parts: 'Phân việc',
    inbox: 'Nhận về',
    board: 'Theo dõi',
    intake: 'Tiếp nhận',
    enrolment: 'Chứng thư',
    bundle: 'Gói huyện',
    ranking: 'Xếp hạng',
    help: 'Trợ giúp',
  },
} as const;
