/** The form: outline, one criterion, grid, evidence, report (U2-U4, U7). */
export const assessment = {
  title: 'Phiếu tự đánh giá',
  noPoints: '–',
  revision: (revision: number) => `Lần gửi ${revision}, đang sửa`,
  firstRevision: 'Lần gửi 1, đang điền',
  lockedTag: (revision: number) => `Lần gửi ${revision}, đã khóa`,
  lockedNote: 'Hồ sơ đã ký và xuất nên phiếu đang khóa. Muốn sửa thì thu hồi ở Gửi đi khi còn hạn.',
  toSend: 'Đến Gửi đi',
  view: 'Cách xem',
  one: 'Từng tiêu chí',
  grid: 'Bảng',
  undo: 'Hoàn tác (Ctrl+Z)',
  redo: 'Làm lại (Ctrl+Y)',
  nothingToUndo: 'Chưa có thay đổi nào để hoàn tác.',
  nothingToRedo: 'Chưa có gì để làm lại.',
  steps: {
    undo: (what: string) => `Đã hoàn tác: ${what}.`,
    redo: (what: string) => `Đã làm lại: ${what}.`,
    outside: 'thay đổi nhận từ nơi khác',
  },
  missing: 'Còn thiếu',
  marks: {
    done: 'Xong:',
    partial: 'Còn thiếu:',
    open: 'Chưa nhập:',
    error: 'Có lỗi:',
    refused: 'Không nhận:',
    waiting: 'Nơi khác nhập:',
    'not-counted': 'Không đưa vào đánh giá:',
  },
  outline: {
    label: 'Các tiêu chí',
    section: (code: string, name: string) => `${code}. ${name}`,
    done: (done: number, all: number) => `Đã xong ${done}/${all} tiêu chí`,
    left: (partial: number, error: number, open: number) =>
      [
        partial > 0 ? `${partial} thiếu một phần` : '',
        error > 0 ? `${error} có lỗi` : '',
        open > 0 ? `${open} chưa nhập` : '',
      ]
        .filter((part) => part !== '')
        .join(', ') || 'Không còn tiêu chí nào phải nhập',
    groupDone: (done: number, all: number) => `${done} trên ${all} tiêu chí đã xong`,
    groupPoints: (points: string) => `${points} điểm`,
  },
  totals: {
    label: 'Tổng điểm',
    max: 'Tối đa',
    notCounted: 'Không đưa vào đánh giá',
    required: 'Cần thực hiện',
    open: 'Chưa có điểm',
    achieved: 'Đạt, tạm tính',
    percent: 'Tỷ lệ',
    converted: 'Quy đổi',
  },
  leaf: {
    maxPoints: 'Tối đa',
    points: 'điểm',
    waitingNote: {
      unit: 'Đơn vị tự nhập tiêu chí này.',
      district: 'Huyện nhập và chấm tiêu chí này, đơn vị không phải làm gì.',
      province: 'Sở TTTT nhập và chấm tiêu chí này, đơn vị không phải làm gì.',
    },
    enteredBy: {
      unit: 'Đơn vị nhập.',
      district: 'Huyện nhập số liệu này.',
      province: 'Sở TTTT nhập số liệu này.',
    },
    notCounted: 'Không đưa vào đánh giá',
    notCountedBy: (by: string, reason: string) =>
      `${by} quyết định cho riêng đơn vị: ${reason}. Không phải nhập gì ở đây.`,
    byRule: 'Không phát sinh nên không đưa vào đánh giá.',
    range: (min: string, max: string) => `Từ ${min} đến ${max}.`,
    from: (min: string) => `Từ ${min} trở lên.`,
    upTo: (max: string) => `Không quá ${max}.`,
    decimals: (count: number) => `Tối đa ${count} số lẻ sau dấu phẩy.`,
    shared: (codes: readonly string[]) => `Dùng chung với ${codes.join(', ')}.`,
    changedElsewhere: (leaves: readonly string[]) => `Đổi theo: ${leaves.join('; ')}.`,
    changedThere: (code: string, before: string, now: string) =>
      `${code} từ ${before} thành ${now}`,
    optional: 'Không bắt buộc.',
    derived: (value: string, from: number, missing: number) =>
      missing === 0
        ? `Cộng từ ${from} xã đã nhận: ${value}.`
        : `Cộng từ ${from} xã đã nhận: ${value}. Còn ${missing} xã chưa gửi.`,
    takeDerived: 'Lấy số cộng từ các xã',
    openDerived: 'Xem từng xã',
    yes: 'Có',
    no: 'Không',
    noneOfThese: 'Không có mục nào ở trên',
    choose: 'Chọn…',
    estimate: 'Số liệu ước tính',
    asOf: 'tính đến ngày',
    asOfLabel: 'Số liệu tính đến ngày',
    notADate: 'Ghi ngày theo dạng ngày/tháng/năm, ví dụ 15/10/2019.',
    wholeNumber: 'Số liệu này là số nguyên, không có phần lẻ.',
    tooLarge: 'Số quá lớn.',
    rowCount: (count: number) => `${count} dòng`,
    rows: 'Danh mục',
    addRow: 'Thêm dòng',
    cellTooLong: 'Có ô dài quá 1.000 ký tự nên chưa dán. Rút ngắn rồi dán lại.',
    removeRow: (row: number) => `Bỏ dòng ${row}`,
    rowNumber: 'STT',
    cell: (column: string, row: number) => `${column}, dòng ${row}`,
    characters: (used: number, most: string) => `${used}/${most}`,
  },
  score: {
    legend: 'Điểm tự chấm',
    of: (max: string) => `/${max}`,
    computed: 'Lấy điểm tính được',
    lower: 'Tự chấm thấp hơn…',
    lowerLabel: 'Điểm tự chấm',
    lowerHint: (most: string) => `Từ 0 đến ${most}`,
    missing: 'Nhập đủ số liệu để có điểm.',
    invalid: 'Chưa tính điểm được, sửa số liệu trước.',
    waiting: 'Chờ nơi nhận nhập và chấm.',
    provisional: 'Tạm tính, Sở tính sau',
    announce: (points: string, max: string) => `${points} trên ${max}`,
  },
  reason: {
    label: 'Lý do chưa đạt điểm tối đa',
    required: (max: string) => `bắt buộc khi dưới ${max} điểm`,
  },
  note: { label: 'Ghi chú', add: 'Thêm ghi chú' },
  proposal: {
    check: 'Đề nghị không đưa tiêu chí này vào đánh giá',
    condition: (text: string) => `Điều kiện: ${text}`,
    reason: 'Lý do đề nghị',
    reasonWanted: 'ghi lý do thì mới thành đề nghị',
    hint: 'Sở TTTT quyết định. Trong lúc chờ, tiêu chí vẫn được tính.',
  },
  help: {
    label: 'Hướng dẫn',
    guidance: 'Hướng dẫn',
    scoring: 'Cách tính',
    wanted: 'Tài liệu cần có',
    basis: 'Căn cứ',
    condition: 'Khi nào không đưa vào đánh giá',
    model: 'Nguồn của bộ tiêu chí mẫu',
    noModel: 'Tiêu chí mẫu tự soạn, chưa có nguồn.',
  },
  nav: {
    next: (code: string) => `Xong, sang ${code}`,
    last: 'Xong, xem Còn thiếu',
    nextProblem: 'Mục còn thiếu kế tiếp',
    noProblem: 'Không còn mục nào thiếu.',
  },
  table: {
    label: 'Bảng nhập số liệu',
    state: 'Trạng thái',
    code: 'Mã',
    name: 'Tiêu chí',
    first: 'Số liệu a',
    second: 'Số liệu b',
    choice: 'Lựa chọn, nội dung',
    estimate: 'Ước tính đến',
    reason: 'Lý do chưa đạt tối đa',
    points: 'Điểm',
    max: 'Tối đa',
    cell: 'Ô đang sửa',
    off: 'Không áp dụng',
    needReason: 'Cần nêu lý do',
    filter: 'Lọc',
    all: (count: number) => `Tất cả ${count}`,
    unfinished: (count: number) => `Chưa xong ${count}`,
    nothing: 'Không còn tiêu chí chưa xong.',
    chosen: (count: number, all: number) => `${count}/${all} mục`,
    wrong: 'Có lỗi, sửa số liệu trước.',
    noError: 'Không còn ô nào có lỗi trong bảng.',
    mine: (count: number) => `Của tôi ${count}`,
    officer: (name: string) => `Người điền: ${name}`,
    open: { several: 'Chọn…', list: 'Nhập danh mục…' },
    opens: {
      integer: '',
      decimal: '',
      date: '',
      text: '',
      boolean: 'F2 mở danh sách.',
      choice: 'F2 mở danh sách.',
      'multi-choice': 'F2 mở hộp chọn.',
      list: 'F2 mở danh mục.',
    },
    ref: (code: string, column: string) => `${code} ${column}`,
    column: { a: 'a', b: 'b', choice: 'chọn', estimate: 'ngày', reason: 'lý do' },
  },
  /** Blocks of cells: copy, paste, fill down (04). */
  block: {
    label: 'Kết quả dán',
    pasteStep: (cells: number) => `dán ${cells} ô`,
    fillStep: 'điền xuống',
    clearStep: 'xóa ô',
    pasted: (cells: number, rows: number) =>
      rows === 0 ? `Đã dán ${cells} ô, không có lỗi.` : `Đã dán ${cells} ô, ${rows} dòng cần sửa.`,
    filled: (cells: number) => `Đã điền xuống ${cells} ô.`,
    size: (rows: number, columns: number) => `Đã dán ${rows} dòng × ${columns} cột từ bảng tính.`,
    outcome: (counts: {
      readonly good: number;
      readonly unread: number;
      readonly broken: number;
      readonly skipped: number;
      readonly tooLong: readonly string[];
    }) => {
      const { good, unread, broken, skipped, tooLong } = counts;
      const parts = [
        `${good} ô đúng`,
        unread > 0 ? `${unread} ô không đọc được` : '',
        broken > 0 ? `${broken} dòng sai điều kiện` : '',
        skipped > 0 ? `${skipped} ô không có chỗ nhập` : '',
        tooLong.length > 0 ? `lý do ở ${tooLong.join(', ')} dài quá 1.000 ký tự nên chưa nhận` : '',
      ];
      const kept = unread + broken > 0 ? ' Giá trị dán được giữ nguyên để sửa.' : '';
      return `${parts.filter((part) => part !== '').join(', ')}.${kept}`;
    },
    contradictory: (labels: readonly string[]) =>
      `Số liệu dùng chung có hai giá trị khác nhau, lấy giá trị sau: ${labels.join('; ')}.`,
    takeBack: 'Hoàn tác dán',
    nextError: 'Đến lỗi kế tiếp',
  },
  /** Text that is no value of its field: kept as typed, with the reason. */
  unread: {
    insteadOf: (sentence: string, proposal: string) =>
      `${sentence}. Sửa thành ${proposal} hoặc nhập lại`,
    yesNo: (text: string) => `“${text}” không phải là Có hoặc Không`,
    option: (text: string, options: string) =>
      `“${text}” không có trong danh sách. Chọn một trong: ${options}`,
    options: (text: string) =>
      `“${text}” có mục không nằm trong danh sách. Mở ô để chọn, hoặc ghi các mục cách nhau bằng dấu chấm phẩy`,
    tooLong: (length: number, most: number) => `Dài ${length} ký tự, tối đa ${most}`,
    list: 'Danh mục nhập từng dòng, không dán vào một ô',
  },
} as const;
