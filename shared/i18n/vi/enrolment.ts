/** Words of issuing certificates to units (T3). */
export const enrolment = {
  title: 'Cấp chứng thư số',
  subtitle: (waiting: number, issued: number) =>
    `${String(waiting)} yêu cầu đang chờ, ${String(issued)} đã cấp`,
  advice:
    'Gọi cho từng đơn vị, đề nghị đọc tám từ của mã khóa trên máy của họ. Chỉ đánh dấu “đã đối chiếu” khi trùng cả tám từ. Cấp xong, gửi tệp chứng thư lại cho đơn vị.',
  filter: 'Lọc yêu cầu',
  filters: {
    waiting: (count: number) => `Đang chờ ${String(count)}`,
    issued: (count: number) => `Đã cấp ${String(count)}`,
    all: (count: number) => `Tất cả ${String(count)}`,
  },
  search: 'Tìm đơn vị, người lập, mã',
  columns: {
    checked: 'Đã đối chiếu',
    unit: 'Đơn vị',
    officer: 'Người lập phiếu',
    words: 'Tám từ của mã khóa',
    at: 'Nhận lúc',
    state: 'Tình trạng',
  },
  check: (unit: string, parent: string) => `Đã đối chiếu với ${unit}, ${parent}`,
  checkAll: (count: number) => `Đã đối chiếu cả ${String(count)} đơn vị trong danh sách`,
  uncheckAll: 'Bỏ đánh dấu',
  states: { waiting: 'Chờ cấp', issued: (at: string) => `Đã cấp ${at}` },
  table: (count: number) => `${String(count)} yêu cầu cấp chứng thư`,
  issue: (count: number) =>
    count === 0 ? 'Cấp chứng thư' : `Cấp chứng thư cho ${String(count)} đơn vị`,
  nothingChosen: 'Đánh dấu “đã đối chiếu” ở ít nhất một đơn vị.',
  noneShown: 'Không có yêu cầu nào ở mục này.',
  empty: {
    title: 'Chưa có yêu cầu nào',
    text: 'Đơn vị thiết lập máy xong sẽ có tệp yêu cầu cấp chứng thư. Nhập các tệp đó ở màn hình Tiếp nhận, yêu cầu sẽ hiện ở đây.',
  },
  dialog: {
    title: (count: number) => `Cấp chứng thư cho ${String(count)} đơn vị`,
    text: 'Mỗi chứng thư gắn khóa ký của đơn vị với tên và mã đơn vị, do khóa của Sở ký. Mỗi lần cấp được ghi vào sổ quyết định.',
    passphrase: 'Mật khẩu khóa ký của Sở',
    passphraseMissing: 'Nhập mật khẩu khóa ký của Sở.',
    confirm: 'Ký và cấp',
    cancel: 'Hủy',
    done: (count: number) => `Đã cấp ${String(count)} chứng thư. Tải tệp và gửi lại cho đơn vị.`,
    files: 'Tệp chứng thư',
    close: 'Xong',
  },
};
