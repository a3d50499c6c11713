/** Words of issuing certificates to units (T3). */
export const enrolment = {
  title: 'Cấp chứng thư số',
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
  tabs: {
    label: 'Phần việc',
    requests: (count: number) => `Yêu cầu ${String(count)}`,
    keys: (count: number) => `Khóa ${String(count)}`,
  },
  keys: {
    title: 'Khóa của đơn vị',
    advice:
      'Khóa do Sở cấp chứng thư, khóa được xác nhận qua điện thoại và khóa đã thu hồi. Thu hồi chỉ có hiệu lực ở máy này; máy khác biết khi nhận gói đợt đánh giá kế tiếp.',
    filter: 'Lọc khóa',
    filters: {
      all: (count: number) => `Tất cả ${String(count)}`,
      issued: (count: number) => `Đã cấp ${String(count)}`,
      pinned: (count: number) => `Đã xác nhận ${String(count)}`,
      revoked: (count: number) => `Đã thu hồi ${String(count)}`,
    },
    search: 'Tìm đơn vị, mã, từ của khóa',
    columns: {
      unit: 'Đơn vị',
      state: 'Tình trạng',
      words: 'Tám từ của mã khóa',
      by: 'Người quyết định, lý do',
      arrivals: 'Đã ký',
    },
    states: {
      issued: 'Sở đã cấp chứng thư',
      pinned: 'Đã xác nhận qua điện thoại',
      revoked: 'Đã thu hồi',
    },
    from: (from: string) => `Từ ${from}`,
    signed: (count: number) => (count === 0 ? 'Chưa ký hồ sơ nào' : `${String(count)} lần đến`),
    void: (count: number) => `${String(count)} không được tính`,
    table: (count: number) => `${String(count)} khóa`,
    noneShown: 'Không có khóa nào khớp.',
    actsOf: (unit: string) => `Việc với khóa của ${unit}`,
    revoke: 'Thu hồi khóa',
    revokedAlready:
      'Khóa này đã bị thu hồi. Đơn vị tạo khóa mới và gửi yêu cầu cấp chứng thư khác.',
    empty: {
      title: 'Chưa có khóa nào',
      text: 'Khóa của đơn vị hiện ở đây khi Sở cấp chứng thư hoặc khi xác nhận khóa qua điện thoại.',
    },
    dialog: {
      title: (unit: string) => `Thu hồi khóa của ${unit}`,
      text: 'Hồ sơ ký bằng khóa này và đến từ thời điểm dưới đây không được tính nữa; hồ sơ đến trước vẫn được tính. Không hoàn lại được: đơn vị phải tạo khóa mới.',
      from: 'Không tính từ ngày',
      reason: 'Lý do thu hồi',
      reasonHint: 'Ví dụ: mất máy tính, lộ mật khẩu khóa; ai báo, lúc nào',
      reasonMissing: 'Nêu lý do thu hồi.',
      others:
        'Đơn vị và máy khác chỉ biết khóa đã bị thu hồi khi nhận gói đợt đánh giá kế tiếp. Báo ngay cho đơn vị qua điện thoại.',
      confirm: 'Thu hồi khóa',
      done: (unit: string, out: number) =>
        out === 0
          ? `Đã thu hồi khóa của ${unit}.`
          : `Đã thu hồi khóa của ${unit}; ${String(out)} lần đến không còn được tính.`,
    },
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
