const LEADER = { so: 'Giám đốc', huyen: 'Chủ tịch', xa: 'Chủ tịch' } as const;

/** A desk to practise on beside the real one (X5). */
export const practice = {
  title: 'Tập dượt',
  lead: 'Làm thử mọi việc trên một bàn riêng: điền phiếu, thêm tài liệu, trình duyệt, ký, xuất tệp.',
  facts: [
    'Số liệu thật của máy này không bị đụng tới.',
    'Đợt tập dượt do phần mềm lập, phần mềm tự xác nhận khóa; không phải đợt của Sở TTTT.',
    'Tệp xuất ra mang dấu “Tập dượt”, không nơi nào nhận là hồ sơ thật.',
    'Mở lại phần mềm luôn về bàn làm việc thật.',
  ],
  invite: 'Muốn làm thử trước?',
  inviteText: 'Bàn tập dượt nằm riêng, có số liệu mẫu; số liệu thật không bị đụng tới.',
  unit: 'Tập dượt với đơn vị',
  start: 'Bắt đầu tập dượt',
  starting: 'Đang lập bàn tập dượt…',
  chooseFirst: 'Chọn đơn vị trước.',
  keptTitle: (unit: string) => `Đang có bàn tập dượt của ${unit}`,
  continue: 'Tiếp tục tập dượt',
  replaces: 'Bắt đầu lại sẽ xóa bàn tập dượt cũ.',
  restart: 'Xóa bàn cũ, bắt đầu lại',
  unsaved: 'Chờ thay đổi vừa rồi lưu xong.',
  people: (level: keyof typeof LEADER) => ({
    officer: { name: 'Cán bộ tập dượt', title: 'Người lập phiếu' },
    leader: { name: 'Lãnh đạo tập dượt', title: LEADER[level] },
    phone: '',
  }),
  /** No letters that Telex or VNI would turn into others; long enough for a real key's rule. */
  passphrase: 'tapduot-2019',
  note: {
    title: 'Đây là bàn tập dượt',
    text: 'Làm thử thoải mái. Không có gì ở đây gửi đi được.',
    passphrase: 'Mật khẩu khóa ký để tập:',
    fill: 'Điền số liệu mẫu',
    fillHint: 'Chỉ điền chỗ còn trống; tài liệu và báo cáo để bạn tự tập.',
    filled: (figures: number, reasons: number) =>
      figures + reasons === 0
        ? 'Không còn chỗ trống để điền mẫu.'
        : `Đã điền mẫu ${figures} số liệu, ${reasons} lý do.`,
    leave: 'Về bàn làm việc thật',
    erase: 'Xóa bàn tập dượt',
    eraseSure: 'Xóa hết phiếu, tài liệu và tệp của bàn tập dượt?',
    eraseYes: 'Xóa, về bàn làm việc thật',
  },
  tagTitle: 'Bàn tập dượt: mở lựa chọn',
} as const;
