/** Relative criteria when a block is closed and afterwards (P8). */
export const relative = {
  warnings: {
    objections: (count: number) => `${count} ý kiến của đơn vị chưa giải quyết`,
    unchecked: (leaves: number, units: number) =>
      `${leaves} lượt tiêu chí của ${units} đơn vị chưa ai xem`,
    conflicts: (count: number) => `${count} chỗ người thẩm định chấm khác nhau chưa ai quyết định`,
    unnoticed: (count: number) => `${count} đơn vị chưa được gửi thông báo thẩm định`,
    before: 'Trước khi chốt còn:',
    after: 'Khối đã chốt nhưng còn:',
  },
  best: 'Tiêu chí so với đơn vị cao nhất',
  none: 'Khối này không có tiêu chí so với đơn vị cao nhất.',
  nobody: 'chưa đơn vị nào có số liệu',
  now: (value: string, unit: string) => (unit === '' ? value : `${value} ${unit}`),
  more: (count: number) => ` và ${count} đơn vị khác`,
  atClosing: (value: string, units: string) => `Lúc chốt: ${value}, ${units}.`,
  same: 'Không đổi từ lúc chốt.',
  closedBy: (by: string, at: string) => `${by} chốt lúc ${at}`,
  changed: (leaf: string) =>
    `Đơn vị cao nhất ở ${leaf} đã đổi sau khi chốt khối; điểm cả khối được tính lại.`,
  change: (facts: {
    readonly unit: string;
    readonly before: string;
    readonly after: string;
    readonly what: string;
    readonly by: string;
    readonly at: string;
  }) =>
    `${facts.unit}: ${facts.before} thành ${facts.after}, do ${facts.what} (${facts.by}, ${facts.at}).`,
  because: (reason: string) => `Lý do: ${reason}`,
  noValue: 'không còn giá trị',
  /** Decisions that can change which figures stand, by their kind in the ledger. */
  kinds: {
    checked: 'điểm được đổi hoặc xác nhận',
    'checked-in-bulk': 'xác nhận hàng loạt',
    'check-withdrawn': 'rút lại điểm đã chấm',
    'reviewer-answered': 'số liệu do người thẩm định nhập',
    arrived: 'hồ sơ khác đến',
    'arrival-corrected': 'sửa thời điểm đến',
    extended: 'gia hạn',
    excluded: 'đưa ra khỏi diện đánh giá',
    readmitted: 'đưa lại vào diện đánh giá',
    returned: 'trả lại để bổ sung',
    'return-lifted': 'bỏ trả lại',
    'not-applicable': 'không đưa tiêu chí vào đánh giá',
    'counted-again': 'đưa tiêu chí vào đánh giá lại',
    'fork-settled': 'chọn nội dung của lần gửi',
    'key-revoked': 'thu hồi khóa ký',
  } satisfies Readonly<Record<string, string>>,
  otherKind: 'một quyết định',
  see: 'Xem khối',
} as const;
