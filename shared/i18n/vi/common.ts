/** Words that every screen shares. */
export const common = {
  appName: 'Đánh giá Chính quyền điện tử',
  sampleSet: 'Bộ tiêu chí mẫu',
  practice: 'Tập dượt',
  practiceNotice: 'DỮ LIỆU TẬP DƯỢT, không phải kết quả thật',
  notes: 'Thông báo',
  close: 'Đóng',
  closeEsc: 'Đóng (Esc)',
  cancel: 'Hủy',
  retry: 'Thử lại',
  opening: 'Đang mở…',
  download: 'Tải tệp',
  remove: 'Bỏ',
  yes: 'Có',
  no: 'Không',
  points: 'điểm',
  datePattern: 'ngày/tháng/năm',
  showPassphrase: 'Hiện mật khẩu',
  passphrase: 'Mật khẩu khóa ký',
  incident: (id: string) => `Mã sự cố để báo hỗ trợ: ${id}`,
  unitWithCode: (unit: { type: string; name: string }, code: string) =>
    `${unit.type} ${unit.name} (mã ${code})`,
} as const;
