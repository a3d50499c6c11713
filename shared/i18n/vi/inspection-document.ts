/** Words of the papers of field inspection (P6): minutes, letter, plan. Terms of letter 1252, II. */
export const inspectionDocument = {
  symbols: { minutes: 'BB', letter: 'TB', plan: 'KH' },
  subject: (year: number, unit: string) =>
    `Kiểm tra thực tế mức độ Chính quyền điện tử năm ${year} tại ${unit}`,
  /** Why a unit is visited, as the papers and the screen say it. */
  rules: {
    random: (seed: string, number: number, of: string) =>
      `Bốc ngẫu nhiên ${number} đơn vị ${of}, mã bốc thăm “${seed}”`,
    'largest-gap': (number: number, of: string) =>
      `${number} đơn vị ${of} có chênh lệch lớn nhất giữa điểm tự đánh giá và điểm thẩm định`,
    complaint: 'Có phản ánh, kiến nghị',
    'by-hand': 'Tổ công tác chọn',
    everyBlock: 'của cả tỉnh',
    inBlock: (name: string) => `thuộc khối ${name}`,
  },
  effective: {
    'last-look':
      'Điểm được tính: điểm sau phản hồi, nếu không có thì điểm kiểm tra thực tế, rồi đến Sở thẩm định, huyện thẩm tra.',
    lowest:
      'Điểm được tính: điểm sau phản hồi, nếu không có thì điểm thấp hơn giữa Sở thẩm định và kiểm tra thực tế.',
  },
  minutes: {
    type: 'BIÊN BẢN',
    opening: (date: string, place: string, unit: string) =>
      `Hôm nay, ngày ${date}, tại ${place}, Tổ kiểm tra tiến hành kiểm tra thực tế tại ${unit}.`,
    blankDate: '……/……/………',
    present: 'I. THÀNH PHẦN',
    ours: '1. Tổ kiểm tra',
    theirs: '2. Đại diện đơn vị được kiểm tra',
    person: (name: string, title: string) => (title === '' ? name : `${name}, ${title}`),
    blankPerson: '…………………………………… Chức vụ: ……………………………………',
    reasons: 'II. LÝ DO CHỌN ĐƠN VỊ',
    findings: 'III. KẾT QUẢ KIỂM TRA TỪNG TIÊU CHÍ',
    nothing: 'Không chấm lại tiêu chí nào tại chỗ.',
    columns: {
      code: 'Mã',
      leaf: 'Tiêu chí',
      max: 'Tối đa',
      self: 'Tự đánh giá',
      district: 'Huyện thẩm tra',
      desk: 'Sở thẩm định',
      field: 'Kiểm tra thực tế',
      reason: 'Lý do, nhận xét',
    },
    others: 'Các tiêu chí khác không xem tại chỗ, giữ điểm như trước khi kiểm tra.',
    totals: (self: string, standing: string) =>
      `Tổng điểm tự đánh giá: ${self}. Tổng điểm đang được tính, kể cả kết quả kiểm tra này: ${standing}.`,
    remarks: 'IV. NHẬN XÉT CỦA TỔ KIỂM TRA',
    opinion: 'V. Ý KIẾN CỦA ĐƠN VỊ ĐƯỢC KIỂM TRA',
    none: 'Không có.',
    photos: 'VI. ẢNH CHỤP TẠI CHỖ',
    noPhotos: 'Không chụp ảnh.',
    photoColumns: {
      order: 'STT',
      leaf: 'Tiêu chí',
      caption: 'Nội dung',
      takenAt: 'Chụp lúc',
      file: 'Tên tệp',
      digest: 'Mã kiểm tra (SHA-256)',
    },
    general: 'Chung',
    end: 'Biên bản lập xong hồi …… giờ …… phút cùng ngày, đã đọc cho những người có mặt cùng nghe, thống nhất ký tên; lập thành 02 bản có giá trị như nhau, mỗi bên giữ 01 bản./.',
    theirSignature: ['ĐẠI DIỆN ĐƠN VỊ', 'ĐƯỢC KIỂM TRA'],
    ourSignature: ['TM. TỔ KIỂM TRA', 'TỔ TRƯỞNG'],
    receivers: (unit: string) => [`${unit};`, 'Tổ công tác của Ban Chỉ đạo (báo cáo);'],
    blankLine:
      '…………………………………………………………………………………………………………………………………………………………………………………………………………………………………………………………………………………………………………………………………………………………………………',
  },
  letter: {
    type: 'THÔNG BÁO',
    opening: (issuer: string, unit: string, year: number) =>
      `${issuer} thông báo kế hoạch kiểm tra thực tế mức độ Chính quyền điện tử năm ${year} tại ${unit} như sau:`,
    facts: { what: 'Nội dung', value: 'Chi tiết' },
    rows: {
      date: 'Ngày kiểm tra',
      place: 'Địa điểm',
      team: 'Tổ kiểm tra',
      why: 'Lý do chọn đơn vị',
      leaves: 'Tiêu chí xem tại chỗ',
    },
    everyLeaf: 'Tất cả tiêu chí của phiếu',
    ask: (unit: string) =>
      `Đề nghị ${unit} bố trí người phụ trách làm việc với tổ kiểm tra, chuẩn bị bản gốc các tài liệu kiểm chứng đã nêu trong phiếu và tạo điều kiện để tổ kiểm tra xem hệ thống, sổ sách, trang thiết bị có liên quan.`,
    contact: (phone: string) => `Cần trao đổi hoặc đổi ngày, xin gọi ${phone}.`,
    end: 'Trân trọng./.',
  },
  plan: {
    type: 'KẾ HOẠCH',
    subject: (year: number) =>
      `Kiểm tra thực tế mức độ Chính quyền điện tử năm ${year} tại một số đơn vị, địa phương`,
    selection: 'I. CÁCH CHỌN ĐƠN VỊ',
    chosen: (rule: string, reason: string, units: number) => `${rule}: ${units} đơn vị. ${reason}`,
    again: (seed: string) =>
      `Bốc lại được bằng phép tính SHA-256 của mã bốc thăm “${seed}”, dấu xuống dòng và mã đơn vị; các đơn vị có số nhỏ nhất được chọn.`,
    schedule: 'II. LỊCH KIỂM TRA',
    open: 'III. ĐƠN VỊ CHƯA LÊN LỊCH',
    columns: {
      order: 'STT',
      date: 'Ngày',
      code: 'Mã đơn vị',
      unit: 'Đơn vị',
      place: 'Địa điểm',
      team: 'Tổ kiểm tra',
      leaves: 'Tiêu chí xem',
      why: 'Lý do chọn',
      state: 'Tình trạng',
    },
    everyLeaf: 'Tất cả',
    states: {
      selected: 'Chưa lên lịch',
      planned: 'Đã lên lịch',
      visited: 'Đã kiểm tra',
      cancelled: 'Thôi kiểm tra',
    },
    sheet: 'Lịch kiểm tra',
  },
} as const;
