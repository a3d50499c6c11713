/** Words of the district's bundle (H7). */
export const bundle = {
  title: 'Gói của huyện',
  subtitle: (revision: number) => `Lần gửi ${String(revision)}.`,
  last: (revision: number, at: string) => `Lần gửi ${String(revision)} đã ký lúc ${at}.`,
  openSummary: 'Xem tổng hợp',
  members: {
    title: 'Hồ sơ trong gói',
    note: 'Mỗi hồ sơ được giữ nguyên từng byte, đúng chữ ký của xã.',
    columns: {
      unit: 'Đơn vị',
      revision: 'Lần gửi',
      arrivedAt: 'Đến lúc',
      looks: 'Lượt thẩm tra',
      changed: 'Sửa điểm',
      returns: 'Lần trả lại',
      size: 'Dung lượng',
    },
    late: 'sau hạn',
    nothing: '–',
    none: 'Chưa nhận hồ sơ của xã nào.',
  },
  missing: {
    title: (count: number) => `${String(count)} xã chưa có hồ sơ`,
    none: 'Mọi xã đã có hồ sơ.',
    text: 'Ghi lý do từng xã; lý do đi kèm gói và được ký.',
    reason: (unit: string) => `Lý do ${unit} chưa có hồ sơ`,
    placeholder: 'Ví dụ: chưa gửi, đã nhắc ngày 21/10/2019',
    same: 'Ghi lý do này cho các xã còn trống',
    required: 'Ghi lý do.',
  },
  own: {
    sealed: (revision: number, at: string) =>
      `Hồ sơ của huyện, lần gửi ${String(revision)}, ký lúc ${at}, đi trong gói.`,
    missing: 'Chưa ký hồ sơ của huyện. Hoàn thành và xuất ở mục Gửi đi trước khi lập gói.',
    open: 'Mở mục Gửi đi',
  },
  summary: {
    title: 'Sẽ gửi',
    members: 'Hồ sơ xã',
    missing: 'Xã thiếu',
    looks: 'Lượt thẩm tra',
    returns: 'Lần trả lại',
    size: 'Dung lượng',
    receiver: 'Nơi nhận',
    file: 'Tên tệp',
  },
  passphrase: 'Mật khẩu khóa ký của huyện',
  passphraseMissing: 'Nhập mật khẩu khóa ký.',
  seal: 'Ký và xuất gói',
  blocked: {
    own: 'Chưa xuất được: hồ sơ của huyện chưa ký.',
    unchanged: (revision: number) =>
      `Không có gì mới so với gói đã ký ở lần gửi ${String(revision)}.`,
    reasons: (count: number) => `Còn ${String(count)} xã chưa ghi lý do.`,
  },
  done: {
    title: 'Đã ký và xuất gói',
    text: (revision: number) =>
      `Lần gửi ${String(revision)}. Tải tệp, gửi về Sở, rồi đọc tám từ dưới đây qua điện thoại để nơi nhận đối chiếu.`,
    words: 'Tám từ của mã kiểm tra gói',
    download: 'Tải gói',
    close: 'Xong',
  },
};
