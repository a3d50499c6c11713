/** Words of the notice of appraisal and of the overview of responses (P7). Terms of letter 1252 and NĐ 30/2020. */
export const noticeDocument = {
  type: 'THÔNG BÁO',
  symbol: 'TB',
  subject: (year: number, unit: string) =>
    `Kết quả thẩm định mức độ Chính quyền điện tử năm ${year} của ${unit}`,
  opening: (facts: {
    readonly issuer: string;
    readonly unit: string;
    readonly revision: number;
    readonly round: number;
  }) =>
    `${facts.issuer} thông báo kết quả thẩm định hồ sơ tự đánh giá lần gửi ${facts.revision} của ${facts.unit} (vòng ${facts.round}) như sau:`,
  digest: (words: string) => `Mã gói của hồ sơ được thẩm định: ${words}.`,
  totals: 'I. KẾT QUẢ CHUNG',
  total: {
    what: 'Nội dung',
    points: 'Điểm',
    required: 'Số điểm tối đa cần thực hiện',
    self: 'Điểm tự đánh giá',
    achieved: 'Điểm sau thẩm định',
    percent: 'Tỷ lệ thực hiện (%)',
    converted: 'Số điểm thực hiện được quy đổi',
  },
  changed: 'II. TIÊU CHÍ CÓ ĐIỂM THẨM ĐỊNH KHÁC ĐIỂM TỰ ĐÁNH GIÁ',
  nothingChanged: 'Không có tiêu chí nào có điểm thẩm định khác điểm tự đánh giá.',
  changedTable: (count: number) => `Bảng 1. ${count} tiêu chí có điểm khác`,
  provisional:
    'Tiêu chí so với đơn vị có mức cao nhất của khối còn tạm tính; điểm được tính lại khi chốt khối.',
  unchecked: (codes: string) => `Tiêu chí chưa có người thẩm định: ${codes}.`,
  reply: 'III. PHẢN HỒI',
  replyUntil: (unit: string, until: string) =>
    `Đề nghị ${unit} trả lời từng tiêu chí nêu tại mục II (đồng ý, hoặc không đồng ý kèm lý do và tài liệu kiểm chứng mới) bằng tệp phản hồi của phần mềm, gửi đến trước ${until}. Sau thời hạn này, tiêu chí chưa có phản hồi được xem là đồng ý.`,
  contact: (office: string, phone: string) => `Nơi giải đáp: ${office}, điện thoại ${phone}./.`,
  answer: (text: string) => `Trả lời ý kiến của đơn vị: ${text}`,
  rounds: { district: 'Huyện thẩm tra', desk: 'Sở thẩm định', field: 'Kiểm tra thực tế' },
  roundPoints: (name: string, points: string) => `${name}: ${points}.`,
  byReviewer: 'Tiêu chí do người thẩm định chấm, đơn vị không tự chấm.',
  notCounted: 'KĐG',
  columns: {
    code: 'Mã',
    leaf: 'Tiêu chí',
    max: 'Tối đa',
    self: 'Tự đánh giá',
    district: 'Huyện thẩm tra',
    desk: 'Sở thẩm định',
    field: 'Kiểm tra thực tế',
    dispute: 'Sau phản hồi',
    points: 'Được tính',
    reason: 'Lý do',
  },
  annex: 'Phụ lục',
  annexTitle: (year: number) => `Điểm từng tiêu chí năm ${year}`,
  annexNote: (symbol: string, issuer: string) =>
    `(Kèm theo Thông báo số        ${symbol} ngày        tháng        năm        của ${issuer})`,
  annexLegend: 'KĐG: không đưa vào đánh giá.',
  list: {
    type: 'DANH SÁCH',
    subject: (year: number) => `Ý kiến phản hồi của các đơn vị về kết quả thẩm định năm ${year}`,
    facts: (facts: {
      readonly noticed: number;
      readonly answered: number;
      readonly objected: number;
      readonly open: number;
      readonly at: string;
    }) =>
      `${facts.noticed} đơn vị đã được gửi thông báo, ${facts.answered} đơn vị đã phản hồi, ${facts.objected} đơn vị không đồng ý ở ít nhất một tiêu chí; còn ${facts.open} ý kiến chưa giải quyết. Lập lúc ${facts.at}.`,
    nothing: 'Chưa có ý kiến không đồng ý nào.',
    units: 'Đơn vị',
    objections: 'Ý kiến không đồng ý',
    title: 'Thông báo và phản hồi',
    columns: {
      order: 'STT',
      unit: 'Đơn vị',
      round: 'Vòng',
      leaf: 'Tiêu chí',
      self: 'Tự đánh giá',
      desk: 'Trong thông báo',
      text: 'Ý kiến của đơn vị',
      evidence: 'Tài liệu mới',
      answer: 'Trả lời của Sở',
      points: 'Được tính',
      noticedAt: 'Thông báo',
      until: 'Hạn phản hồi',
      state: 'Tình trạng',
      answeredAt: 'Phản hồi đến',
      open: 'Còn chờ',
    },
    late: 'gửi muộn, không giải quyết',
    waiting: 'chưa giải quyết',
    kept: 'Giữ nguyên',
    changed: 'Đổi điểm',
    changedTo: (before: string, after: string) => `Đổi điểm từ ${before} thành ${after}`,
    states: {
      unranked: 'không xếp hạng',
      none: 'chưa thông báo',
      waiting: 'đang chờ phản hồi',
      silent: 'quá hạn không phản hồi',
      accepted: 'đồng ý',
      objected: 'không đồng ý, đang giải quyết',
      settled: 'không đồng ý, đã giải quyết',
    },
  },
} as const;
