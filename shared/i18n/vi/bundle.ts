/** Words of the district's bundle (H7). */
export const bundle = {
  title: 'Gói của huyện',
  subtitle: (revision: number) => `Lần gửi ${String(revision)}`,
  members: {
    title: 'Hồ sơ trong gói',
    note: 'Mỗi hồ sơ được giữ nguyên từng byte, đúng chữ ký của xã.',
    columns: { unit: 'Đơn vị', revision: 'Lần gửi', size: 'Dung lượng' },
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
    sealed: 'Hồ sơ của huyện đã ký, đi trong gói.',
    missing: 'Chưa ký hồ sơ của huyện. Hoàn thành và xuất ở mục Gửi đi trước khi lập gói.',
    open: 'Mở mục Gửi đi',
  },
  summary: {
    title: 'Sẽ gửi',
    members: 'Hồ sơ xã',
    missing: 'Xã thiếu',
    size: 'Dung lượng',
    receiver: 'Nơi nhận',
    file: 'Tên tệp',
  },
  passphrase: 'Mật khẩu khóa ký của huyện',
  passphraseMissing: 'Nhập mật khẩu khóa ký.',
  seal: 'Ký và xuất gói',
  blocked: {
    own: 'Chưa xuất được: hồ sơ của huyện chưa ký.',
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
